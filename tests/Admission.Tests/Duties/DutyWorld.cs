using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Tests.Years;
using Dingdian.Model;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Tests;

namespace Dingdian.Admission.Tests.Duties;

/// <summary>The bureau of <see cref="YearWorld"/> with duties of every kind; its clock stands in March 2027.</summary>
internal sealed class DutyWorld : IDisposable
{
    public const string Plan = YearWorld.Plan;

    private const string Duties = """

        actors: { bureau: { zh: 医保局, en: bureau }, agency: { zh: 经办, en: agency }, district_bureau: { zh: 区县局, en: district bureau } }
        duties:
          annual: { rule: R1, actor: bureau, every: year, due: previous-12-31, done_by: annual-plan, evidence: 年度计划 }
          file_beds: { rule: R2, actor: district_bureau, every: year, due: 01-31, done_by: filings, evidence: 回执 }
          meet: { rule: R2, actor: agency, every: quarter, evidence: 纪要 }
          leap: { rule: R2, actor: bureau, every: year, due: 02-29, remind: 1 working-day, evidence: 报告 }
          review: { rule: R3, actor: bureau, every: year, done_by: evaluation, evidence: 评估报告 }
          adjust: { rule: R3, actor: bureau, every: event, on: review, evidence: 修订 }
          show: { rule: R3, actor: bureau, every: year, done_by: publication, evidence: 页面 }
          notify: { rule: R3, actor: bureau, every: event, on: shortage_found, within: 10 working-day, done_by: notice, evidence: 页面 }
          answer: { rule: R4, actor: district_bureau, every: event, on: concern_raised, evidence: 记录 }
          follow: { rule: R4, actor: bureau, every: event, on: superseding_rule, evidence: 修订说明 }
          total: { rule: R4, actor: bureau, every: term, evidence: 总量文件 }
        """;

    private readonly YearWorld years;

    public DutyWorld(Kind kind = Kind.Sqlite) => years = new(kind, YearWorld.Text + Duties, new DateTime(2027, 3, 31, 4, 0, 0, DateTimeKind.Utc));

    public static WorkingDays Shipped { get; } = WorkingDays.Read(File.ReadAllText(Path.Combine(Home, "plans", "cn-national", WorkingDays.FileName)), WorkingDays.FileName, [])!;

    public static readonly Person Planner = YearWorld.Planner, Agency = YearWorld.Agency, North = YearWorld.North;

    public YearWorld Years => years;

    /// <summary>The bureau of the world with the working days shipped.</summary>
    public Bureau Bureau => new(years.Test.Workspace, years.Bureau.FindPlan, new Clock()) { WorkingDays = Shipped };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public JournalEntry Done(UseCase act, Person by, string on)
    {
        var outcome = Do(act, by, on);
        Assert.Empty(outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return outcome.Entry!;
    }

    public Outcome Do(UseCase act, Person by, string on) => Bureau.Do(act with { Request = Guid.NewGuid().ToString(), By = by, On = Day(on) });

    public IEnumerable<string> Refused(UseCase act, Person by, string on)
    {
        var outcome = Do(act, by, on);
        Assert.Null(outcome.Entry);
        return outcome.Findings.Select(finding => finding.Code);
    }

    /// <summary>What the calendar of a day says.</summary>
    public T Ask<T>(string on, Func<DutyCalendar, T> question)
    {
        using var db = years.Test.Connect();
        return question(new(Tiny, db, Shipped, Day(on)));
    }

    /// <summary>Each line of a duty as <c>period[@district] state</c>.</summary>
    public string[] States(string duty, int year, string on) =>
        Ask<string[]>(on, calendar => [.. calendar.Of(year).Where(line => line.Duty.Name == duty).Select(line => $"{line.Period.Id}{(line.District is { } one ? "@" + one.Code : "")} {line.State}".Trim())]);

    public DutyLine Line(string duty, int year, string on, string? district = null) => Ask(on, calendar => calendar.Of(year).First(line => line.Duty.Name == duty && line.District?.Code == district));

    /// <summary>An act no use case of this room does, as another one writes it.</summary>
    public void Entered(string act, string subject, string on)
    {
        using var db = years.Test.Connect();
        using var page = JournalPage.Open(db);
        page.Commit(new() { At = new DateTime(2027, 3, 30, 0, 0, 0, DateTimeKind.Utc), On = Day(on), Act = act, Subject = subject, Who = "甲", Role = "planner", Request = Guid.NewGuid().ToString(), Asked = "{}" });
    }

    public void Call(CallAct act)
    {
        using var db = years.Test.Connect();
        Assert.Empty(act.Run(db, new Grounds("甲", "", "", new DateTime(2027, 3, 30, 0, 0, 0, DateTimeKind.Utc))).Findings.Select(finding => finding.ToString()));
    }

    public Rules.Plans.Plan Tiny => years.Bureau.FindPlan(Plan, [])!;

    public void Dispose() => years.Dispose();

    public static string Home
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "Dingdian.slnx"))) folder = folder.Parent;
            return folder.FullName;
        }
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2027, 3, 31, 4, 0, 0, TimeSpan.Zero);
    }
}
