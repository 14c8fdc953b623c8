using System.Text.Json;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Evaluations;
using Dingdian.Admission.Goals;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Persons;
using Dingdian.Admission.Publishing;
using Dingdian.Admission.Verdicts;
using Dingdian.Admission.Years;
using Dingdian.Registry.Journal;
using static Dingdian.Admission.Acting.Roles;

namespace Dingdian.Admission.Acting;

/// <summary>One line of the table of use cases.</summary>
/// <param name="Name">As it stands in the journal.</param>
/// <param name="Type">What is asked.</param>
/// <param name="May">The roles that may ask it.</param>
public sealed record UseCaseLine(string Name, Type Type, IReadOnlyList<string> May);

/// <summary>Every use case and who may ask it: the one table.</summary>
public static class UseCases
{
    public static readonly IReadOnlyList<UseCaseLine> All =
    [
        Line<DraftYear>("draft-year", Planner),
        Line<ChooseValue>("choose-value", Planner, DistrictOfficer),
        Line<SwitchReading>("switch-reading", Planner),
        Line<ProposeOverride>("propose-override", Planner),
        Line<DecideOverride>("decide-override", Approver),
        Line<ReviewYear>("review-year", Reviewer),
        Line<ReturnYear>("return-year", Reviewer, Approver),
        Line<ApproveYear>("approve-year", Approver),
        Line<PublishYear>("publish-year", Planner),
        Line<StartYear>("start-year", Planner),
        Line<CloseYear>("close-year", Planner),
        Line<ReservePlaces>("reserve-places", Agency),
        Line<ReleasePlaces>("release-places", Agency),
        Line<ConsumePlaces>("consume-places", Agency),
        Line<RecordExit>("record-exit", Agency),
        Line<UseOnce>("use-once", Agency),
        Line<RecordEvent>("record-event", Planner, DistrictOfficer, Agency),
        Line<RecordEvidence>("record-evidence", Planner, DistrictOfficer, Agency),
        Line<Supersede>("supersede", Planner),
        Line<ChooseIndicator>("choose-indicator", Planner),
        Line<RecordEvaluation>("record-evaluation", Planner),
        Line<PublishConfiguration>("publish-configuration", Planner),
        Line<PublishNotice>("publish-notice", Planner),
        .. CaseUseCases.All,
        .. VerdictUseCases.All,
        .. MeritUseCases.All,
        .. AgreementUseCases.All,
        .. PersonUseCases.All,
    ];

    private static readonly Dictionary<string, UseCaseLine> Named = All.ToDictionary(line => line.Name, StringComparer.Ordinal);
    private static readonly Dictionary<Type, UseCaseLine> Typed = All.ToDictionary(line => line.Type);

    public static UseCaseLine Of(string name) => Named[name];

    public static string NameOf(UseCase act) => Typed[act.GetType()].Name;

    public static bool May(string role, string name) => Named[name].May.Contains(role);

    /// <summary>What an entry asked, as it was asked; null for what no use case did.</summary>
    public static UseCase? Read(JournalEntry entry) => !Named.TryGetValue(entry.Act, out var line) ? null
        : (UseCase)JsonSerializer.Deserialize(entry.Asked, line.Type, UseCase.Style)! with { Request = entry.Request, By = new(entry.Who, entry.Role, entry.Division), On = entry.On };

    internal static UseCaseLine Line<T>(string name, params string[] may) where T : UseCase => new(name, typeof(T), may);
}
