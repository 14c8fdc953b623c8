using Dingdian.Rules.Deciding;

namespace Dingdian.Admission.Verdicts;

/// <summary>A verdict in its one canonical form: the same verdict gives the same bytes.</summary>
public static class VerdictJson
{
    public static string Write(JudgedCase judged) => PlainJson.Write(new
    {
        Case = judged.Case.Number,
        judged.Case.Plan,
        PlanRevision = judged.Ground.Plan.Revision,
        judged.Ground.Around.Year,
        AnnualRevision = judged.Ground.Revision?.Number,
        judged.Ground.Revision?.Snapshot,
        judged.On,
        judged.Case.Matter,
        judged.Case.Kind,
        judged.Case.County,
        judged.Area,
        judged.Verdict.Outcome,
        Waits = judged.Verdict.Because,
        Known = judged.Known.Select(fact => new { Name = fact.Key, fact.Value.Value, fact.Value.From }),
        Left = judged.Left.Select(places => new { Quota = places.Key, Places = places.Value }),
        Lifts = judged.Case.Lifts.Select(lift => new { lift.Gate, lift.Reason, lift.Authority, lift.Document, lift.On }),
        Lines = judged.Verdict.Lines.Select(Line),
        Flags = judged.Verdict.Flags.Select(flag => new { flag.Flag.Name, flag.Flag.Rules, flag.Raised, flag.Because }),
        Neighbours = judged.Site?.Rules.Where(rule => rule.Neighbours.Count > 0).Select(rule => new { Rule = rule.Construct.Name, Near = rule.Neighbours.Select(near => new { near.Key, near.Metres, near.Counts, near.IsWithin }) }),
    });

    public static string HashOf(JudgedCase judged) => PlainJson.HashOf(Write(judged));

    private static object Line(VerdictLine line) => new
    {
        Step = line.Step.ToString().ToLowerInvariant(),
        line.Construct.Section,
        line.Construct.Name,
        line.Construct.Layer,
        line.Construct.Rules,
        line.Construct.Strength,
        line.Outcome,
        line.Quota,
        line.Measured,
        line.Limit,
        Unit = line.Unit?.Text,
        line.Until,
        line.Because,
        SkippedBy = line.SkippedBy?.Name,
        Lifted = line.Override?.Document,
        line.Evidence,
    };
}
