using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook.Tests;

/// <summary>A plan with facts for a year, its workbook, and the engine's answer to the same.</summary>
internal sealed record Scene(string Name, Plan Plan, FactSet Facts, int Year)
{
    private static string Root { get; } = FindRoot();

    public Result Result => Computation.Run(Plan, Facts, Year);

    public byte[] Workbook(Language language = Language.English)
    {
        using var stream = new MemoryStream();
        RecalculationWorkbook.Write(new Computation(Plan, Facts, Year), stream, language);
        return stream.ToArray();
    }

    /// <summary>The same with one input changed, as after <c>--set</c>.</summary>
    public Scene With(string setting)
    {
        var findings = new List<Finding>();
        var parsed = Settings.TryParse(setting, new Place("test"), findings);
        return this with { Name = $"{Name} {setting}", Facts = Facts.With([parsed ?? throw new ArgumentException(string.Join('\n', findings), nameof(setting))]) };
    }

    /// <summary>A plan invented for the tests, with its facts beside it.</summary>
    public static Scene Invented(string name, int year)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Invented");
        return Read(Path.Combine(folder, $"{name}.yaml"), Path.Combine(folder, $"{name}-facts.yaml"), year);
    }

    /// <summary>Every shipped plan with every file of facts of its own.</summary>
    public static IEnumerable<Scene> Shipped()
    {
        var (plans, facts) = (Path.Combine(Root, "plans"), Path.Combine(Root, "samples", "facts"));
        if (!Directory.Exists(plans) || !Directory.Exists(facts))
            yield break;
        foreach (var plan in Directory.EnumerateFiles(plans, "plan.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            foreach (var file in Directory.EnumerateFiles(facts, $"{Path.GetFileName(Path.GetDirectoryName(plan))}*.yaml").Order(StringComparer.Ordinal))
                yield return Read(plan, file, null);
    }

    private static Scene Read(string planFile, string factsFile, int? year)
    {
        var loaded = new PlanLoader(FindLayer).Load(new PlanSource(planFile, File.ReadAllText(planFile)));
        Assert.True(loaded.IsSound, string.Join('\n', loaded.Findings));
        var findings = new List<Finding>();
        var facts = FactsReader.Read(File.ReadAllText(factsFile), factsFile, loaded.Plan!, findings);
        Assert.True(facts is not null && findings.TrueForAll(f => f.Severity != Severity.Error), string.Join('\n', findings));
        return new Scene(Path.GetFileNameWithoutExtension(factsFile), loaded.Plan!, facts!, year ?? loaded.Plan!.Starts.Year);
    }

    private static PlanSource? FindLayer(string id)
    {
        var file = Path.Combine(Root, "plans", id, "plan.yaml");
        return File.Exists(file) ? new PlanSource(file, File.ReadAllText(file)) : null;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Dingdian.slnx stands in no folder above the tests.");
        return folder;
    }
}
