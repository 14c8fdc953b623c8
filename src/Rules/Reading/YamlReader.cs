using System.Text;
using Dingdian.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dingdian.Rules.Reading;

/// <summary>
/// Reads one YAML document into nodes with exact places, within fixed limits, so that a hostile file ends in a finding:
/// no aliases, tags or second document, bounded size and depth, no key twice.
/// </summary>
public sealed class YamlReader
{
    public const int MaxCharacters = 8_000_000;
    public const int MaxDepth = 24;

    private readonly string file;
    private readonly List<Finding> findings;
    private readonly Parser parser;

    private YamlReader(string text, string file, List<Finding> findings)
    {
        this.file = file;
        this.findings = findings;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The document's root, or null when it cannot be read at all; what is wrong goes to <paramref name="findings"/>.</summary>
    public static Node? Read(string text, string file, List<Finding> findings)
    {
        if (text.Length > MaxCharacters)
        {
            findings.Add(new Finding("file-too-large", new Place(file), text.Length, MaxCharacters));
            return null;
        }
        YamlReader? reader = null;
        try
        {
            reader = new YamlReader(text, file, findings);
            return reader.ReadDocument();
        }
        catch (TooDeepException deep)
        {
            findings.Add(new Finding("nested-too-deep", deep.Place, MaxDepth));
        }
        catch (YamlException wrong)
        {
            findings.Add(new Finding("malformed-yaml", At(file, wrong.Start), FirstLine(wrong.Message)));
        }
        catch (InvalidOperationException)
        {
            // The parser loses its state after some unclosed brackets instead of saying so.
            findings.Add(new Finding("malformed-yaml", reader?.parser.Current is { } last ? At(file, last.Start) : new Place(file), "a bracket or quote is left open"));
        }
        return null;
    }

    private Node? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            findings.Add(new Finding("empty-file", new Place(file)));
            return null;
        }
        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            findings.Add(new Finding("second-document", At(file, second.Start)));
        return root;
    }

    private Node ReadNode(int depth)
    {
        var at = At(file, parser.Current!.Start);
        if (depth > MaxDepth)
            throw new TooDeepException(at);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            findings.Add(new Finding("alias-refused", at, alias.Value.Value));
            return new BrokenNode(at);
        }
        if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged && !tagged.Tag.IsNonSpecific)
            findings.Add(new Finding("tag-refused", at, tagged.Tag.Value));
        if (parser.TryConsume<Scalar>(out var scalar))
            return new ScalarNode(at, scalar.Value.Normalize(NormalizationForm.FormC), scalar.Style is not ScalarStyle.Plain);
        return parser.TryConsume<SequenceStart>(out _) ? ReadList(at, depth) : ReadMap(at, depth);
    }

    private ListNode ReadList(Place at, int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new ListNode(at, items);
    }

    private MapNode ReadMap(Place at, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<Entry>();
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not ScalarNode { Value: var name })
            {
                if (key is not BrokenNode)
                    findings.Add(new Finding("key-not-a-word", key.Place));
                continue;
            }
            if (!seen.TryAdd(name, key.Place))
                findings.Add(new Finding("duplicate-key", key.Place, name, seen[name].Line));
            else
                entries.Add(new Entry(name, key.Place, value));
        }
        return new MapNode(at, entries);
    }

    private static Place At(string file, Mark mark) => new(file, checked((int)mark.Line), checked((int)mark.Column));

    private static string FirstLine(string message) => message.Split('\n')[0].TrimEnd('\r', '.');

    private sealed class TooDeepException(Place place) : Exception
    {
        public Place Place => place;
    }
}
