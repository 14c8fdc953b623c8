using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Deriving;

/// <summary>Measures drawn from the rows of the registry as their <c>from</c> says: counted, added up, or asked whether any holds.</summary>
internal sealed class DerivedSeries(Plan plan, Frozen frozen)
{
    private readonly RegistryRows registry = new(frozen);
    private readonly string quality = frozen.Synthetic ? "assumed" : "derived";

    /// <summary>Institutions met in measures that stand institution by institution.</summary>
    public HashSet<string> Listed { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Node> Of(Construct measure)
    {
        var kind = measure.Node["from"]!["of"]?.Text ?? "institutions";
        if (!IsKept(kind)) return [];
        return from time in Times(measure, kind)
               let cells = Levels(measure).Select(level => Fill(measure, kind, level, [.. time.RowsAt(level)])).ToList()
               where kind is not ("settlements" or "funds") || cells.Exists(level => level.Rows.Any())
               select Series(measure, kind, time.AsOf, cells);
    }

    /// <summary>The rows behind a measure at its latest date: where each counts, under which key, and with how much.</summary>
    public IEnumerable<TracedRow> Trace(Construct measure)
    {
        var kind = measure.Node["from"]!["of"]?.Text ?? "institutions";
        if (!IsKept(kind) || Times(measure, kind).LastOrDefault() is not { } time) yield break;
        var level = measure.Text("finest")!;
        List<Row> rows = [.. time.RowsAt(level)];
        var (drawn, cells) = (new Draw(measure, new RowFrame(rows)), new Cells(measure, plan, level));
        for (var i = 0; i < rows.Count; i++)
            if (drawn.Takes(i) && cells.Find(rows[i]) is { } cell) yield return new(time.AsOf, cell.Row, cell.Key, rows[i].Institution ?? rows[i].Division, drawn.Value(i), drawn.Divisor(i));
    }

    /// <summary>What does not add up is drawn for the whole as well.</summary>
    private IEnumerable<string> Levels(Construct measure)
    {
        var finest = measure.Text("finest")!;
        return measure.Flag("additive") == true || plan.FindAreaSet(finest) is null ? [finest] : [plan.LevelName, finest];
    }

    // An empty register says nothing; a register that is kept says "none" where it has no row.
    private bool IsKept(string kind) => kind switch
    {
        "funds" => frozen.Funds.Count > 0,
        "letters" => frozen.Funds.Count > 0 || frozen.Letters.Count > 0,
        "settlements" => frozen.Settlements.Count > 0,
        _ => frozen.Institutions.Count > 0,
    };

    private sealed record Time(DateOnly AsOf, Func<string, IEnumerable<Row>> RowsAt)
    {
        public Time(DateOnly asOf, IEnumerable<Row> rows) : this(asOf, _ => rows) { }
    }

    private IEnumerable<Time> Times(Construct measure, string kind)
    {
        if (kind == "funds") return FundRows.Years(frozen).Select(year => new Time(year.Through, level => FundRows.Of(plan, year.Accounts, level)));
        if (kind is "institutions" or "beds" or "letters")
            return (measure.Text("flow") is null ? StockDays(measure) : Years()).Select(day => new Time(day, registry.On(kind, day)));
        if (measure.Node["from"]!["in"]?.Text == "term") return [new Time(frozen.AsOf, registry.During(kind, plan.Starts, frozen.AsOf))];
        return Years().Select(last => new Time(last, registry.During(kind, new DateOnly(last.Year, 1, 1), last)));
    }

    /// <summary>The day of the snapshot, the eve of the term and, where asked for, the end of the year before.</summary>
    private IEnumerable<DateOnly> StockDays(Construct measure)
    {
        IEnumerable<DateOnly> days = [frozen.AsOf, plan.Starts.AddDays(-1)];
        if (measure.Text("vintage") == "previous-year-end") days = days.Append(new DateOnly(frozen.AsOf.Year - 1, 12, 31));
        return days.Where(day => day <= frozen.AsOf).Distinct().Order();
    }

    /// <summary>The last full year and, when the day is within a year, that year so far.</summary>
    private IEnumerable<DateOnly> Years() => new[] { new DateOnly(frozen.AsOf.Year - 1, 12, 31), frozen.AsOf }.Distinct();

    private Node Series(Construct measure, string kind, DateOnly asOf, List<Cells> cells)
    {
        if (kind != "settlements") Listed.UnionWith(cells.Where(level => level.AreInstitutions).SelectMany(level => level.Rows));
        return Yaml.Map([
            ("unit", Yaml.Text(measure.Text("unit")!)), ("as_of", Yaml.Text(asOf)), ("quality", Yaml.Text(quality)),
            ("source", Yaml.Text($"{(frozen.Synthetic ? "synthetic registry" : "registry")}: {kind}")),
            .. cells.Select(level => (level.Level, level.Write()))]);
    }

    private Cells Fill(Construct measure, string kind, string level, List<Row> rows)
    {
        var (drawn, cells) = (new Draw(measure, new RowFrame(rows)), new Cells(measure, plan, level));
        var taken = Enumerable.Range(0, rows.Count).Where(i => drawn.Takes(i) && Stands(rows[i], kind, cells)).ToList();
        foreach (var i in taken) cells.Add(rows[i], drawn.Value(i));
        if (measure.Expression("from.over") is not null)
        {
            var divisors = new Cells(measure, plan, level);
            foreach (var i in taken) divisors.Add(rows[i], drawn.Divisor(i));
            cells.DivideBy(divisors);
        }
        else if (kind != "funds") cells.FillWithNone(Listed);
        return cells;
    }

    // A letter to a county is not one to the city; settlements are shown of the institutions listed.
    private bool Stands(Row row, string kind, Cells cells) =>
        kind == "letters" && cells.AreTheWhole ? row.Division.Length == 4 : kind != "settlements" || !cells.AreInstitutions || Listed.Contains(row.Institution!);

    /// <summary>What a measure takes of each row: the expressions of its <c>from</c>, run over all rows at once.</summary>
    private sealed class Draw(Construct measure, RowFrame frame)
    {
        private readonly Truths? where = Truth(measure, "from.where", frame);
        private readonly Truths? truth = Truth(measure, "from.any", frame) ?? Truth(measure, "from.count", frame);
        private readonly Numbers? sum = measure.Expression("from.sum") is { } bound ? (Numbers)bound.At(Level.Institution, frame) : null;
        private readonly Numbers? over = measure.Expression("from.over") is { } divisor ? (Numbers)divisor.At(Level.Institution, frame) : null;
        private readonly bool any = measure.Expression("from.any") is not null;

        /// <summary>Rows that do not count at all are left out; a row of which it is not known is taken, with an unknown value.</summary>
        public bool Takes(int row) => where?[row] != false && (any || truth?[row] != false);

        public decimal? Value(int row) =>
            where is not null && where[row] is null ? null
            : truth is not null ? truth[row] switch { true => 1m, false => 0m, null => null }
            : sum is not null ? sum[row] : 1m;

        /// <summary>Null where nothing divides, or it is not known.</summary>
        public decimal? Divisor(int row) => over?[row];

        private static Truths? Truth(Construct measure, string path, RowFrame frame) => measure.Expression(path) is { } bound ? (Truths)bound.At(Level.Institution, frame) : null;
    }
}
