using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Where a city's files go: each is written when its change is told.</summary>
internal sealed class Shelf(Workspace workspace, RegistryDb db, City city, Story story)
{
    public void Tell(int change, string kind, string period, string columns, Action<Table> fill) => story.Tell(change, revision => Put(revision, kind, period, columns, fill));

    private void Put(Revision revision, string kind, string period, string columns, Action<Table> fill)
    {
        var file = DatasetFiles.TemporaryIn(workspace);
        using (var table = new Table(columns))
        {
            fill(table);
            table.WriteTo(file);
        }
        DatasetFiles.Put(workspace, db, revision, new() { Kind = kind, City = city.Code, Period = period }, file);
    }
}
