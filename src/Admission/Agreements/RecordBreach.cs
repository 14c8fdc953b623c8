using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>
/// A breach was found. What the plan makes follow is worked out at once and kept: guidance grows longer, settlement stops, or nothing but an end is left.
/// </summary>
/// <param name="Gravity">A word of <see cref="Agreements.Gravity"/>.</param>
/// <param name="What">What happened.</param>
/// <param name="Grounds">Items of the articles it falls under, by rule or by what it was: <c>O2-43.3</c>, <c>fraud</c>; empty: none of them.</param>
public sealed record RecordBreach(string Agreement, string Gravity, string What, IReadOnlyList<string> Grounds) : AgreementAct(Agreement)
{
    /// <summary>What was done about it at once, by the word of the plan's process: <c>talk</c>, <c>recovery</c> …</summary>
    public string? Measure { get; init; }

    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, What, new("违约情况", "what happened"));
        if (!Agreements.Gravity.All.Contains(Gravity)) docket.Refuse("gravity-unknown", Gravity, AgreementWords.Choices(Agreements.Gravity.All));
        var attributes = Ground.Find(plan, Grounds, docket);
        if (docket.IsRefused) return;
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, attributes.Select(name => KeyValuePair.Create(name, "true")).Append(new("case.breach", Gravity)));
        Measured(docket, plan, asked);
        var dates = AgreementFacts.Dates(docket.Bureau, now, On);
        var follows = Ground.Follow(asked, dates, now);
        if (Gravity != Agreements.Gravity.Minor && follows.Count == 0) docket.Refuse("breach-without-effect", Vocabulary.Of(Gravity));
        var longer = follows.Any(one => one.Does.Contains(Consequence.GuidanceExtended)) ? Ends(asked, dates) : null;
        docket.Record(new Found(attributes, follows, longer));
    }

    /// <summary>The end of guidance as the plan's trials now have it.</summary>
    private static DateOnly? Ends(Rules.Computing.Computation asked, CaseDates dates) =>
        asked.Plan.All("trials").Where(trial => trial.Amount("guidance") is not null).Select(trial => Trials.Decide(asked, trial, dates).GuidanceEnds).Max();

    /// <summary>Whether the plan lets it be answered so, where it says how breaches are answered.</summary>
    private void Measured(Docket docket, Plan plan, Rules.Computing.Computation asked)
    {
        if (Measure is null) return;
        var processes = plan.All("processes").Where(process => process.List("states") is ["found", ..]).ToList();
        var known = processes.SelectMany(process => process.Node["steps"]?.Items ?? []).Select(step => step["on"]?.Text).OfType<string>().Distinct().ToList();
        if (!known.Contains(Measure)) docket.Refuse("breach-measure-unknown", Measure, AgreementWords.Choices(known));
        else if (processes.TrueForAll(process => Processes.Run(asked, process, [Measure]).Verdict is Verdict.Refused or Verdict.Unknown)) docket.Refuse("measure-not-open", Vocabulary.Of(Measure), AgreementWords.Cited(plan, processes[0].Rule));
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry)
    {
        var found = Kept<Found>(entry);
        var breach = new Breach(entry.Id, Gravity, What, found.Attributes, Measure, entry.On, entry.Who, found.Follows);
        return (before with { Breaches = [.. before.Breaches, breach], GuidanceEnds = found.GuidanceEnds > before.GuidanceEnds ? found.GuidanceEnds : before.GuidanceEnds }).After(entry, null, What);
    }

    private sealed record Found(IReadOnlyList<string> Attributes, IReadOnlyList<Following> Follows, DateOnly? GuidanceEnds);
}
