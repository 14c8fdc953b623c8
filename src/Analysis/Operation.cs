namespace Dingdian.Analysis;

/// <summary>What an institution did in a year, of insured people as settled. Null: not known.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Area">Where it stands.</param>
/// <param name="Level">Tertiary, secondary …</param>
/// <param name="Kind">General hospital, clinic …</param>
public sealed record Operation(string Id, string Name, string Area, string Level, string Kind)
{
    /// <summary>Σ over the days of the year of the beds open that day.</summary>
    public decimal? OpenBedDays { get; init; }

    /// <summary>Days of the year so far, by which open bed-days become average open beds.</summary>
    public int Days { get; init; } = 365;

    public decimal? BedDays { get; init; }
    public decimal? Discharges { get; init; }
    public decimal? Visits { get; init; }
    public decimal? Physicians { get; init; }

    /// <summary>Yuan, inpatient care.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Yuan the fund paid for inpatient care.</summary>
    public decimal? FundPaid { get; init; }

    public decimal? OpenBeds => OpenBedDays / Days;
}
