using System.Security.Cryptography;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Imports;

/// <summary>Brings a file into the registry as one change: all of it, or nothing and everything that is wrong with it.</summary>
public sealed class Import
{
    private readonly Workspace workspace;
    private readonly ImportKind kind;
    private readonly ImportRequest request;
    private readonly TimeProvider clock;
    private readonly Action<long>? progress;
    private readonly List<Finding> findings = [];
    private readonly DateOnly today;
    private ImportResult result;

    private Import(Workspace workspace, ImportKind kind, ImportRequest request, TimeProvider clock, Action<long>? progress)
    {
        (this.workspace, this.kind, this.request, this.clock, this.progress) = (workspace, kind, request, clock, progress);
        today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        result = new(findings, new());
    }

    /// <summary>Reads the file and, unless it is only asked or anything is wrong, learns what it says.</summary>
    public static ImportResult Run(Workspace workspace, ImportKind kind, ImportRequest request, TimeProvider clock, Action<long>? progress = null)
    {
        var import = new Import(workspace, kind, request, clock, progress);
        import.findings.AddRange(WorkspaceDoor.Guard(workspace.Folder, () =>
        {
            import.Run();
            return new(workspace, []);
        }).Findings);
        return import.result;
    }

    private bool IsSound => !findings.Exists(finding => finding.Severity == Severity.Error);

    private void Run()
    {
        if (request.Complete && !kind.CanBeComplete)
        {
            findings.Add(new("import-not-complete", new Place("--complete"), kind.Title));
            return;
        }
        if (request.AsOf < Limits.FirstDay || request.AsOf > today.AddYears(Limits.YearsAhead))
            findings.Add(new("day-beyond", new Place("--as-of"), request.AsOf, new Texts("--as-of", "--as-of"), Limits.FirstDay, today.AddYears(Limits.YearsAhead)));
        CheckAccepted();
        if (!IsSound) return;
        if (!kind.IsTable)
        {
            if (SheetFile.OpenStream(request.File, findings) is not { } map) return;
            map.Dispose();
            Take(null);
            return;
        }
        using var file = SheetFile.Open(request.File, findings);
        if (file is null) return;
        var mapping = Mapping();
        if (!IsSound) return;
        using var reader = TableReader.Open(file, kind.Shape, findings, mapping);
        if (reader is null) return;
        LookForAnotherKind(reader.Header);
        if (IsSound) Take(reader);
        var words = MappingFile.Words(reader, kind.Shape, findings, request.Language);
        result = result with { Understood = MappingFile.Draft(reader, kind.Shape, words), UnknownWords = words };
        if (!IsSound && reader.Header.Score > 0 && request.WantsMarked) result = result with { Marked = new MarkedFiles(request, file, findings).Write(reader) };
    }

    /// <summary>A misspelt column would let the file win where the registry was said to be right.</summary>
    private void CheckAccepted()
    {
        var known = kind.Settled.Select(column => column.Id).ToList();
        foreach (var column in request.KeepRegistry.Concat(request.KeepFile).Where(column => !known.Contains(column)))
            findings.Add(new("accept-column", new Place("--accept"), column, kind.Title, known.Count == 0 ? new Texts("该类文件整体导入，不能逐列保留。", "Files of this kind are taken as a whole.") : Nearest.Hint(column, known)));
    }

    /// <summary>A table of which another kind knows more columns was most likely made for that.</summary>
    private void LookForAnotherKind(HeaderMatch header)
    {
        if (header.Others.Count < 2 || request.Mapping is not null) return;
        var (other, score) = ImportKinds.All.Where(other => other.IsTable).Select(other => (other, HeaderFinder.Score(other.Shape, header))).MaxBy(pair => pair.Item2);
        if (score > header.Score + 1) findings.Add(new("kind-other", new Place(Path.GetFileName(request.File)), other.Title, kind.Title, other.Id));
    }

    private TableMapping? Mapping()
    {
        var mapping = request.Mapping is null ? null : MappingFile.Read(request.Mapping, kind.Shape, findings);
        return request.Sheet is null ? mapping : (mapping ?? new()) with { Sheet = request.Sheet };
    }

    private void Take(TableReader? reader)
    {
        using var db = workspace.Connect();
        using var revision = Revision.Begin(db, new()
        {
            Kind = "import", Who = request.Who, Why = request.Why, At = clock.GetUtcNow().UtcDateTime, Source = Path.GetFileName(request.File), SourceHash = Hash(),
        });
        var run = new ImportRun(kind, workspace, db, revision, request, reader, findings, today, progress);
        kind.Take(run);
        run.Close();
        result = result with { Rows = reader?.Rows ?? 0 };
        if (!IsSound) return;
        var written = !request.DryRun && !revision.IsEmpty;
        if (written) revision.Commit();
        result = result with { Differences = run.Differences, Change = written ? revision.Change.Id : null };
    }

    private string Hash()
    {
        using var stream = File.OpenRead(request.File);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
