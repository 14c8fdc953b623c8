using System.Text;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Imports;

/// <summary>The outlines of divisions that a workspace keeps as files.</summary>
internal static class Outlines
{
    public const string Kind = "boundaries";

    /// <summary>Outlines of counties and townships, or null when there are none.</summary>
    public static Boundaries? Read(Workspace workspace, RegistryDb db)
    {
        var cities = db.Datasets.Believed().Where(row => row.Kind == Kind).Select(row => row.City).Distinct().Order().ToList();
        if (cities.Count == 0) return null;
        var text = new StringBuilder("""{"features":[""");
        foreach (var (division, name, shape) in cities.SelectMany(city => Rows(workspace, db, city)))
            text.Append(text[^1] == '[' ? "" : ",").Append($$"""{"properties":{"code":"{{division}}"},"geometry":{{shape}}}""");
        List<Finding> findings = []; // told when they came in
        return new BoundaryReader(Kind, "code", "name", findings).Read(text.Append("]}").ToString(), Datum.Cgcs2000);
    }

    private static IEnumerable<(string Division, string Name, string Shape)> Rows(Workspace workspace, RegistryDb db, string city)
    {
        using var connection = DatasetFiles.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT division, name, geojson FROM {DatasetFiles.ListFor(workspace, db, Kind, city, Believed.StillBelieved - 1)}";
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return (reader.GetString(0), reader.GetString(1), reader.GetString(2));
    }
}
