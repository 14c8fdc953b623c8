using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Samples.Land;
using Dingdian.Registry.Samples.Stock;
using Dingdian.Registry.Samples.Telling;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Samples;

/// <summary>
/// Fills a workspace with a synthetic city: one change for what stood at the opening and one for each quarter since, all in one transaction.
/// The same data and seed give the same rows and the same files.
/// </summary>
public sealed class Sample
{
    /// <summary>What every invented row names as its source.</summary>
    public const string Synthetic = "synthetic sample, 合成样例";

    private readonly Workspace workspace;
    private readonly City city;
    private readonly Dice dice;
    private readonly Action<Texts> step;

    private Sample(Workspace workspace, City city, long seed, Action<Texts> step) =>
        (this.workspace, this.city, dice, this.step) = (workspace, city, new Dice(seed, city.Id), step);

    /// <summary>Fills the workspace; one that holds this very sample already is left as it is.</summary>
    /// <param name="workspace">Any workspace that has no institutions of the city.</param>
    /// <param name="city">As read by <see cref="CityReader"/>.</param>
    /// <param name="seed">Another seed gives another city.</param>
    /// <param name="step">Told what is being made.</param>
    public static SampleResult Fill(Workspace workspace, City city, long seed, Action<Texts> step)
    {
        foreach (var into in new[] { workspace.Folder, workspace.DataFolder }) // folders that take no files are told before the city is made
            using (File.Create(Path.Combine(into, Path.GetFileName(DatasetFiles.TemporaryIn(workspace))), 1, FileOptions.DeleteOnClose)) { }
        var origin = $"{Synthetic}: {city.Id}, seed {seed}, data {city.Hash[..16]}";
        using var db = workspace.Connect();
        using var opening = Revision.Begin(db, ChangeOf(origin, new Calendar(city), 0));
        var before = db.Changes.Where(change => change.Kind == "sample" && change.Source.StartsWith($"{Synthetic}: {city.Id},")).Select(change => change.Source).FirstOrDefault();
        if (before == origin) return new(0, 0, AlreadyThere: true, []);
        if (before is not null) return Refused("sample-other", before, origin);
        if (db.Profiles.Any(profile => profile.County.StartsWith(city.Code))) return Refused("sample-taken", city.Name);
        return new Sample(workspace, city, seed, step).Write(db, opening, origin);

        SampleResult Refused(string code, params object[] arguments) => new(0, 0, false, [new(code, new Place(city.Id), [workspace.Folder, .. arguments])]);
    }

    private SampleResult Write(RegistryDb db, Revision opening, string origin)
    {
        step(new("区划与街道", "divisions and streets"));
        var calendar = new Calendar(city);
        var story = new Story(calendar);
        var territory = Territory.Of(city, dice.For("territory"));
        var network = Streets.Lay(city, territory, dice.For("streets"));
        var people = People.Settle(network, dice.For("people"));
        step(new("机构及其历史", "institutions and their history"));
        var foundings = Stand.Of(city, territory, people, calendar, dice.For("institutions"));
        var around = new Surroundings(city, territory, people, foundings);
        List<Track> tracks = [.. foundings.Select(founding => Life.Tell(city, founding, around, story))];
        using var shelf = new Shelf(workspace, db, city, story);
        new Maps(city, territory, network, people, shelf, story).TellAll();
        new Layers(city, territory, people, dice.For("layers")).TellAll(shelf);
        new Payments(city, tracks, dice.For("payments")).TellAll(story, shelf);
        new Figures(city, territory, story, dice.For("figures")).TellAll();
        step(new("写入", "writing"));
        NameDivisions(db, opening, territory);
        var revision = opening;
        for (var change = 0; ; change++)
        {
            story.TellAll(change, revision);
            if (change == story.Count - 1) break;
            revision = revision.Then(ChangeOf(origin, calendar, change + 1));
        }
        revision.Commit();
        return new(foundings.Count, story.Count, false, []);
    }

    private void NameDivisions(RegistryDb db, Revision revision, Territory territory)
    {
        var known = db.Divisions.Select(division => division.Code).ToHashSet();
        Division[] all = [
            new() { Code = city.Code, Name = city.Name.Zh! },
            .. territory.Counties.Select(county => new Division { Code = county.Data.Code, Name = county.Data.Name, Parent = city.Code }),
            .. territory.Townships.Select(town => new Division { Code = town.Data.Code, Name = town.Data.Name, Parent = town.County.Code })];
        foreach (var division in all.Where(division => !known.Contains(division.Code))) revision.Name(division);
    }

    private static Change ChangeOf(string origin, Calendar calendar, int change) => new()
    {
        Kind = "sample", Who = "dingdian sample", Source = origin, At = calendar.WrittenAt(change),
        Why = change == 0 ? $"{calendar.First:yyyy-MM-dd}" : $"{calendar.First.AddMonths(3 * (change - 1)):yyyy} Q{(change - 1) % 4 + 1}",
    };
}

/// <summary>What was made, or why nothing was.</summary>
public sealed record SampleResult(int Institutions, int Changes, bool AlreadyThere, IReadOnlyList<Finding> Findings);
