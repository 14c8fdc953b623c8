namespace Dingdian.Analysis;

/// <summary>Which of the two forms.</summary>
public enum TheilForm
{
    /// <summary>Σ pᵢ ln(pᵢ / yᵢ): each area weighs as its people. Infinite where people have no resource.</summary>
    ByPeople,

    /// <summary>Σ yᵢ ln(yᵢ / pᵢ): each area weighs as its resource; one without adds 0. Infinite where a resource stands where nobody lives.</summary>
    ByResource,
}

/// <summary>A group's own inequality and its part of the whole.</summary>
public sealed record TheilGroup(string Group, decimal? Index, decimal? Part);

/// <param name="Between">What the groups differ from each other.</param>
/// <param name="Within">What areas differ inside their groups.</param>
/// <param name="Groups">Each group with its own index and its weighted part of <paramref name="Within"/>.</param>
/// <param name="Infinite">Areas that make the index infinite. They are named, not dropped.</param>
public sealed record TheilResult(decimal? Between, decimal? Within, IReadOnlyList<TheilGroup> Groups, IReadOnlyList<string> Infinite)
{
    /// <summary>Null where it is infinite or undefined.</summary>
    public decimal? Total => Between + Within;
}

/// <summary>
/// The Theil index and how it splits into what groups differ and what areas differ within groups.
/// <para>T = Σᵢ pᵢ ln(pᵢ/yᵢ), with pᵢ an area's share of people and yᵢ of resources; T = T_b + T_w, where T_b is the same over groups and T_w = Σ_g p_g T_g with T_g over the
/// shares inside group g. <see cref="TheilForm.ByResource"/> exchanges p and y. Natural logarithm (papers also use log₁₀; 1 there is 2.302585 here).
/// Source: Theil, Economics and Information Theory, 1967.</para>
/// <para>A pure number. Logarithms are taken in double; each group's part, T_b and T_w are rounded half away from zero to 6 places, the total is their sum.
/// An area with neither people nor resource adds 0. Areas without a group are a group of their own. Undefined: a figure missing or negative, a total of zero.</para>
/// </summary>
public static class Theil
{
    public static TheilResult Of(IReadOnlyList<AreaFigures> areas, TheilForm form = TheilForm.ByPeople)
    {
        var (people, resources) = (Shares.Of(areas.Select(area => area.People)), Shares.Of(areas.Select(area => area.Resource)));
        if (areas.Count == 0 || people.Concat(resources).Any(share => share is null)) return new(null, null, [], []);
        var terms = areas.Select((area, i) => new Term(area.Area, area.Group ?? area.Area, people[i]!.Value, resources[i]!.Value)).Select(term => form == TheilForm.ByPeople ? term : term.Turned).ToList();
        var groups = terms.GroupBy(term => term.Group, StringComparer.Ordinal).Select(group => Group([.. group])).ToList();
        var between = terms.GroupBy(term => term.Group, StringComparer.Ordinal).Sum(group => Entropy(group.Sum(term => term.Weight), group.Sum(term => term.Against)));
        return new(Finite(between), groups.Exists(group => group.Part is null) ? null : groups.Sum(group => group.Part), groups, [.. terms.Where(term => term.Weight > 0m && term.Against == 0m).Select(term => term.Area)]);
    }

    // The index of a group is Σ (w/W) ln((w/W) / (a/A)); its part of the whole is W times that.
    private static TheilGroup Group(List<Term> terms)
    {
        var (weight, against) = (terms.Sum(term => term.Weight), terms.Sum(term => term.Against));
        if (weight == 0m) return new(terms[0].Group, null, 0m);
        var index = against == 0m ? terms.Count == 1 ? 0d : double.PositiveInfinity : terms.Sum(term => Entropy(term.Weight / weight, term.Against / against));
        return new(terms[0].Group, Finite(index), Finite((double)weight * index));
    }

    private static double Entropy(decimal weight, decimal against) =>
        weight == 0m ? 0d : against == 0m ? double.PositiveInfinity : (double)weight * Math.Log((double)weight / (double)against);

    private static decimal? Finite(double value) => double.IsFinite(value) ? Rounded.Of(value) : null;

    private sealed record Term(string Area, string Group, decimal Weight, decimal Against)
    {
        public Term Turned => this with { Weight = Against, Against = Weight };
    }
}
