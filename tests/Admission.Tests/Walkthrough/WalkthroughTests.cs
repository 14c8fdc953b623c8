using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Tests;

namespace Dingdian.Admission.Tests.Walkthrough;

/// <summary>
/// The walkthrough of the docs, run. The page has the steps, their titles and the story; what was done, by whom, by which rules and what came of it is
/// written under each title from the run itself, and the tables of cities from their plans (<c>DINGDIAN_WRITE_PAGES=1</c> writes both).
/// </summary>
public partial class WalkthroughTests
{
    private static readonly string Page = Path.Combine(ShippedPlans.Home, "docs", "walkthrough.md");

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Page_Steps_AreWhatHappensWhenTheyAreRun(Kind kind)
    {
        using var world = new WalkWorld(kind);
        var (story, page) = (new Story(world), File.ReadAllText(Page));
        var titles = Titles(page);
        Assert.Equal(story.Steps.Keys, titles.Select(title => title.Id));
        foreach (var (id, _) in titles) page = Placed(page, id, Table(world, story.Run(id)));
        Same(page);
        Assert.Empty(world.Proof().Findings);
        Assert.Equal((CaseState.Agreed, AgreementState.Ended), (world.TheCase.State, world.TheAgreement!.State));
    }

    [Fact]
    public void Page_TableOfCities_IsThatOfThePlans()
    {
        var page = File.ReadAllText(Page);
        Same(Placed(page, "cities", CityTable.Of(Titles(page), [.. ShippedPlans.Cities.Select(ShippedPlans.Load)])));
    }

    [Fact]
    public void Steps_AreNumberedThrough() =>
        Assert.Equal(Enumerable.Range(1, 20).Select(i => $"A{i:00}"), Titles(File.ReadAllText(Page)).Select(title => title.Id));

    /// <summary>The titles of the page: the one place they stand.</summary>
    private static IReadOnlyList<(string Id, string Title)> Titles(string page) => [.. Heading().Matches(page).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];

    /// <summary>Who did what on which day, the clauses it rests on, and the state it led to.</summary>
    private static string Table(WalkWorld world, IReadOnlyList<JournalEntry> entries)
    {
        var text = new StringBuilder("| who | act | day | rests on | then |\n|---|---|---|---|---|\n");
        foreach (var same in entries.GroupBy(entry => (entry.Act, entry.Role, entry.On)))
            text.Append(CultureInfo.InvariantCulture, $"| `{same.Key.Role}` | `{same.Key.Act}` {Vocabulary.Of(same.Key.Act).Zh}{(same.Count() > 1 ? $" ×{same.Count()}" : "")} | {same.Key.On:yyyy-MM-dd} | {Clauses(world, same.Key.Act)} | {State(world, same.Last())} |\n");
        return text.ToString();
    }

    private static string Clauses(WalkWorld world, string act)
    {
        var steps = CaseLife.Life.Steps.Concat(AgreementLife.Life.Steps).Where(step => step.Act == act).ToList();
        var rules = steps.SelectMany(step => step.Rules).Where(rule => rule.StartsWith("O2", StringComparison.Ordinal) || rule.StartsWith('N')).Distinct().Select(rule => $"{rule} {world.Plan.Rules[rule].Clause}");
        return string.Join("; ", rules.DefaultIfEmpty("–"));
    }

    private static string State(WalkWorld world, JournalEntry entry) => entry.Subject.Split('/')[0] switch
    {
        "case" when entry.Act == "store-verdict" => Verdict(world),
        "case" when entry.Act == "sign-agreement" => $"`{world.TheCase.State}`, agreement `{world.TheAgreement!.State}`",
        "case" => $"`{world.TheCase.Steps.First(step => step.Entry == entry.Id).State}`",
        "agreement" => $"`{world.TheAgreement!.Steps.First(step => step.Entry == entry.Id).State}`",
        _ => "–",
    };

    /// <summary>The outcome as it was kept, and what it waits for; computed again it has the same bytes.</summary>
    private static string Verdict(WalkWorld world)
    {
        var replay = world.Replay();
        Assert.True(replay.Agrees);
        return $"verdict `{replay.Stored.Outcome}`{string.Concat(replay.Now.Verdict.Because.Select(name => $" `{name}`"))}";
    }

    /// <summary>The page with what stands between the two marks of a step in its place.</summary>
    private static string Placed(string page, string id, string table)
    {
        var (head, tail) = ($"<!-- {id} -->\n", $"<!-- end {id} -->");
        var (from, to) = (page.IndexOf(head, StringComparison.Ordinal), page.IndexOf(tail, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"the page has no marks for {id}");
        return page[..(from + head.Length)] + table + page[to..];
    }

    private static void Same(string expected)
    {
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(Page, expected);
        Assert.Equal(expected, File.ReadAllText(Page));
    }

    [GeneratedRegex("^### (A\\d\\d) (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
