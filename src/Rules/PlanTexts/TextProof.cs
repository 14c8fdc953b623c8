using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.PlanTexts;

/// <summary>A clause that a rule cites.</summary>
public readonly record struct ProofClause(string Clause, Place Place);

/// <summary>A number of the plan that stands under a rule.</summary>
public readonly record struct ProofNumber(decimal Value, string Unit, Place Place);

/// <summary>
/// What the proof needs to know of a rule. A rule of <paramref name="Ours"/> says more than the text: it need not be cited and its numbers need not
/// occur, though clauses it names must exist. Single values marked ours are left out by the caller.
/// </summary>
public sealed record ProofRule(string Id, Place Place, IReadOnlyList<ProofClause> Clauses, IReadOnlyList<ProofNumber> Numbers, bool Ours = false);

/// <summary>
/// Holds a plan against its official text, both ways: every sentence has become rules or is declaratory, and every rule stands
/// in the text with its numbers.
/// </summary>
public sealed class TextProof
{
    private readonly TextOutline text;
    private readonly TextMap map;
    private readonly IReadOnlyList<ProofRule> rules;
    private readonly List<Finding> findings = [];

    private TextProof(TextOutline text, TextMap map, IReadOnlyList<ProofRule> rules)
    {
        this.text = text;
        this.map = map;
        this.rules = rules;
    }

    /// <summary>All findings, in the order of their places. None means the plan and the text are each other's.</summary>
    public static IReadOnlyList<Finding> Check(TextOutline text, TextMap map, IReadOnlyList<ProofRule> rules)
    {
        var proof = new TextProof(text, map, rules);
        proof.CheckEntries();
        proof.CheckSentences();
        proof.CheckCitations();
        proof.CheckClauses();
        proof.CheckNumbers();
        return proof.findings.OrderBy(f => f.Place).ToList();
    }

    private void CheckEntries()
    {
        var known = rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Sentences)
        {
            CheckSentence(entry, seen);
            if (entry.Declaratory == entry.Rules.Count > 0)
                Report(entry.Declaratory ? "text-two-verdicts" : "text-no-verdict", entry.Place, entry.At);
            foreach (var rule in entry.Rules.Where(r => !known.Contains(r.Id)))
                Report("text-unknown-rule", rule.Place, rule.Id, Nearest.Hint(rule.Id, known));
        }
    }

    private void CheckSentence(TextMapEntry entry, HashSet<string> seen)
    {
        var sentence = text.FindSentence(entry.At);
        if (sentence is null)
            Report("text-no-sentence", entry.Place, entry.At, Moved(entry.Hash) ?? Near(entry.At, text.Sentences.Select(s => s.Id)));
        else if (!seen.Add(sentence.Id))
            Report("text-mapped-twice", entry.Place, entry.At);
        else if (sentence.Hash != entry.Hash)
            Report("text-changed", entry.Place, entry.At, entry.Hash, sentence.Hash, Appended(Moved(entry.Hash)));
    }

    private void CheckSentences()
    {
        var mapped = map.Sentences.Select(e => text.FindSentence(e.At)?.Id).ToHashSet();
        foreach (var sentence in text.Sentences.Where(s => !mapped.Contains(s.Id)))
            Report("text-unmapped", sentence.Place, sentence.Id, TextMap.Beginning(sentence.Text, 12), map.Place.File);
    }

    private void CheckCitations()
    {
        var cited = map.Sentences.SelectMany(e => e.Rules).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in rules.Where(r => !r.Ours && !cited.Contains(r.Id)))
            Report("text-rule-uncited", rule.Place, rule.Id, map.Place.File);
    }

    private void CheckClauses()
    {
        foreach (var clause in rules.SelectMany(r => r.Clauses).Where(c => text.Find(c.Clause) is null))
            Report("text-no-clause", clause.Place, clause.Clause, Near(clause.Clause, text.Clauses.Select(c => c.Locator)));
    }

    private void CheckNumbers()
    {
        foreach (var rule in rules.Where(r => !r.Ours))
        {
            var clauses = rule.Clauses.Select(c => text.Find(c.Clause)).OfType<TextClause>().ToList();
            if (clauses.Count == 0)
                continue; // a missing clause has its own finding
            var words = string.Join('\n', clauses.Select(c => c.FullWords));
            foreach (var number in rule.Numbers.Where(n => !TextNumbers.Mentions(words, n.Value, n.Unit)))
                Report("text-no-number", number.Place, Shown(number), rule.Id, string.Join("、", clauses.Select(c => c.Locator)));
        }
    }

    private static string Shown(ProofNumber number) => FormattableString.Invariant($"{number.Value} {number.Unit}").TrimEnd();

    // The same words at another place: the text was renumbered, and the entry wants only a new locator.
    private Texts? Moved(string hash) =>
        text.Sentences.FirstOrDefault(s => s.Hash == hash) is { } found
            ? new Texts($"相同文字现在位于“{found.Id}”。", $"The same words now stand at '{found.Id}'.")
            : null;

    private static Texts Appended(Texts? more) => more is { } words ? new Texts(words.Zh, $" {words.En}") : new Texts("", "");

    private static Texts Near(string word, IEnumerable<string> candidates) =>
        NearestLocator.To(word, candidates) is { } near ? Nearest.Meant(near) : Nearest.Hint(word, candidates);

    private void Report(string code, Place place, params object?[] arguments) => findings.Add(new Finding(code, place, arguments));
}
