using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Verdicts;

/// <summary>A stored verdict, computed once more from what it rested on.</summary>
/// <param name="Stored">As it was kept.</param>
/// <param name="Now">As it comes out now.</param>
public sealed record VerdictReplay(StoredVerdict Stored, JudgedCase Now)
{
    public string Hash { get; } = VerdictJson.HashOf(Now);

    /// <summary>Whether the bytes are the same.</summary>
    public bool Agrees => Hash == Stored.Hash;

    /// <summary>Null after findings, also when none was stored.</summary>
    public static VerdictReplay? Of(Bureau bureau, RegistryDb db, Plan plan, string number, List<Finding> findings)
    {
        if (DesignationCase.Of(db, number)?.Verdict is not { } stored)
        {
            findings.Add(new("verdict-none", new(DesignationCase.SubjectOf(number)), number));
            return null;
        }
        var then = DesignationCase.Of(db, number, stored.Entry)!;
        return Judge(bureau, db, plan, then, stored.On, stored.Entry, findings, stored.Revision) is { } judged ? new(stored, judged) : null;
    }

    /// <summary>The case as it stood before an entry of the journal, judged on a day; null after findings.</summary>
    /// <param name="bureau">Keeps the snapshots.</param>
    /// <param name="db">Keeps the journal.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="one">The case.</param>
    /// <param name="on">The day.</param>
    /// <param name="before">Entries from this one on do not count.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="revision">The revision of the annual plan, where it is not that of the case or of the day.</param>
    public static JudgedCase? Judge(Bureau bureau, RegistryDb db, Plan plan, DesignationCase one, DateOnly on, long before, List<Finding> findings, int? revision = null)
    {
        var annual = AnnualPlan.Of(db, plan.Id, one.Basis?.Year ?? on.Year);
        var kept = revision is { } number ? annual.Revisions.FirstOrDefault(was => was.Number == number) : null;
        var ground = kept is null ? CaseGround.Of(bureau, db, plan, one, on, findings) : CaseGround.Of(bureau, db, plan, annual, kept, findings);
        return ground is null ? null : new CaseJudge(ground, PlacesLeft.Of(db, plan.Id, annual.Year, before)).Judge(new CaseToJudge(one, on, CaseHistory.Of(db, one, before)));
    }
}
