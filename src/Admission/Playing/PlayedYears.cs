using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Evaluations;
using Dingdian.Admission.Goals;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Publishing;
using Dingdian.Admission.Settlements;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Playing;

/// <summary>
/// Plays years of a plan in a synthetic city through the use cases everyone else uses: drafts that go back, rules that are lifted or not, places
/// asked for, taken, given back and refused, applications of every matter and every fate, agreements from signature to end, a revision, an end. Nothing is written around them.
/// </summary>
public sealed class PlayedYears
{
    private readonly Workspace workspace;
    private readonly Plan plan;
    private readonly FactSet choices;
    private readonly TimeProvider clock;
    private readonly Action<Texts> tell;
    private readonly Bureau bureau;
    private readonly Stage stage;
    private readonly HashSet<string> rules;
    private PlayedAgreements? lastYear;

    private PlayedYears(Workspace workspace, Plan plan, FactSet choices, WorkingDays days, Func<Plan, List<Finding>, RubricBook> rubrics, int years, TimeProvider clock, Action<Texts> tell)
    {
        (this.workspace, this.plan, this.choices, this.clock, this.tell) = (workspace, plan, choices, clock, tell);
        bureau = new(workspace, (_, _) => plan, clock) { PlayedDay = new(First(plan) + years, 1, 31), WorkingDays = days, Rubrics = rubrics };
        stage = new(bureau, plan);
        rules = stage.Rules;
    }

    /// <summary>Plays so many years from the first of the plan; years that were begun before are left alone.</summary>
    /// <param name="workspace">Holds the synthetic city.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="choices">What the bureau and its districts choose, as a facts file says it.</param>
    /// <param name="days">The days worked.</param>
    /// <param name="rubrics">By which cases are assessed.</param>
    /// <param name="years">How many.</param>
    /// <param name="clock">Tells when entries are recorded.</param>
    /// <param name="tell">Told what is being played.</param>
    public static PlayedResult Play(Workspace workspace, Plan plan, FactSet choices, WorkingDays days, Func<Plan, List<Finding>, RubricBook> rubrics, int years, TimeProvider clock, Action<Texts> tell)
    {
        var played = new PlayedYears(workspace, plan, choices, days, rubrics, years, clock, tell);
        for (var year = First(plan); year < First(plan) + years; year++) played.Year(year);
        var own = plan.OwnRules.Select(rule => rule.Id).ToList();
        return new(played.stage.Steps, [.. own.Where(played.rules.Contains)], [.. own.Where(rule => !played.rules.Contains(rule))]);
    }

    private static int First(Plan plan) => plan.Starts.Year;

    private void Year(int year)
    {
        using (var db = workspace.Connect())
            if (AnnualPlan.Of(db, plan.Id, year).Latest is not null) return;
        tell(new($"{year} 年度", $"the year {year}"));
        PlayedFilings.File(workspace, plan, year, clock);
        Draft(year);
        Sign(year, new(year, 1, 5));
        Places(year);
        Cases(year);
        Exits(year);
        Revise(year);
        Duties(year);
        new PlayedAssessments(stage, year).Play();
        Do(new CloseYear(plan.Id, year), Cast.Planner, new(year, 12, 31));
        Account(year);
        using var after = workspace.Connect();
        foreach (var posting in LedgerView.Statement(after, plan.Id, null, null, null, null)) rules.Add(posting.Rule);
    }

    private void Draft(int year)
    {
        var snapshot = SnapshotTaker.Take(workspace, DraftYear.CityOf(plan), new(year - 1, 12, 31), Cast.Planner.Name, $"年度计划 {year}", clock).Id;
        Do(new DraftYear(plan.Id, year, snapshot), Cast.Planner, new(year, 1, 5));
        foreach (var choice in plan.All("choices").Where(choice => choices.Choices.ContainsKey(choice.Name))) Choose(year, choice, choices.Choices[choice.Name]);
        if (plan.All("readings").FirstOrDefault() is { } reading && year == First(plan)) Do(new SwitchReading(plan.Id, year, reading.Name, reading.Text("default")!, "依文本通常含义"), Cast.Planner, new(year, 1, 6));
    }

    private void Choose(int year, Construct choice, Choice chosen)
    {
        var (day, grounds) = (new DateOnly(year, 1, 6), chosen.Grounds ?? "样例");
        if (chosen.Value is { } value) Do(new ChooseValue(plan.Id, year, choice.Name, value, null, grounds), Cast.Planner, day);
        foreach (var (area, one) in chosen.ByArea)
        {
            var division = plan.FindArea(area)?.Divisions is [var seat, ..] ? seat : null;
            var byDistrict = choice.Text("level") == "district_bureau" && division is not null;
            Do(new ChooseValue(plan.Id, year, choice.Name, one, area, grounds), byDistrict ? Cast.Officer(division!) : Cast.Planner, day);
        }
        rules.UnionWith(choice.Rules);
    }

    /// <summary>From the draft to the year in force: two rules proposed to be lifted, one of them approved; a draft that comes back once.</summary>
    private void Sign(int year, DateOnly from)
    {
        var open = Open(year);
        var lifted = Fired(year).Take(2).ToList();
        for (var i = 0; i < lifted.Count; i++) Do(new ProposeOverride(plan.Id, year, lifted[i].Gate, null, lifted[i].Area, "样例：新院区启用", "样例市政府", $"样例府〔{year}〕{i + 1}号"), Cast.Planner, from.AddDays(3));
        for (var i = 0; i < lifted.Count; i++) Do(new DecideOverride(plan.Id, year, i + 1, i == 0, i == 0 ? null : "依据不足"), Cast.Approver, from.AddDays(4));
        Do(new ReviewYear(plan.Id, year, open), Cast.Reviewer, from.AddDays(5));
        Do(new ReturnYear(plan.Id, year, "请补充基金运行依据"), Cast.Approver, from.AddDays(7));
        Finish(year, open, from.AddDays(8));
        foreach (var quota in plan.All("quotas")) rules.UnionWith(quota.Rules);
    }

    private void Finish(int year, IReadOnlyList<string> open, DateOnly from)
    {
        Do(new ReviewYear(plan.Id, year, open), Cast.Reviewer, from);
        Do(new ApproveYear(plan.Id, year, $"样例医保发〔{year}〕{from.Month}号", "样例：此后快照不涉及本计划"), Cast.Approver, from.AddDays(2));
        Do(new PublishYear(plan.Id, year, $"样例医保发〔{year}〕{from.Month}号", "样例门户网站"), Cast.Planner, from.AddDays(5));
        Do(new StartYear(plan.Id, year), Cast.Planner, new(year, from.AddMonths(1).Month, 1));
    }

    /// <summary>Quotas that stay without a number: what they wait for nobody has filed.</summary>
    private IReadOnlyList<string> Open(int year) =>
        Figures(year) is { } figures ? [.. figures.Lines.Where(line => line is { Value: null, Unlimited: false }).Select(line => line.Quota).Distinct()] : [];

    private IEnumerable<(string Gate, string Area)> Fired(int year) =>
        Figures(year) is not { } figures ? [] : figures.Result.Quotas.SelectMany(row => row.Gates.Where(gate => gate.Acts && gate.Gate.Construct.InPrinciple && row.Area != plan.LevelName).Select(gate => (gate.Gate.Construct.Path, row.Area))).DistinctBy(fired => fired.Path);

    private YearFigures? Figures(int year)
    {
        using var db = workspace.Connect();
        var annual = AnnualPlan.Of(db, plan.Id, year);
        var figures = annual.Latest is { } latest ? YearFigures.Of(bureau, db, plan, annual, latest, []) : null;
        if (figures is null) return null;
        foreach (var gate in figures.Result.Quotas.SelectMany(row => row.Gates).Where(gate => gate.Acts)) rules.UnionWith(gate.Gate.Construct.Rules);
        foreach (var quantity in figures.Result.Quantities.Where(row => row.Value is not null)) rules.UnionWith(quantity.Construct.Rules);
        foreach (var flag in figures.Result.Flags.Where(row => row.Raised is not null)) rules.UnionWith(flag.Construct.Rules);
        return figures;
    }

    /// <summary>Cases ask for places: some are taken, some given back, one asks for more than there is.</summary>
    private void Places(int year)
    {
        using var db = workspace.Connect();
        foreach (var (line, i) in LedgerView.Lines(db, plan.Id, year).Where(line => line.Available > 1).Take(6).Select((line, i) => (line, i)))
        {
            var (matter, half, part) = ($"样例案-{year}-{i + 1:00}", line.Available / 2, line.Part.Length == 0 ? null : line.Part);
            Do(new ReservePlaces(plan.Id, year, line.Quota, line.Area, half, matter, part), Cast.Agency, new(year, 3, 1));
            stage.Refused(new ReservePlaces(plan.Id, year, line.Quota, line.Area, line.Available + 1, matter + "乙", part), Cast.Agency, new(year, 3, 2));
            if (half > 1) Do(new ReleasePlaces(plan.Id, year, line.Quota, line.Area, 1, matter, part), Cast.Agency, new(year, 4, 1));
            Do(new ConsumePlaces(plan.Id, year, line.Quota, line.Area, half > 1 ? half - 1 : half, matter, part), Cast.Agency, new(year, 4, 20));
        }
        foreach (var exemption in plan.All("exemptions").Where(exemption => exemption.Node["grant"]?["once_per"] is not null && year == First(plan)))
        {
            Do(new UseOnce(plan.Id, exemption.Name, "样例医师-001", "样例门诊部甲"), Cast.Agency, new(year, 5, 1));
            stage.Refused(new UseOnce(plan.Id, exemption.Name, "样例医师-001", "样例门诊部乙"), Cast.Agency, new(year, 5, 1));
        }
    }

    /// <summary>Applications and agreements, once the places are granted: every matter the plan knows, and every way one can go.</summary>
    private void Cases(int year)
    {
        if (lastYear is not null)
        {
            tell(new($"{year} 年度：上年协议", $"the year {year}: last year's agreements"));
            lastYear.GoOn();
        }
        tell(new($"{year} 年度：定点申请", $"the year {year}: applications"));
        var stock = new PlayedStock(stage, year);
        var cases = new PlayedCases(stage, stock, year);
        cases.Play();
        tell(new($"{year} 年度：协议", $"the year {year}: agreements"));
        lastYear = new(stage, stock, year, cases.Signed);
        lastYear.Play();
    }

    /// <summary>An institution of each quota leaves, and its places are free.</summary>
    private void Exits(int year)
    {
        foreach (var quota in plan.All("quotas").Where(quota => quota.List("kind").Count > 0 && quota.Text("per") is not null))
            if (Leaver.Find(workspace, plan, quota, new(year, 5, 20)) is { } leaver && leaver.Leave(workspace, clock))
                Do(new RecordExit(plan.Id, year, quota.Name, leaver.Area, leaver.Places, leaver.Code), Cast.Agency, new(year, 5, 21));
    }

    /// <summary>In the middle of the first year the bureau gives out less.</summary>
    private void Revise(int year)
    {
        if (year != First(plan)) return;
        using (var db = workspace.Connect())
            if (AnnualPlan.Of(db, plan.Id, year).InForce is not { } held || !Do(new DraftYear(plan.Id, year, held.Snapshot, Reason: "年中基金运行趋紧"), Cast.Planner, new(year, 6, 20))) return;
        if (plan.All("choices").FirstOrDefault(choice => choice.Text("unit") == "ratio" && choices.Choices.GetValueOrDefault(choice.Name)?.Value is not null) is { } first
            && Rules.Reading.Scalars.TryNumber(choices.Choices[first.Name].Value!, out var before))
            Do(new ChooseValue(plan.Id, year, first.Name, Canonical.Number(before * 0.95m), null, "年中基金运行趋紧"), Cast.Planner, new(year, 6, 21));
        Finish(year, Open(year), new(year, 6, 22));
    }

    private void Duties(int year)
    {
        if (year == First(plan)) All(PlayedDuties.Events(plan, year));
        else All([PlayedDuties.Superseding(plan, year)]);
        using var db = workspace.Connect();
        All(PlayedDuties.Evidence(plan, db, bureau.WorkingDays, year));
        foreach (var line in new DutyCalendar(plan, db, bureau.WorkingDays, bureau.Today).Of(year).Where(line => line.Evidence is not null)) rules.UnionWith(line.Duty.Rules);
    }

    /// <summary>The year is over: what became of it, and what the public is told.</summary>
    private void Account(int year)
    {
        var (city, day) = (DraftYear.CityOf(plan), new DateOnly(year + 1, 1, 20));
        var end = SnapshotTaker.Take(workspace, city, new(year, 12, 31), Cast.Planner.Name, $"年度评估 {year}", clock).Id;
        if (year == First(plan)) Choose();
        using var db = workspace.Connect();
        var (findings, start) = (new List<Finding>(), AnnualPlan.Of(db, plan.Id, year).Held?.Snapshot);
        if (Evaluator.Of(bureau, db, plan, year, start, end, findings) is { } evaluation)
        {
            Do(new RecordEvaluation(plan.Id, year, evaluation.Start.Id, evaluation.End.Id, EvaluationJson.HashOf(evaluation), $"样例评〔{year + 1}〕1号"), Cast.Planner, day);
            rules.UnionWith(evaluation.Goals.SelectMany(goal => goal.Goal.Rules));
        }
        if (Configuration.Of(bureau, db, plan, end, start, findings) is { } configuration)
            Do(new PublishConfiguration(plan.Id, year, end, start, OpenData.HashOf(configuration), $"样例公〔{year + 1}〕1号", "样例门户网站"), Cast.Planner, day);
        if (SettlementCheck.ResultOf(plan) is not null && SettlementCheck.Of(bureau, plan, year, end, findings) is not null && Do(new RecordSettlement(plan.Id, year, end, $"样例清〔{year + 1}〕1号"), Cast.Agency, day))
            rules.UnionWith(SettlementCheck.ResultOf(plan)!.Rules);
        if (Notice.Of(bureau, db, plan, year, end, findings) is { } notice)
            Do(new PublishNotice(plan.Id, year, end, notice.Hash(), $"样例公〔{year + 1}〕2号", "样例门户网站"), Cast.Planner, day);
    }

    /// <summary>A goal that the text leaves open is measured by the first quantity of the plan.</summary>
    private void Choose()
    {
        if (plan.All("goals").FirstOrDefault(goal => goal.Text("direction") == "qualitative" && goal.Expression("indicator") is null) is { } goal && plan.All("quantities").FirstOrDefault(quantity => quantity.Text("per") is null && quantity.Layer == plan.Id) is { } measured)
            Do(new ChooseIndicator(plan.Id, goal.Name, measured.Name, "hold", "unset", "样例"), Cast.Planner, new(First(plan) + 1, 1, 15));
    }

    private void All(IEnumerable<(UseCase Act, Person By, DateOnly On)> asked)
    {
        foreach (var (act, by, on) in asked) Do(act, by, on);
    }

    private bool Do(UseCase act, Person by, DateOnly on) => stage.Do(act, by, on) is not null;
}
