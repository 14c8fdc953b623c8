using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Tests.Broken;

/// <summary>
/// The broken files, one plan per finding code: <c>code.yaml</c>, where needed with facts or cases to be read against it.
/// A first line <c># run: year 2031 tolerant set fact.beds=4</c> in the facts says how to compute.
/// </summary>
internal static class BrokenFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Broken", "files");

    public static IEnumerable<string> Codes => Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f).Split('.')[0]).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Code → place, English line, Chinese line. Written anew with DINGDIAN_WRITE_PAGES=1, to be approved in the change that commits it.</summary>
    public static IReadOnlyDictionary<string, string> Approved { get; } = Text()
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(b => b.Trim().Split('\n', 2)).ToDictionary(b => b[0], b => b[1], StringComparer.Ordinal);

    private static string Text()
    {
        var file = Path.Combine(Home.Folder, "tests", "Rules.Tests", "Broken", "approved.txt");
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") == "1")
            File.WriteAllText(file, string.Join("\n\n", Codes.Select(c => $"{c}\n{Show(Run(c).First(f => f.Code == c))}")) + "\n");
        return File.ReadAllText(file);
    }

    /// <summary>Everything found on the way from the files of a code to a computed result.</summary>
    public static IReadOnlyList<Finding> Run(string code)
    {
        var loaded = new PlanLoader(Layer, ["sound", "cn-national"]).Load(Read($"{code}.yaml")!);
        var findings = loaded.Findings.ToList();
        if (loaded.IsSound && Read($"{code}.facts.yaml") is { } facts)
            Compute(loaded.Plan!, facts, findings);
        if (loaded.IsSound && Read($"{code}.cases.yaml") is { } cases && CaseReader.Read(cases.Text, cases.File, loaded.Plan!, findings) is { } file)
            new CaseRunner(loaded.Plan!).Run(file);
        return findings;
    }

    public static string Show(Finding finding) => $"{finding.Place}\n{Line(finding, Language.English)}\n{Line(finding, Language.Chinese)}";

    private static string Line(Finding finding, Language language) => finding.ToString(language)[(finding.Place.ToString().Length + 2)..];

    private static void Compute(Plan plan, PlanSource source, List<Finding> findings)
    {
        var words = source.Text.StartsWith("# run: ", StringComparison.Ordinal) ? source.Text.Split('\n')[0].Split(' ')[2..] : ["year", "2025"];
        var facts = FactsReader.Read(source.Text, source.File, plan, findings);
        var changes = words.SkipWhile(w => w != "set").Skip(1).Select(w => Settings.TryParse(w, new Place("--set"), findings)).OfType<Setting>();
        if (facts is not null)
            findings.AddRange(Computation.Run(plan, facts.With(changes), int.Parse(words[1], CultureInfo.InvariantCulture), words.Contains("tolerant")).Findings);
    }

    private static PlanSource? Layer(string id) => Read(Path.Combine("layers", $"{id}.yaml"));

    private static PlanSource? Read(string file)
    {
        var path = Path.Combine(Folder, file);
        return File.Exists(path) ? new PlanSource(file, File.ReadAllText(path)) : null;
    }
}
