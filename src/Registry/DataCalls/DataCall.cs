using Dingdian.Registry.History;

namespace Dingdian.Registry.DataCalls;

/// <summary>The bureau asks counties for figures by a day.</summary>
public sealed class DataCall : Believed
{
    /// <summary>What it is called, such as <c>year-end-beds-2025</c>.</summary>
    public required string Name { get; set; }

    public required string City { get; set; }
    public string Title { get; set; } = "";

    /// <summary>What is asked, as <c>measure=unit</c> or <c>measure[key]=unit</c>, separated by semicolons.</summary>
    public required string Asked { get; set; }

    /// <summary>The counties that are asked, separated by semicolons.</summary>
    public required string Divisions { get; set; }

    /// <summary>The day of a stock; the last day of a flow.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>First day of a flow; null for a stock.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The last day to file.</summary>
    public DateOnly Due { get; set; }

    /// <summary>The duty it serves, as <c>plan/duty</c>; accepted filings are its evidence.</summary>
    public string? Duty { get; set; }

    internal override object About => Name;

    internal IReadOnlyList<string> Counties => Divisions.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Unit by measure.</summary>
    public IReadOnlyDictionary<string, string> ListUnits() => Asked.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}

/// <summary>What a county answered. Each step of it is a row; the one that is believed is where it stands.</summary>
public sealed class Filing : Believed
{
    public const string Filed = "filed";
    public const string Accepted = "accepted";
    public const string Returned = "returned";

    /// <summary>Name of the call.</summary>
    public required string Call { get; set; }

    public required string Division { get; set; }
    public required string State { get; set; }

    /// <summary><c>measure=value</c> or <c>measure[key]=value</c>, separated by semicolons.</summary>
    public required string Figures { get; set; }

    /// <summary>As declared: <c>published</c>, <c>derived</c>, <c>secondary</c>, <c>estimated</c> or <c>assumed</c>.</summary>
    public required string Quality { get; set; }

    /// <summary>The day it was filed.</summary>
    public DateOnly On { get; set; }

    /// <summary>Who filed it.</summary>
    public required string Who { get; set; }

    /// <summary>Why it was returned.</summary>
    public string? Remarks { get; set; }

    internal override object About => (Call, Division);

    internal IEnumerable<(string Measure, decimal Value)> Values => Figures.Split(';').Select(part => part.Split('=', 2)).Select(part => (part[0], decimal.Parse(part[1], System.Globalization.CultureInfo.InvariantCulture)));
}
