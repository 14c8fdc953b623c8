using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Facts;

namespace Dingdian.Admission.Verdicts;

/// <summary>What the journal tells of the past of an applicant and its people: agreements that ended, and one-off grants used.</summary>
/// <param name="Facts">Attributes it establishes.</param>
/// <param name="Institution">Days that bars of the institution count from.</param>
/// <param name="People">Days that bars of its people count from.</param>
/// <param name="Grants">One-off grants used before, of anybody.</param>
public sealed record CaseHistory(IReadOnlyDictionary<string, string> Facts, IReadOnlyDictionary<string, DateOnly> Institution, IReadOnlyDictionary<string, DateOnly> People, IReadOnlyList<Grant> Grants)
{
    public static readonly CaseHistory None = new(new Dictionary<string, string>(), new Dictionary<string, DateOnly>(), new Dictionary<string, DateOnly>(), []);

    private static readonly string[] Ends = ["end-agreement", "fail-trial"];

    /// <summary>Entries of the journal before the given one.</summary>
    public static CaseHistory Of(RegistryDb db, DesignationCase one, long before = long.MaxValue)
    {
        var ended = db.Journal.Where(entry => Ends.Contains(entry.Act) && entry.Id < before).OrderBy(entry => entry.Id).AsEnumerable().Select(entry => JsonSerializer.Deserialize<AgreementEnd>(entry.Done, UseCase.Style)!).ToList();
        var grants = db.Journal.Where(entry => entry.Act == "use-once" && entry.Id < before).OrderBy(entry => entry.Id).AsEnumerable().Select(entry => UseCases.Read(entry)).OfType<UseOnce>()
            .Where(use => use.Plan == one.Plan).Select(use => new Grant(use.Exemption, use.Person, use.On)).ToList();
        var (facts, own, people) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, DateOnly>(StringComparer.Ordinal), new Dictionary<string, DateOnly>(StringComparer.Ordinal));
        foreach (var end in ended.Where(end => IsOf(end, one))) Take(end, "institution", facts, own);
        foreach (var end in ended.Where(end => end.People.Intersect(one.People.Select(person => person.Token)).Any())) Take(end, "person", facts, people);
        return new(facts, own, people, grants);
    }

    private static void Take(AgreementEnd end, string subject, Dictionary<string, string> facts, Dictionary<string, DateOnly> days)
    {
        foreach (var fact in end.Facts.Where(fact => fact.Subject == subject)) (facts[fact.Name], days[fact.From]) = (fact.Value, end.On);
    }

    /// <summary>The same institution: by its national code, by its legal person, or where it had neither by its name in the county.</summary>
    private static bool IsOf(AgreementEnd end, DesignationCase one) =>
        end.Institution is not null && end.Institution == one.Institution || end.CreditCode is not null && end.CreditCode == one.CreditCode
        || (end.Institution ?? end.CreditCode) is null && end.Name == one.Applicant && end.County == one.County;
}
