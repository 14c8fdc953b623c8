using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Tests.Imports;

public class ImportTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void SameFile_Twice_ChangesNothing(Kind kind)
    {
        using var desk = new Desk(kind);
        Assert.Equal((3, 0, 0, 0), Desk.Counts(desk.Good("institutions", Desk.Institutions)));
        var again = desk.Good("institutions", Desk.Institutions);
        Assert.Equal((0, 0, 3, 0), Desk.Counts(again));
        Assert.Null(again.Change);
        Assert.Equal(1, desk.Ask(db => db.Changes.Count()));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void ChangedRow_IsOneChangeFromTheDayOfTheImport(Kind kind)
    {
        using var desk = new Desk(kind);
        desk.Good("institutions", Desk.Institutions);
        var result = desk.Good("institutions", "国家编码,机构名称,级别,区划\nH99010100001,甲医院,三级,990101\n", request => request with { AsOf = new(2025, 1, 1), Why = "升级" });
        var difference = Assert.Single(result.Differences.Listed);
        Assert.Equal(("level", "二级", "三级", 2), (difference.Field, difference.Old.Zh, difference.New.Zh, difference.Row));
        Assert.Equal("secondary", desk.Ask(db => Level(db.Profiles, new(2024, 12, 31))));
        Assert.Equal("tertiary", desk.Ask(db => Level(db.Profiles, new(2025, 1, 1))));
        Assert.Equal("general_hospital", desk.Ask(db => db.Profiles.AsOf(new Moment(new(2025, 1, 1))).Single(row => row.Code == "H99010100001").Kind)); // what the file does not say stays
        var change = desk.Ask(db => db.Changes.Single(row => row.Id == result.Change));
        Assert.Equal(("import", "tester", "升级", "institutions.csv", 64), (change.Kind, change.Who, change.Why, change.Source, change.SourceHash!.Length));
    }

    /// <summary>So many rows that some are written while others are still read; the last of them revises the first, or is wrong.</summary>
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void LongFile_WhoseLastRowSpeaksOfTheFirst_IsAllOrNothing(Kind kind)
    {
        using var desk = new Desk(kind);
        var rows = string.Concat(Enumerable.Range(0, 20_500).Select(i => $"H990101{i:D5},{i}诊所,诊所,,990101,2020-01-01\n"));
        var text = "国家编码,机构名称,机构类别,级别,区划,起始日期\n" + rows;
        var refused = desk.Import("institutions", text + "H99010100000,0诊所,诊所,九级,990101,2024-01-01\n");
        Assert.Equal("cell-word", Assert.Single(refused.Findings, finding => finding.Severity == Severity.Error).Code);
        Assert.Equal((0, 0), desk.Ask(db => (db.Changes.Count(), db.Institutions.Count())));

        Assert.Equal((20_500, 1, 0, 0), Desk.Counts(desk.Good("institutions", text + "H99010100000,0诊所,诊所,一级,990101,2024-01-01\n")));
        Assert.Equal((20_500, 20_501), desk.Ask(db => (db.Institutions.Count(), db.Profiles.Count())));
        Assert.Equal([(null, new(2020, 1, 1), new(2024, 1, 1)), ("primary", new(2024, 1, 1), Held.NoEnd)],
            desk.Ask(db => db.Profiles.Where(row => row.Code == "H99010100000").OrderBy(row => row.From).AsEnumerable().Select(row => (row.Level, row.From, row.To)).ToList()));
    }

    [Fact]
    public void OlderFile_DoesNotUndoALaterChange()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions, request => request with { AsOf = new(2025, 1, 1) });
        desk.Good("institutions", Desk.Institutions.Replace("二级", "一级", StringComparison.Ordinal), request => request with { AsOf = new(2024, 1, 1) });
        Assert.Equal("primary", desk.Ask(db => Level(db.Profiles, new(2024, 6, 1))));
        Assert.Equal("secondary", desk.Ask(db => Level(db.Profiles, new(2025, 6, 1))));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void DryRun_ShowsAndWritesNothing(Kind kind)
    {
        using var desk = new Desk(kind);
        Assert.Equal((3, 0, 0, 0), Desk.Counts(desk.Good("institutions", Desk.Institutions, request => request with { DryRun = true })));
        Assert.Equal((0, 0), desk.Ask(db => (db.Changes.Count(), db.Institutions.Count())));
    }

    [Fact]
    public void DryRun_WritesAMarkedCopyOnlyWhereItIsTold()
    {
        using var desk = new Desk(Kind.Sqlite);
        const string wrong = Desk.Institutions + "H1,,,医员,,990101\n";
        Assert.Empty(desk.Import("institutions", wrong, request => request with { DryRun = true }).Marked);
        Assert.Equal(["institutions.csv"], Directory.EnumerateFiles(desk.Folder).Select(Path.GetFileName));
        Assert.Equal(2, desk.Import("institutions", wrong, request => request with { DryRun = true, MarkedOut = desk.Folder }).Marked.Count);
    }

    [Fact]
    public void MissingColumn_IsShownInAMarkedCopy()
    {
        using var desk = new Desk(Kind.Sqlite);
        var result = desk.Import("institutions", "国家编码,机构类别\nH99010100001,诊所\n");
        Assert.Equal(["column-missing", "column-missing"], result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
        Assert.Equal(2, result.Marked.Count);
        Assert.Empty(desk.Import("institutions", "甲,乙\n丙,丁\n").Marked); // nothing is known of such a table
    }

    [Fact]
    public void UnknownWords_AreGivenOnceEach_AsAMappingToFillIn()
    {
        using var desk = new Desk(Kind.Sqlite);
        var text = "国家编码,机构名称,机构类别,级别,区划\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"H990101{i:D5},{i}院,{(i % 3 == 0 ? "社康" : "三甲\"\"综合")},三级,990101\n".Replace("三甲\"\"综合", "\"三甲\"\"综合\"", StringComparison.Ordinal)));
        var refused = desk.Import("institutions", text);
        Assert.Equal(300, refused.Findings.Count(finding => finding.Code == "cell-word"));
        var lines = refused.UnknownWords!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("  kind: # general hospital, ", lines[1], StringComparison.Ordinal);
        Assert.Equal(("values:", "    \"三甲\\\"综合\": \"?\" # 200 ×", "    \"社康\": \"?\" # 100 ×"), (lines[0], lines[2], lines[3]));
        Assert.Contains(refused.UnknownWords, refused.Understood, StringComparison.Ordinal);

        var half = refused.Understood!.Replace("\"社康\": \"?\"", "\"社康\": community health centre", StringComparison.Ordinal);
        Assert.Equal(200, desk.Import("institutions", text, request => request with { Mapping = desk.File("map.yaml", half) }).Findings.Count(finding => finding.Code == "cell-word"));
        var taught = half.Replace("综合\": \"?\"", "综合\": 综合医院", StringComparison.Ordinal);
        Assert.Equal((300, 0, 0, 0), Desk.Counts(desk.Good("institutions", text, request => request with { Mapping = desk.File("map.yaml", taught) })));
    }

    [Fact]
    public void Branches_OfOneNameWithoutCodes_AreRemarkedOn()
    {
        using var desk = new Desk(Kind.Sqlite);
        const string head = "机构标识,机构名称,机构类别,区划,地址,起始日期\n";
        Assert.Contains(desk.Import("institutions", head + ",戊药房,药店,990101,一路,2020-01-01\n,戊药房,药店,990101,二路,2021-01-01\n", request => request with { DryRun = true }).Findings, finding => finding.Code == "institution-joined");
        var two = desk.Good("institutions", head + "a,戊药房,药店,990101,一路,2020-01-01\nb,戊药房,药店,990101,二路,2021-01-01\n");
        Assert.Equal((2, 0, 0, 0), Desk.Counts(two));
        Assert.DoesNotContain(two.Findings, finding => finding.Code == "institution-joined");
    }

    [Fact]
    public void HeadersAndWords_ThatBureausUse_AreUnderstood()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n");
        desk.Good("institutions", "医药机构编号,机构全称,机构类别,机构等级,经济性质,所在区\nH99010100001,甲医院,综合医院,三级甲等,公立医院,北区\nH99010100002,乙诊所,诊所,,个体,北区\nP99010100003,丙药房,药店,,私营,北区\n");
        Assert.Equal(["public", "private", "private"], desk.Ask(db => db.Profiles.OrderBy(row => row.Code).Select(row => row.Ownership).ToArray()));
        desk.Good("staff", "医药机构编号,执业护士\nH99010100001,12\n");
        desk.Good("agreements", "医药机构编号,服务类型,协议状态,起始日期,终止日期\nH99010100001,住院协议,正常,2024年元月1日,\nH99010100002,门诊统筹,主动退出,2023-01-01,2024-03-31\n");
        Assert.Equal([("in_force", null, Held.NoEnd), ("in_force", "voluntary", new(2024, 4, 1))], desk.Ask(db => db.Agreements.OrderBy(row => row.Id).AsEnumerable().Select(row => (row.State, row.Ended, row.To)).ToList()));
        desk.Good("funds", "统筹地区,年度,险种,收入合计（万元）,支出合计（万元）\n北区,2024,职工,5,4\n");
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void CompleteFile_EndsWhatItDoesNotName_InItsCountiesAndKindsOnly(Kind kind)
    {
        using var desk = new Desk(kind);
        desk.Good("institutions", Desk.Institutions + "H99010100009,,戊诊所,诊所,,990101\n");
        desk.Good("beds", "机构编码,专科,开放床位\nH99010100009,综合,5\n");
        var result = desk.Good("institutions", "国家编码,机构名称,机构类别,区划\nH99010100002,乙诊所,诊所,990101\n", request => request with { Complete = true, AsOf = new(2025, 1, 1) });
        Assert.Equal((0, 0, 1, 1), Desk.Counts(result));
        Assert.Equal(["H99010100001", "H99010100002", "P99010200001"], desk.Ask(db => db.Profiles.AsOf(new Moment(new(2025, 1, 1))).Select(row => row.Code).Order().ToArray()));
        Assert.Equal((1, 0), desk.Ask(db => (db.Beds.AsOf(new Moment(new(2024, 12, 31))).Count(), db.Beds.AsOf(new Moment(new(2025, 1, 1))).Count())));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Errors_OfAllRows_AreToldAtOnceAndNothingIsWritten(Kind kind)
    {
        using var desk = new Desk(kind);
        var result = desk.Import("institutions", Desk.Institutions + "H1,,,医员,,990101\nH99010100005,12990101MB0000012G,己医院,,,某某县\n");
        Assert.Equal(["cell-code", "cell-missing", "cell-word", "credit-code-check", "division-unknown"], result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code).Order().Distinct());
        Assert.Equal((0, 0), desk.Ask(db => (db.Changes.Count(), db.Institutions.Count())));
        Assert.Equal(["institutions.findings.csv", "institutions.marked.xlsx"], result.Marked.Select(Path.GetFileName).Order());
        Assert.All(result.Marked, file => Assert.True(new FileInfo(file).Length > 0));
        Assert.Equal(Desk.Institutions.Length, File.ReadAllText(Path.Combine(desk.Folder, "institutions.csv")).IndexOf("H1,", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_AreMatchedByCodeThenByCreditCodeAndSiteThenByNameAndCounty()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions.Replace("H99010100001,", ",", StringComparison.Ordinal).Replace("H99010100002,", ",", StringComparison.Ordinal));
        // The register gives codes: the hospital is known by credit code and name, the clinic by name and county.
        Assert.Equal((0, 2, 1, 0), Desk.Counts(desk.Good("institutions", Desk.Institutions)));
        // A new name under the same code is the same institution; another site of the same owner is not.
        var result = desk.Good("institutions", "国家编码,统一社会信用代码,机构名称,机构类别,区划\nH99010100001,12990101MB0000012A,甲人民医院,医院,990101\n,12990101MB0000012A,甲医院东院,医院,990102\n");
        Assert.Equal((1, 1, 0, 0), Desk.Counts(result));
        Assert.Contains(result.Findings, finding => finding.Code == "institution-sibling");
    }

    [Fact]
    public void Part_WithTheCodeOfOneAndTheNameOfAnother_IsRefused()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", "国家编码,机构名称,其他名称,机构类别,区划\nH99010100001,昆山市人民医院,甲中心医院、甲红十字医院,医院,990101\nH99010100002,乙医院,,医院,990101\n");
        desk.Good("institutions", "国家编码,机构名称,区划\nH99010100002,乙人民医院,990101\n", request => request with { AsOf = new(2025, 1, 1) });
        const string head = "机构编码,机构名称,专科,开放床位\n";
        Assert.Contains("row-name-other", desk.Import("beds", head + "H99010100001,乙医院,综合,5\n").Findings.Select(finding => finding.Code));
        Assert.Contains("row-name-other", desk.Import("beds", head + "H99010100001,太仓市人民医院,综合,5\n").Findings.Select(finding => finding.Code));
        desk.Good("beds", head + "H99010100001,甲红十字医院,综合,5\nH99010100001,人民医院,中医,5\nH99010100002,乙医院,综合,5\nH99010100002,,中医,5\n"); // other, plain and former names
    }

    [Fact]
    public void Names_ThatAFileChanges_AreToldTogether_AndAnotherInstitutionIsRefused()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        var renamed = Assert.Single(desk.Good("institutions", Desk.Institutions.Replace("甲医院", "丁中心", StringComparison.Ordinal).Replace("乙诊所", "戊门诊", StringComparison.Ordinal)).Findings, finding => finding.Code == "institutions-renamed");
        Assert.Contains("2", renamed.What(Language.English), StringComparison.Ordinal);
        var result = desk.Import("institutions", "国家编码,机构名称,机构类别,区划\nH99010100001,己药房,药店,990102\n");
        Assert.Equal("institution-other", Assert.Single(result.Findings, finding => finding.Severity == Severity.Error).Code);
    }

    [Fact]
    public void NewCode_OfAKnownNameAndPlace_IsRemarkedOn()
    {
        using var desk = new Desk(Kind.Sqlite);
        const string head = "国家编码,机构名称,机构类别,区划,地址\n";
        desk.Good("institutions", head + "H99010100001,甲诊所,诊所,990101,一路1号\n");
        var result = desk.Good("institutions", head + "H99010100002,甲诊所,诊所,990101,一路1号\nH99010100003,甲诊所,诊所,990101,二路2号\n");
        Assert.Equal(2, Assert.Single(result.Findings, finding => finding.Code == "institution-double").Place.Line);
    }

    [Fact]
    public void Codes_OfWS218_AreKinds()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", "国家编码,机构名称,机构类别,类别代码,区划\nH99010100001,甲,A520,,990101\nH99010100002,乙,,B200,990101\nH99010100003,丙,A511,A511,990101\n");
        Assert.Equal(["psychiatric_hospital", "community_health_station", "specialist_hospital"], desk.Ask(db => db.Profiles.OrderBy(row => row.Code).Select(row => row.Kind).ToArray()));
    }

    [Fact]
    public void Divisions_AreReadByName()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n990101002,河街道\n");
        desk.Good("institutions", "国家编码,机构名称,机构类别,所属区县,街道\nH99010100001,甲,诊所,北区,河街道\n");
        Assert.Equal(("990101", "990101002"), desk.Ask(db => db.Profiles.Select(row => new { row.County, row.Township }).AsEnumerable().Select(row => (row.County, row.Township!)).Single()));
    }

    [Fact]
    public void Coordinates_BecomeCgcs2000AndKeepTheirSource()
    {
        using var desk = new Desk(Kind.Sqlite);
        const string text = "国家编码,机构名称,机构类别,区划,经度,纬度\nH99010100001,甲,诊所,990101,120.5853,31.2989\n";
        Assert.Contains(desk.Import("institutions", text).Findings, finding => finding.Code == "datum-undeclared");
        desk.Good("institutions", text, request => request with { Datum = "gcj02" });
        var profile = desk.Ask(db => db.Profiles.Single());
        Assert.Equal((120.5853, 31.2989, "gcj02"), (profile.SourceX, profile.SourceY, profile.Datum));
        Assert.InRange(profile.Longitude!.Value, 120.5807, 120.5815); // some 400 m west
    }

    [Fact]
    public void Compare_WithTheRegistryRightAboutAColumn_KeepsIt()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        var other = Desk.Institutions.Replace("二级", "三级", StringComparison.Ordinal).Replace("乙诊所", "乙中医诊所", StringComparison.Ordinal);
        Assert.Equal(["level", "name"], desk.Good("institutions", other, request => request with { DryRun = true }).Differences.Listed.Select(difference => difference.Field));
        Assert.Equal(["name"], desk.Good("institutions", other, request => request with { KeepRegistry = new HashSet<string> { "level" } }).Differences.Listed.Select(difference => difference.Field));
        Assert.Equal("secondary", desk.Ask(db => Level(db.Profiles, Desk.Day)));
    }

    [Theory]
    [InlineData("institutions", "levle", "level")]
    [InlineData("settlements", "cost", "whole")]
    public void Accept_OfAColumnThatIsNotThere_IsRefused(string kind, string column, string told)
    {
        using var desk = new Desk(Kind.Sqlite);
        foreach (var with in new Func<ImportRequest, ImportRequest>[] { request => request with { KeepRegistry = new HashSet<string> { column } }, request => request with { KeepFile = new HashSet<string> { column } } })
            Assert.Contains(told, Assert.Single(desk.Import(kind, Desk.Institutions, with).Findings).Remedy(Language.English), StringComparison.Ordinal);
        Assert.Equal(0, desk.Ask(db => db.Changes.Count()));
    }

    [Fact]
    public void Compare_NamesWhatTheFileDoesNot_InItsCountiesAndKinds()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions + "H99010100009,,戊诊所,诊所,,990101\n");
        const string file = "国家编码,机构名称,机构类别,区划\nH99010100002,乙诊所,诊所,990101\n";
        var missing = Assert.Single(desk.Good("institutions", file, request => request with { DryRun = true }).Findings, finding => finding.Code == "institutions-not-in-file");
        Assert.Contains("1, H99010100009 戊诊所", missing.What(Language.English), StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Good("institutions", file).Findings, finding => finding.Code == "institutions-not-in-file");
    }

    [Fact]
    public void Points_OfAMap_AreThePlacesOfTheirInstitutions()
    {
        using var desk = new Desk(Kind.Sqlite);
        const string map = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"国家编码":"H99010100001","机构名称":"甲","机构类别":"诊所","区划":"990101"},"geometry":{"type":"Point","coordinates":[120.5853,31.2989]}}]}""";
        Assert.Contains(desk.Import("institutions", map, name: "m.geojson").Findings, finding => finding.Code == "datum-undeclared");
        Assert.True(desk.Import("institutions", map, request => request with { Datum = "gcj02" }, "m.geojson").IsSound);
        var profile = desk.Ask(db => db.Profiles.Single());
        Assert.Equal((120.5853, 31.2989, "gcj02"), (profile.SourceX, profile.SourceY, profile.Datum));
        Assert.InRange(profile.Longitude!.Value, 120.5807, 120.5815);
        var own = File.ReadAllText(desk.Export("institutions", ".geojson", history: false));
        Assert.Equal((0, 0, 1, 0), Desk.Counts(desk.Import("institutions", own, name: "own.geojson")));
        var drawn = $"[{profile.Longitude.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)},";
        Assert.Equal("geometry-differs", Assert.Single(desk.Import("institutions", own.Replace(drawn, "[120.59,", StringComparison.Ordinal), name: "moved.geojson").Findings, finding => finding.Severity == Severity.Error).Code);
    }

    [Fact]
    public void Mapping_DraftedFromWhatWasUnderstood_ReadsTheFileAgain()
    {
        using var desk = new Desk(Kind.Sqlite);
        var draft = desk.Good("institutions", Desk.Institutions).Understood!;
        var taught = draft.Replace("\"国家编码\"", "\"医保号\"", StringComparison.Ordinal);
        var result = desk.Good("institutions", Desk.Institutions.Replace("国家编码", "医保号", StringComparison.Ordinal), request => request with { Mapping = desk.File("map.yaml", taught) });
        Assert.Equal((0, 0, 3, 0), Desk.Counts(result));
    }

    [Fact]
    public void Settlements_OfAMonthThatComesAgain_TakeThePlaceOfTheOnesBefore()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        const string head = "机构编码,月份,险种,医疗类别,床日数,出院人次,总费用（万元）,基金支付（元）\n";
        Assert.Equal((2, 0, 0, 0), Desk.Counts(desk.Good("settlements", head + "H99010100001,2024-01,职工,住院,300,30,1.5,9000.5\nH99010100001,202402,居民,住院,10,1,0.1,500\n")));
        Assert.Equal((0, 1, 0, 0), Desk.Counts(desk.Good("settlements", head + "H99010100001,2024-01,职工,住院,310,30,1.5,9000.5\n")));
        var sum = Assert.Single(new Dingdian.Registry.Snapshots.SnapshotTaker(desk.Test.Workspace, desk.Test.Connect(), "9901", new Moment(new(2024, 12, 31))).Freeze().Settlements, row => row.Scheme == "employee");
        Assert.Equal((310, 1_500_000, 900_050, true, false), (sum.BedDays, sum.Cost, sum.FundPaid, sum.Local, sum.Manual));
    }

    [Fact]
    public void Settlements_OfOneInstitution_LeaveThoseOfTheOthers()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        const string head = "机构编码,月份,险种,医疗类别,总费用,基金支付\n";
        desk.Good("settlements", head + "H99010100001,2024-01,职工,住院,5,4\nP99010200001,2024-01,职工,药店,7,6\nH99010100002,2024-01,职工,门诊,3,2\n");
        var again = desk.Good("settlements", head + "12990101MB0000012A,2024-01,职工,住院,6,5\n"); // the first under its credit code
        Assert.Contains(again.Findings, finding => finding.Code == "data-kept");
        Assert.Equal(["12990101MB0000012A 6", "H99010100002 3", "P99010200001 7"], Costs(desk));
        Assert.Equal((0, 0, 1, 0), Desk.Counts(desk.Good("settlements", head + "12990101MB0000012A,2024-01,职工,住院,6,5\n")));
        desk.Good("settlements", head + "H99010100001,2024-01,职工,住院,6,5\n", request => request with { Complete = true }); // of its county, but no other
        Assert.Equal(["H99010100001 6", "P99010200001 7"], Costs(desk));
    }

    [Fact]
    public void Settlements_OfPartOfAMonthThatComeAgainUnchanged_ChangeNothing()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        const string head = "机构编码,月份,险种,医疗类别,总费用,基金支付\n", first = "H99010100001,2024-01,职工,住院,5,4\n", second = "P99010200001,2024-01,职工,药店,7,6\n";
        desk.Good("settlements", head + second + first);
        var before = desk.Snapshot("9901", new(2024, 12, 31));
        var again = desk.Good("settlements", head + first);
        Assert.Equal(((0, 0, 1, 0), (long?)null), (Desk.Counts(again), again.Change));
        Assert.Equal((0, 0, 1, 0), Desk.Counts(desk.Good("settlements", head + first + second))); // in another order
        Assert.Equal(before, desk.Snapshot("9901", new(2024, 12, 31)));
    }

    /// <summary>A file of another writer may hold the same rows in other bytes.</summary>
    [Fact]
    public void Settlements_WhoseFileHasOtherBytesButTheSameRows_ChangeNothing()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        const string text = "机构编码,月份,险种,医疗类别,总费用,基金支付\nH99010100001,2024-01,职工,住院,5,4\nP99010200001,2024-01,职工,药店,7,6\n";
        desk.Good("settlements", text);
        var (file, other) = (DatasetFiles.PathOf(desk.Test.Workspace, desk.Ask(db => db.Datasets.Single().Hash)), Path.Combine(desk.Folder, "other.parquet"));
        using (var connection = DatasetFiles.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"COPY (FROM read_parquet('{file}') ORDER BY institution DESC) TO '{other}' (FORMAT parquet)";
            command.ExecuteNonQuery();
        }
        File.Copy(other, file, overwrite: true);
        desk.Ask(db => db.Datasets.ExecuteUpdate(set => set.SetProperty(row => row.Hash, "0")));
        File.Move(file, DatasetFiles.PathOf(desk.Test.Workspace, "0"));
        Assert.Equal((0, 0, 1, 0), Desk.Counts(desk.Good("settlements", text)));
        Assert.Equal((0, 1, 0, 0), Desk.Counts(desk.Good("settlements", text.Replace(",7,6", ",7,5", StringComparison.Ordinal))));
    }

    [Fact]
    public void Data_MuchFewerThanWhatTheyReplace_AreRefusedUnlessComplete()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n990102,南区\n");
        const string head = "经度,纬度,常住人口,区划\n", few = head + "120.1,30.5,70,990101\n";
        static ImportRequest With(ImportRequest request) => request with { Datum = "cgcs2000" };
        desk.Good("population", head + "120.1,30.5,10,990101\n120.2,30.5,20,990101\n120.3,30.5,30,990101\n120.3,30.2,40,990102\n", With);
        Assert.Equal("data-fewer", Assert.Single(desk.Import("population", few, With).Findings, finding => finding.Severity == Severity.Error).Code);
        desk.Good("population", few, request => With(request) with { Complete = true });
        Assert.Equal(["70", "40"], File.ReadLines(desk.Export("population")).Skip(1).Select(line => line.Split(',')[2]));
    }

    private static string[] Costs(Desk desk)
    {
        var lines = File.ReadAllLines(desk.Export("settlements"));
        var cost = Array.IndexOf(lines[0].Split(','), "总费用（元）");
        return [.. lines.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]} {cells[cost]}")];
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void FileWithoutAColumnOfEnds_LeavesTheEndsThatAreKnown(Kind kind)
    {
        using var desk = new Desk(kind);
        desk.Good("institutions", Desk.Institutions);
        desk.Good("agreements", "机构编码,服务类型,协议状态,结束方式,起始日期,截止日期\nH99010100001,住院,正常,主动退出,2020-01-01,2023-06-30\n");
        Assert.Equal((0, 0, 1, 0), Desk.Counts(desk.Good("agreements", "机构编码,服务类型,协议状态,起始日期\nH99010100001,住院,正常,2020-01-01\n")));
        desk.Good("agreements", "机构编码,服务类型,协议编号,起始日期\nH99010100001,住院,A-1,2022-01-01\n");
        Assert.Equal([("2022-01-01", null, "voluntary"), ("2023-07-01", "A-1", "voluntary")], Spans(desk));
        desk.Good("agreements", "机构编码,服务类型,协议编号,结束方式,起始日期,截止日期\nH99010100001,住院,A-1,,2022-01-01,\n"); // a blank in a column that is there says that it holds
        Assert.Equal([("2022-01-01", null, "voluntary"), ("9999-12-31", "A-1", null)], Spans(desk));
    }

    private static (string To, string? Number, string? Ended)[] Spans(Desk desk) =>
        desk.Ask(db => db.Agreements.Believed().OrderBy(row => row.From).AsEnumerable().Select(row => (row.To.ToString("yyyy-MM-dd", null), row.Number, row.Ended)).ToArray());

    [Theory]
    [InlineData("综合,90,2020-01-01,2022-12-31", "综合,95,2022-01-01,2023-12-31", "2022-01-01")]
    [InlineData("综合,95,2022-01-01,", "综合,90,2020-01-01,", "2022-01-01")]
    [InlineData("综合,90,2020-01-01,", "综合,95,,", "2024-07-01")]
    public void SpansOfOneFile_ThatOverlap_AreAFindingNamingBothRows(string first, string second, string day)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        var finding = Assert.Single(desk.Import("beds", $"机构编码,专科,开放床位,起始日期,截止日期\nH99010100001,{first}\nH99010100001,{second}\n").Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(("row-overlap", 3), (finding.Code, finding.Place.Line));
        Assert.Contains($"row 2 and this one both speak of H99010100001 甲医院 · general on {day}", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void SpansOfOneFile_WithoutAColumnOfEnds_FollowEachOtherInAnyOrder()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        desk.Good("beds", "机构编码,专科,开放床位,起始日期\nH99010100001,综合,95,2022-01-01\nH99010100001,综合,90,2020-01-01\n");
        Assert.Equal([(90, "2022-01-01"), (95, "9999-12-31")], desk.Ask(db => db.Beds.Believed().OrderBy(row => row.From).AsEnumerable().Select(row => (row.Open!.Value, row.To.ToString("yyyy-MM-dd", null))).ToArray()));
    }

    [Theory]
    [InlineData("医保号,机构名称,机构类别,级别\nH99010100001,甲医院,综合医院,二级\n", "  # \"医保号\": ", "# needed and not found: county")]
    [InlineData("医保号,全称,属地\nH99010100001,甲医院,990101\n", "  # \"全称\": ", "# needed and not found: name, county")]
    public void Mapping_OfAFileThatIsNotUnderstood_SaysWhatIsMissing(string text, string unknown, string needed)
    {
        using var desk = new Desk(Kind.Sqlite);
        var result = desk.Import("institutions", text);
        Assert.False(result.IsSound);
        Assert.Contains(unknown, result.Understood!, StringComparison.Ordinal);
        Assert.Contains(needed, result.Understood!, StringComparison.Ordinal);
    }

    private static string? Level(IQueryable<Profile> profiles, DateOnly day) => profiles.AsOf(new Moment(day)).Single(row => row.Code == "H99010100001").Level;
}
