using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>Who stands outside the plan or its quantity limits; both scopes and whether it counts in the stock are kept apart.</summary>
public sealed record ExemptionAnswer(Construct Construct, string Verdict) : Answer(Construct, Verdict)
{
    public bool Counted => Construct.Flag("counted") == true;

    /// <summary><c>plan</c> or <c>quantity</c>.</summary>
    public string Skips => Construct.Text("skips") ?? "quantity";

    public string? Consent => Construct.Text("consent");
}

public static class Exemptions
{
    public static ExemptionAnswer Decide(Computation computation, Construct exemption, CaseDates dates)
    {
        var question = new Question(computation, exemption);
        if (question.IsReplaced)
            return new ExemptionAnswer(exemption, Verdict.NotApplicable);
        var when = question.Truth("when");
        if (when == false)
            return new ExemptionAnswer(exemption, Verdict.NotExempt);
        var used = IsUsed(question, dates);
        if (used == true)
            return new ExemptionAnswer(exemption, Verdict.UsedUp);
        var stop = Both(question.Truth("blocked_by_fund_stop", absent: false), () => FundStop(question));
        if (stop == true && when == true)
            return new ExemptionAnswer(exemption, Verdict.Blocked);
        return when is null || used is null || stop is null
            ? new ExemptionAnswer(exemption, Verdict.Unknown) { Because = Because(question, used, stop) }
            : new ExemptionAnswer(exemption, Verdict.Exempt);
    }

    private static IReadOnlyList<string> Because(Question question, bool? used, bool? stop) =>
        [.. question.Unknowns("when", "blocked_by_fund_stop"), .. used is null ? [Holder(question.Construct)] : Array.Empty<string>(), .. stop is null ? OpenStops(question) : []];

    private static bool? Both(bool? first, Func<bool?> second) => first == false ? false : second() switch
    {
        false => false,
        true => first,
        null => null,
    };

    /// <summary>Was the one-off grant used before, by the same holder in the same span? Null: the holder is not given.</summary>
    private static bool? IsUsed(Question question, CaseDates dates)
    {
        if (question.Construct.Node["grant"] is not { } grant)
            return false;
        var (given, plan) = (question.Computation.Input.Given, question.Computation.Plan);
        var grants = question.Computation.Facts.Grants.Where(g => g.Exemption == question.Construct.Name).ToList();
        if (grants.Count == 0)
            return false;
        var role = grant["once_per"]?.Text ?? "person";
        if ((given.GetValueOrDefault($"case.{role}") ?? given.GetValueOrDefault($"applicant.{role}")) is not { } holder)
            return null;
        var year = dates.On?.Year ?? question.Computation.Year;
        return grants.Exists(g => g.Person == holder && (grant["in"]?.Text == "year" ? g.On.Year == year : g.On >= plan.Starts && (plan.Ends is not { } end || g.On <= end)));
    }

    private static string Holder(Construct exemption) => $"case.{exemption.Node["grant"]?["once_per"]?.Text ?? "person"}";

    /// <summary>Does a gate of the fund act where the case stands?</summary>
    private static bool? FundStop(Question question)
    {
        var states = Stops(question).Select(s => s.Fired).ToList();
        return states.Contains(true) ? true : states.Contains(null) ? null : false;
    }

    private static IEnumerable<string> OpenStops(Question question) => Stops(question).Where(s => s.Fired is null).Select(s => s.Gate).Distinct();

    private static IEnumerable<(string Gate, bool? Fired)> Stops(Question question)
    {
        var plan = question.Computation.Plan;
        var only = question.Construct.List("quotas");
        foreach (var (quota, gates) in plan.Gates)
            if (only.Count == 0 || only.Contains(quota.Split('[')[0]))
                foreach (var gate in gates.Where(g => g.Stage == Stage.Fund && !g.Replaced))
                    yield return (gate.Id, Acts(question.Computation, gate.Construct, gate.When, quota));
        if (plan.Gates.Count == 0)
            foreach (var gate in plan.All("gates").Where(g => g.Text("stage") == "fund" && !plan.IsReplaced(g, null) && g.Expression("when") is not null))
                yield return (gate.Name, Acts(question.Computation, gate, gate.Expression("when")!, null));
    }

    private static bool? Acts(Computation computation, Construct gate, Bound when, string? quota) =>
        Ruling.On(gate, When(computation, when), computation.Facts, computation.Input.Area, quota).Acts;

    /// <summary>Where the case stands; without an area, what is so in every area.</summary>
    private static bool? When(Computation computation, Bound when)
    {
        if (when.Level.Kind != LevelKind.Area || computation.Input.Area is not null)
            return ((Truths)when.At(Level.Case, computation))[0];
        var areas = (Truths)when.Evaluate(computation);
        var states = Enumerable.Range(0, areas.Rows).Select(i => areas[i]).Distinct().ToList();
        return states.Count == 1 ? states[0] : null;
    }
}
