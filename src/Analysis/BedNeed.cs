using Dingdian.Model;

namespace Dingdian.Analysis;

/// <summary>People of an age and how often they are admitted in a year.</summary>
/// <param name="Name">Such as 65+.</param>
/// <param name="People">A.</param>
/// <param name="AdmissionRate">B: admissions for each person and year; 0.20 is 20 %.</param>
public sealed record AgeGroup(string Name, decimal People, decimal AdmissionRate)
{
    public decimal Admissions => People * AdmissionRate;
}

/// <param name="Ages">At least one group.</param>
/// <param name="Inflow">C: patients from elsewhere in a year.</param>
/// <param name="Outflow">D: own patients treated elsewhere in a year.</param>
/// <param name="AverageStay">LOS: days.</param>
/// <param name="BedUse">U: the bed use aimed at, above 0 up to 1.</param>
public sealed record BedNeedInput(IReadOnlyList<AgeGroup> Ages, decimal Inflow, decimal Outflow, decimal AverageStay, decimal BedUse)
{
    /// <summary>Larger numbers are no city's.</summary>
    private const decimal Most = 10_000_000_000m;

    /// <summary>What cannot be computed with, each with what would do.</summary>
    public IEnumerable<Finding> Faults(Place place)
    {
        foreach (var age in Ages)
        {
            if (age.People is < 0m or > Most) yield return Wrong(place, $"people[{age.Name}]", age.People, new("0 以上的人数", "people, from 0"));
            if (age.AdmissionRate is < 0m or > 10m) yield return Wrong(place, $"rate[{age.Name}]", age.AdmissionRate, new("每人每年住院次数，0 至 10", "admissions for each person and year, 0 to 10"));
        }
        if (Inflow is < 0m or > Most) yield return Wrong(place, "inflow", Inflow, new("0 以上的人次", "patients, from 0"));
        if (Outflow is < 0m or > Most) yield return Wrong(place, "outflow", Outflow, new("0 以上的人次", "patients, from 0"));
        if (AverageStay is <= 0m or > 365m) yield return Wrong(place, "stay", AverageStay, new("0 以上、365 以内的天数", "days, above 0 up to 365"));
        if (BedUse is <= 0m or > 1m) yield return Wrong(place, "use", BedUse, new("0 以上、1 以内，例如 0.85", "above 0 up to 1, such as 0.85"));
        if (Ages.Sum(age => Math.Min(Most, age.People) * Math.Min(10m, age.AdmissionRate)) + Inflow < Outflow) yield return Wrong(place, "outflow", Outflow, new("不超过住院人次与流入之和", "at most admissions and inflow together"));
    }

    private static Finding Wrong(Place place, string what, decimal value, Texts expected) => new("bed-need-input", place, what, value, expected);
}

/// <param name="Admissions">ΣA·B.</param>
/// <param name="OwnBeds">Beds for the city's own people, before flows.</param>
/// <param name="InflowBeds">Beds for patients from elsewhere.</param>
/// <param name="OutflowBeds">Beds spared by those who go elsewhere.</param>
/// <param name="Beds">Own + inflow − outflow, exact.</param>
/// <param name="PerThousand">Beds for 1000 of the people of the age groups; null without people.</param>
public sealed record BedNeedResult(decimal Admissions, decimal OwnBeds, decimal InflowBeds, decimal OutflowBeds, decimal Beds, decimal? PerThousand)
{
    /// <summary>Rounded half up.</summary>
    public decimal WholeBeds => decimal.Round(Beds, 0, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Bed need by the reference method 参考方法. It is no method of a national office, and no ceiling follows from it.
/// <para>beds = (ΣAᵢ·Bᵢ + C − D)·LOS / (365·U), with Aᵢ people of an age group, Bᵢ its admissions for each person and year, C patients from elsewhere,
/// D own patients treated elsewhere, LOS average stay in days, U the bed use aimed at. Shape of 医疗机构设置规划指导原则. 365 also in leap years.</para>
/// <para>Unit: beds, exact decimals; published whole, half up. Undefined: what <see cref="BedNeedInput.Faults"/> names (no stay, no use, more outflow than patients).</para>
/// <example>8,400,000 people × 0.20 × 8.5 / (365 × 0.85) = 46,027 beds, 5.48 for 1000.</example>
/// </summary>
public static class BedNeed
{
    private const decimal DaysOfYear = 365m;

    public static BedNeedResult Of(BedNeedInput input)
    {
        if (input.Faults(default).FirstOrDefault() is { } fault) throw new ArgumentException(fault.ToString(), nameof(input));
        decimal Beds(decimal patients) => patients * input.AverageStay / (DaysOfYear * input.BedUse);
        var admissions = input.Ages.Sum(age => age.Admissions);
        var people = input.Ages.Sum(age => age.People);
        var beds = Beds(admissions + input.Inflow - input.Outflow);
        return new(admissions, Beds(admissions), Beds(input.Inflow), Beds(input.Outflow), beds, people > 0m ? beds / people * 1000m : null);
    }
}
