using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Registry;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Cases;

/// <summary>Cases and their time limits as lists and pages name them.</summary>
internal static class CaseWords
{
    public static Texts Listed(IEnumerable<string> words)
    {
        var all = words.Select(Vocabulary.Of).ToList();
        return new(string.Join('、', all.Select(text => text.Zh)), string.Join(", ", all.Select(text => text.En)));
    }

    /// <summary>What may be done with it as it stands.</summary>
    public static IEnumerable<UseCaseLine> OpenIn(DesignationCase one) => UseCases.All.Where(line => CaseLife.Life.Find(line.Name, one.State) is not null);

    public static Texts Area(Plan plan, DesignationCase one) => AreaOf(plan, one) is { } area ? AreaWords.Area(plan, area) : Words.Same(one.County);

    public static string? AreaOf(Plan plan, DesignationCase one) => plan.FirstAreas?.Areas.FirstOrDefault(area => area.Divisions.Contains(one.County))?.Id;

    public static Texts Holder(Plan plan, string holder) => holder == Roles.Applicant ? Vocabulary.Of(holder) : plan.Actor(holder);

    public static Texts Clock(CaseDue due) => due.Clock is { } clock ? new(clock.Clock.Label.Zh ?? clock.Clock.Name, clock.Clock.Label.En ?? clock.Clock.Name) : new("补正材料", "hand in what is missing");

    public static Texts Due(CaseDue due) => due.Clock is { } clock ? Words.Same(InstitutionPage.Date(clock.Due)) : Words.None;

    public static Texts State(CaseDue due) => due.Clock is { } clock ? Vocabulary.Of(clock.State) : Vocabulary.Of(ClockState.Paused);

    /// <summary>How many days are left, or by how many it is late.</summary>
    public static Texts Left(CaseClock? clock)
    {
        if (clock?.DaysLeft is not { } left) return Words.None;
        var (unit, days) = (clock.CountsWorkingDays ? new Texts("个工作日", "working day") : new Texts("天", "day"), Math.Abs(left));
        var said = new Texts($"{days} {unit.Zh}", PlanWords.Count(days, unit.En!));
        return left < 0 ? new($"逾期 {said.Zh}", $"{said.En} late") : said;
    }
}
