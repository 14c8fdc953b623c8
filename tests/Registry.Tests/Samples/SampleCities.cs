using Dingdian.Model;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Tests.Samples;

/// <summary>The five cities, each made once for all tests of the class.</summary>
public sealed class SampleCities : IDisposable
{
    public static readonly string Folder = Find();

    private readonly Dictionary<string, (City City, TestWorkspace Workspace)> made = [];

    public static TheoryData<string> Names => [.. CityReader.List(Folder)];

    internal (City City, TestWorkspace Workspace) Get(string name)
    {
        if (made.TryGetValue(name, out var there)) return there;
        List<Finding> findings = [];
        var city = CityReader.Read(Folder, name, findings);
        Assert.Empty(findings);
        var workspace = new TestWorkspace(Kind.Sqlite);
        Assert.Empty(Sample.Fill(workspace.Workspace, city!, seed: 1, _ => { }).Findings);
        return made[name] = (city!, workspace);
    }

    /// <summary>Rows of a query over the city's files of a kind; <c>{rows}</c> stands for them.</summary>
    internal static List<object[]> Query(TestWorkspace workspace, City city, string kind, string sql)
    {
        using var db = workspace.Connect();
        using var connection = DatasetFiles.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("{rows}", DatasetFiles.ListFor(workspace.Workspace, db, kind, city.Code, long.MaxValue - 1), StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is System.Numerics.BigInteger sum ? (long)sum : reader.GetValue(i))]);
        return rows;
    }

    public void Dispose()
    {
        foreach (var (_, workspace) in made.Values) workspace.Dispose();
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "samples");
    }
}
