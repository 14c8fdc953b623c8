using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>
/// Whether a gate, a bound, a bar or a site rule speaks against, and the override that lifts it. What is lifted has no effect,
/// also while it is not known whether it would have spoken.
/// </summary>
public readonly record struct Ruling(bool? Fired, Override? Override)
{
    /// <summary>A rule as it stands in an area (null: no area is given), for one quota when it belongs to one. Only what holds in principle can be lifted.</summary>
    public static Ruling On(Construct rule, bool? fired, FactSet facts, string? area, string? quota = null) => new(fired, rule.InPrinciple ? Of(rule, facts, area, quota) : null);

    /// <summary>The recorded decision about a rule where it stands.</summary>
    public static Override? Of(Construct rule, FactSet facts, string? area, string? quota = null) =>
        facts.Overrides.FirstOrDefault(o => (o.Area is null || o.Area == area) && (quota is null || o.Quota is null || o.Quota == quota) && Names(rule, quota).Contains(o.Gate));

    /// <summary>The names under which the register of overrides may call a rule.</summary>
    public static IEnumerable<string> Names(Construct rule, string? quota = null)
    {
        if (quota is not null)
            yield return $"{quota}/{rule.Name}";
        yield return rule.Path;
        yield return $"{rule.Section}/{rule.Name}";
    }

    /// <summary>Does it have its effect? Null: that is not known.</summary>
    public bool? Acts => Override is null ? Fired : false;

    public bool IsLifted => Override is not null && Fired != false;

    public string State => IsLifted ? "overridden" : Fired switch { true => "fired", false => "not-fired", null => "unknown" };
}
