using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Tests.Upkeep;

/// <summary>A city in which everything the quality report looks for is wrong once.</summary>
internal static class BrokenCity
{
    public const string Square = """{"type":"Polygon","coordinates":[[[120,30],[120.1,30],[120.1,30.1],[120,30.1],[120,30]]]}""";

    public static void Fill(Revision revision, RegistryDb db)
    {
        // beds above the approved, more insured than open, more insurance physicians than physicians, nobody for insurance matters, an old agreement
        var hospital = Add(revision, "H99010100001", "小城人民医院", "general_hospital", (120.05, 30.05), "inpatient", expires: new(2023, 12, 31));
        Beds(revision, hospital, "general", approved: 100, open: 120, insured: 100);
        Beds(revision, hospital, "tcm", approved: 10, open: 10, insured: 12);
        Staff(revision, hospital, new() { Physicians = 3, InsurancePhysicians = 4, InsuranceManagers = 0 });
        // the same code, credit code and name again, and a name with a slip nearby
        var twin = Add(revision, "H99010100001", "小城（人民）医院", "general_hospital", (120.06, 30.05), "inpatient", credit: "12320505DDH0000113");
        Beds(revision, twin, "general", approved: 0, open: 5, insured: 0);
        Staff(revision, twin, new() { Physicians = 0 });
        Add(revision, "H99010100003", "平安东里社区诊所总部", "clinic", (120.02, 30.02), "outpatient", credit: "12320505DDH0000113");
        Add(revision, "H99010100004", "平安东里社区诊所分部", "clinic", (120.0201, 30.02), "inpatient", credit: "1232");
        // out of bounds; without place and code; a code that is none; a pharmacy without pharmacist and one of which nothing is known
        Add(revision, "H9901", "南郊诊所", "clinic", (120.5, 30.5), "outpatient");
        Add(revision, null, "无码诊所", "clinic", null, "pharmacy");
        var pharmacy = Add(revision, "P99010100001", "同心大药房", "retail_pharmacy", (120.03, 30.03), "pharmacy");
        Staff(revision, pharmacy, new() { Pharmacists = 0 });
        Add(revision, "P99010100002", "平价大药房", "retail_pharmacy", (120.07, 30.07), "pharmacy");
    }

    /// <summary>Negative, paid above cost, more days than beds hold, of nobody.</summary>
    public const string Settlements = """
        SELECT * FROM (VALUES
          ('H99010100001', '2024-02', 'employee', 'inpatient', '', true, false, 6000, 10, 0, 100, 90),
          ('P99010100001', '2024-02', 'employee', 'outpatient', '', true, false, 0, 0, 5, 100, 120),
          ('P99010100001', '2024-03', 'employee', 'outpatient', '', true, false, 0, 0, -5, 100, 80),
          ('H99019999999', '2024-02', 'employee', 'outpatient', '', true, false, 0, 0, 5, 100, 80))
        AS t (institution, month, scheme, class, disease_group, local, manual, bed_days, discharges, visits, cost, fund_paid)
        """;

    public static void Put(TestWorkspace test, Revision revision, RegistryDb db, string kind, string select)
    {
        var file = DatasetFiles.TemporaryIn(test.Workspace);
        using (var connection = DatasetFiles.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"COPY ({select}) TO {DatasetFiles.Quoted(file)} (FORMAT parquet)";
            command.ExecuteNonQuery();
        }
        DatasetFiles.Put(test.Workspace, db, revision, new() { Kind = kind, City = "9901" }, file);
    }

    private static long Add(Revision revision, string? code, string name, string kind, (double Lon, double Lat)? at, string service, string? credit = null, DateOnly? expires = null)
    {
        var id = revision.AddInstitution().Id;
        revision.Put<Profile>([], new Profile { InstitutionId = id, Code = code, CreditCode = credit, Name = name, Kind = kind, County = "990101", Longitude = at?.Lon, Latitude = at?.Lat, From = new(2020, 1, 1) });
        revision.Put<Agreement>([], new Agreement { InstitutionId = id, Service = service, State = "in_force", Expires = expires, From = new(2020, 1, 1) });
        return id;
    }

    private static void Beds(Revision revision, long id, string specialty, int approved, int open, int insured) =>
        revision.Put<Beds>([], new Beds { InstitutionId = id, Specialty = specialty, Approved = approved, Open = open, Insured = insured, From = new(2020, 1, 1) });

    private static void Staff(Revision revision, long id, Staff staff)
    {
        (staff.InstitutionId, staff.From) = (id, new(2020, 1, 1));
        revision.Put<Staff>([], staff);
    }
}
