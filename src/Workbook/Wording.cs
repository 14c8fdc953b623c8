using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>The language a workbook is written in.</summary>
internal static class Wording
{
    public static string Say(this Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;

    /// <summary>What people call a row: an area by its name, the whole as what it is, an institution by its id.</summary>
    public static string Row(this Language language, string row, Computation computation) => AreaWords.Area(computation.Plan, row).In(language);

    /// <summary>A unit in words; a bare ratio needs none.</summary>
    public static string Unit(this Language language, Unit unit, Computation computation) => unit.Text == "ratio" ? "" : computation.Plan.Units.Say(unit.Text).In(language);

    /// <summary>A value of a class by its label.</summary>
    public static string Word(this Language language, string word, Computation computation)
    {
        var title = computation.Plan.All("classes").SelectMany(c => c.Node["values"]?.Entries ?? []).FirstOrDefault(e => e.Key == word)?.Value;
        return title?[language.Say("en", "zh")]?.Text ?? title?.Text ?? word;
    }

    public static string Label(this Language language, Construct construct) => construct.Label.In(language) is { Length: > 0 } label ? label : construct.Name;
}
