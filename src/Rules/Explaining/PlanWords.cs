using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <summary>Values and names as people read them.</summary>
public static class PlanWords
{
    public static readonly Texts None = new("–", "–");
    public static readonly Texts Waits = new("等待数据", "waits");

    public static Texts Same(string text) => new(text, text);

    /// <summary>With thousands apart, without trailing zeros; six decimals are enough to look at.</summary>
    public static string Number(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    public static Texts Value(decimal? value) => value is { } known ? Same(Number(known)) : Waits;

    public static Texts Name(Construct construct) =>
        new(construct.Label.Zh is { } zh ? $"{zh}（{construct.Name}）" : construct.Name, construct.Label.En is { } en ? $"{en} ({construct.Name})" : construct.Name);

    /// <summary>A way to read the text: what it says, and the word to be set.</summary>
    public static Texts Reading(Construct reading, string word) =>
        Plan.TextsOf(reading.Node["words"]?[word]) is { Zh: { } zh } said ? new Texts($"{zh}（{word}）", said.En is { } en ? $"{en} ({word})" : word) : Same(word);

    /// <summary>A word of one of the plan's classes by its label; else a word of the language.</summary>
    public static Texts Member(Plan plan, string word)
    {
        var labels = plan.All("classes").Select(c => c.Node["values"]?[word]).FirstOrDefault(n => n is not null);
        if (labels is null)
            return Vocabulary.Of(word);
        var said = Plan.TextsOf(labels);
        return new Texts(said.Zh ?? word, said.En ?? word);
    }

    public static Texts Clause(Plan plan, Construct construct)
    {
        var cited = construct.Rules.Select(r => Cited(plan, r)).ToList();
        return new Texts(string.Join("；", cited.Select(c => c.Zh)), string.Join("; ", cited.Select(c => c.En)));
    }

    /// <summary>A unit in words; declared ones are the plan's.</summary>
    public static Texts Unit(Plan plan, Unit unit) => plan.Units.Say(unit.Text);

    /// <summary>So many of a thing, in English: 1 plan, 2 plans.</summary>
    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{number} {one}s";

    public static Texts Quality(Quality? quality) => quality is { } known ? Vocabulary.Of(known.ToString().ToLowerInvariant()) : None;

    public static Texts Strength(Construct construct) => Vocabulary.Of(construct.Strength);

    public static Texts State(GateRow row) => Vocabulary.Of(row.State);

    public static Texts Changed(Change change) => new($"{Vocabulary.Of(change.Kind).Zh} {change.Id}", $"{change.Kind} {change.Id}");

    /// <summary>A value before or after a change: a number, a word, or nothing known.</summary>
    public static Texts Given(string? value) =>
        value is not null && Rules.Reading.Scalars.TryNumber(value, out var number) ? Same(Number(number)) : Vocabulary.Of(value ?? "unknown");

    public static Texts Mode(string mode) => mode == "open" ? None : Vocabulary.Of(mode);

    private static Texts Cited(Plan plan, string rule)
    {
        if (plan.Rules.GetValueOrDefault(rule) is not { } found)
            return Same(rule);
        var cited = $"{rule} {found.Clause}";
        return found.Unverified ? new Texts($"{cited}（未核实）", $"{cited} (unverified)") : Same(cited);
    }
}
