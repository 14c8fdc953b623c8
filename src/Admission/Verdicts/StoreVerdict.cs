using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Verdicts;

/// <summary>Keeps what the case comes to on the day: the outcome, the hash of the full verdict, and what it rests on.</summary>
public sealed record StoreVerdict(string Case) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (VerdictReplay.Judge(docket.Bureau, docket.Db, plan, now, On, long.MaxValue, docket.Findings) is not { } judged) return;
        docket.Record(new Stored(judged.Verdict.Outcome, VerdictJson.HashOf(judged), judged.Ground.Revision!.Snapshot, judged.Ground.Revision.Number)
        {
            Against = [.. judged.Verdict.Lines.Where(line => line.SkippedBy is null && (line.Blocks || line.Outcome is CaseOutcome.Person or Verdict.Unknown)).SelectMany(line => line.Construct.Rules).Distinct().Order(StringComparer.Ordinal)],
        });
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry)
    {
        var kept = JsonSerializer.Deserialize<Stored>(entry.Done, Style)!;
        return before with { Verdict = new(kept.Outcome, kept.Hash, kept.Snapshot, kept.Revision, entry.On, entry.Id, kept.Against) };
    }

    private sealed record Stored(string Outcome, string Hash, string Snapshot, int Revision)
    {
        public IReadOnlyList<string> Against { get; init; } = [];
    }
}
