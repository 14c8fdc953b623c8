using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>How a rule runs today.</summary>
public enum Running { Computed, Enforced, Tracked }

/// <summary>One construct's share in a rule: it runs, or waits for a capability.</summary>
public sealed record CoveragePart(string Section, string Name, Running? Runs, Texts WaitsFor);

/// <summary>A rule with everything that carries it out. It runs when any part does.</summary>
public sealed record RuleCoverage(Rule Rule, IReadOnlyList<CoveragePart> Parts)
{
    public Running? Runs => Parts.Min(p => p.Runs);

    /// <summary>Capabilities that parts of the rule wait for.</summary>
    public IReadOnlyList<Texts> WaitsFor => [.. Parts.Where(p => p.Runs is null).Select(p => p.WaitsFor).Distinct()];
}

/// <summary>Which rules of a plan run, and what the others wait for. Declaring is not running.</summary>
public sealed class Coverage
{
    private static readonly Texts Admission = new("准入能力", "admission");
    private static readonly Texts Construct = new("规划中的构件", "a construct that carries it out");

    /// <summary>What carries rules out by itself, and whether it does today. Values only help others and stand in <see cref="Values"/>.</summary>
    private static readonly Dictionary<string, (Running? Runs, Texts WaitsFor)> Capabilities = new(StringComparer.Ordinal)
    {
        ["quantities"] = (Running.Computed, default),
        ["quotas"] = (Running.Computed, default),
        ["obligations"] = (Running.Computed, default),
        ["flags"] = (Running.Computed, default),
        ["gates"] = (Running.Enforced, default),
        ["circles"] = (Running.Computed, default),
        ["sites"] = (Running.Enforced, default),
        ["bars"] = (Running.Enforced, default),
        ["exemptions"] = (Running.Enforced, default),
        ["conditions"] = (Running.Enforced, default),
        ["materials"] = (Running.Enforced, default),
        ["preferences"] = (Running.Computed, default),
        ["trials"] = (Running.Enforced, default),
        ["assessments"] = (Running.Enforced, default),
        ["clocks"] = (Running.Tracked, default),
        ["processes"] = (Running.Tracked, default),
        ["goals"] = (Running.Tracked, default),
        ["duties"] = (Running.Tracked, default),
    };

    /// <summary>Sections that run only through what reads them.</summary>
    private static readonly string[] Values = ["classes", "attributes", "measures", "parameters", "choices", "readings"];

    private readonly Plan plan;
    private readonly ILookup<string, Construct> readers;

    private Coverage(Plan plan)
    {
        this.plan = plan;
        var dependencies = new Dependencies(plan);
        var pairs = from construct in plan.Constructs
                    where Capabilities.ContainsKey(construct.Section)
                    from name in dependencies.Of(construct)
                    select (name, construct);
        readers = pairs.ToLookup(p => p.name, p => p.construct, StringComparer.Ordinal);
    }

    public static IReadOnlyList<RuleCoverage> Of(Plan plan)
    {
        var coverage = new Coverage(plan);
        var parts = plan.Constructs.SelectMany(coverage.Parts).ToLookup(p => p.Rule, p => p.Part, StringComparer.Ordinal);
        return [.. plan.OwnRules.Select(r => new RuleCoverage(r, parts.Contains(r.Id) ? Carriers([.. parts[r.Id].Distinct()]) : [Nothing]))];
    }

    /// <summary>Whether one thing runs, and what it waits for.</summary>
    public static CoveragePart Of(Plan plan, Construct construct)
    {
        var coverage = new Coverage(plan);
        var quota = plan.All("quotas").FirstOrDefault(q => PlanBinding.GatesWithin(q).Any(g => g.Node == construct.Node));
        return quota is null ? coverage.Part(construct) : coverage.GatePart(quota, construct);
    }

    /// <summary>Values speak for a rule only when nothing else carries it out: a radius that is read elsewhere too is not yet a radius enforced.</summary>
    private static IReadOnlyList<CoveragePart> Carriers(IReadOnlyList<CoveragePart> parts) =>
        parts.Any(p => !Values.Contains(p.Section)) ? [.. parts.Where(p => !Values.Contains(p.Section))] : parts;

    private static CoveragePart Nothing => new("rules", "", null, Construct);

    /// <summary>The construct's own rules, and those named within it: gates, deductions, priorities, pools, offsets.</summary>
    private IEnumerable<(string Rule, CoveragePart Part)> Parts(Construct construct)
    {
        foreach (var rule in construct.Rules)
            yield return (rule, Part(construct));
        if (construct.Section != "quotas")
            yield break;
        foreach (var gate in PlanBinding.GatesWithin(construct))
            foreach (var rule in gate.Rules)
                yield return (rule, GatePart(construct, gate));
        foreach (var key in (string[])["deduct", "priorities", "pool", "offset"])
            foreach (var rule in Plans.Construct.ListOf(construct.Node[key]?["rule"]))
                yield return (rule, new CoveragePart("quotas", $"{construct.Name}.{key}", Running.Computed, default));
    }

    private CoveragePart GatePart(Construct quota, Construct gate)
    {
        var bound = plan.Gates.GetValueOrDefault(quota.Name)?.FirstOrDefault(g => g.Construct.Node == gate.Node);
        var waits = bound is { When.Level.Kind: LevelKind.Case or LevelKind.Other };
        return new CoveragePart("gates", $"{quota.Name}/{gate.Name}", waits ? null : Running.Enforced, waits ? Admission : default);
    }

    private CoveragePart Part(Construct construct)
    {
        if (Values.Contains(construct.Section))
            return ThroughReaders(construct);
        var (runs, waits) = Capabilities[construct.Section];
        if (construct.Section == "processes" && (construct.Node["steps"]?.Items ?? []).All(step => step["act"] is not null)) runs = Running.Enforced; // else its events are recorded
        return SpeaksOfNeighbours(construct) ? new CoveragePart(construct.Section, construct.Name, null, Admission) : new CoveragePart(construct.Section, construct.Name, runs, waits);
    }

    /// <summary>A flag of a case is shown with its verdict; one of its neighbours is asked nowhere.</summary>
    private static bool SpeaksOfNeighbours(Construct construct) =>
        construct.Section == "flags" && construct.Expressions.Values.Any(e => e.Level.Kind is LevelKind.Other);

    /// <summary>A value runs where the best of its readers runs; a choice nobody reads is still recorded and held to its bounds.</summary>
    private CoveragePart ThroughReaders(Construct value)
    {
        var parts = readers[value.Name].Select(Part).ToList();
        var best = parts.Min(p => p.Runs);
        if (best is null && parts.Count == 0 && value.Section == "choices")
            best = Running.Tracked;
        var waits = best is not null ? default : parts.Count > 0 ? parts[0].WaitsFor : Construct;
        return new CoveragePart(value.Section, value.Name, best, waits);
    }
}
