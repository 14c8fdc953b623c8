using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Agreements;

/// <summary>Something for which a plan suspends, ends, or does not pay: one item of an article.</summary>
/// <param name="Source">The construct that lists it.</param>
/// <param name="Rule">The rule of the item.</param>
/// <param name="Attributes">What has to be so, by the names of the plan's attributes; true or false ones.</param>
/// <param name="Does">What follows.</param>
public sealed record Ground(Construct Source, string Rule, IReadOnlyList<string> Attributes, IReadOnlyList<string> Does)
{
    /// <summary>Every ground of a plan and its layers: what the events of its trials ask whether it is so, and what its withdrawal requires.</summary>
    public static IReadOnlyList<Ground> All(Plan plan) =>
    [
        .. plan.All("trials").Where(trial => !plan.IsReplaced(trial, null)).SelectMany(trial => (trial.Node["events"]?.Items ?? []).Select((item, i) =>
            new Ground(trial, trial.Rules[Math.Min(i, trial.Rules.Count - 1)], Truths(trial.Expression($"events.{i}.case")), Construct.ListOf(item["does"])))).Where(ground => ground.Attributes.Count > 0),
        .. from process in Withdrawals(plan)
           from name in Truths(process.Expression(Required))
           select new Ground(process, process.Rule, [name], [Consequence.Terminated]),
    ];

    private const string Required = "steps.0.requires";

    /// <summary>Processes that begin with the end of an agreement: a plan's own withdrawal of a designation.</summary>
    private static IEnumerable<Construct> Withdrawals(Plan plan) => plan.All("processes").Where(process => !plan.IsReplaced(process, null) && process.Node["steps"]?.Items is [var step, ..] && step["act"]?.Text == "end-agreement");

    /// <summary>What people may write for it: a rule of the article, or what it was; null with a finding when the plan has no such ground.</summary>
    internal static IReadOnlyList<string>? Find(Plan plan, string text, Docket docket)
    {
        var all = All(plan);
        var name = text.StartsWith("case.", StringComparison.Ordinal) ? text : $"case.{text}";
        if (all.Any(ground => ground.Attributes.Contains(name))) return [name];
        if (all.Where(ground => ground.Rule == text).ToList() is [var found]) return found.Attributes;
        docket.Refuse("ending-ground-unknown", text, Nearest.To(text, all.SelectMany(ground => ground.Attributes.Select(one => one["case.".Length..]).Append(ground.Rule))) is { } near ? new Texts($"是否为“{near}”？", $"Did you mean '{near}'?") : new Texts(string.Join('、', all.Select(ground => ground.Rule)), string.Join(", ", all.Select(ground => ground.Rule))));
        return null;
    }

    /// <summary>The attributes of several grounds; empty after findings.</summary>
    internal static IReadOnlyList<string> Find(Plan plan, IEnumerable<string> texts, Docket docket) => [.. texts.SelectMany(text => Find(plan, text, docket) ?? []).Distinct()];

    /// <summary>What the plan makes follow; a trial speaks only while its time runs, and guidance that is over does not grow longer.</summary>
    /// <param name="computation">The agreement with what happened.</param>
    /// <param name="dates">Its days.</param>
    /// <param name="now">The agreement.</param>
    public static IReadOnlyList<Following> Follow(Computation computation, CaseDates dates, DesignatedAgreement now)
    {
        var following = new List<Following>();
        foreach (var trial in computation.Plan.All("trials").Where(trial => Speaks(trial, now, dates.On!.Value)))
            if (Trials.Decide(computation, trial, dates) is { Does: { } said } answer && said.Where(word => word != Consequence.GuidanceExtended || now.IsGuidedOn(dates.On!.Value)).ToList() is { Count: > 0 } does)
                following.Add(new(RuleOf(computation, trial, now), trial.Name, does, answer.Until));
        foreach (var process in Withdrawals(computation.Plan))
            if (process.Node["steps"]!.Items[0]["on"]?.Text is { } word && Processes.Run(computation, process, [word]).Verdict == process.Node["steps"]!.Items[0]["to"]?.Text) following.Add(new(process.Rule, process.Name, [Consequence.Terminated], null));
        return following;
    }

    private static bool Speaks(Construct trial, DesignatedAgreement now, DateOnly on) =>
        trial.Amount("lasts") is not null ? now.IsTriedOn(on) : trial.Amount("guidance") is null || now.IsGuidedOn(on);

    /// <summary>The rule of the item that holds; of a pharmacy the pharmacies' own article, where the list names it.</summary>
    private static string RuleOf(Computation computation, Construct trial, DesignatedAgreement now)
    {
        if (now.IsPharmacy && trial.Rules.FirstOrDefault(rule => rule.StartsWith("O3-", StringComparison.Ordinal)) is { } own) return own;
        var given = computation.Input.Given;
        var held = All(computation.Plan).FirstOrDefault(ground => ground.Source == trial && ground.Attributes.Any(attribute => given.GetValueOrDefault(attribute) == "true"));
        return held?.Rule ?? trial.Rule;
    }

    private static string[] Truths(Bound? bound) =>
        bound is null ? [] : [.. bound.Slots().Where(slot => slot.Symbol.Type is TruthType).Select(slot => slot.ToString()).Where(name => name.StartsWith("case.", StringComparison.Ordinal)).Distinct()];
}
