using Dingdian.Model;

namespace Dingdian.Analysis;

/// <summary>
/// An indicator of efficiency. All are quotients of exact figures of a year, undefined where a figure is missing or its divisor is zero.
/// <para>Figures are those settled with the insurance, so bed use counts the insured's days only and lies below the use by all patients.</para>
/// </summary>
/// <param name="Id">For programs.</param>
/// <param name="Name">For people.</param>
/// <param name="Unit">Of its value.</param>
/// <param name="Of">Its value for an institution.</param>
public sealed record Indicator(string Id, Texts Name, string Unit, Func<Operation, decimal?> Of)
{
    /// <summary>Bed-days ÷ open bed-days; above 1 means beds beyond those open.</summary>
    public static readonly Indicator BedUse = new("bed_use", new("病床使用率", "bed use"), "ratio", own => Shares.Quotient(own.BedDays, own.OpenBedDays));

    /// <summary>Bed-days ÷ discharges.</summary>
    public static readonly Indicator AverageStay = new("average_stay", new("平均住院日", "average stay"), "day", own => Shares.Quotient(own.BedDays, own.Discharges));

    /// <summary>Discharges ÷ average open beds.</summary>
    public static readonly Indicator BedTurnover = new("bed_turnover", new("床位周转次数", "bed turnover"), "discharge/bed", own => Shares.Quotient(own.Discharges, own.OpenBeds));

    /// <summary>Inpatient cost ÷ discharges.</summary>
    public static readonly Indicator CostPerDischarge = new("cost_per_discharge", new("次均住院费用", "cost per discharge"), "yuan/discharge", own => Shares.Quotient(own.Cost, own.Discharges));

    /// <summary>Fund payment for inpatient care ÷ discharges.</summary>
    public static readonly Indicator FundPerDischarge = new("fund_per_discharge", new("次均基金支付", "fund per discharge"), "yuan/discharge", own => Shares.Quotient(own.FundPaid, own.Discharges));

    /// <summary>Outpatient visits ÷ physicians.</summary>
    public static readonly Indicator VisitsPerPhysician = new("visits_per_physician", new("医师人均诊疗人次", "visits per physician"), "visit/physician", own => Shares.Quotient(own.Visits, own.Physicians));

    public static readonly IReadOnlyList<Indicator> All = [BedUse, AverageStay, BedTurnover, CostPerDischarge, FundPerDischarge, VisitsPerPhysician];
}
