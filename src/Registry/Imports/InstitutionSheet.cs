using System.Text.RegularExpressions;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Imports;

/// <summary>Institutions: who they are and where they stand.</summary>
internal sealed partial class InstitutionSheet() : HeldKind<Profile>("institutions", new("机构", "Institutions"), ["医药机构", "institution"], Leading, Fields, [],
    new("区划可填六位代码或县（区）名称；类别、级别可填名称或 WS 218 代码。", "The county may be its code or its name; kinds and levels may be names or codes of WS 218."),
    new("填写坐标时须注明坐标系：逐行填“坐标系”，或导入时用 --datum 统一说明。", "Coordinates need a datum: in the column of that name, or for the whole file by --datum."))
{
    private const string County = "county", Township = "township", Code = "code", CreditCodes = "credit_code", Level = "level", Grade = "grade", KindColumn = "kind", DatumColumn = Places.DatumColumn, Longitude = "longitude", Latitude = "latitude";

    private static readonly Column[] Leading =
    [
        new("identity", ColumnType.Text, "机构标识", "Identity") { About = new("历次内容属于同一机构时填同一标识；一般留空", "the same word in all rows about one institution; mostly left blank") },
        new("synthetic", ColumnType.Truth, "合成样例", "Synthetic") { About = new("生成的机构填“是”", "yes for generated institutions") },
    ];

    private static readonly Field<Profile>[] Fields =
    [
        new(new(Code, ColumnType.Code, "国家编码", "National code") { Pattern = NationalPattern(), Length = 12, IsKey = true, Example = "H32050800001", Synonyms = ["国家医保编码", "医保编码", "医保机构编码", "定点医药机构编码", "定点医药机构编号", "医药机构编号", "定点机构编码", "国家医保机构代码", "医疗机构代码", "医疗机构编码", "医药机构编码", "机构编码", "机构代码", "定点编码"], About = new("H 或 P 加 11 位数字", "H or P and eleven digits") },
            row => Cell.Of(row.Code), (row, v) => row.Code = v.Text),
        new(new(CreditCodes, ColumnType.Code, "统一社会信用代码", "Credit code") { Length = CreditCode.Length, Example = "12320500466955136B", Synonyms = ["信用代码", "社会信用代码", "统一信用代码", "组织机构信用代码"] },
            row => Cell.Of(row.CreditCode), (row, v) => row.CreditCode = v.Text),
        new(new("name", ColumnType.Text, "机构名称", "Name") { Required = true, Example = "某某医院", Synonyms = ["名称", "医疗机构名称", "药店名称", "单位名称", "医药机构名称", "定点医药机构名称", "定点机构名称", "机构全称"], About = new("执业许可证或营业执照上的名称", "as on the licence") },
            row => Cell.Of(row.Name), (row, v) => row.Name = v.Text!),
        new(new("other_names", ColumnType.Text, "其他名称", "Other names") { Synonyms = ["第二名称", "曾用名", "别名"] },
            row => Cell.Of(row.OtherNames), (row, v) => row.OtherNames = v.Text),
        new(new(KindColumn, ColumnType.Choice, "机构类别", "Kind") { RequiredWhenNew = true, Words = Words.Kinds, Example = "综合医院", Synonyms = ["类别", "类型", "机构类型", "医疗机构类别", "医疗机构类型", "卫生机构类别"] },
            row => Cell.Of(row.Kind), (row, v) => row.Kind = v.Text ?? ""),
        new(new("subtype", ColumnType.Code, "类别代码", "WS 218 code") { Pattern = SubtypePattern(), Example = "A1", Synonyms = ["WS218代码", "卫生机构类别代码", "机构类别代码"], About = new("WS 218 卫生机构类别代码", "category code of WS 218") },
            row => Cell.Of(row.Subtype), (row, v) => row.Subtype = v.Text),
        new(new("ownership", ColumnType.Choice, "办医性质", "Ownership") { Words = Words.Ownerships, Example = "公立", Synonyms = ["所有制", "经济类型", "经济性质", "公立民营", "性质", "机构性质", "经营性质"] },
            row => Cell.Of(row.Ownership), (row, v) => row.Ownership = v.Text),
        new(new("affiliation", ColumnType.Choice, "隶属关系", "Affiliation") { Words = Words.Affiliations, Synonyms = ["隶属"] },
            row => Cell.Of(row.Affiliation), (row, v) => row.Affiliation = v.Text),
        new(new("host", ColumnType.Choice, "所属单位类型", "Host") { Words = Words.Hosts, Synonyms = ["主办单位类型"], About = new("内设机构所在单位", "what an in-house unit belongs to") },
            row => Cell.Of(row.Host), (row, v) => row.Host = v.Text),
        new(new(Level, ColumnType.Choice, "级别", "Level") { Words = Words.Levels, Example = "二级", Synonyms = ["医院级别", "机构级别", "医疗机构级别", "医院等级", "等级", "机构等级"] },
            row => Cell.Of(row.Level), (row, v) => row.Level = LevelAndGrade.Level(v.Text)),
        new(new(Grade, ColumnType.Choice, "等次", "Grade") { Words = Words.Grades, Example = "甲等", Synonyms = ["医院等次"] },
            row => Cell.Of(row.Grade), (row, v) => row.Grade = v.Text),
        new(new("specialty", ColumnType.Choice, "主要专科", "Specialty") { Words = Words.Specialties, Synonyms = ["专科", "专科类别"] },
            row => Cell.Of(row.Specialty), (row, v) => row.Specialty = v.Text),
        new(new("address", ColumnType.Text, "地址", "Address") { Example = "某某路1号", Synonyms = ["详细地址", "机构地址", "注册地址", "经营地址", "执业地址"] },
            row => Cell.Of(row.Address), (row, v) => row.Address = v.Text),
        new(new(Township, ColumnType.Text, "乡镇（街道）", "Township") { Synonyms = ["乡镇街道", "街道", "乡镇", "乡镇代码", "所属街道"], About = new("九位代码或名称", "nine digits or its name") },
            row => Cell.Of(row.Township), (row, v) => row.Township = v.Text),
        new(new(County, ColumnType.Text, "区划", "County") { Required = true, Example = "320508", Synonyms = ["区划代码", "行政区划", "行政区划代码", "所属区县", "所在区县", "区县", "县区", "县市区", "县（市、区）", "所在区划", "所属区划", "所在区", "所在县", "统筹地区", "统筹区"], About = new("六位代码或县（区）名称", "six digits or the county's name") },
            row => Cell.Of(row.County), (row, v) => row.County = v.Text!),
        new(new(Longitude, ColumnType.Coordinate, "经度", "Longitude") { Synonyms = ["东坐标", "X坐标", "lon", "lng"], Example = "120.5853" }, row => Cell.OfDegrees(row.SourceX ?? row.Longitude), (row, v) => row.SourceX = v.Coordinate),
        new(new(Latitude, ColumnType.Coordinate, "纬度", "Latitude") { Synonyms = ["北坐标", "Y坐标", "lat"], Example = "31.2989" }, row => Cell.OfDegrees(row.SourceY ?? row.Latitude), (row, v) => row.SourceY = v.Coordinate),
        new(new(DatumColumn, ColumnType.Text, "坐标系", "Datum") { Example = "cgcs2000", Synonyms = ["坐标系统", "坐标类型"], About = new("cgcs2000、wgs84、gcj02（高德、腾讯）、bd09（百度）或 EPSG 代码", "cgcs2000, wgs84, gcj02, bd09 or an EPSG code") },
            row => Cell.Of(row.SourceX is null && row.Longitude is not null ? Datum.Cgcs2000.Code : row.Datum), (row, v) => row.Datum = v.Text),
        Flag("pooled_outpatient", "门诊统筹", "Pooled outpatient", ["是否门诊统筹", "开通门诊统筹", "是否开通门诊统筹"], row => row.PooledOutpatient, (row, flag) => row.PooledOutpatient = flag),
        Flag("personal_account_only", "仅个人账户", "Personal account only", ["是否仅个人账户"], row => row.PersonalAccountOnly, (row, flag) => row.PersonalAccountOnly = flag),
        Flag("dual_channel", "双通道", "Dual channel", ["是否双通道", "双通道药店"], row => row.DualChannel, (row, flag) => row.DualChannel = flag),
        Flag("village_integrated", "村卫生室一体化", "Village integrated", ["是否一体化管理", "一体化管理"], row => row.VillageIntegrated, (row, flag) => row.VillageIntegrated = flag),
        Flag("key_project", "重点项目", "Key project", ["是否重点项目"], row => row.KeyProject, (row, flag) => row.KeyProject = flag),
    ];

    protected override Profile Blank() => new() { Name = "", Kind = "", County = "" };

    protected override IEnumerable<CellValue> Lead(Profile row, InstitutionIndex index, bool synthetic) => [Cell.Of(index.Keys[row.InstitutionId]), synthetic ? CellValue.Of(true) : default];

    protected override bool Check(ImportRun run, Profile row) => CheckCodes(run, row) & CheckGrade(run) & CheckKind(run, row) & CheckDivisions(run, row) & run.Places.Check(row, row.County);

    protected override long? Owner(ImportRun run, Profile row)
    {
        var identity = run.Row[0].Text;
        var match = run.Institutions.Find(new(identity, row.Code, row.CreditCode, row.Name, row.Address, row.County));
        if (match.IsAmbiguous)
        {
            run.Fail("row-institution-ambiguous", "name", row.Name, string.Join("、", match.Candidates.Take(5).Select(run.Institutions.Shown)));
            return null;
        }
        if (match.Id is { } known) return known;
        if (row.CreditCode is { } credit && row.Code is null && run.Institutions.Siblings(credit).FirstOrDefault() is > 0 and var sibling)
            run.Fail("institution-sibling", CreditCodes, row.Name, run.Institutions.Shown(sibling));
        if (row.Code is not null && run.Institutions.Doubles(row).FirstOrDefault() is > 0 and var other) run.Fail("institution-double", Code, row.Code, run.Institutions.Shown(other));
        row.InstitutionId = run.Revision.AddInstitution(run.Row[1].Truth ?? false).Id;
        return row.InstitutionId;
    }

    /// <summary>What did not move stays where it was; a grade written with the level is the grade.</summary>
    protected override bool Finish(ImportRun run, Profile row, Profile? before)
    {
        if (row.Longitude is null && before is not null && row.SourceX == before.SourceX && row.SourceY == before.SourceY) (row.Longitude, row.Latitude) = (before.Longitude, before.Latitude);
        if (LevelAndGrade.Grade(run.Row[Level].Text) is { } grade && !run.Request.KeepRegistry.Contains(Grade)) row.Grade = grade;
        if (before is not null && !run.Institutions.IsCalled(row.InstitutionId, row.Name))
        {
            if (row.Kind != before.Kind && row.County != before.County) return run.Fail("institution-other", "name", row.Code ?? row.Name, run.Institutions.Shown(row.InstitutionId), row.Name);
            run.Renamed.Add($"{before.Name} → {row.Name}");
        }
        return row.Kind.Length > 0 || run.Fail("kind-missing", KindColumn);
    }

    protected override void Taken(ImportRun run, Profile row)
    {
        run.Institutions.Add(row, run.Row[0].Text);
        if (!run.Row[0].IsBlank || row.Code is not null || row.CreditCode is not null) return;
        if (run.OnlyNamed.TryGetValue(row.InstitutionId, out var before) && before.Address is not null && row.Address is not null && before.Address != row.Address)
            run.Fail("institution-joined", "name", row.Name, before.Row);
        run.OnlyNamed[row.InstitutionId] = (run.Row.Number, row.Address);
    }

    protected override void Ended(ImportRun run, long institution, DateOnly day)
    {
        End(run, run.Believed<Beds>(), institution, day);
        End(run, run.Believed<Staff>(), institution, day);
        End(run, run.Believed<Facilities>(), institution, day);
        End(run, run.Believed<Agreement>(), institution, day);
    }

    private static void End<T>(ImportRun run, IReadOnlyList<T> rows, long institution, DateOnly day) where T : Held
    {
        foreach (var part in rows.Where(row => row.InstitutionId == institution).GroupBy(row => row.Part)) run.Revision.Clear<T>([.. part], day, Held.NoEnd);
    }

    private static bool CheckCodes(ImportRun run, Profile row)
    {
        if (row.CreditCode is not { } credit || CreditCode.IsValid(credit)) return true;
        return credit.Length == CreditCode.Length && CreditCode.IsValid(credit[..^1] + Checked(credit))
            ? run.Fail("credit-code-check", CreditCodes, credit, credit[^1], Checked(credit)) : run.Fail("credit-code-form", CreditCodes, credit);
    }

    private static char Checked(string credit)
    {
        try
        {
            return CreditCode.CheckCharacter(credit[..^1]);
        }
        catch (ArgumentException) // a character that no code has
        {
            return '?';
        }
    }

    private static bool CheckGrade(ImportRun run) =>
        LevelAndGrade.Grade(run.Row[Level].Text) is not { } written || run.Row[Grade].Text is not { } own || own == written
        || run.Fail("grade-twice", Grade, Words.Grades.ById(written)!.Label, Words.Grades.ById(own)!.Label);

    private static bool CheckKind(ImportRun run, Profile row)
    {
        if (row.Kind.Length > 0 || row.Subtype is not { } code) return true;
        row.Kind = Words.KindOf(code) ?? "";
        return row.Kind.Length > 0 || run.Fail("kind-of-code", "subtype", code);
    }

    private static bool CheckDivisions(ImportRun run, Profile row)
    {
        if (row.County.Length == 0) return true; // said already
        if (run.CountyOf(County, row.County) is not { } county) return false;
        row.County = county;
        if (row.Township is not { } township) return true;
        if (run.Divisions.CodeOf(township, 9) is not { } code) return run.Unknown(Township, township) is not null;
        row.Township = code;
        return run.Divisions.IsIn(code, county) || run.Fail("row-township-elsewhere", Township, code, county);
    }

    private static Field<Profile> Flag(string id, string zh, string en, string[] synonyms, Func<Profile, bool?> get, Action<Profile, bool?> set) =>
        new(new(id, ColumnType.Truth, zh, en) { Synonyms = synonyms }, row => Cell.Of(get(row)), (row, v) => set(row, v.Truth));

    [GeneratedRegex(@"^[HP][0-9]{11}\z")]
    private static partial Regex NationalPattern();

    [GeneratedRegex(@"^[A-Z][0-9]{0,3}\z")]
    private static partial Regex SubtypePattern();
}
