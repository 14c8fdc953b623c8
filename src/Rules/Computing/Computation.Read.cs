using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Computing;

/// <summary>Where each kind of name gets its values.</summary>
public sealed partial class Computation
{
    private readonly Dictionary<Slot, Column> columns = [];
    private readonly Dictionary<(Bound, Level), Column> evaluated = [];
    private readonly List<Finding> findings = [];
    private FactSource? source;

    public FactSource Source => source ??= new FactSource(Plan, Facts, Year, Tolerant, findings);

    /// <summary>What was noticed while computing.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    public override Column Read(Slot slot)
    {
        if (!columns.TryGetValue(slot, out var column))
            columns[slot] = column = ofTheYear is not null && IsOfTheYear(slot) ? ofTheYear.Read(slot) : Fetch(slot);
        return column;
    }

    private static bool IsOfTheYear(Slot slot) => slot.Symbol.Level.Kind <= LevelKind.Institution && slot.Level.Kind <= LevelKind.Institution;

    /// <summary>What is asked row by row is evaluated once for all rows.</summary>
    private Column Once(Bound bound, Level level)
    {
        if (!evaluated.TryGetValue((bound, level), out var column))
            evaluated[(bound, level)] = column = bound.At(level, this);
        return column;
    }

    private Column Fetch(Slot slot) => slot.Symbol.Kind switch
    {
        SymbolKind.Measure => Source.Read(slot, this),
        SymbolKind.Parameter => ParameterColumn(Plan.Find("parameters", slot.Symbol.Name.Split('[', '.')[0])!, slot.Symbol),
        SymbolKind.Choice => ChoiceColumn(slot.Symbol),
        SymbolKind.Reading => new Words([((WordType)slot.Symbol.Type).Code(ReadingOf(slot.Symbol.Name))]),
        SymbolKind.Class => ClassColumn(slot.Symbol.Name),
        SymbolKind.Attribute => Attribute(slot.Symbol),
        SymbolKind.Quantity => QuantityColumn(slot),
        _ => QuotaColumn(slot),
    };

    /// <summary>The reading in force: set for this run, recorded by the bureau, or the default.</summary>
    public string ReadingOf(string name)
    {
        var setting = Facts.FindSetting("reading", name, null, null, null);
        return setting?.Value ?? Facts.Readings.GetValueOrDefault(name)?.Value ?? Plan.Find("readings", name)!.Text("default")!;
    }

    private Column ChoiceColumn(Symbol symbol)
    {
        var construct = Plan.Find("choices", symbol.Name)!;
        if (Plan.All("parameters").FirstOrDefault(p => p.Text("settles") == construct.Path) is { } settled)
            return Settled(construct, settled, symbol);
        var texts = Enumerable.Range(0, Rows(symbol.Level)).Select(i => ChoiceText(symbol.Name, symbol.Level, RowName(symbol.Level, i))).ToArray();
        if (symbol.Type is WordType words)
            return new Words([.. texts.Select(t => t is null ? -1 : words.Code(t))]);
        return Numbers.Of([.. texts.Select((t, i) => t is null ? null : ChoiceBounds.Value(construct, t, RowName(symbol.Level, i), this, findings))]);
    }

    /// <summary>A layer above has turned the choice into a value; the bounds still hold.</summary>
    private Numbers Settled(Construct choice, Construct parameter, Symbol symbol)
    {
        var column = (Numbers)Lift(Read(new Slot(Plan.Scope.Find(parameter.Name)!, LevelOf(parameter), null, "")), LevelOf(parameter), symbol.Level);
        var unit = ((NumberType)Plan.Scope.Find(parameter.Name)!.Type).Unit;
        return Numbers.Of([.. Enumerable.Range(0, column.Rows).Select(i => column[i] is { } value ? ChoiceBounds.Value(choice, $"{value} {unit}", RowName(symbol.Level, i), this, findings) : null)]);
    }

    private string? ChoiceText(string name, Level level, string row)
    {
        var area = level.Kind == LevelKind.Area ? row : null;
        if ((Facts.FindSetting("choice", name, null, area, null) ?? Facts.FindSetting("choice", name, null, null, null)) is { } setting)
            return setting.Value;
        return Facts.Choices.GetValueOrDefault(name) is { } choice ? (area is null ? null : choice.ByArea.GetValueOrDefault(area)) ?? choice.Value : null;
    }

    /// <summary>The class of each row: the first condition that holds, or as assigned.</summary>
    private Words ClassColumn(string name)
    {
        var construct = Plan.Find("classes", name)!;
        var words = ScopeBuilder.WordsOf(construct).ToList();
        var level = Plan.Scope.FindLevel(construct.Text("of") ?? "") ?? Level.Case;
        if (construct.Node["first_match"] is not MapNode matches)
            return AssignedClass(construct, new WordType(name, words), level);
        var codes = Enumerable.Repeat(-1, Rows(level)).ToArray();
        var open = Enumerable.Repeat(true, codes.Length).ToArray();
        foreach (var entry in matches.All)
        {
            var holds = entry.Value.Text == "else" ? null : (Truths)construct.Expression($"first_match.{entry.Key}")!.At(level, this);
            for (var i = 0; i < codes.Length; i++)
            {
                if (!open[i] || holds is not null && holds[i] == false)
                    continue;
                codes[i] = holds is null || holds[i] == true ? words.IndexOf(entry.Key) : -1;
                open[i] = false;
            }
        }
        return new Words(codes);
    }

    private Words AssignedClass(Construct construct, WordType type, Level level) => level.Kind switch
    {
        LevelKind.Institution => new Words([.. Institutions.Select(i => type.Code(i.Attributes.GetValueOrDefault(construct.Name, "")))]),
        LevelKind.Case => (Words)Read(new Slot(new Symbol($"{construct.Text("of")}.{construct.Name}", SymbolKind.Attribute, type, Level.Case), Level.Case, null, "")),
        _ => new Words([.. Enumerable.Range(0, Rows(level)).Select(i => type.Code(ChoiceText(construct.Name, level, RowName(level, i)) ?? ""))]),
    };

    private Column Attribute(Symbol symbol)
    {
        var short_ = symbol.Name[(symbol.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        string?[] texts = symbol.Level.Kind switch
        {
            LevelKind.Other => [.. Input.Others.Select(o => o.Attributes.GetValueOrDefault(short_))],
            LevelKind.Institution => [.. Institutions.Select(i => i.Attributes.GetValueOrDefault(short_))],
            _ => [Input.Given.GetValueOrDefault(symbol.Name)],
        };
        return symbol.Type switch
        {
            WordType words => new Words([.. texts.Select(t => t is null ? -1 : words.Code(t))]),
            TruthType => Truths.Of([.. texts.Select(t => t switch { "true" => true, "false" => false, _ => (bool?)null })]),
            NumberType { Unit: var unit } => Numbers.Of([.. texts.Select(t => t is not null && Scalars.TryAmount(t, Plan.Units, unit, out var amount) && amount.Unit.IsCompatibleWith(unit) ? amount.In(unit) : (decimal?)null)]),
            _ => throw new InvalidOperationException("Attributes are words, truths or numbers."),
        };
    }

    private Numbers QuantityColumn(Slot slot)
    {
        var construct = Plan.Find("quantities", slot.Symbol.Name)!;
        if (slot.Level.Kind == LevelKind.Whole && construct.Text("apportion") is { } split)
            return (Numbers)Read(new Slot(Plan.Scope.Find(split)!, Plan.Scope.Whole, null, ""));
        return QuantityValues(construct);
    }
}
