using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Where a city's files go: each is written when its change is told.</summary>
internal sealed class Shelf(Workspace workspace, RegistryDb db, City city, Story story) : IDisposable
{
    private readonly DuckDBConnection connection = DatasetFiles.Open();

    public void Tell(int change, string kind, string period, string columns, Action<Table> fill) => story.Tell(change, revision => Put(revision, kind, period, columns, fill));

    public void Dispose() => connection.Dispose();

    private void Put(Revision revision, string kind, string period, string columns, Action<Table> fill)
    {
        var file = DatasetFiles.TemporaryIn(workspace);
        using (var table = new Table(connection, columns))
        {
            fill(table);
            table.WriteTo(file, kind);
        }
        DatasetFiles.Put(workspace, db, revision, new() { Kind = kind, City = city.Code, Period = period }, file);
    }
}
