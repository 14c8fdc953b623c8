using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Plans;

/// <summary>Holds a plan against the official text at hand.</summary>
public static class TextCheck
{
    private const string MapFile = "text.yaml";

    public static IReadOnlyList<Finding> Check(Plan plan, string folder, string textFile)
    {
        var findings = new List<Finding>();
        var mapFile = Path.Combine(folder, MapFile);
        if (!File.Exists(mapFile))
            return [new Finding("text-map-missing", new Place(Files.Shown(mapFile)))];
        if (Files.Read(textFile, findings) is not { } text || Files.Read(mapFile, findings) is not { } yaml || TextMapReader.Read(yaml, Files.Shown(mapFile), findings) is not { } map)
            return findings;
        var outline = TextOutline.Read(text, Files.Shown(textFile));
        return [.. findings, .. PlanProof.Check(plan, outline, map)];
    }
}
