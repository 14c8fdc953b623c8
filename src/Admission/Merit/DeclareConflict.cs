using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>An assessor has an interest in the case and leaves the panel, declared by himself or known to the case handler; somebody else takes the seat, at once or later.</summary>
/// <param name="Assessor">Whose conflict it is.</param>
/// <param name="Conflict">What it is; empty when it was declared before and only the seat is filled.</param>
/// <param name="Replacement">Who takes the seat, of the same profession; null: not named yet.</param>
public sealed record DeclareConflict(string Case, string Assessor, string Conflict, string? Replacement = null) : CaseAct(Case)
{
    private static readonly Texts What = new("回避事由", "what the conflict is");

    private string Of => new Person(Assessor, "").Name;

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (now.Panel.FirstOrDefault(one => one.Name == Of) is not { } seat)
        {
            docket.Refuse("panel-not-on", Of, Case);
            return;
        }
        if (By.Role == Roles.Assessor && By.Name != Of) docket.Refuse("conflict-of-another", Of);
        if (seat.Conflict is null) Needed(docket, Conflict, What);
        if (!now.IsBlind) docket.Refuse("conflict-late", Case);
        if (Replacement is null) return;
        if (By.Role == Roles.Assessor) docket.Refuse("panel-names-itself", Of);
        if (now.Panel.Any(one => one.Name == Seated.Name)) docket.Refuse("panel-twice", Seated.Name);
        if (now.Panel.Any(one => one.Replaces == Of)) docket.Refuse("panel-seat-taken", Of);
        PanelRules.CheckMember(docket, now, Seated);
    }

    private Panelist Seated => new(Replacement ?? "", "");

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before with
    {
        Panel = [.. before.Panel.Select(one => one.Name == Of && one.Conflict is null ? one with { Conflict = Conflict } : one),
            .. Replacement is null ? (Panelist[])[] : [Seated with { Replaces = Of, Profession = before.Panel.First(one => one.Name == Of).Profession }]],
    };
}
