using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>A step in the life of a case. Nothing moves a case but these.</summary>
/// <param name="Case">Its number.</param>
public abstract record CaseAct(string Case) : UseCase
{
    [JsonIgnore]
    public override string Subject => DesignationCase.SubjectOf(Case);

    internal sealed override void Apply(Docket docket)
    {
        if (DesignationCase.Of(docket.Db, Case) is not { } now)
        {
            docket.Refuse("case-unknown", Case);
            return;
        }
        if (docket.Bureau.FindPlan(now.Plan, docket.Findings) is not { } plan) return;
        if (!CaseLife.Life.Allows(docket, UseCases.NameOf(this), now.State)) return;
        if (On < now.LastDay) docket.Refuse("day-before-step", On, now.Steps[^1].Act, now.LastDay);
        if (now.HiddenFrom(By) is { } hidden) docket.Findings.Add(hidden);
        if (IsDecided && now.Panel.Any(one => one.Name == By.Name)) docket.Refuse("decides-own-assessment", By.Name, Case);
        if (By.Role != Roles.Applicant && By.Name == now.AppliedBy) docket.Refuse("decides-own-case", By.Name, Case);
        if (By.Role == Roles.Approver && now.Steps.Any(step => step.Who == By.Name && step.Role != Roles.Approver)) docket.Refuse("four-eyes", By.Name);
        if (!docket.IsRefused) Apply(docket, plan, now);
        if (docket.IsRefused) return;
        CaseProcess.Check(docket, plan, now.Next(this, Drafted(docket)));
        if (Late(docket, plan, now) is { } late) docket.Refuse("step-late", PlanWords.Name(late.Clock), late.Due);
    }

    /// <summary>Whether it decides something: then nobody may ask it who assesses the case.</summary>
    private bool IsDecided => By.Role is not (Roles.Applicant or Roles.Assessor);

    /// <summary>The clock this step has to keep, when its last day has passed: the step is still taken, and says so.</summary>
    private CaseClock? Late(Docket docket, Plan plan, DesignationCase now) => CaseLife.Life.Find(UseCases.NameOf(this), now.State)?.Clock is { } clock
        ? CaseClocks.Of(plan, now, docket.Bureau.WorkingDays, On).FirstOrDefault(one => one.Clock.Name == clock && one.State == ClockState.Overdue) : null;

    /// <summary>Its entry as it would stand in the journal.</summary>
    private JournalEntry Drafted(Docket docket) => new()
    {
        Id = long.MaxValue, On = On, Act = UseCases.NameOf(this), Subject = Subject, Who = By.Name, Role = By.Role, Division = By.Division, Request = Request, Asked = Asked(), Done = docket.Done(),
    };

    private protected abstract void Apply(Docket docket, Plan plan, DesignationCase now);

    /// <summary>What it made of the case, when the journal is read again; a state other than the first of its step is set with <see cref="DesignationCase.After"/>.</summary>
    internal virtual DesignationCase Onto(DesignationCase before, JournalEntry entry) => before;

    private protected static T Kept<T>(JournalEntry entry) => JsonSerializer.Deserialize<T>(entry.Done, Style)!;

    private protected static bool Needed(Docket docket, string? text, Texts what)
    {
        if (!string.IsNullOrWhiteSpace(text)) return true;
        docket.Refuse("words-missing", what);
        return false;
    }

    private protected static readonly Texts Reasons = new("理由", "a reason"), DocumentNumber = new("文号", "a document number");
}
