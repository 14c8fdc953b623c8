using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Sites;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Geography;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Verdicts;

/// <summary>What cases are held against: a plan's year as one revision of its annual plan has it, on the ground of that revision's snapshot. Made once for many cases.</summary>
public sealed class CaseGround
{
    private readonly Dictionary<string, InstitutionPlace> institutions;

    /// <param name="around">The ground, with the facts of the year.</param>
    /// <param name="revision">The revision it rests on; null for a ground that no annual plan made.</param>
    public CaseGround(Surroundings around, YearRevision? revision)
    {
        (Around, Revision) = (around, revision);
        Computation = new(around.Plan, around.Facts, around.Year);
        Year = Computation.Run();
        Sites = new(around, Year);
        institutions = around.Ground.Institutions.ToDictionary(one => one.Key, StringComparer.Ordinal);
    }

    public Surroundings Around { get; }
    public YearRevision? Revision { get; }
    public Result Year { get; }
    public Plan Plan => Around.Plan;
    internal Computation Computation { get; }
    internal SiteCheck Sites { get; }

    internal InstitutionPlace? Institution(string? code) => code is null ? null : institutions.GetValueOrDefault(code);

    /// <summary>The same with rules lifted for one case.</summary>
    internal CaseGround With(IReadOnlyList<CaseLift> lifts) => lifts.Count == 0 ? this
        : new(Around.With(Around.Facts with { Overrides = [.. Around.Facts.Overrides, .. lifts.Select(lift => new Override(lift.Gate, null, null, lift.Reason, lift.Authority, lift.Document, new("case")))] }), Revision);

    /// <summary>The ground of a case: what its round rests on, else the annual plan held on the day. Null after findings.</summary>
    public static CaseGround? Of(Bureau bureau, RegistryDb db, Plan plan, DesignationCase one, DateOnly on, List<Finding> findings)
    {
        var annual = AnnualPlan.Of(db, plan.Id, one.Basis?.Year ?? on.Year);
        var revision = one.Basis is { } basis ? annual.Revisions.FirstOrDefault(kept => kept.Number == basis.Revision) : annual.Held;
        if (revision is null) findings.Add(new("verdict-no-year", new(DesignationCase.SubjectOf(one.Number)), plan.Id, annual.Year));
        return revision is null ? null : Of(bureau, db, plan, annual, revision, findings);
    }

    /// <summary>Null after findings, also when the plan says something else than when the revision was made.</summary>
    public static CaseGround? Of(Bureau bureau, RegistryDb db, Plan plan, AnnualPlan annual, YearRevision revision, List<Finding> findings)
    {
        findings.AddRange(YearFigures.RulesFault(plan, revision, new(AnnualPlan.SubjectOf(plan.Id, annual.Year))));
        if (findings.Exists(finding => finding.Severity == Severity.Error) || YearFigures.Of(bureau, db, plan, annual, revision, findings) is not { } figures) return null;
        return new(figures.Ground.Around(figures.Facts, annual.Year), revision);
    }
}
