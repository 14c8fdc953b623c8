using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>A value that is another after a change of inputs, and the changed inputs it reads (null: unknown).</summary>
public sealed record Change(string Kind, string Id, string Area, string? From, string? To, IReadOnlyList<Setting> Because);

/// <summary>What a what-if changes. The same inputs give no changes.</summary>
public static class Difference
{
    public static IReadOnlyList<Change> Between(Result before, Result after)
    {
        var dependencies = new Dependencies(after.Plan);
        var settings = after.Facts.Settings.Except(before.Facts.Settings).ToList();
        var (old, now) = (Values(before), Values(after));
        return [.. now.Keys.Union(old.Keys).Where(k => old.GetValueOrDefault(k).Value != now.GetValueOrDefault(k).Value).Select(k =>
        {
            var construct = (now.TryGetValue(k, out var value) ? value : old[k]).Construct;
            var reads = dependencies.Of(construct);
            return new Change(k.Kind, k.Id, k.Area, old.GetValueOrDefault(k).Value, now.GetValueOrDefault(k).Value, [.. settings.Where(s => reads.Contains(s.Name))]);
        })];
    }

    private static Dictionary<(string Kind, string Id, string Area), (Construct Construct, string? Value)> Values(Result result)
    {
        var all = new Dictionary<(string, string, string), (Construct, string?)>();
        foreach (var row in result.Quantities)
            all[("quantity", row.Id, row.Area)] = (row.Construct, Text(row.Value));
        foreach (var row in result.Quotas)
            Add(all, row);
        foreach (var row in result.Flags)
            all[("flag", row.Construct.Name, row.Area)] = (row.Construct, Text(row.Raised));
        foreach (var row in result.Obligations)
            all[("obligation", row.Construct.Name, row.Area)] = (row.Construct, Text(row.Owed));
        return all;
    }

    private static void Add(Dictionary<(string, string, string), (Construct, string?)> all, QuotaRow row)
    {
        all[("raw", row.Id, row.Area)] = (row.Construct, row.Unlimited ? "unlimited" : Text(row.Raw));
        foreach (var gate in row.Gates)
            all[("gate", $"{row.Id}/{gate.Gate.Construct.Path}", row.Area)] = (row.Construct, gate.State);
        all[("mode", row.Id, row.Area)] = (row.Construct, row.Mode);
        all[("quota", row.Id, row.Area)] = (row.Construct, row.Unlimited && row.Value is null ? "unlimited" : Text(row.Value));
        foreach (var part in row.Parts)
            all[("part", $"{row.Id}/{part.Id}", row.Area)] = (row.Construct, Text(part.Value));
    }

    private static string? Text(decimal? value) => value is { } known ? Canonical.Number(known) : null;

    private static string? Text(bool? value) => value is { } known ? (known ? "true" : "false") : null;
}
