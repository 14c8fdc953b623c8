using System.Globalization;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Word = Dingdian.Registry.Institutions.Word;

namespace Dingdian.Cli.Registry;

/// <summary>An institution on a day with all that was ever said of it, for people and for programs.</summary>
internal static class InstitutionPage
{
    public static Page Of(InstitutionRecord record)
    {
        var profile = record.Then.OfType<Profile>().FirstOrDefault();
        var name = profile?.Name ?? record.Rows.OfType<Profile>().LastOrDefault(record.IsKnown)?.Name ?? "–";
        var known = record.KnownOn is { } day ? new Texts($"{Date(record.Moment.Day)} 的状况，按 {Date(day)} 结束时所知", $"as of {Date(record.Moment.Day)}, as known at the end of {Date(day)}") : new Texts($"{Date(record.Moment.Day)} 的状况，按目前所知", $"as of {Date(record.Moment.Day)}, as known now");
        return new(Words.Same(name), [known, .. record.Synthetic ? (Texts[])[new("合成样例机构，并非真实机构", "a synthetic institution, not a real one")] : []],
            [
                profile is null ? Section.Of(new("当日", "On the day"), [new("当日没有记录", "nothing is recorded for that day")]) : Section.Of(new("当日", "On the day"), Now(record, profile)),
                Section.Of(new("承继", "Succession"), record.Successions.Select(Succession)),
                Section.Of(new("历史", "History"), History(record)),
            ]);
    }

    private static Grid Now(InstitutionRecord record, Profile profile)
    {
        List<(Texts Title, Texts Value)> lines = [
            (new("代码", "code"), Words.Same(profile.Code ?? "–")), (new("其他名称", "other names"), Words.Same(profile.OtherNames ?? "–")), (new("统一社会信用代码", "credit code"), Words.Same(profile.CreditCode ?? "–")), (new("类别", "kind"), Word(WordLists.Kinds, profile.Kind)),
            (new("级别", "level"), profile.Level is { } level ? Word(WordLists.Levels, level) : Words.None), (new("等次", "grade"), profile.Grade is { } grade ? Word(WordLists.Grades, grade) : Words.None), (new("所有制", "ownership"), profile.Ownership is { } ownership ? Word(WordLists.Ownerships, ownership) : Words.None),
            (new("区县", "county"), Words.Same(Division(record, profile.County))), (new("乡镇（街道）", "township"), Words.Same(profile.Township is { } township ? Division(record, township) : "–")), (new("地址", "address"), Words.Same(profile.Address ?? "–")), (new("位置", "place"), Words.Same(Point(profile))),
            (new("门诊统筹", "pooled outpatient"), profile.PooledOutpatient switch { true => new("是", "yes"), false => new("否", "no"), _ => Words.None })];
        lines.AddRange(record.Then.Where(row => row is not Profile).Select(row => (Title(row), Content(row))));
        return new([new(new("项目", "what")), new(new("内容", "value"))], [.. lines.Select(line => (IReadOnlyList<Texts>)[line.Title, line.Value])]);
    }

    private static string Division(InstitutionRecord record, string code) => record.Divisions.TryGetValue(code, out var name) ? $"{name} {code}" : code;

    private static Grid History(InstitutionRecord record) => new(
        [new(new("项目", "what")), new(new("自", "from")), new(new("至", "until")), new(new("内容", "value")), new(new("登记", "learned")), new(new("收回", "taken back"))],
        [.. record.Rows.Select(row => (IReadOnlyList<Texts>)[Title(row), Words.Same(Date(row.From)), Words.Same(Date(row.To)), Content(row), Learned(record, row.LearnedBy), row.RevisedBy <= record.Moment.Known ? Learned(record, row.RevisedBy) : Words.Same("")])]);

    private static Texts Learned(InstitutionRecord record, long change) =>
        record.Changes.TryGetValue(change, out var known) ? Words.Same($"{change} · {WorkspacePage.Time(known.At)} · {known.Who}") : Words.Same(change.ToString(CultureInfo.InvariantCulture));

    private static Texts Succession(SuccessionLine line) => line switch
    {
        { Row.Kind: "merge", CameFrom: true } => new($"{Date(line.Row.On)} 并入了{line.Other}", $"{Date(line.Row.On)}: took over {line.Other}"),
        { Row.Kind: "merge" } => new($"{Date(line.Row.On)} 并入{line.Other}", $"{Date(line.Row.On)}: merged into {line.Other}"),
        { Row.Kind: "split", CameFrom: true } => new($"{Date(line.Row.On)} 由{line.Other}分立", $"{Date(line.Row.On)}: split from {line.Other}"),
        { Row.Kind: "split" } => new($"{Date(line.Row.On)} 分立出{line.Other}", $"{Date(line.Row.On)}: {line.Other} was split off"),
        { CameFrom: true } => new($"{Date(line.Row.On)} 同址承继{line.Other}", $"{Date(line.Row.On)}: succeeded {line.Other} at the same address"),
        _ => new($"{Date(line.Row.On)} 由{line.Other}同址承继", $"{Date(line.Row.On)}: succeeded by {line.Other} at the same address"),
    };

    private static Texts Title(Held row) => row switch
    {
        Beds beds => new($"床位·{Word(WordLists.Specialties, beds.Specialty).Zh}", $"beds, {Word(WordLists.Specialties, beds.Specialty).En}"),
        Agreement agreement => new($"协议·{Word(WordLists.Services, agreement.Service).Zh}", $"agreement, {Word(WordLists.Services, agreement.Service).En}"),
        Staff => new("人员", "staff"),
        Facilities => new("设施", "facilities"),
        _ => new("机构信息", "profile"),
    };

    private static Texts Content(Held row) => row switch
    {
        Profile profile => new(Join(profile.Name, profile.Code, Word(WordLists.Kinds, profile.Kind).Zh, profile.County, profile.Address), Join(profile.Name, profile.Code, Word(WordLists.Kinds, profile.Kind).En, profile.County, profile.Address)),
        Beds beds => new($"核定 {N(beds.Approved)}，开放 {N(beds.Open)}，医保 {N(beds.Insured)}", $"approved {N(beds.Approved)}, open {N(beds.Open)}, insured {N(beds.Insured)}"),
        Staff staff => new($"医师 {N(staff.Physicians)}，医保医师 {N(staff.InsurancePhysicians)}，护士 {N(staff.Nurses)}，药师 {N(staff.Pharmacists)}，医保管理 {N(staff.InsuranceManagers)}",
            $"physicians {N(staff.Physicians)}, insurance physicians {N(staff.InsurancePhysicians)}, nurses {N(staff.Nurses)}, pharmacists {N(staff.Pharmacists)}, insurance managers {N(staff.InsuranceManagers)}"),
        Facilities facilities => new($"建筑面积 {(facilities.FloorArea is { } area ? Words.Number(area) : "–")} 平方米", $"floor area {(facilities.FloorArea is { } metres ? Words.Number(metres) : "–")} m²"),
        Agreement agreement => new(
            Join(Word(WordLists.AgreementStates, agreement.State).Zh, agreement.Number, agreement.Began is { } began ? $"起因：{Word(WordLists.AgreementEnds, began).Zh}" : null, agreement.Expires is { } expires ? $"期满 {Date(expires)}" : null, agreement.Ended is { } ended ? $"止因：{Word(WordLists.AgreementEnds, ended).Zh}" : null),
            Join(Word(WordLists.AgreementStates, agreement.State).En, agreement.Number, agreement.Began is { } start ? $"began: {Word(WordLists.AgreementEnds, start).En}" : null, agreement.Expires is { } last ? $"expires {Date(last)}" : null, agreement.Ended is { } end ? $"ended: {Word(WordLists.AgreementEnds, end).En}" : null)),
        _ => Words.None,
    };

    public static string Json(InstitutionRecord record) => Results.Json.Document(json =>
    {
        json.WriteString("as_of", Date(record.Moment.Day));
        if (record.KnownOn is { } known) json.WriteString("known", Date(known));
        json.WriteBoolean("synthetic", record.Synthetic);
        json.List("rows", record.Rows, row =>
        {
            json.WriteString("table", row.GetType().Name.ToLowerInvariant());
            json.WriteString("from", row.From == Held.NoStart ? null : Date(row.From));
            json.WriteString("to", row.To == Held.NoEnd ? null : Date(row.To));
            json.WriteNumber("learned_by", row.LearnedBy);
            if (row.RevisedBy <= record.Moment.Known) json.WriteNumber("revised_by", row.RevisedBy);
            json.WriteBoolean("holds", record.IsKnown(row) && row.From <= record.Moment.Day && row.To > record.Moment.Day);
            json.WritePropertyName("values");
            json.WriteRawValue(InstitutionRecord.Values(row));
        });
        json.List("successions", record.Successions, line =>
        {
            json.WriteString("on", Date(line.Row.On));
            json.WriteString("kind", line.Row.Kind);
            json.WriteString(line.CameFrom ? "from" : "into", line.Other);
        });
        WorkspacePage.Changes(json, [.. record.Changes.Values.OrderBy(change => change.Id)]);
    });

    public static Texts Word(IReadOnlyList<Word> list, string id) => list.FirstOrDefault(word => word.Id == id)?.Name ?? Words.Same(id);

    public static string Date(DateOnly day) => day == Held.NoStart || day == Held.NoEnd ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Point(Profile profile) => profile is { Longitude: { } lon, Latitude: { } lat } ? string.Create(CultureInfo.InvariantCulture, $"{lon:0.######}, {lat:0.######}") : "–";

    private static string N(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
