using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>What was ranked and announced in a round, as the journal tells it.</summary>
public sealed record RankedRound(string Plan, string Round)
{
    /// <summary>The last ranking; null before the first.</summary>
    public RankingDone? Ranking { get; init; }

    /// <summary>Its entry in the journal, and its day.</summary>
    public long Entry { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Notices of the round with the cases they name, the first first.</summary>
    public IReadOnlyList<(PublicNotice Notice, IReadOnlyList<string> Cases)> Notices { get; init; } = [];

    public RankedCase? Find(string number) => Ranking?.List.FirstOrDefault(one => one.Case == number);

    /// <summary>The last notice that names the case.</summary>
    public PublicNotice? NoticeOf(string number) => Notices.LastOrDefault(one => one.Cases.Contains(number)).Notice;

    public static RankedRound Of(RegistryDb db, string plan, string round)
    {
        var subject = Rounds.Round.SubjectOf(plan, round);
        return db.Journal.Where(entry => entry.Subject == subject).OrderBy(entry => entry.Id).AsEnumerable().Aggregate(new RankedRound(plan, round), (told, entry) => UseCases.Read(entry) switch
        {
            RankRound => told with { Ranking = Kept<RankingDone>(entry), Entry = entry.Id, On = entry.On },
            PublishRound => told.With(Kept<PublishedRound>(entry)),
            _ => told,
        });
    }

    private RankedRound With(PublishedRound published) => this with { Notices = [.. Notices, (published.Notice, published.Cases)] };

    private static T Kept<T>(JournalEntry entry) => JsonSerializer.Deserialize<T>(entry.Done, UseCase.Style)!;

    /// <summary>For programs: what the ranking rests on, and every position.</summary>
    public string Json() => PlainJson.Write(new { Plan, Round, Entry, On, Ranking?.Hash, Ranking?.Input.Year, Ranking?.Input.Revision, Ranking?.Input.Snapshot, Ranking?.Input.Open, Ranking?.List });

    public static string HashOf(IReadOnlyList<RankedCase> list) => PlainJson.HashOf(PlainJson.Write(list));

    /// <summary>The same ranking made once more from what it rested on; null after findings.</summary>
    public static IReadOnlyList<RankedCase>? Again(Bureau bureau, RegistryDb db, Plan plan, RankingInput input, List<Finding> findings)
    {
        var annual = AnnualPlan.Of(db, plan.Id, input.Year);
        var revision = annual.Revisions.First(one => one.Number == input.Revision);
        findings.AddRange(YearFigures.RulesFault(plan, revision, new(Rounds.Round.SubjectOf(plan.Id, input.Round))));
        return findings.Exists(finding => finding.Severity == Severity.Error) || YearFigures.Of(bureau, db, plan, annual, revision, findings) is not { } figures ? null : Merit.Ranking.Of(input, figures);
    }

    private static readonly string[] Placed = [CaseState.Negotiating, CaseState.Negotiated, CaseState.Agreed];

    /// <summary>Who competes in a round, and who stands there already: with terms being settled or signed, of any round, as far as the snapshot does not know them.</summary>
    internal static IReadOnlyList<Contender> Contenders(IReadOnlyList<DesignationCase> cases, Plan plan, string round, DateOnly asOf) =>
    [
        .. from one in cases
           let holds = Placed.Contains(one.State) && !(one.Last("sign-agreement") is { } signed && signed.On <= asOf)
           where holds || one.Round == round && one.State == CaseState.Assessed
           orderby one.Number
           select Of(one, plan, holds),
    ];

    internal static Contender Of(DesignationCase one, Plan plan, bool holds) => new(one.Number, one.Kind, CaseQuestions.AreaOf(plan, one.County), one.County, one.Events["received"], one.MeritScore ?? 0, Given(one, plan))
    {
        Township = one.Township, Longitude = one.At?.Lon, Latitude = one.At?.Lat, Self = one.Institution, Lifted = [.. one.Lifts.Select(lift => lift.Gate).Order(StringComparer.Ordinal)], IsHolder = holds,
    };

    private static SortedDictionary<string, string> Given(DesignationCase one, Plan plan) => new(one.Given(plan).ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal);
}
