using System.Globalization;
using Dingdian.Geo;
using Dingdian.Registry.Snapshots;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Geography;

/// <summary>Where people live: one entry of each array for each point, in the order of the file.</summary>
public sealed class People
{
    // Codes and counts as whole numbers, so that no text is made for each point.
    private const string Columns = """
        lon, lat, residents, coalesce(insured, -1), coalesce(elderly, -1), CAST(county AS INTEGER),
        CASE WHEN regexp_full_match(township, '[0-9]{9}') THEN CAST(township AS INTEGER) ELSE -1 END
        """;

    private People(DateOnly on, int count)
    {
        (On, At, Residents) = (on, new Coordinate[count], new decimal[count]);
        (Insured, Elderly, County, Township) = (new decimal[count], new decimal[count], new string[count], new string[count]);
    }

    /// <summary>The day they were counted on.</summary>
    public DateOnly On { get; }

    /// <summary>CGCS2000.</summary>
    public Coordinate[] At { get; }

    public decimal[] Residents { get; }

    /// <summary>Null unless every point says it.</summary>
    public decimal[]? Insured { get; private set; }

    /// <summary>Null unless every point says it.</summary>
    public decimal[]? Elderly { get; private set; }

    /// <summary>Six digits.</summary>
    public string[] County { get; }

    /// <summary>Nine digits, or empty where it is not known.</summary>
    public string[] Township { get; }

    /// <summary>The latest there were on the day, else the earliest there are; null without any.</summary>
    internal static People? Read(FrozenFiles files, DateOnly day)
    {
        var all = files.Of("population");
        var file = all.LastOrDefault(file => DayOf(file) <= day) ?? (all.Count > 0 ? all[0] : null);
        return file is null ? null : files.Read(file, Columns, (reader, count) => new People(DayOf(file), count).Fill(reader));
    }

    private static DateOnly DayOf(FrozenFile file) => DateOnly.ParseExact(file.Period, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private People Fill(DuckDBDataReader reader)
    {
        var (counties, townships) = (new CodeTexts("D6"), new CodeTexts("D9"));
        var (insured, elderly) = (true, true);
        for (var i = 0; reader.Read(); i++)
        {
            At[i] = new(reader.GetDouble(0), reader.GetDouble(1));
            Residents[i] = reader.GetInt32(2);
            insured &= (Insured![i] = reader.GetInt32(3)) >= 0;
            elderly &= (Elderly![i] = reader.GetInt32(4)) >= 0;
            County[i] = counties.Of(reader.GetInt32(5));
            Township[i] = townships.Of(reader.GetInt32(6));
        }
        if (!insured) Insured = null;
        if (!elderly) Elderly = null;
        return this;
    }

    /// <summary>One text for each code, however often it comes.</summary>
    private sealed class CodeTexts(string digits)
    {
        private readonly Dictionary<int, string> texts = new() { [-1] = "" };
        private (int Code, string Text) last = (-1, "");

        public string Of(int code)
        {
            if (code == last.Code) return last.Text;
            if (!texts.TryGetValue(code, out var text)) texts[code] = text = code.ToString(digits, CultureInfo.InvariantCulture);
            last = (code, text);
            return text;
        }
    }
}
