using Dingdian.Model;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Tests.Imports;

/// <summary>A workspace with somebody who brings files in and writes them out.</summary>
internal sealed class Desk(Kind kind) : IDisposable
{
    public static readonly DateOnly Day = new(2024, 7, 1);

    public const string Institutions = """
        国家编码,统一社会信用代码,机构名称,机构类别,级别,区划
        H99010100001,12990101MB0000012A,甲医院,综合医院,二级,990101
        H99010100002,,乙诊所,诊所,,990101
        P99010200001,,丙药房,药店,,990102

        """;

    public TestWorkspace Test { get; } = new(kind);

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where its files lie.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("dingdian-desk-").FullName;

    public static ImportKind KindOf(string id) => ImportKinds.Find(id)!;

    public string File(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Brings in what stands in the text.</summary>
    public ImportResult Import(string id, string text, Func<ImportRequest, ImportRequest>? with = null, string? name = null) => ImportFile(id, File(name ?? id + ".csv", text), with);

    public ImportResult ImportFile(string id, string path, Func<ImportRequest, ImportRequest>? with = null)
    {
        var request = new ImportRequest(path, Day) { Who = "tester" };
        return Dingdian.Registry.Imports.Import.Run(Test.Workspace, KindOf(id), with?.Invoke(request) ?? request, Clock);
    }

    /// <summary>Brings it in, and nothing may be wrong with it.</summary>
    public ImportResult Good(string id, string text, Func<ImportRequest, ImportRequest>? with = null)
    {
        var result = Import(id, text, with);
        Assert.Empty(result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return result;
    }

    public string Export(string id, string ending = ".csv", bool history = true, DateOnly? day = null)
    {
        var path = Path.Combine(Folder, $"{id}-{Guid.NewGuid():N}{ending}");
        Dingdian.Registry.Imports.Export.Write(Test.Workspace, KindOf(id), day ?? Day, history, path, Language.Chinese);
        return path;
    }

    /// <summary>Writes every kind out and brings all of it into another workspace.</summary>
    public void MoveTo(Desk other, string ending)
    {
        foreach (var kind in ImportKinds.All)
        {
            var result = other.ImportFile(kind.Id, Export(kind.Id, kind.IsTable ? ending : ".geojson"));
            Assert.Empty(result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{kind.Id} {finding}"));
        }
    }

    public string Snapshot(string city, DateOnly day)
    {
        return SnapshotTaker.Take(Test.Workspace, city, day, "tester", "", TimeProvider.System).Id;
    }

    public T Ask<T>(Func<RegistryDb, T> ask)
    {
        using var db = Test.Connect();
        return ask(db);
    }

    public static (int, int, int, int) Counts(ImportResult result) => (result.Differences.Added, result.Differences.Changed, result.Differences.Unchanged, result.Differences.Ended);

    public void Dispose()
    {
        Test.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
