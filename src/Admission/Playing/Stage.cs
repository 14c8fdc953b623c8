using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Playing;

/// <summary>Where years are played: everything is asked of the one bureau, and what came of it is written down.</summary>
internal sealed class Stage(Bureau bureau, Plan plan)
{
    private readonly List<PlayedStep> steps = [];
    private int played;

    public Bureau Bureau => bureau;
    public Plan Plan => plan;
    public IReadOnlyList<PlayedStep> Steps => steps;

    /// <summary>Rules that were at work, of the plan and its layers.</summary>
    public HashSet<string> Rules { get; } = new(StringComparer.Ordinal);

    /// <summary>Asks for it; null when it was refused, or lies behind the last day that is played.</summary>
    public JournalEntry? Do(UseCase act, Person by, DateOnly on) => Asked(act, by, on, isMeant: false);

    /// <summary>Asks for what is to be refused.</summary>
    public void Refused(UseCase act, Person by, DateOnly on) => Asked(act, by, on, isMeant: true);

    private JournalEntry? Asked(UseCase act, Person by, DateOnly on, bool isMeant)
    {
        if (on > bureau.Today) return null;
        var outcome = bureau.Do(act with { Request = $"play/{plan.Id}/{++played}/{on:yyyyMMdd}", By = by, On = on });
        steps.Add(new(on, UseCases.NameOf(act), by, act.Subject, [.. outcome.IsDone ? [] : outcome.Findings.Where(finding => finding.Severity == Severity.Error)]) { IsMeant = isMeant });
        return outcome.Entry;
    }

    public T Read<T>(Func<RegistryDb, T> ask)
    {
        using var db = bureau.Workspace.Connect();
        return ask(db);
    }

    public DesignationCase? Case(string number) => Read(db => DesignationCase.Of(db, number));

    public DesignatedAgreement? Agreement(string number) => Read(db => DesignatedAgreement.Of(db, number));
}
