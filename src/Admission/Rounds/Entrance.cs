using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Rounds;

/// <summary>
/// Whether an application may come in on its day. Once a year has rounds, who asks for places comes in one of them; matters that need no place,
/// and classes outside the plan or its quantities, come at any time. A year without rounds takes everybody at any time.
/// </summary>
internal static class Entrance
{
    /// <summary>The round it takes part in; null outside rounds or after findings.</summary>
    public static Round? Check(Docket docket, Plan plan, SubmitCase asked)
    {
        var rounds = Round.All(docket.Db, plan.Id);
        var needed = NeedsPlace(plan, asked);
        if (asked.Round is null)
        {
            if (needed && rounds.Any(round => round.Year == docket.On.Year)) docket.Refuse("round-needed", Named([.. rounds.Where(round => round.Takes(docket.On))]));
            return null;
        }
        if (rounds.FirstOrDefault(round => round.Id == asked.Round) is not { } found) docket.Refuse("round-unknown", asked.Round, Named(rounds));
        else if (!Matters.IsEntry(asked.Matter)) docket.Refuse("round-unneeded", Vocabulary.Of(asked.Matter));
        else return Fits(docket, plan, asked, found) ? found : null;
        return null;
    }

    private static bool Fits(Docket docket, Plan plan, SubmitCase asked, Round round)
    {
        var before = docket.Findings.Count;
        if (!round.Takes(docket.On)) docket.Refuse("round-shut", round.Id, round.From, round.Closed is { } closed && closed <= round.To ? closed.AddDays(-1) : round.To, docket.On);
        if (round.Kinds.Count > 0 && !round.Kinds.Contains(asked.Kind)) docket.Refuse("round-kind", round.Id, PlanWords.Member(plan, asked.Kind), DocumentWords.Joined(round.Kinds.Select(kind => PlanWords.Member(plan, kind))));
        var own = plan.AreaSets.SelectMany(set => set.Areas).Where(area => area.Divisions.Contains(asked.County)).Select(area => area.Id).ToList();
        if (round.Areas.Count > 0 && !round.Areas.Any(own.Contains)) docket.Refuse("round-area", round.Id, asked.County, DocumentWords.Joined(round.Areas.Select(area => DocumentWords.Area(plan, area))));
        return docket.Findings.Count == before;
    }

    /// <summary>Whether places have to be asked for, by what the applicant declares. A move that is not known to leave its area asks for none yet.</summary>
    private static bool NeedsPlace(Plan plan, SubmitCase asked) =>
        Matters.IsEntry(asked.Matter)
        && (asked.Matter != Matters.Relocation || asked.Declared.GetValueOrDefault("case.same_area") == "false")
        && (asked.Matter != Matters.ChangeOfLevel || asked.Declared.ContainsKey("case.beds_added"))
        && plan.All("quotas").Any(quota => quota.List("kind") is { Count: 0 } || quota.List("kind").Contains(asked.Kind))
        && !IsExempt(plan, asked);

    /// <summary>Whether a class of the plan takes it in whatever the fund says; what is left open about the applicant does not.</summary>
    private static bool IsExempt(Plan plan, SubmitCase asked)
    {
        var computation = CaseQuestions.Ask(plan, asked.County, CaseQuestions.Given(asked.Kind, asked.Matter, asked.Declared), asked.On.Year);
        return plan.All("exemptions").Select(one => Exemptions.Decide(computation, one, CaseDates.None)).Any(answer => answer.Verdict is Verdict.Exempt or Verdict.Blocked
            || answer.Verdict == Verdict.Unknown && !answer.Because.Any(name => name.StartsWith("applicant.", StringComparison.Ordinal) || name.StartsWith("case.", StringComparison.Ordinal) || name.StartsWith("place.", StringComparison.Ordinal)));
    }

    internal static Texts Named(IReadOnlyList<Round> rounds) => rounds.Count == 0 ? new("（无）", "(none)") : new(string.Join('、', rounds.Select(round => round.Id)), string.Join(", ", rounds.Select(round => round.Id)));
}
