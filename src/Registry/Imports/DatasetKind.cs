using System.Globalization;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Imports;

/// <summary>
/// A kind of file with too many rows to date one by one. Rows stream through DuckDB, which is held to a limit, into one Parquet file for each
/// city and period; a file that says the same as the one believed changes nothing. Whose rows a file brings, of those it takes the place; the
/// rest of the city stays, for counties file each on their own.
/// </summary>
internal abstract class DatasetKind : ImportKind
{
    private const int MostListed = 50;

    private readonly string schema;
    private readonly (string Name, string Type)[] stored;
    private readonly int[] columns;

    protected DatasetKind(string id, Texts title, string[] names, string dataset, string schema, params Column[] columns) : base(id, title, names)
    {
        (Dataset, this.schema) = (dataset, schema);
        Shape = new(id, title, columns);
        stored = [.. schema.Split(", ").Select(part => part.Split(' ')).Select(part => (part[0].Trim('"'), part[1]))];
        this.columns = [.. stored.Select(column => Shape.IndexOf(column.Name))];
    }

    public override SheetShape Shape { get; }

    /// <summary>The name under which the workspace keeps its files.</summary>
    protected string Dataset { get; }

    /// <summary>The columns that no two rows may share, as SQL; null when rows may repeat.</summary>
    protected virtual string? Key => null;

    /// <summary>The stored column that says whose a row is; null where a file speaks of its whole city.</summary>
    protected virtual string? Owner => null;

    /// <summary>Which of all owners those of the believed rows are, and in which county; rows of one that the file names give way.</summary>
    protected virtual (object Identity, string? County) WhoIs(ImportRun run, string owner) => (owner, owner);

    public override bool CanBeComplete => true;

    /// <summary>Completes the cells of the row and says which city and period they belong to; false with findings.</summary>
    protected abstract bool Complete(ImportRun run, CellValue[] cells, out string city, out string period);

    /// <summary>The cells of an export that are not stored with each row.</summary>
    protected virtual void Add(Dataset dataset, CellValue[] cells) { }

    internal override void Take(ImportRun run)
    {
        using var connection = DatasetFiles.Open();
        DatasetFiles.Run(connection, $"CREATE TABLE came (row INTEGER, city VARCHAR, period VARCHAR, {schema})");
        Append(run, connection);
        if (Key is not null) FindTwice(run, connection);
        if (run.Findings.Exists(finding => finding.Severity == Severity.Error)) return;
        foreach (var (city, period) in Query(connection, "SELECT DISTINCT city, period FROM came ORDER BY ALL", reader => (reader.GetString(0), reader.GetString(1)))) Put(run, connection, city, period);
    }

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run)
    {
        var datasets = run.Db.Datasets.AsKnown(run.Known).Where(row => row.Kind == Dataset).AsEnumerable().OrderBy(row => row.City, StringComparer.Ordinal).ThenBy(row => row.Period, StringComparer.Ordinal);
        foreach (var dataset in datasets.Where(row => run.History || Speaks(row, run.Day)))
        {
            using var connection = DatasetFiles.Open();
            foreach (var row in Stream(connection, $"SELECT * FROM read_parquet({DatasetFiles.Quoted(DatasetFiles.PathOf(run.Workspace, dataset.Hash))})", Cells))
            {
                Add(dataset, row);
                yield return row;
            }
        }
    }

    private static bool Speaks(Dataset dataset, DateOnly day) => string.CompareOrdinal(dataset.Period, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0;

    private void Append(ImportRun run, DuckDBConnection connection)
    {
        var cells = new CellValue[Shape.Columns.Count];
        using var appender = connection.CreateAppender("came");
        while (run.Next())
        {
            for (var i = 0; i < cells.Length; i++) cells[i] = run.Row[i];
            if (!(Complete(run, cells, out var city, out var period) & run.Row.IsSound)) continue;
            var row = appender.CreateRow().AppendValue(run.Row.Number).AppendValue(city).AppendValue(period);
            for (var i = 0; i < stored.Length; i++) Append(row, stored[i].Type, Shape.Columns[columns[i]], cells[columns[i]], period);
            row.EndRow();
        }
    }

    private static void Append(IDuckDBAppenderRow row, string type, Column column, CellValue value, string period)
    {
        if (value.IsBlank) row.AppendNullValue();
        else if (type == "BOOLEAN") row.AppendValue(value.Truth);
        else if (type == "INTEGER") row.AppendValue(value.Whole);
        else if (type == "BIGINT") row.AppendValue(column.Unit == "yuan" ? Cell.Fen(value) : (long?)value.Number);
        else if (type == "DOUBLE") row.AppendValue(value.Coordinate);
        else row.AppendValue(column.Type == ColumnType.Month ? period : value.Text); // files are kept by month
    }

    private CellValue[] Cells(DuckDBDataReader reader)
    {
        var cells = new CellValue[Shape.Columns.Count];
        for (var i = 0; i < stored.Length; i++)
            if (!reader.IsDBNull(i)) cells[columns[i]] = Read(reader, i, Shape.Columns[columns[i]]);
        return cells;
    }

    private CellValue Read(DuckDBDataReader reader, int i, Column column) => stored[i].Type switch
    {
        "BOOLEAN" => CellValue.Of(reader.GetBoolean(i)),
        "INTEGER" => CellValue.Of((decimal)reader.GetInt32(i)),
        "BIGINT" => column.Unit == "yuan" ? Cell.OfFen(reader.GetInt64(i)) : CellValue.Of((decimal)reader.GetInt64(i)),
        "DOUBLE" => Cell.OfDegrees(reader.GetDouble(i)),
        _ when column.Type == ColumnType.Month => CellValue.Of(DateOnly.ParseExact(reader.GetString(i) + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => Cell.Of(reader.GetString(i)),
    };

    private void FindTwice(ImportRun run, DuckDBConnection connection)
    {
        var twice = Query(connection, $"SELECT min(row), max(row), count(*) FROM came GROUP BY {Key} HAVING count(*) > 1 ORDER BY 1 LIMIT {MostListed}", reader => (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt64(2)));
        foreach (var (first, last, count) in twice)
            run.Findings.Add(new("data-repeated", run.Row.PlaceOf(Shape.Columns[0].Id) with { Line = last }, first, count));
    }

    private void Put(ImportRun run, DuckDBConnection connection, string city, string period)
    {
        var before = run.Db.Datasets.Believed().FirstOrDefault(row => row.Kind == Dataset && row.City == city && row.Period == period);
        var rest = before is null ? "" : Rest(run, connection, before);
        if (rest is null) return;
        var file = DatasetFiles.TemporaryIn(run.Workspace);
        DatasetFiles.Run(connection, $"""
            CREATE TABLE made ({schema});
            {rest}
            INSERT INTO made SELECT {string.Join(", ", stored.Select(column => $"\"{column.Name}\""))} FROM came WHERE city = {DatasetFiles.Quoted(city)} AND period = {DatasetFiles.Quoted(period)}
            """);
        DatasetFiles.Write(connection, Dataset, file);
        DatasetFiles.Run(connection, "DROP TABLE made");
        DatasetDifference.Put(run, new() { Kind = Dataset, City = city, Period = period }, file);
    }

    /// <summary>The SQL that takes over the rows of those whom the file does not name; null, with a finding, when what it brings is so little that the rest was most likely forgotten.</summary>
    private string? Rest(ImportRun run, DuckDBConnection connection, Dataset before)
    {
        var old = $"read_parquet({DatasetFiles.Quoted(DatasetFiles.PathOf(run.Workspace, before.Hash))})";
        var came = $"came WHERE city = {DatasetFiles.Quoted(before.City)} AND period = {DatasetFiles.Quoted(before.Period)}";
        List<(string Owner, long Rows)> stay = [];
        if (Owner is not null)
        {
            var named = Query(connection, $"SELECT DISTINCT {Owner} FROM {came}", reader => WhoIs(run, reader.GetString(0)));
            var (owners, counties) = (named.Select(who => who.Identity).ToHashSet(), named.Select(who => who.County).ToHashSet());
            stay = Query(connection, $"SELECT {Owner}, count(*) FROM {old} GROUP BY ALL ORDER BY ALL", reader => (reader.GetString(0), reader.GetInt64(1)));
            stay.RemoveAll(part => WhoIs(run, part.Owner) is var who && (owners.Contains(who.Identity) || (run.Request.Complete && counties.Contains(who.County))));
        }
        var (bring, kept) = (Query(connection, $"SELECT count(*) FROM {came}", reader => reader.GetInt64(0))[0], stay.Sum(part => part.Rows));
        var place = new Place(Path.GetFileName(run.Request.File));
        var subject = $"{before.City} {before.Period}".TrimEnd();
        if (!run.Request.Complete && bring * 2 < before.Rows - kept)
        {
            run.Findings.Add(new("data-fewer", place, bring, before.Rows - kept, subject));
            return null;
        }
        if (kept == 0) return "";
        run.Findings.Add(new("data-kept", place, kept, subject));
        return $"INSERT INTO made SELECT * FROM {old} WHERE {Owner} IN ({string.Join(", ", stay.Select(part => DatasetFiles.Quoted(part.Owner)))});";
    }

    private static List<T> Query<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read) => [.. Stream(connection, sql, read)];

    private static IEnumerable<T> Stream<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var reader = (DuckDBDataReader)command.ExecuteReader();
        while (reader.Read()) yield return read(reader);
    }
}
