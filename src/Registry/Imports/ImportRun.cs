using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Imports;

/// <summary>One file on its way into the registry: what the kinds of files share while they read it.</summary>
internal sealed class ImportRun
{
    private readonly Lazy<Divisions> divisions;
    private readonly Lazy<Boundaries?> boundaries;
    private readonly Lazy<InstitutionIndex> institutions;
    private readonly Dictionary<Type, object> believed = [];
    private readonly TableFindings rowFindings;
    private readonly Action<long>? progress;

    public ImportRun(ImportKind kind, Workspace workspace, RegistryDb db, Revision revision, ImportRequest request, TableReader? reader, List<Finding> findings, Action<long>? progress)
    {
        (Workspace, Db, Revision, Request, Reader, Findings, this.progress) = (workspace, db, revision, request, reader!, findings, progress);
        rowFindings = new(findings, TableReader.MostAlike);
        divisions = new(() => new Divisions(db));
        boundaries = new(() => Outlines.Read(workspace, db));
        institutions = new(() => new InstitutionIndex(Believed<Institutions.Profile>()));
        Places = new(this, kind.Shape, rowFindings);
        Datum = request.Datum is null ? null : DatumWords.Read(request.Datum, new Place("--datum"), findings);
    }

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

    public TableRow Row => Reader.Row;

    public bool Next()
    {
        if (Reader.Rows % 10_000 == 0) progress?.Invoke(Reader.Rows);
        return Reader.Read();
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
    }

}
