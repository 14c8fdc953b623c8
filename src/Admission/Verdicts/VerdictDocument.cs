using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Verdicts;

/// <summary>A verdict as the file of a case keeps it: the outcome, what stands against it, what is still to be established, and every rule that was asked.</summary>
public static class VerdictDocument
{
    public static Document Of(JudgedCase judged)
    {
        var (one, verdict) = (judged.Case, judged.Verdict);
        return new(new($"{one.Applicant}\n定点申请审查结论", $"Verdict on the application of {one.Applicant}"), new(judged.Ground.Plan.Issuer, null), judged.On)
        {
            Lead = [Basis(judged), new($"结论：{VerdictTables.Outcome(verdict.Outcome).In(Language.Chinese)}。", $"Outcome: {VerdictTables.Outcome(verdict.Outcome).In(Language.English)}.")],
            Body = [
                new Heading(1, new("不符合之处", "What stands against it")), VerdictTables.Lines(judged, new("不符合之处", "What stands against it"), verdict.Blocking),
                new Heading(1, new("待核定之处", "What is still to be established")), VerdictTables.Lines(judged, new("待核定之处", "What is still to be established"), verdict.Lines.Where(line => line.Outcome is CaseOutcome.Person or Verdict.Unknown)),
                .. Flags(judged), .. SketchOf(judged),
                new Heading(1, new("逐项审查", "Every rule")), VerdictTables.Lines(judged, new("逐项审查", "Every rule"), verdict.Lines.Where(line => line.Outcome != Verdict.NotApplicable || line.SkippedBy is not null)),
                new Heading(1, new("依据的事实", "What it rests on")), VerdictTables.Facts(judged)],
        };
    }

    internal static IEnumerable<Block> SketchOf(JudgedCase judged) => judged.Site is { } site && CaseSketch.Of(site) is { } sketch
        ? [new Heading(1, new("选址示意", "The place and its neighbours")), sketch] : [];

    private static IEnumerable<Block> Flags(JudgedCase judged) => judged.Verdict.Flags.Count == 0 ? [] :
        [new Heading(1, new("提示", "Flags")), Table("提示（不作结论）", "Flags, no verdict", [Text("提示", "Flag"), Text("状态", "State")], judged.Verdict.Flags,
            flag => [Name(flag.Flag), Vocabulary.Of(flag.Raised switch { true => "raised", false => "clear", null => "unknown" })])];

    private static Texts Basis(JudgedCase judged)
    {
        var (one, plan, revision) = (judged.Case, judged.Ground.Plan, judged.Ground.Revision);
        var (matter, area) = (Vocabulary.Of(one.Matter), judged.Area is { } known ? Area(plan, known) : Same(one.County));
        return new($"案件{one.Number}，{matter.In(Language.Chinese)}，{area.In(Language.Chinese)}。依据《{plan.Title.In(Language.Chinese)}》{judged.Ground.Around.Year}年度计划（第{revision?.Number}次修订，快照{revision?.Snapshot[..19]}）于{Day(judged.On)}逐项审查。",
            $"Case {one.Number}, {matter.In(Language.English)}, {area.In(Language.English)}. Held on {Day(judged.On)} against the annual plan {judged.Ground.Around.Year} of \"{plan.Title.In(Language.English)}\" (revision {revision?.Number}, snapshot {revision?.Snapshot[..19]}).");
    }
}
