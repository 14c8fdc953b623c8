using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Agreements;

/// <summary>One agreement between agency and institution, as the journal tells it.</summary>
/// <param name="Number">As the agency numbers it.</param>
/// <param name="Plan">The plan it was concluded under.</param>
public sealed record DesignatedAgreement(string Number, string Plan)
{
    private const string SignAct = "sign-agreement", EnterAct = "enter-agreement", Under = "agreement/";

    public string State { get; init; } = AgreementState.Trial;

    /// <summary>The case it came from; null for one taken over from before.</summary>
    public string? Case { get; init; }

    /// <summary>Its institution in the registry, and its national code; null before it has one.</summary>
    public required long Institution { get; init; }

    public string? Code { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public string? Ownership { get; init; }
    public string? CreditCode { get; init; }

    /// <summary>Six digits.</summary>
    public required string County { get; init; }

    /// <summary>Name under which the institution signs in; null: it has none.</summary>
    public string? HeldBy { get; init; }

    public IReadOnlyList<string> Services { get; init; } = [];
    public required DateOnly SignedOn { get; init; }

    /// <summary>The first days of its terms; a renewal adds one, ahead of the day.</summary>
    public required IReadOnlyList<DateOnly> Terms { get; init; }

    /// <summary>The first day of the last term agreed.</summary>
    public DateOnly TermFrom => Terms[^1];

    /// <summary>The day it expires; renewals move it.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>The end of guidance; null: it had none.</summary>
    public DateOnly? GuidanceEnds { get; init; }

    /// <summary>The end of the trial beyond guidance; null: it had none.</summary>
    public DateOnly? TrialEnds { get; init; }

    /// <summary>Rules of its trial.</summary>
    public IReadOnlyList<string> Trials { get; init; } = [];

    public string? TrialRule => Trials is [var first, ..] ? first : null;

    /// <summary>What is known of the institution by the names of the plan's attributes: as it was admitted, with later reviews.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<CasePerson> People { get; init; } = [];
    public DateOnly? Published { get; init; }

    /// <summary>Patients from elsewhere settle there.</summary>
    public DateOnly? OpenElsewhere { get; init; }

    public IReadOnlyList<Guidance> GuidanceLog { get; init; } = [];
    public IReadOnlyList<Breach> Breaches { get; init; } = [];
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];
    public IReadOnlyList<FiledChange> Changes { get; init; } = [];
    public IReadOnlyList<Applied> Assessments { get; init; } = [];

    /// <summary>Standards it was found not to keep any more, by the names of the plan's conditions.</summary>
    public IReadOnlyList<string> NotKept { get; init; } = [];

    public DateOnly? Reviewed { get; init; }
    public AgreementEnd? End { get; init; }
    public IReadOnlyList<AgreementStep> Steps { get; init; } = [];

    /// <summary>The last entry about it.</summary>
    public long LastEntry { get; init; }

    public bool IsOver => AgreementLife.Life.Ends.Contains(State);

    public DateOnly LastDay => Steps[^1].On;

    public bool IsPharmacy => Services.Contains("pharmacy");

    /// <summary>The breach that leaves nothing but an end; null: there is none.</summary>
    public Breach? MustEnd => IsOver ? null : Breaches.LastOrDefault(breach => breach.Follows.Any(one => one.Does.Contains(Consequence.Terminated)));

    /// <summary>Whether guidance still runs on a day.</summary>
    public bool IsGuidedOn(DateOnly day) => IsOnTrial && day <= GuidanceEnds;

    /// <summary>Whether the trial still runs on a day: not passed, and its time not over.</summary>
    public bool IsTriedOn(DateOnly day) => IsOnTrial && (day <= TrialEnds || IsGuidedOn(day));

    /// <summary>Whether its trial is not decided; a suspension does not decide it.</summary>
    public bool IsOnTrial => Steps.LastOrDefault(step => step.State != AgreementState.Suspended)?.State == AgreementState.Trial;

    /// <summary>The suspension that lasts; null while none does.</summary>
    public Suspension? Paused => Suspensions.LastOrDefault(one => one.To is null);

    /// <summary>The first day of the term that runs on a day.</summary>
    public DateOnly TermOn(DateOnly day) => Terms.LastOrDefault(from => from <= day, Terms[0]);

    /// <summary>Suspensions that the institution did not ask for, in the term that runs on a day.</summary>
    public int SuspensionsOn(DateOnly day) => Suspensions.Count(one => one.Counts && one.From >= TermOn(day));

    public static string SubjectOf(string number) => Under + number;

    /// <summary>Null when there is no such agreement.</summary>
    public static DesignatedAgreement? Of(RegistryDb db, string number)
    {
        var (subject, part) = (SubjectOf(number), JsonSerializer.Serialize(number, UseCase.Style));
        return Told(db.Journal.Where(entry => entry.Subject == subject || entry.Act == SignAct && entry.Asked.Contains(part)).OrderBy(entry => entry.Id).AsEnumerable().Where(entry => NumberOf(entry) == number));
    }

    /// <summary>Every agreement of a plan, the first first; as they stood at the end of a day, where one is given.</summary>
    public static IReadOnlyList<DesignatedAgreement> All(RegistryDb db, string plan, DateOnly? on = null) =>
        [.. db.Journal.Where(entry => (entry.Subject.StartsWith(Under) || entry.Act == SignAct) && (on == null || entry.On <= on)).OrderBy(entry => entry.Id).AsEnumerable().GroupBy(NumberOf).Select(Told).OfType<DesignatedAgreement>().Where(one => one.Plan == plan)];

    /// <summary>The agreement that an institution has and that is not over; null when it has none here.</summary>
    internal static DesignatedAgreement? Standing(RegistryDb db, long institution)
    {
        var part = $"\"institution\":{institution.ToString(System.Globalization.CultureInfo.InvariantCulture)},";
        return db.Journal.Where(entry => (entry.Act == SignAct || entry.Act == EnterAct) && entry.Done.Contains(part)).OrderBy(entry => entry.Id).AsEnumerable().Select(NumberOf).Distinct().Select(number => Of(db, number)).LastOrDefault(one => one is { IsOver: false });
    }

    /// <summary>The agreement in force, or the last, of the institution with a national code; null when there is none.</summary>
    public static DesignatedAgreement? OfInstitution(RegistryDb db, string code)
    {
        var part = $"\"code\":{JsonSerializer.Serialize(code, UseCase.Style)},";
        return db.Journal.Where(entry => (entry.Act == SignAct || entry.Act == EnterAct) && entry.Done.Contains(part)).OrderBy(entry => entry.Id).AsEnumerable().Select(NumberOf).Distinct().Select(number => Of(db, number)).OfType<DesignatedAgreement>().OrderBy(one => one.IsOver).FirstOrDefault();
    }

    private static string NumberOf(JournalEntry entry) => entry.Act == SignAct ? ((SignAgreement)UseCases.Read(entry)!).Agreement : entry.Subject[Under.Length..];

    private static DesignatedAgreement? Told(IEnumerable<JournalEntry> entries) => entries.Aggregate((DesignatedAgreement?)null, (told, entry) => UseCases.Read(entry) switch
    {
        SignAgreement signed => told is null ? Begun(signed.Agreement, signed.Case, entry) : SignAgreement.Supplemented(told, entry),
        EnterAgreement entered => Begun(entered.Agreement, null, entry),
        AgreementAct act when told is not null => act.Onto(told, entry) is var changed && changed.LastEntry == entry.Id ? changed : changed.After(entry, null, null),
        _ => told,
    });

    private static DesignatedAgreement Begun(string number, string? @case, JournalEntry entry)
    {
        var begun = AgreementAct.Kept<AgreementBegun>(entry);
        return new DesignatedAgreement(number, begun.Plan)
        {
            Case = @case, Institution = begun.Institution, Code = begun.Code, Name = begun.Name, Kind = begun.Kind, Ownership = begun.Ownership, CreditCode = begun.CreditCode, County = begun.County, Services = begun.Services,
            HeldBy = begun.HeldBy, SignedOn = begun.From, Terms = [begun.From], Expires = begun.Expires, GuidanceEnds = begun.GuidanceEnds, TrialEnds = begun.TrialEnds, Trials = begun.Trials, Facts = begun.Facts, People = begun.People,
        }.After(entry, begun.State, null);
    }

    /// <summary>The same after a step, which leads to the state the life table names first unless another is given.</summary>
    internal DesignatedAgreement After(JournalEntry entry, string? state, string? remarks)
    {
        var reached = state ?? (AgreementLife.Life.Find(entry.Act, State)?.To is [var next, ..] ? next : State);
        return this with { State = reached, LastEntry = entry.Id, Steps = [.. Steps, new(entry.Id, entry.Act, entry.Who, entry.Role, entry.On, reached, remarks)] };
    }
}
