using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>A kind of file whose rows name an institution that is known already: beds, staff, facilities, agreements.</summary>
internal sealed class InstitutionPart<T>(string id, Texts title, string[] names, Func<T> blank, string[] starts, params Field<T>[] fields) : HeldKind<T>(id, title, names, Leading, fields, starts) where T : Held
{
    private static readonly Column[] Leading =
    [
        new("institution", ColumnType.Text, "机构编码", "Institution code")
        {
            Synonyms = ["国家编码", "国家医保编码", "医保编码", "机构代码", "医疗机构编码", "定点医药机构编码", "定点医药机构编号", "医药机构编号", "定点机构编码", "国家医保机构代码", "医疗机构代码", "统一社会信用代码", "机构标识"], IsKey = true, Example = "H32050800001",
            About = new("国家编码，或统一社会信用代码；没有时用机构名称和区划", "national code, or unified social credit code; without one the name and the county are used"),
        },
        new("name", ColumnType.Text, "机构名称", "Name") { Synonyms = ["名称", "医疗机构名称", "医药机构名称", "定点医药机构名称", "单位名称", "机构全称"], Example = "某某医院" },
        new("county", ColumnType.Text, "区划", "County") { Synonyms = ["区划代码", "所属区县", "所在区县", "区县", "县区", "县市区", "县（市、区）", "所在区划", "所在区", "所在县", "统筹地区", "统筹区"], Example = "320508", About = new("六位代码或县（区）名称", "six digits or the county's name") },
    ];

    /// <summary>A remark on figures that do not go together.</summary>
    public Action<ImportRun, T> Question { get; init; } = (_, _) => { };

    protected override T Blank() => blank();

    protected override bool Check(ImportRun run, T statement)
    {
        Question(run, statement);
        return true;
    }

    protected override IEnumerable<CellValue> Lead(T row, InstitutionIndex index, bool synthetic) =>
        index.Latest(row.InstitutionId) is var profile ? [Cell.Of(index.Keys[row.InstitutionId]), Cell.Of(profile.Name), Cell.Of(profile.County)] : [];

    protected override long? Owner(ImportRun run, T statement)
    {
        var (key, name) = (run.Row[0].Text, run.Row[1].Text);
        var county = run.Row[2].Text is { } text ? run.Divisions.CodeOf(text, 6) : null;
        if (key is null && (name is null || county is null))
            run.Fail("institution-unnamed", "institution");
        else if (run.Institutions.Find(new(key, null, null, name, null, county)) is { Id: { } id })
            return name is null || run.Institutions.IsCalled(id, name) || run.Fail("row-name-other", "name", key ?? name, run.Institutions.Shown(id), name) ? id : null;
        else
            Refuse(run, key, name, county);
        return null;
    }

    private static void Refuse(ImportRun run, string? key, string? name, string? county)
    {
        var found = run.Institutions.Find(new(key, null, null, name, null, county));
        if (found.IsAmbiguous) run.Fail("row-institution-ambiguous", "institution", key ?? name, string.Join("、", found.Candidates.Take(5).Select(run.Institutions.Shown)));
        else run.UnknownInstitution("institution", key ?? $"{name}（{county}）", name, county);
    }
}
