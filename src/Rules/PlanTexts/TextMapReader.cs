using Dingdian.Model;
using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Rules.PlanTexts;

/// <summary>Reads the map stored beside a plan.</summary>
public static class TextMapReader
{
    private static readonly RecordShape Map = Record(
        new Field("document", Text, "the official text", Required: true),
        new Field("sentences", ListOf(Record(
            new Field("at", Text, "place of the sentence", Required: true),
            new Field("hash", Text, "hash of its words", Required: true),
            new Field("rules", ListOf(new ScalarShape(ScalarKind.Key)), "rules it became"),
            new Field("declaratory", Flag, "true: it only declares"))), "every sentence of the text", Required: true));

    /// <summary>The map, or null when a part of it cannot be understood; what is wrong goes to <paramref name="findings"/>.</summary>
    public static TextMap? Read(string yaml, string file, List<Finding> findings)
    {
        if (YamlReader.Read(yaml, file, findings) is not { } root)
            return null;
        var map = new ShapeChecker(findings).Check(root, Map, new Texts("文本对照表", "the sentence map"));
        return map.IsBroken ? null : new TextMap(map["document"]!.Text!, [.. map["sentences"]!.Items.Select(ReadEntry)], map.Place);
    }

    private static TextMapEntry ReadEntry(Node entry) => new(
        entry["at"]!.Text!, entry["hash"]!.Text!, [.. (entry["rules"]?.Items ?? []).Select(r => new CitedRule(r.Text!, r.Place))], entry["declaratory"]?.Text == "true", entry.Place);
}
