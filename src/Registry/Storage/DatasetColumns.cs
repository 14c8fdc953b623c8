namespace Dingdian.Registry.Storage;

/// <summary>The columns of the workspace's Parquet files, the same for samples and for what comes in. Amounts in fen, places in CGCS2000.</summary>
internal static class DatasetColumns
{
    /// <summary>A row is an institution, month, scheme, class, disease group and origin.</summary>
    public const string Settlements = "institution VARCHAR, month VARCHAR, scheme VARCHAR, class VARCHAR, disease_group VARCHAR, local BOOLEAN, manual BOOLEAN, bed_days INTEGER, discharges INTEGER, visits INTEGER, cost BIGINT, fund_paid BIGINT";

    /// <summary>Stays of the insured of a county outside the city, by month, scheme and disease group.</summary>
    public const string Outflow = "county VARCHAR, month VARCHAR, scheme VARCHAR, disease_group VARCHAR, discharges INTEGER, bed_days INTEGER, cost BIGINT, fund_paid BIGINT";

    public const string Population = "lon DOUBLE, lat DOUBLE, residents INTEGER, insured INTEGER, elderly INTEGER, county VARCHAR, township VARCHAR";
    public const string Boundaries = "division VARCHAR, name VARCHAR, schematic BOOLEAN, geojson VARCHAR";

    /// <summary>The parts of a layer, the first to speak first; without a shape, everywhere else.</summary>
    public const string Layers = "layer VARCHAR, value VARCHAR, name VARCHAR, geojson VARCHAR";

    public const string StreetNodes = "id INTEGER, lon DOUBLE, lat DOUBLE";
    public const string StreetEdges = "\"from\" INTEGER, \"to\" INTEGER, length_m DOUBLE, class VARCHAR";
}
