using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Playing;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Tests.Registry;

/// <summary>Two years of two cities, played: nothing is refused that was not meant to be, and together they do everything that can befall a case or an agreement, but for a rule lifted for one case.</summary>
public class PlayedCitiesTests
{
    [Fact]
    public void TwoYears_OfTwoCities_DoEveryActOfBothLives()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (city, id) in new[] { ("shenyang", "cn-shenyang-2025"), ("fuzhou", "cn-fuzhou-2025") })
        {
            var steps = Played(city, id);
            Assert.Empty(steps.Where(step => !step.IsDone && !step.IsMeant).Select(step => $"{city} {step.Day:yyyy-MM-dd} {step.Act} {step.Subject}: {string.Join(' ', step.Refusals)}"));
            Assert.All(steps.Where(step => step.IsMeant), step => Assert.False(step.IsDone));
            done.UnionWith(steps.Where(step => step.IsDone).Select(step => step.Act));
        }
        Assert.Equal(["lift-for-case"], CaseLife.Life.Steps.Concat(AgreementLife.Life.Steps).Select(step => step.Act).Except(done)); // no verdict of these two needs approval
    }

    private static IReadOnlyList<PlayedStep> Played(string city, string id)
    {
        var folder = Directory.CreateTempSubdirectory("dingdian-").FullName;
        try
        {
            var workspace = WorkspaceDoor.Create(Path.Combine(folder, "w"), null, TimeProvider.System).Workspace!;
            Sample.Fill(workspace, CityReader.Read(Path.Combine(PlanFolders.Home, "samples"), city, [])!, 1, _ => { });
            var plan = PlanFolders.LoadNamed(id).Plan!;
            var choices = FactsReader.ReadDocument(YamlReader.Read(File.ReadAllText(Path.Combine(PlanFolders.Home, "samples", "facts", $"{id}-assumed.yaml")), id, [])!, plan, [])!;
            var days = WorkingDays.Read(File.ReadAllText(Path.Combine(PlanFolders.Home, "plans", "cn-national", WorkingDays.FileName)), WorkingDays.FileName, [])!;
            var played = PlayedYears.Play(workspace, plan, choices, days, Dingdian.Cli.Merit.RubricFiles.Of, 2, TimeProvider.System, _ => { });
            using var db = workspace.Connect();
            Assert.Empty(JournalProof.Of(db).Findings);
            return played.Steps;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
