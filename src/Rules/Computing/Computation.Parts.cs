using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>Parts of a quota: what filings leave, who is served first, what offsets.</summary>
public sealed partial class Computation
{
    private QuotaRow WithParts(QuotaRow row, Level level, int index, IReadOnlyList<QuotaRow> areas)
    {
        var quota = row.Construct;
        var parts = new List<PartRow>();
        if (quota.Node["deduct"] is { } deduct)
            parts.Add(new PartRow(deduct["as"]!.Text!, Rule(quota, "deduct"), Deducted(row, level, index, areas)));
        if (quota.Node["priorities"] is { } priorities && priorities["requests"]?.Text is { } requests)
            parts.AddRange(areas.Count > 0 ? Summed(areas, Construct.ListOf(priorities["order"]))
                : Served(row, level, index, Construct.ListOf(priorities["order"]), requests, Rule(quota, "priorities")));
        if (quota.Expression("offset.credit") is { } credit && quota.Expression("offset.against") is { } against)
            parts.Add(new PartRow("offset", Rule(quota, "offset"), areas.Count > 0 ? Sum(areas.Select(a => a.Parts.FirstOrDefault(p => p.Id == "offset")?.Value))
                : Offset(((Numbers)credit.At(level, this))[index], ((Numbers)against.At(level, this))[index])));
        return parts.Count == 0 ? row : row with { Parts = parts };
    }

    private static string Rule(Construct quota, string key) => Construct.ListOf(quota.Node[key]?["rule"]) is [var first, ..] ? first : quota.Rule;

    private decimal? Deducted(QuotaRow row, Level level, int index, IReadOnlyList<QuotaRow> areas)
    {
        if (areas.Count > 0)
            return Sum(areas.Select(a => a.Parts[0].Value));
        var left = row.Value;
        if (left == 0m)
            return 0m;
        foreach (var measure in Construct.ListOf(row.Construct.Node["deduct"]!["measures"]))
            left -= MeasureAt(measure, level, index, "");
        return left is { } value ? Math.Max(0m, value) : null;
    }

    /// <summary>Requests are met in the order of priority until nothing is left.</summary>
    private IEnumerable<PartRow> Served(QuotaRow row, Level level, int index, IReadOnlyList<string> order, string requests, string rule)
    {
        var left = row.Value;
        foreach (var word in order)
        {
            var asked = MeasureAt(requests, level, index, word);
            decimal? given = left == 0m ? 0m : asked is { } a && left is { } l ? Math.Min(a, l) : null;
            left -= given;
            yield return new PartRow(word, rule, given);
        }
    }

    private static IEnumerable<PartRow> Summed(IReadOnlyList<QuotaRow> areas, IReadOnlyList<string> order) =>
        order.Select(word => new PartRow(word, areas[0].Parts.First(p => p.Id == word).Rule, Sum(areas.Select(a => a.Parts.First(p => p.Id == word).Value))));

    private static decimal? Offset(decimal? credit, decimal? against) => credit is { } c && against is { } a ? Math.Max(0m, c - a) : null;

    private decimal? MeasureAt(string name, Level level, int index, string key) =>
        Plan.Scope.Find(name) is { } symbol ? ((Numbers)Read(new Slot(symbol, level, null, symbol.Keys.Count == 0 ? "" : key.Length == 0 ? "*" : key)))[index] : null;
}
