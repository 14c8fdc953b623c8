using Dingdian.Registry.History;

namespace Dingdian.Registry.Storage;

/// <summary>A Parquet file of the workspace: rows too many to date one by one are believed or revised as a whole.</summary>
public sealed class Dataset : Believed
{
    /// <summary><c>settlements</c>, <c>outflow</c>, <c>population</c> …</summary>
    public required string Kind { get; set; }

    /// <summary>The city the rows belong to, four digits.</summary>
    public required string City { get; set; }

    /// <summary>What a new file of the same kind and period replaces: a month <c>2024-03</c>, a day, the name of a layer, or empty.</summary>
    public string Period { get; set; } = "";

    /// <summary>SHA-256 of the file, which is also its name.</summary>
    public string Hash { get; set; } = "";

    public long Rows { get; set; }
}
