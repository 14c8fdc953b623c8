using System.Text.Json;
using Dingdian.Admission.Acting;
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

    private static readonly string[] Grave = ["serious", "unlawful"];

    /// <summary>Entries of the journal before the given one.</summary>
    public static CaseHistory Of(RegistryDb db, DesignationCase one, long before = long.MaxValue)
    {
        var ended = db.Journal.Where(entry => entry.Act == "end-agreement" && entry.Id < before).OrderBy(entry => entry.Id).AsEnumerable().Select(Ended.Of).ToList();
        var grants = db.Journal.Where(entry => entry.Act == "use-once" && entry.Id < before).OrderBy(entry => entry.Id).AsEnumerable().Select(entry => UseCases.Read(entry)).OfType<UseOnce>()
            .Where(use => use.Plan == one.Plan).Select(use => new Grant(use.Exemption, use.Person, use.On)).ToList();
        var (facts, own, people) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, DateOnly>(StringComparer.Ordinal), new Dictionary<string, DateOnly>(StringComparer.Ordinal));
        foreach (var end in ended.Where(end => Grave.Contains(end.Gravity) && (end.Institution is { } code && code == one.Institution || end.CreditCode is { } credit && credit == one.CreditCode)))
        {
            facts[end.Gravity == "unlawful" ? "applicant.terminated_unlawful" : "applicant.terminated_breach"] = "true";
            own["terminated"] = end.On;
        }
        foreach (var end in ended.Where(end => end.People.Intersect(one.People.Select(person => person.Token)).Any()))
        {
            facts["applicant.controller_terminated"] = "true";
            people["terminated"] = end.On;
        }
        return new(facts, own, people, grants);
    }

    /// <summary>How an agreement ended, as its entry keeps it; people are named where what happened bars them.</summary>
    private sealed record Ended(string? Institution, string? CreditCode, string? Gravity, IReadOnlyList<string> People, DateOnly On)
    {
        public static Ended Of(JournalEntry entry)
        {
            using var done = JsonDocument.Parse(entry.Done);
            var root = done.RootElement;
            return new(Text(root, "institution"), Text(root, "creditCode"), Text(root, "gravity"), root.TryGetProperty("people", out var people) && people.ValueKind == JsonValueKind.Array ? [.. people.EnumerateArray().Select(one => one.GetString()).OfType<string>()] : [], entry.On);
        }

        private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
