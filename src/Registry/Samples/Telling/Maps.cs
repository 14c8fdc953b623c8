using System.Globalization;
using System.Text.Json;
using Dingdian.Registry.Samples.Land;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Tells outlines, streets and where people live. Degrees are CGCS2000.</summary>
internal sealed class Maps(City city, Territory territory, Network network, People people, Shelf shelf, Story story)
{
    public void TellAll()
    {
        shelf.Tell(0, "boundaries", "", DatasetColumns.Boundaries, Boundaries);
        shelf.Tell(0, "streets_nodes", "", DatasetColumns.StreetNodes, Nodes);
        shelf.Tell(0, "streets_edges", "", DatasetColumns.StreetEdges, Edges);
        shelf.Tell(story.Calendar.ChangeOf(city.CountedOn), "population", city.CountedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatasetColumns.Population, Population);
    }

    private void Boundaries(Table table)
    {
        foreach (var county in territory.Counties)
        {
            Boundary(table, county.Data.Code, county.Data.Name, county.Outline);
            foreach (var town in county.Townships) Boundary(table, town.Data.Code, town.Data.Name, town.Outline);
        }
    }

    private void Boundary(Table table, string division, string name, IReadOnlyList<Spot> outline) =>
        table.Row().AppendValue(division).AppendValue(name).AppendValue(true).AppendValue(Polygon(territory.Plane, outline)).EndRow();

    /// <summary>An outline as GeoJSON.</summary>
    public static string Polygon(Plane plane, IReadOnlyList<Spot> outline)
    {
        double[][] ring = [.. outline.Append(outline[0]).Select(plane.Degrees).Select(degrees => new[] { degrees.Longitude, degrees.Latitude })];
        return JsonSerializer.Serialize(new { type = "Polygon", coordinates = new[] { ring } });
    }

    private void Nodes(Table table)
    {
        for (var i = 0; i < network.Nodes.Count; i++)
        {
            var (longitude, latitude) = territory.Plane.Degrees(network.Nodes[i].Spot);
            table.Row().AppendValue(i).AppendValue(longitude).AppendValue(latitude).EndRow();
        }
    }

    private void Edges(Table table)
    {
        foreach (var edge in network.Edges) table.Row().AppendValue(edge.From).AppendValue(edge.To).AppendValue(network.Length(edge, territory.Plane)).AppendValue(edge.Form).EndRow();
    }

    private void Population(Table table)
    {
        foreach (var home in people.Homes)
        {
            var (longitude, latitude) = territory.Plane.Degrees(home.Spot);
            table.Row().AppendValue(longitude).AppendValue(latitude).AppendValue((int)home.Residents).AppendValue((int)home.Insured).AppendValue((int)home.Elderly)
                .AppendValue(home.Township.County.Code).AppendValue(home.Township.Data.Code).EndRow();
        }
    }
}
