namespace Dingdian.Analysis;

/// <summary>
/// Concentration of resources and of people (资源集聚度, 人口集聚度), as Shenyang's plan compares them (SY4).
/// <para>HRADᵢ = (Rᵢ/R) / (Aᵢ/A) and PADᵢ = (Pᵢ/P) / (Aᵢ/A), with R resources, P people, A land, i an area, without an index the sum of all areas.</para>
/// <para>
/// Land cancels in the sign of HRAD − PAD and in HRAD / PAD = (Rᵢ/Pᵢ) / (R/P), but not in the size of the difference: small areas have large ones.
/// So the sign says whether resources are ahead of people, and the ratio ranks and classes areas. Usage: 鲁评等, 卫生经济研究 2018(6).
/// </para>
/// <para>All are pure numbers, exact decimals. Undefined: a figure of any area missing or negative (then no share is known), a total of zero, an area without land
/// (HRAD, PAD and difference; sign and ratio stand) or without people (ratio).</para>
/// </summary>
public static class Concentration
{
    public static IReadOnlyList<ConcentrationRow> Of(IReadOnlyList<AreaFigures> areas)
    {
        var resources = Shares.Of(areas.Select(area => area.Resource));
        var people = Shares.Of(areas.Select(area => area.People));
        var land = Shares.Of(areas.Select(area => area.Land));
        return [.. areas.Select((area, i) => new ConcentrationRow(area.Area, resources[i], people[i], land[i]))];
    }
}

/// <summary>Shares of an area and what follows from them.</summary>
public sealed record ConcentrationRow(string Area, decimal? ResourceShare, decimal? PeopleShare, decimal? LandShare)
{
    public decimal? Hrad => Shares.Quotient(ResourceShare, LandShare);

    public decimal? Pad => Shares.Quotient(PeopleShare, LandShare);

    /// <summary>HRAD − PAD.</summary>
    public decimal? Difference => Hrad - Pad;

    /// <summary>HRAD / PAD: resources for each person relative to the whole. Above 1 more than the area's people have a share in.</summary>
    public decimal? Ratio => Shares.Quotient(ResourceShare, PeopleShare);

    /// <summary>1: resources ahead of people; 0: in step; −1: behind. Of the shares, compared at 18 places, so that land and rounding cannot tip it.</summary>
    public int? Sign => ResourceShare - PeopleShare is { } difference ? Math.Sign(decimal.Round(difference, Shares.Places)) : null;
}
