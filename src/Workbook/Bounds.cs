using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>
/// What a choice or reading may be, as the cell enforces it. Outside a bound in principle the engine asks for a recorded override;
/// where one is recorded the cell warns instead of refusing.
/// </summary>
internal sealed class Bounds
{
    private readonly Computation computation;
    private readonly Construct construct;
    private readonly Language language;
    private readonly decimal? least, most;
    private readonly IReadOnlyList<string> words;

    public Bounds(Computation computation, Construct construct, Symbol symbol, Language language)
    {
        (this.computation, this.construct, this.language) = (computation, construct, language);
        words = symbol.Type is WordType type ? type.Words : [];
        if (symbol.Type is not NumberType { Unit: var unit })
            return;
        (least, most) = PlanChecks.Bounds(construct, unit);
        Unit = language.Unit(unit, computation);
    }

    private string Unit { get; } = "";

    /// <summary>The bounds in words, with their strength.</summary>
    public string Allowed => words.Count > 0 ? string.Join(" / ", words) : Range + (construct.InPrinciple ? language.Say(", in principle", "，原则上") : "");

    public Validation At(string address, string row) => new(address, least, most, words, Short(language.Label(construct), 32), Short(Message, 255), !IsLifted(row));

    private string Range => ((least, most) switch
    {
        ({ } low, { } high) => $"{Sheet.Number(low)} – {Sheet.Number(high)}",
        ({ } low, null) => $"≥ {Sheet.Number(low)}",
        (null, { } high) => $"≤ {Sheet.Number(high)}",
        _ => language.Say("any number", "任意数值"),
    } + $" {Unit}").TrimEnd();

    private string Message
    {
        get
        {
            var rule = computation.Plan.Rules.GetValueOrDefault(construct.Rule);
            var cited = rule is null ? "" : language.Say($" ({rule.Id} {rule.Clause})", $"（{rule.Id} {rule.Clause}）");
            var said = language.Say($"Allowed: {Allowed}{cited}.", $"允许：{Allowed}{cited}。");
            return construct.InPrinciple ? said + language.Say(" Beyond it an override with reason, authority and document is recorded in the facts.", "超出须在数据中登记突破的理由、批准机关和文号。") : said;
        }
    }

    private bool IsLifted(string row) => construct.InPrinciple
        && computation.Facts.Overrides.Any(o => o.Gate == $"choices/{construct.Name}" && (o.Area is null || o.Area == row));

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
