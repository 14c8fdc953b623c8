using System.Globalization;
using System.Security.Cryptography;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Samples;

/// <summary>Reads a city from the folder <c>samples</c>: its own file, the divisions of all, the words of names.</summary>
public sealed class CityReader
{
    private readonly string folder;
    private readonly List<Finding> findings;

    private CityReader(string folder, List<Finding> findings) => (this.folder, this.findings) = (folder, findings);

    /// <summary>The cities that have a file.</summary>
    public static IReadOnlyList<string> List(string folder) =>
        Directory.Exists(Cities(folder)) ? [.. Directory.EnumerateFiles(Cities(folder), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)] : [];

    /// <summary>The city, or null with findings.</summary>
    public static City? Read(string folder, string id, List<Finding> findings)
    {
        var known = List(folder);
        if (!known.Contains(id))
        {
            findings.Add(new("sample-unknown", new Place(id), id, known.Count == 0 ? $"– ({Cities(folder)})" : string.Join(", ", known)));
            return null;
        }
        var city = new CityReader(folder, findings).Read(id);
        return findings.Exists(finding => finding.Severity == Severity.Error) ? null : city;
    }

    private static string Cities(string folder) => Path.Combine(folder, "cities");

    private City? Read(string id)
    {
        var (file, words) = (Path.Combine(Cities(folder), id + ".yaml"), Path.Combine(folder, "names.yaml"));
        if (Checked(file, CityShape.File) is not { } root || Checked(words, CityShape.Words) is not { } names) return null;
        var code = Text(root, "city");
        var counties = Counties(code, root["counties"]!);
        string[] sources = [file, words, Divisions("counties"), Divisions("townships")];
        var city = new City
        {
            Id = id,
            Code = code,
            Name = new(Text(root["name"]!, "zh"), Text(root["name"]!, "en")),
            CountedOn = Day(root, "counted_on"),
            Until = Day(root, "until"),
            ResidentsOn = Day(root, "residents_on"),
            Rivers = (int)Number(root, "rivers"),
            Islands = Words(root, "islands"),
            Counties = counties,
            Kinds = [.. from kind in root["kinds"]!.Entries from level in kind.Value.Entries select new KindData(kind.Key, level.Key, (int)Parsed(level.Value))],
            Shares = Table(root["shares"]!, value => (double)value),
            Funds = new(Table(root["funds"]!["per_person"]!, value => value), Table(root["funds"]!["members"]!, value => (double)value), [.. (root["funds"]!["deficits"]?.Items ?? []).Select(Deficit)]),
            Letters = [.. (root["letters"]?.Items ?? []).Select(item => new LetterData(Text(item, "division"), Text(item, "issuer"), Day(item, "issued"), item["lifted"] is null ? null : Day(item, "lifted")))],
            Figures = [.. (root["figures"]?.Entries ?? []).SelectMany(entry => Figures(code, entry))],
            Names = new(Words(names, "fortunes"), Words(names, "surnames"), Words(names, "brands"), Words(names, "streets"), Words(names, "hosts"), Words(names, "villages"), Text(names, "mark")),
            Hash = Convert.ToHexStringLower(SHA256.HashData([.. sources.SelectMany(File.ReadAllBytes)])),
        };
        CheckKinds(root, city);
        return city;
    }

    private Node? Checked(string file, Shape shape)
    {
        var before = findings.Count;
        if (YamlReader.Read(File.ReadAllText(file), file, findings) is not { } root) return null;
        new ShapeChecker(findings).Check(root, shape, new Texts(Path.GetFileName(file), null));
        return findings.Skip(before).Any(finding => finding.Severity == Severity.Error) ? null : root;
    }

    private string Divisions(string name) => Path.Combine(folder, "divisions", name + ".csv");

    private List<CountyData> Counties(string city, Node assumed)
    {
        var townships = Rows(Divisions("townships")).ToLookup(row => row["areaCode"], row => new TownshipData(row["code"], row["name"]));
        List<CountyData> counties = [];
        foreach (var row in Rows(Divisions("counties")).Where(row => row["code"].StartsWith(city, StringComparison.Ordinal)))
        {
            if (assumed[row["code"]] is not { } ours)
            {
                findings.Add(new("sample-county", assumed.Place, row["code"], row["name"]));
                continue;
            }
            counties.Add(new(
                row["code"], row["name"], long.Parse(row["resident_population"], CultureInfo.InvariantCulture), row["quality"], row["source"], Parsed(row["area_km2"]), Parsed(row["lon"]), Parsed(row["lat"]),
                (long)Number(ours, "insured"), (int)Number(ours, "beds"), (int)Number(ours, "physicians"), (double)Number(ours, "bed_use"), (double)Number(ours, "elderly"),
                ours["pull"] is null ? 1 : (double)Number(ours, "pull"), [.. townships[row["nbs_code"]]]));
        }
        return counties;
    }

    // The figures that count institutions must be what the kinds add up to.
    private void CheckKinds(Node root, City city)
    {
        var kinds = Institutions.WordLists.Kinds.Select(kind => kind.Id).ToHashSet();
        foreach (var entry in root["kinds"]!.Entries.Where(entry => !kinds.Contains(entry.Key)))
            findings.Add(new("sample-kind", entry.KeyPlace, entry.Key, Nearest.To(entry.Key, kinds) ?? "general_hospital"));
        foreach (var entry in root["figures"]?.Entries ?? [])
            foreach (var figure in Items(entry.Value).Where(figure => figure["count"] is not null))
            {
                var (wanted, levels) = (Words(figure, "count"), Words(figure, "levels"));
                var count = city.Kinds.Where(kind => wanted.Contains(kind.Kind) && (levels.Count == 0 || levels.Contains(kind.Level))).Sum(kind => kind.Count);
                if (count != Number(figure, "city")) findings.Add(new("sample-count", figure.Place, entry.Key, Text(figure, "city"), count));
            }
    }

    private static IEnumerable<FigureData> Figures(string city, Entry entry)
    {
        foreach (var figure in Items(entry.Value))
        {
            FigureData Of(string division, string value) => new(
                division, entry.Key, figure["key"]?.Text ?? "", Day(figure, "as_of"), figure["since"] is null ? null : Day(figure, "since"),
                value switch { "true" => 1, "false" => 0, _ => decimal.Parse(value, CultureInfo.InvariantCulture) }, Text(figure, "unit"), Text(figure, "quality"), Text(figure, "source"));
            if (figure["city"]?.Text is { } whole) yield return Of(city, whole);
            foreach (var part in figure["by_division"]?.Entries ?? []) yield return Of(part.Key, part.Value.Text!);
        }
    }

    private static DeficitData Deficit(Node node) => new(Text(node, "division"), (int)Number(node, "year"), Text(node, "scheme"), Text(node, "with") == "true", Text(node, "without") == "true");

    private static IReadOnlyList<Node> Items(Node node) => node is ListNode list ? list.All : [node];

    private static string Text(Node node, string key) => node[key]?.Text ?? "";

    private static IReadOnlyList<string> Words(Node node, string key) => [.. (node[key]?.Items ?? []).Select(item => item.Text ?? "")];

    private static DateOnly Day(Node node, string key) => Scalars.TryDate(Text(node, key), out var day) ? day : default;

    private static decimal Number(Node node, string key) => Parsed(node[key]!);

    private static decimal Parsed(Node node) => Scalars.TryNumber(node.Text ?? "", out var number) ? number : 0;

    private static double Parsed(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, T> Table<T>(Node node, Func<decimal, T> read) => node.Entries.ToDictionary(entry => entry.Key, entry => read(Parsed(entry.Value)), StringComparer.Ordinal);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using var connection = DatasetFiles.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM read_csv({DatasetFiles.Quoted(file)}, header = true, all_varchar = true)";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? "" : reader.GetString(i), StringComparer.Ordinal);
    }
}
