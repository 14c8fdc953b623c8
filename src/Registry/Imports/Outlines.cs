using System.Text;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Imports;

/// <summary>An outline as it is kept.</summary>
public readonly record struct Outline(string Division, string Name, bool Schematic, string Shape);

/// <summary>The outlines of divisions that a workspace keeps as files.</summary>
public static class Outlines
{
    public const string Kind = "boundaries";

    /// <summary>Outlines of counties and townships, or null when there are none.</summary>
    public static Boundaries? Read(Workspace workspace, RegistryDb db)
    {
        var text = new StringBuilder("""{"features":[""");
        var count = 0;
        foreach (var outline in Rows(workspace, db).Where(outline => outline.Division.Length == 6))
            text.Append(count++ == 0 ? "" : ",").Append($$"""{"properties":{"code":"{{outline.Division}}"},"geometry":{{outline.Shape}}}""");
        List<Finding> findings = []; // told when they came in
        return count == 0 ? null : new BoundaryReader(Kind, BoundaryWriter.CodeProperty, BoundaryWriter.NameProperty, findings).Read(text.Append("]}").ToString(), Datum.Cgcs2000);
    }

    /// <summary>All outlines, city by city in the order of their files.</summary>
    public static IEnumerable<Outline> Rows(Workspace workspace, RegistryDb db, long known = Believed.StillBelieved - 1)
    {
        foreach (var city in db.Datasets.AsKnown(known).Where(row => row.Kind == Kind).Select(row => row.City).Distinct().AsEnumerable().Order(StringComparer.Ordinal))
        {
            using var connection = DatasetFiles.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT division, name, schematic, geojson FROM {DatasetFiles.ListFor(workspace, db, Kind, city, known)}";
            using var reader = command.ExecuteReader();
            while (reader.Read()) yield return new(reader.GetString(0), reader.GetString(1), reader.GetBoolean(2), reader.GetString(3));
        }
    }
}
