using Dingdian.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dingdian.Rules.PlanTexts;

/// <summary>Reads the map stored beside a plan, every wrong key and value with its place.</summary>
public sealed class TextMapReader
{
    private static readonly string[] MapKeys = ["document", "sentences"];
    private static readonly string[] EntryKeys = ["at", "hash", "rules", "declaratory"];

    private readonly string file;
    private readonly List<Finding> findings;

    private TextMapReader(string file, List<Finding> findings)
    {
        this.file = file;
        this.findings = findings;
    }

    /// <summary>The map, or null when the file is none at all; what is wrong goes to <paramref name="findings"/>.</summary>
    public static TextMap? Read(string yaml, string file, List<Finding> findings)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException wrong)
        {
            findings.Add(new Finding("text-map-unreadable", At(file, wrong.Start), wrong.Message));
            return null;
        }
        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            return new TextMapReader(file, findings).ReadMap(root);
        findings.Add(new Finding("text-map-unreadable", new Place(file), "document, sentences"));
        return null;
    }

    private TextMap ReadMap(YamlMappingNode root)
    {
        RefuseUnknown(root, MapKeys);
        var entries = Sequence(root, "sentences").OfType<YamlMappingNode>().Select(ReadEntry).ToList();
        return new TextMap(Text(root, "document"), entries, At(file, root.Start));
    }

    private TextMapEntry ReadEntry(YamlMappingNode entry)
    {
        RefuseUnknown(entry, EntryKeys);
        var rules = Sequence(entry, "rules").OfType<YamlScalarNode>().Select(r => new CitedRule(r.Value ?? "", At(file, r.Start))).ToList();
        return new TextMapEntry(Text(entry, "at"), Text(entry, "hash"), rules, IsTrue(entry, "declaratory"), At(file, entry.Start));
    }

    private void RefuseUnknown(YamlMappingNode node, string[] known)
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name))
                findings.Add(new Finding("text-map-key", At(file, key.Start), key.ToString(), string.Join(", ", known)));
    }

    private string Text(YamlMappingNode node, string key)
    {
        if (Value(node, key) is YamlScalarNode { Value: { Length: > 0 } text })
            return text;
        findings.Add(new Finding("text-map-value", At(file, (Value(node, key) ?? node).Start), key));
        return "";
    }

    private IEnumerable<YamlNode> Sequence(YamlMappingNode node, string key)
    {
        var value = Value(node, key);
        if (value is not null and not YamlSequenceNode)
            findings.Add(new Finding("text-map-value", At(file, value.Start), key));
        return (value as YamlSequenceNode)?.Children ?? [];
    }

    private bool IsTrue(YamlMappingNode node, string key)
    {
        var value = Value(node, key);
        var text = (value as YamlScalarNode)?.Value;
        if (value is not null && text is not ("true" or "false"))
            findings.Add(new Finding("text-map-value", At(file, value.Start), key));
        return text == "true";
    }

    private static YamlNode? Value(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static Place At(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
