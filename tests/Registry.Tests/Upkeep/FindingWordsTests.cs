using Dingdian.Model;
using Dingdian.Registry.Backups;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Tests.Deriving;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Tests.Upkeep;

/// <summary>Every finding of looking after a registry, shown by something that has it, in the approved words.</summary>
public sealed class FindingWordsTests : IDisposable
{
    private const string Hospital = "H99010100001";
    private static readonly DateOnly Day = new(2025, 3, 1);
    private static readonly Grounds Grounds = new("tester", "", "", new DateTime(2025, 3, 2, 0, 0, 0, DateTimeKind.Utc));

    /// <summary>One cannot be brought about; the other is of the command line, which reads the plan.</summary>
    private static readonly Finding[] Elsewhere = [new("stock-differs", new Place("990101"), "clinic", 1m), new("stock-unexplained", new Place("9901"), 2), new("duty-unknown", new Place("p/x"), "p/x", "p/file_beds")];

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
    private readonly List<Finding> findings = [.. Elsewhere];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(TinyCity.Fill);
        Backups(test);
        Acts(test);
        Calls(test);
        findings.AddRange(Quality(Kind.Sqlite).Select(issue => issue.Finding));
        var shown = findings.Where(finding => FindingCatalogue.CodesOf("upkeep").Contains(finding.Code)).DistinctBy(finding => finding.Code).OrderBy(finding => finding.Code, StringComparer.Ordinal)
            .Select(finding => $"{finding.Code}\n{finding.ToString(Language.English)}\n{finding.ToString(Language.Chinese)}\n".Replace(folder, "DIR", StringComparison.Ordinal).Replace(test.Folder, "WORKSPACE", StringComparison.Ordinal)).ToList();
        var approved = Path.Combine(AppContext.BaseDirectory, "Upkeep", "approved.txt");
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") == "1") File.WriteAllText(approved, string.Join('\n', shown));
        Assert.Equal(File.ReadAllText(approved), string.Join('\n', shown));
        Assert.Empty(FindingCatalogue.CodesOf("upkeep").Except(findings.Select(finding => finding.Code)));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Quality_OfABrokenCity_FindsEachFaultWhereItIs(Kind kind)
    {
        var issues = Quality(kind);
        Assert.Equal(["beds-above-approved H99010100001", "beds-insured-above H99010100001", "beds-unapproved H99010100001#2"], Found(issues, "beds-"));
        Assert.Equal(["duplicate-code H99010100001", "duplicate-code H99010100001#2", "duplicate-credit-code H99010100001#2", "duplicate-credit-code H99010100003", "duplicate-name H99010100001#2", "duplicate-near H99010100004"], Found(issues, "duplicate-"));
        Assert.Equal(["place-missing 无码诊所@990101", "place-outside H9901"], Found(issues, "place-"));
        Assert.Equal(["settlement-above-cost P99010100001", "settlement-bed-days H99010100001", "settlement-negative P99010100001", "settlement-of-nobody H99019999999"], Found(issues, "settlement-"));
        Assert.Equal(["physician-missing H99010100001#2"], Found(issues, "physician-"));
        Assert.Equal(["pharmacist-missing P99010100001"], Found(issues, "pharmacist-"));
        Assert.Equal(["measure-missing "], Found(issues, "measure-"));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Quality_OfAnEarlierDay_LooksAtNoLaterSettlement(Kind kind)
    {
        Assert.Empty(Found(Quality(kind, new(2024, 2, 29)), "settlement-negative")); // of March
        Assert.Equal(["settlement-above-cost P99010100001", "settlement-bed-days H99010100001", "settlement-of-nobody H99019999999"], Found(Quality(kind, new(2024, 2, 29)), "settlement-"));
        Assert.Empty(Found(Quality(kind, new(2024, 1, 31)), "settlement-"));
    }

    [Theory, InlineData("2024-01", 3100), InlineData("2023-12", null), InlineData("2024-03", 0)]
    public void OpenBedDays_BeforeTheFirstRecord_AreUnknown(string month, int? days)
    {
        var hospital = new Dingdian.Registry.Snapshots.FrozenInstitution("H", false) { Beds = [new() { Specialty = "general", Open = 100, From = new(2024, 1, 1), To = new(2024, 3, 1) }] };
        Assert.Equal(days, (int?)SettlementChecks.OpenBedDays(hospital, month));
    }

    private static IReadOnlyList<Issue> Quality(Kind kind, DateOnly? day = null)
    {
        using var test = new TestWorkspace(kind);
        test.Learn(BrokenCity.Fill);
        test.Learn((revision, db) => BrokenCity.Put(test, revision, db, "settlements", BrokenCity.Settlements));
        test.Learn((revision, db) => BrokenCity.Put(test, revision, db, "boundaries", $"SELECT '990101' AS division, '城区' AS name, true AS schematic, '{BrokenCity.Square}' AS geojson"));
        using var db = test.Connect();
        return QualityReport.Of(test.Workspace, db, "9901", new Moment(day ?? TinyCity.Day), TinyCity.Plan("  residents: { unit: resident, finest: division, additive: true }"));
    }

    private static IEnumerable<string> Found(IReadOnlyList<Issue> issues, string start) =>
        issues.Where(issue => issue.Finding.Code.StartsWith(start, StringComparison.Ordinal)).Select(issue => $"{issue.Finding.Code} {issue.Institution}").Order(StringComparer.Ordinal);

    private void Backups(TestWorkspace test)
    {
        test.Learn((revision, db) => BrokenCity.Put(test, revision, db, "population", "SELECT 1 AS people"));
        var good = PathOf("good.zip");
        Assert.Empty(Backup.Write(test.Workspace, good, TimeProvider.System).Findings);
        findings.AddRange(Backup.Write(test.Workspace, good, TimeProvider.System).Findings);
        findings.AddRange(Backup.Write(test.Workspace, "/nowhere/b.zip", TimeProvider.System).Findings.Select(finding => new Finding(finding.Code, finding.Place, "/nowhere/b.zip", "…"))); // the system's words
        File.WriteAllText(PathOf("text.zip"), "thesis");
        Restored("text.zip");
        Edited("foreign.zip", "manifest.json", "{}");
        Edited("other.zip", "tables/beds.jsonl", "");
        using (var zip = System.IO.Compression.ZipFile.OpenRead(good))
        using (var manifest = new StreamReader(zip.GetEntry("manifest.json")!.Open()))
            Edited("newer.zip", "manifest.json", manifest.ReadToEnd().Replace("0001_registry", "9999_future", StringComparison.Ordinal));
        var file = PathOf(new string('0', 64) + ".parquet"); // a name that is known
        findings.Add(new("dataset-missing", new Place("WORKSPACE"), file));
        File.AppendAllText(Directory.GetFiles(test.Workspace.DataFolder)[0], "x");
        using var db = test.Connect();
        findings.AddRange(Integrity.Check(test.Workspace, db).Select(finding => new Finding(finding.Code, new Place("WORKSPACE"), file)));
    }

    private void Edited(string name, string entry, string text)
    {
        File.Copy(PathOf("good.zip"), PathOf(name));
        using (var zip = System.IO.Compression.ZipFile.Open(PathOf(name), System.IO.Compression.ZipArchiveMode.Update))
        {
            zip.GetEntry(entry)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(text);
        }
        Restored(name);
    }

    private void Restored(string name) => findings.AddRange(Restore.Run(PathOf(name), PathOf("into"), null, TimeProvider.System).Findings);

    private string PathOf(string name) => Path.Combine(folder, name);

    private void Acts(TestWorkspace test)
    {
        test.Learn((revision, db) => revision.Put<Registry.Institutions.Profile>([], new() { InstitutionId = revision.AddInstitution().Id, Name = "同名", Kind = "clinic", County = "990101" }));
        test.Learn((revision, db) => revision.Put<Registry.Institutions.Profile>([], new() { InstitutionId = revision.AddInstitution().Id, Name = "同名", Kind = "clinic", County = "990102" }));
        Act[] wrong =
        [
            new Rename("无此院", "新名") { On = Day }, new Rename("同名", "新名") { On = Day }, new Rename(Hospital, "新名") { On = new(1990, 1, 1) }, new Rename(Hospital, Hospital) { On = Day }, new Rename(Hospital, " ") { On = Day },
            new ChangeCode(Hospital, "H123") { On = Day }, new ChangeCode(Hospital, "H99010100002") { On = Day },
            new Relocate(Hospital, null, "9901", null, null, null) { On = Day }, new Relocate(Hospital, null, null, "990102001", null, null) { On = Day }, new Relocate(Hospital, null, null, "9901", null, null) { On = Day },
            new ChangeBeds(Hospital, "cardiology", 1, 1, 1) { On = Day }, new ChangeBeds(Hospital, "general", null, -1, null) { On = Day }, new ChangeBeds(Hospital, "general", null, null, 900) { On = Day },
            new SignAgreement(Hospital, "inpatient", null, null) { On = Day }, new SignAgreement("H99010200003", "outpatient", null, null) { On = new(2024, 7, 31) }, new SignAgreement(Hospital, "outpatient", null, new(2020, 1, 1)) { On = Day },
            new RenewAgreement("P99010200001", null, null, Day) { On = Day }, new ResumeAgreement(Hospital, null) { On = Day },
            new Merge(Hospital, [Hospital]) { On = Day }, new Split(Hospital, "南院", null, [("tcm", 99)]) { On = Day },
        ];
        using var db = test.Connect();
        var before = db.Changes.Count();
        var clinic = db.Profiles.Believed().Single(row => row.Code == "H99010200003").InstitutionId;
        test.Learn((revision, own) => revision.Put<Registry.Institutions.Profile>([.. own.Profiles.Believed().Where(row => row.Code == "H99010200003")],
            new() { InstitutionId = clinic, Code = "H99010200003", Name = "早先", Kind = "clinic", County = "990102", From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 8, 1) }));
        foreach (var act in wrong)
        {
            var result = act.Run(db, Grounds);
            Assert.Null(result.Change);
            findings.AddRange(result.Findings);
        }
        Assert.Equal(before + 1, db.Changes.Count()); // what is refused leaves nothing
    }

    private void Calls(TestWorkspace test)
    {
        OpenCall open = new("beds", "9901", "", [("insured_beds", "bed")], Day, null, Day, ["990101"], null);
        using var db = test.Connect();
        Assert.Empty(open.Run(db, Grounds).Findings);
        CallAct[] wrong =
        [
            open, open with { Call = "other", City = "1234", Counties = [] }, open with { Call = "other", Counties = ["880101"] }, open with { Call = "other", Ask = [("Beds", "bed")] },
            new FileFigures("none", "990101", [], "published", Day), new FileFigures("beds", "990102", [], "published", Day), new FileFigures("beds", "990101", [], "published", Day),
            new FileFigures("beds", "990101", [("insured_beds", 1.5m), ("doctors", 3)], "good", Day), new AcceptFiling("beds", "990101"), new ReturnFiling("beds", "990101", ""),
        ];
        foreach (var act in wrong) findings.AddRange(act.Run(db, Grounds).Findings);
        FileFigures file = new("beds", "990101", [("insured_beds", 5)], "published", Day);
        Assert.Empty(file.Run(db, Grounds).Findings);
        Assert.Empty(new AcceptFiling("beds", "990101").Run(db, Grounds).Findings);
        findings.AddRange(file.Run(db, Grounds).Findings);
    }
}
