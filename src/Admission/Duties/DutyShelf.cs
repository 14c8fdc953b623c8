using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Duties;

/// <summary>What shows that duties of a plan were done: found in the journal and the registry, or recorded by hand. Of several the first counts.</summary>
internal sealed class DutyShelf(Plan plan, RegistryDb db, DateOnly asked)
{
    private readonly Dictionary<int, AnnualPlan> years = [];
    private readonly Dictionary<string, IReadOnlyList<CountyStanding>> standings = new(StringComparer.Ordinal);
    private readonly Lazy<List<(RecordEvidence Act, JournalEntry Entry)>> recorded = new(() =>
        [.. Under(db, RecordEvidence.Under(plan.Id)).Select(entry => (Act: UseCases.Read(entry) as RecordEvidence, entry)).Where(row => row.Act is not null).Select(row => (row.Act!, row.entry))]);
    private readonly Lazy<List<JournalEntry>> made = new(() => [.. Under(db, $"evaluation/{plan.Id}/"), .. Under(db, $"publication/{plan.Id}/")]);
    private readonly Lazy<IReadOnlyList<DataCall>> calls = new(() => CallList.All(db));

    public DutyEvidence? Find(Construct duty, string? district, DutyPeriod period, DateOnly? due, int year)
    {
        var byHand = recorded.Value.Where(row => row.Act.Duty == duty.Name && row.Act.Period == period.Id && row.Act.Division == district)
            .Select(row => new DutyEvidence(row.Entry.On, DoneBy.Evidence, row.Act.Evidence, row.Act.Document, row.Entry.Who, row.Entry.Id));
        return byHand.Concat(Found(duty, district, period, due, year)).Where(evidence => evidence.On <= asked).MinBy(evidence => evidence.On);
    }

    /// <summary>How far it is on the way: what a district filed and nobody accepted, an annual plan nobody signed.</summary>
    public string? UnderWay(Construct duty, string? district, DutyPeriod period, DateOnly? due, int year) => DoneBy.Of(duty) switch
    {
        DoneBy.Filings => Filings(duty, district, period, due).Where(filing => filing.On <= asked && filing.State != Filing.Accepted).Select(filing => filing.State).LastOrDefault(),
        DoneBy.AnnualPlan when IsYearly(duty) => Year(year).Working?.State,
        _ => null,
    };

    private IEnumerable<DutyEvidence> Found(Construct duty, string? district, DutyPeriod period, DateOnly? due, int year) => DoneBy.Of(duty) switch
    {
        DoneBy.AnnualPlan when IsYearly(duty) => Signed(Year(year)),
        DoneBy.Evaluation when IsYearly(duty) => Made("record-evaluation", DoneBy.Evaluation, entry => entry.Subject == $"evaluation/{plan.Id}/{year}"),
        DoneBy.Publication => Published("publish-configuration", DoneBy.Publication, period, year),
        DoneBy.Notice => Published("publish-notice", DoneBy.Notice, period, year),
        DoneBy.Filings => Filings(duty, district, period, due).Where(filing => filing.State == Filing.Accepted)
            .Select(filing => new DutyEvidence(filing.On, DoneBy.Filings, filing.Call, null, filing.Who, Change: filing.LearnedBy)),
        _ => [],
    };

    /// <summary>A revision of the annual plan that was signed and not sent back.</summary>
    private IEnumerable<DutyEvidence> Signed(AnnualPlan annual) =>
        from revision in annual.Revisions
        let step = revision.Steps.LastOrDefault(step => step.On <= asked && step.Act is "approve-year" or "return-year")
        where step is { Act: "approve-year" }
        select new DutyEvidence(step.On, DoneBy.AnnualPlan, null, step.Document, step.Who, step.Entry);

    /// <summary>Of a year, what was published about it; of an event, what was published after it.</summary>
    private IEnumerable<DutyEvidence> Published(string act, string how, DutyPeriod period, int year) =>
        Made(act, how, entry => period.Event is { } happened ? entry.On >= happened.Day : entry.Subject == $"publication/{plan.Id}/{year}");

    private IEnumerable<DutyEvidence> Made(string act, string how, Func<JournalEntry, bool> serves) =>
        made.Value.Where(entry => entry.Act == act && serves(entry)).Select(entry => new DutyEvidence(entry.On, how, null, null, entry.Who, entry.Id));

    /// <summary>What a district filed, as it stands, in calls that serve the duty and fall due in its period.</summary>
    private IEnumerable<Filing> Filings(Construct duty, string? district, DutyPeriod period, DateOnly? due) =>
        from call in calls.Value
        where call.Duty == $"{plan.Id}/{duty.Name}" && (IsYearly(duty) ? call.Due.Year == due?.Year : !(call.Due < period.From) && !(call.Due > due))
        from standing in Standings(call)
        where standing.County == district && standing.Filing is not null
        select standing.Filing;

    private IReadOnlyList<CountyStanding> Standings(DataCall call) =>
        standings.TryGetValue(call.Name, out var known) ? known : standings[call.Name] = CallList.Standings(db, call, DateOnly.MaxValue);

    private AnnualPlan Year(int year) => years.TryGetValue(year, out var known) ? known : years[year] = AnnualPlan.Of(db, plan.Id, year);

    private static bool IsYearly(Construct duty) => duty.Text("every") == "year" && duty.Text("on") is null;

    private static IEnumerable<JournalEntry> Under(RegistryDb db, string start) => db.Journal.Where(entry => entry.Subject.StartsWith(start)).OrderBy(entry => entry.Id);
}
