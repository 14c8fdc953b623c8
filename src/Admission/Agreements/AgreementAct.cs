using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>A step in the life of an agreement. Nothing moves an agreement but these; what they say of the institution is written to the registry in the same transaction.</summary>
/// <param name="Agreement">Its number.</param>
public abstract record AgreementAct(string Agreement) : UseCase
{
    [JsonIgnore]
    public override string Subject => DesignatedAgreement.SubjectOf(Agreement);

    internal sealed override void Apply(Docket docket)
    {
        if (DesignatedAgreement.Of(docket.Db, Agreement) is not { } now)
        {
            docket.Refuse("agreement-unknown", Agreement);
            return;
        }
        if (docket.Bureau.FindPlan(now.Plan, docket.Findings) is not { } plan) return;
        if (!AgreementLife.Life.Allows(docket, UseCases.NameOf(this), now.State)) return;
        if (On < now.LastDay) docket.Refuse("day-before-step", On, Vocabulary.Of(now.Steps[^1].Act), now.LastDay);
        if (By.Role == Roles.DistrictOfficer && By.Division != now.County) docket.Refuse("agreement-of-another-district", Agreement, now.County);
        if (By.Role == Roles.Applicant && By.Name != now.HeldBy) docket.Refuse("agreement-of-another", Agreement);
        if (By.Role != Roles.Applicant && By.Name == now.HeldBy) docket.Refuse("decides-own-case", By.Name, Agreement);
        if (!docket.IsRefused) Apply(docket, plan, now);
    }

    private protected abstract void Apply(Docket docket, Plan plan, DesignatedAgreement now);

    /// <summary>What it made of the agreement, when the journal is read again.</summary>
    internal virtual DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => before;

    internal static T Kept<T>(JournalEntry entry) => JsonSerializer.Deserialize<T>(entry.Done, Style)!;

    private protected static bool Needed(Docket docket, string? text, Texts what)
    {
        if (!string.IsNullOrWhiteSpace(text)) return true;
        docket.Refuse("words-missing", what);
        return false;
    }

    /// <summary>Refuses what can no longer be done because a breach leaves nothing but an end.</summary>
    private protected static bool MayGoOn(Docket docket, Plan plan, DesignatedAgreement now)
    {
        if (now.MustEnd is not { } breach) return true;
        docket.Refuse("agreement-must-end", now.Number, breach.On, AgreementWords.Cited(plan, breach.Follows.First(one => one.Does.Contains(Consequence.Terminated)).Rule));
        return false;
    }

    /// <summary>Writes what befalls the institution to the registry, on the page at hand.</summary>
    private protected void Write(Docket docket, DesignatedAgreement now, string source, Func<string, Act> act)
    {
        if (Profile(docket, now.Institution, On) is { } profile) RegistryDesk.Write(docket, act(RegistryDesk.NameOf(profile)), $"{UseCases.NameOf(this)} {Agreement}", source);
        else docket.Refuse("agreement-institution-gone", now.Name, On);
    }

    /// <summary>The institution leaves designation: the registry and the ledger are told.</summary>
    /// <param name="how">A word of the registry: <c>terminated</c>, <c>expired</c>, <c>voluntary</c>.</param>
    private protected IReadOnlyList<FreedPlaces> Leave(Docket docket, Plan plan, DesignatedAgreement now, string how, string source)
    {
        if (Profile(docket, now.Institution, On) is not { } profile)
        {
            docket.Refuse("agreement-institution-gone", now.Name, On);
            return [];
        }
        var freed = Exits.Leave(docket, plan, profile, On.AddDays(-1), profile.Code ?? now.Number);
        RegistryDesk.Write(docket, new LeaveDesignation(RegistryDesk.NameOf(profile), null, how) { On = On }, $"{UseCases.NameOf(this)} {Agreement}", source);
        return freed;
    }

    private protected static Profile? Profile(Docket docket, long institution, DateOnly on) =>
        docket.Db.Profiles.Believed().FirstOrDefault(row => row.InstitutionId == institution && row.From <= on && row.To > on);

    private protected static readonly Texts Reasons = new("理由", "a reason"), DocumentNumber = new("文号", "a document number"), Proof = new("佐证", "what shows it");
}

/// <summary>Where a use case writes to the registry: in its own transaction, with its own reasons.</summary>
internal static class RegistryDesk
{
    /// <summary>Runs an act on the docket's page; what it refuses refuses the use case.</summary>
    public static void Write(Docket docket, Act act, string why, string source)
    {
        if (docket.IsRefused) return;
        docket.Findings.AddRange(act.Run(docket.Db, new(docket.By.Name, why, source, docket.Bureau.Now), docket.Bureau.Workspace, docket.Page).Findings);
    }

    /// <summary>By what the registry finds it again on the same page.</summary>
    public static string NameOf(Profile profile) => profile.Code ?? profile.Name;
}
