using Dingdian.Registry.Areas;
using Dingdian.Registry.Funds;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Registry.Tests.Deriving;

/// <summary>A city of two counties and a handful of institutions, small enough to count by hand.</summary>
internal static class TinyCity
{
    public static readonly DateOnly Day = new(2024, 12, 31);

    /// <summary>A plan with the measures given, on classes and attributes like those of the national layer.</summary>
    public static Plan Plan(string measures)
    {
        var text = $$"""
            language: 1
            plan: ex-tiny
            revision: r1
            level: city
            city: ex-tiny
            title: { zh: 小城, en: Tiny }
            issuer: 小城
            status: invented
            horizon: 2024-07-01..2026-12-31
            rules: {}
            areas:
              county:
                north: { name: { zh: 北, en: North }, divisions: ["990101"] }
                south: { name: { zh: 南, en: South }, divisions: ["990102"] }
            classes:
              kind: { of: applicant, values: [general_hospital, clinic, retail_pharmacy] }
              specialty: { of: applicant, values: [general, tcm] }
              scheme: { of: case, values: [employee, resident] }
              issuer_level: { of: case, values: [provincial, city] }
              settlement_class: { of: case, values: [inpatient, outpatient] }
            attributes:
              institution.kind: { class: kind }
              institution.designated: { unit: boolean }
              institution.inpatient: { unit: boolean }
              institution.specialty: { class: specialty }
              institution.insured_beds: { unit: bed }
              institution.open_beds_average: { unit: bed }
              institution.insured_bed_days: { unit: bed day }
              institution.days: { unit: day }
              institution.dual_channel: { unit: boolean }
              fund.scheme: { class: scheme }
              fund.income: { unit: yuan }
              fund.expense: { unit: yuan }
              fund.transfer_in: { unit: yuan }
              fund.transfer_out: { unit: yuan }
              letter.issuer: { class: issuer_level }
              letter.in_force: { unit: boolean }
            measures:
            {{measures}}
            """;
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("tiny.yaml", text));
        Assert.Empty(loaded.Findings.Select(finding => finding.ToString()));
        return loaded.Plan!;
    }

    /// <summary>A hospital with 100 general and 20 tcm beds in the north, two clinics, a pharmacy that left in September, one that stayed.</summary>
    public static void Fill(Revision revision, RegistryDb db)
    {
        var hospital = Add(revision, "H99010100001", "general_hospital", "990101", "inpatient");
        Beds(revision, hospital, "general", "2020-01-01", 80, "2024-07-01", 100);
        Beds(revision, hospital, "tcm", "2020-01-01", 20);
        Add(revision, "H99010100002", "clinic", "990101", "outpatient");
        Add(revision, "H99010200003", "clinic", "990102", "outpatient", from: "2024-08-01");
        Add(revision, "P99010200001", "retail_pharmacy", "990102", "pharmacy", to: "2024-09-10", ended: "voluntary");
        Add(revision, "P99010200002", "retail_pharmacy", "990102", "pharmacy", dualChannel: true);
        Fund(revision, "990101", "employee", income: 100, expense: 90);
        Fund(revision, "990101", "resident", income: 50, expense: 60);
        Fund(revision, "990102", "employee", income: 100, expense: 100);
        revision.Add(new WarningLetter { Division = "990102", Issuer = "city", Issued = new(2024, 5, 1), Lifted = new(2024, 11, 1) });
        revision.Add(new WarningLetter { Division = "990101", Issuer = "city", Issued = new(2024, 6, 1) });
        foreach (var (division, people) in new[] { ("990101", 300_000m), ("990102", 200_000m) })
            revision.Add(new AreaFact { Division = division, Measure = "residents", AsOf = new(2023, 12, 31), Value = people, Unit = "resident", Quality = "published", Source = "公报" });
    }

    public static FactSet Facts(Plan plan, Frozen frozen)
    {
        List<Dingdian.Model.Finding> findings = [];
        var facts = Registry.Deriving.Deriver.Facts(plan, frozen, "test", findings);
        Assert.Empty(findings.Select(finding => finding.ToString()));
        return facts!;
    }

    internal static long Add(Revision revision, string code, string kind, string county, string service, string from = "2020-01-01", string? to = null, string? ended = null, bool? dualChannel = null)
    {
        var id = revision.AddInstitution().Id;
        var profile = new Profile { InstitutionId = id, Code = code, Name = code, Kind = kind, County = county, From = DateOnly.Parse(from, null), DualChannel = dualChannel ?? false };
        revision.Put<Profile>([], profile);
        revision.Put<Agreement>([], new Agreement
        {
            InstitutionId = id, Service = service, State = "in_force", From = DateOnly.Parse(from, null), To = to is null ? Held.NoEnd : DateOnly.Parse(to, null), Ended = ended,
        });
        return id;
    }

    internal static void Beds(Revision revision, long id, string specialty, string from, int beds, string? then = null, int more = 0)
    {
        var rows = revision.Put<Beds>([], new Beds { InstitutionId = id, Specialty = specialty, Open = beds, Insured = beds, Approved = beds, From = DateOnly.Parse(from, null) });
        if (then is not null) revision.Put(rows, new Beds { InstitutionId = id, Specialty = specialty, Open = more, Insured = more, Approved = more, From = DateOnly.Parse(then, null) });
    }

    internal static void Fund(Revision revision, string division, string scheme, long income, long expense, long? transferIn = 0, long? transferOut = 0) =>
        revision.Add(new FundAccount { Division = division, Scheme = scheme, Year = 2024, Through = Day, Income = income, Expense = expense, TransferIn = transferIn, TransferOut = transferOut });
}
