using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>The parts of a quota as formulas, in columns after its value: what filings leave, who is served first, what offsets leave.</summary>
internal sealed class QuotaParts
{
    private readonly Computation computation;
    private readonly Formulas formulas;
    private readonly Construct quota;
    private readonly int value;
    private readonly List<(string Name, Func<int, int, string> Formula)> parts = [];

    /// <summary>The quota's value stands in column <paramref name="value"/>; one column lies between it and the parts.</summary>
    public QuotaParts(Computation computation, Formulas formulas, Construct quota, int value)
    {
        this.computation = computation;
        this.formulas = formulas;
        this.quota = quota;
        this.value = value;
        if (quota.Node["deduct"] is { } deduct)
            parts.Add((deduct["as"]!.Text!, (row, index) => Deducted(Construct.ListOf(deduct["measures"]), row, index)));
        if (quota.Node["priorities"] is { } priorities && priorities["requests"]?.Text is { } requests)
            Serve(Construct.ListOf(priorities["order"]), requests);
        if (quota.Expression("offset.credit") is { } credit && quota.Expression("offset.against") is { } against)
            parts.Add(("offset", (_, index) => $"MAX(0,{formulas.Write(credit, Level, index)}-{formulas.Write(against, Level, index)})"));
    }

    public IReadOnlyList<string> Names => [.. parts.Select(p => p.Name)];

    /// <summary>The engine's value of a part.</summary>
    public static Known Value(QuotaRow row, string name) => Values.Of(row.Parts.FirstOrDefault(p => p.Id == name)?.Value);

    private Level Level => computation.LevelOf(quota);

    /// <summary>The formula of a part in a row of the sheet, for the area at an index.</summary>
    public string Formula(int part, int row, int index) => parts[part].Formula(row, index);

    private string Deducted(IReadOnlyList<string> measures, int row, int index) =>
        $"IF(IFERROR({Sheet.At(value, row)}=0,FALSE),0,MAX(0,{Whole(row)}{string.Concat(measures.Select(m => "-" + Measure(m, "*", index)))}))";

    /// <summary>The quota's value as a number: without limit it is a word, and what is left of it is not known.</summary>
    private string Whole(int row) => quota.Text("amount") == "unlimited" ? $"IF(ISTEXT({Sheet.At(value, row)}),NA(),{Sheet.At(value, row)})" : Sheet.At(value, row);

    /// <summary>Requests are met in order until nothing is left.</summary>
    private void Serve(IReadOnlyList<string> order, string requests)
    {
        var first = parts.Count;
        foreach (var (word, served) in order.Select((word, i) => (word, i)))
            parts.Add((word, (row, index) => Served(Measure(requests, word, index), Left(row, first, served))));
    }

    private static string Served(string asked, string left) => $"IF(IFERROR({left}=0,FALSE),0,MIN({asked},{left}))";

    /// <summary>What the value leaves after those served before.</summary>
    private string Left(int row, int first, int served) =>
        served == 0 ? Whole(row) : $"({Whole(row)}-SUM({Sheet.At(value + 2 + first, row)}:{Sheet.At(value + 1 + first + served, row)}))";

    private string Measure(string name, string key, int index)
    {
        var symbol = computation.Plan.Scope.Find(name)!;
        var slot = new Slot(symbol, Level, null, symbol.Keys.Count == 0 ? "" : key);
        return formulas.Write(new Input(new NameSyntax(0, 0, name, [], []), symbol.Type, slot), Level, index);
    }
}
