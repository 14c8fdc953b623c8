using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Imports;

/// <summary>One file on its way into the registry: what the kinds of files share while they read it.</summary>
internal sealed class ImportRun
{
    /// <summary>Institutions that one finding names; more are only counted.</summary>
    public const int MostNamed = 20;

    private const string WholeCity = "全市";

    private readonly Lazy<Divisions> divisions;
    private readonly Lazy<Boundaries?> boundaries;
    private readonly Lazy<InstitutionIndex> institutions;
    private readonly Dictionary<Type, object> believed = [];
    private readonly TableFindings rowFindings;
    private readonly Action<long>? progress;
    private readonly (int Index, Column Column, DateOnly First, DateOnly Last)[] days;
    private readonly Dictionary<Column, (int Count, Place Place)> shortened = [];
    private int hinted; // every hint looks at all names

    public ImportRun(ImportKind kind, Workspace workspace, RegistryDb db, Revision revision, ImportRequest request, TableReader? reader, List<Finding> findings, DateOnly today, Action<long>? progress)
    {
        (Kind, Workspace, Db, Revision, Request, Reader, Findings, this.progress) = (kind, workspace, db, revision, request, reader!, findings, progress);
        rowFindings = new(findings, TableReader.MostAlike);
        divisions = new(() => new Divisions(db));
        boundaries = new(() => Outlines.Read(workspace, db));
        institutions = new(() => new InstitutionIndex(Believed<Institutions.Profile>()));
        Places = new(this, kind.Shape, rowFindings);
        days = [.. kind.Shape.Columns.Select((column, i) => (i, column, column.NotBefore ?? DateOnly.MinValue, today.AddYears(column.YearsAhead))).Where(day => day.column.Type is ColumnType.Date or ColumnType.Month && reader?.Has(day.column.Id) == true)];
        Datum = request.Datum is null ? null : DatumWords.Read(request.Datum, new Place("--datum"), findings);
    }

    public ImportKind Kind { get; }
    public Workspace Workspace { get; }
    public RegistryDb Db { get; }
    public Revision Revision { get; }
    public ImportRequest Request { get; }

    /// <summary>The table; only a kind that is no table has none.</summary>
    public TableReader Reader { get; }

    public List<Finding> Findings { get; }
    public Differences Differences { get; } = new();

    /// <summary>The datum said for the whole file.</summary>
    public Datum? Datum { get; }

    public Divisions Divisions => divisions.Value;

    /// <summary>Outlines of divisions, when the workspace has them.</summary>
    public Boundaries? Boundaries => boundaries.Value;

    public InstitutionIndex Institutions => institutions.Value;

    /// <summary>The header names the column, or a mapping gives it a value.</summary>
    public bool Has(string column) => Reader.Has(column);

    public Places Places { get; }

    /// <summary>Institutions that get a name nobody knew, old and new.</summary>
    public List<string> Renamed { get; } = [];

    /// <summary>Institutions that only their name tells apart, with the row that said so last and its address.</summary>
    public Dictionary<long, (int Row, string? Address)> OnlyNamed { get; } = [];

    /// <summary>Figures without source and quality.</summary>
    public int Unsourced { get; set; }

    public TableRow Row => Reader.Row;

    public bool Next()
    {
        if (Reader.Rows % 10_000 == 0) progress?.Invoke(Reader.Rows);
        if (!Reader.Read()) return false;
        foreach (var (index, column, first, last) in days)
            if (Row[index].Day is { } day && (day < first || day > last)) Fail("day-beyond", column.Id, day, column.Header, first, last);
        return true;
    }

    /// <summary>The code of a division of several kinds, by code or name; null with findings.</summary>
    public string? DivisionOf(string column, string text)
    {
        if (text == WholeCity && Divisions.City is { } city)
        {
            Row.IsWhole = true;
            return city;
        }
        var code = text.AsSpan().ContainsAnyExceptInRange('0', '9') ? Divisions.CodeOf(text, 6) ?? Divisions.CodeOf(text, 4) : Shortened(column, text);
        return code is { Length: 4 or 6 or 9 } && !Divisions.IsStrange(code) ? code : Unknown(column, text);
    }

    /// <summary>The code of a county, by code or name; null with findings.</summary>
    public string? CountyOf(string column, string text)
    {
        var code = Divisions.CodeOf(text, 6);
        if (code is null || Divisions.IsKnown(code) || !code.EndsWith("00", StringComparison.Ordinal)) return code is not null && !Divisions.IsStrange(code) ? code : Unknown(column, text);
        Fail("division-city", column, text);
        return null;
    }

    /// <summary>A code in the form the registry keeps; that it was brought to it is counted and shown.</summary>
    public string Shortened(string column, string code)
    {
        var kept = Divisions.Short(code);
        if (kept.Length == code.Length) return code;
        var shape = Row.ColumnOf(column);
        shortened[shape] = (shortened.GetValueOrDefault(shape).Count + 1, Row.PlaceOf(column) with { Line = 0 });
        return kept;
    }

    /// <summary>Says that there is no such division, and which is nearest; always null.</summary>
    public string? Unknown(string column, string text)
    {
        Fail("division-unknown", column, text, Rules.Reading.Nearest.Hint(text, Divisions.Names.DefaultIfEmpty("320508")));
        return null;
    }

    /// <summary>Says that the registry knows no such institution and, for the first ones that give name and county, which of the county has the nearest name; always false.</summary>
    public bool UnknownInstitution(string column, string shown, string? name = null, string? county = null)
    {
        var near = name is null || county is null || hinted++ >= MostNamed ? null : Institutions.Near(name, county);
        return Fail("row-institution-unknown", column, shown, near is { } id ? Rules.Reading.Nearest.Meant(Institutions.Shown(id)) : new Texts("", ""));
    }

    /// <summary>A finding about a cell of the row at hand; always false.</summary>
    public bool Fail(string code, string column, params object?[] arguments)
    {
        rowFindings.Add(code, Row.PlaceOf(column), arguments);
        return false;
    }

    /// <summary>All rows of a kind believed now, read once.</summary>
    public IReadOnlyList<T> Believed<T>() where T : Believed
    {
        if (!believed.TryGetValue(typeof(T), out var rows)) believed[typeof(T)] = rows = Db.Set<T>().Believed().OrderBy(row => row.Id).ToList();
        return (IReadOnlyList<T>)rows;
    }

    /// <summary>Ends the findings about rows.</summary>
    public void Close()
    {
        Places.Close();
        rowFindings.Close();
        if (Unsourced > 0) Findings.Add(new("figures-unsourced", new Place(Path.GetFileName(Request.File)), Unsourced));
        if (Renamed.Count > 0) Findings.Add(new("institutions-renamed", new Place(Path.GetFileName(Request.File)), Renamed.Count, string.Join("；", Renamed.Take(MostNamed)) + (Renamed.Count > MostNamed ? " …" : "")));
        foreach (var (column, (count, place)) in shortened) Findings.Add(new("column-mended", place, column.Header, count, MendWords.Of(Mend.DivisionZeros)));
    }
}
