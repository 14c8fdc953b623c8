using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>Names and clauses of a plan as findings and pages about agreements write them.</summary>
public static class AgreementWords
{
    public static Texts Label(Construct construct) => new(construct.Label.Zh ?? construct.Name, construct.Label.En ?? construct.Name);

    /// <summary>A rule with its clause.</summary>
    public static Texts Cited(Plan plan, string rule) => plan.Rules.GetValueOrDefault(rule) is not { } found ? PlanWords.Same(rule)
        : found.Unverified ? new($"{rule} {found.Clause}（未核实）", $"{rule} {found.Clause} (unverified)") : PlanWords.Same($"{rule} {found.Clause}");

    /// <summary>Attributes by their labels.</summary>
    public static Texts Attributes(Plan plan, IEnumerable<string> names) => DocumentWords.Joined(names.Select(name => plan.Find("attributes", name) is { } attribute ? Label(attribute) : PlanWords.Same(name)));

    /// <summary>Words to be typed, each with what it means.</summary>
    /// <param name="words">As they are typed.</param>
    /// <param name="under">What the vocabulary puts before them.</param>
    public static Texts Choices(IEnumerable<string> words, string under = "") =>
        DocumentWords.Joined(words.Select(word => (Word: word, Means: Vocabulary.Of(under + word))).Select(one => new Texts($"{one.Word}（{one.Means.Zh}）", IsPlain(one.Word, one.Means) ? one.Word : $"{one.Word} ({one.Means.En})")));

    private static bool IsPlain(string word, Texts means) => means.En == word.Replace('_', ' ').Replace('-', ' ');

    /// <summary>What follows, in words.</summary>
    public static Texts Does(IEnumerable<string> words) => DocumentWords.Joined(words.Select(Vocabulary.Of));
}
