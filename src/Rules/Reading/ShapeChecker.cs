using System.Globalization;
using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Rules.Reading;

/// <summary>
/// Holds a file against its shape and reports every difference at once. What comes back is the file as it was meant, so that the checks
/// after this one see as much as they can: a misspelt key under its right name, and a <see cref="BrokenNode"/> where nothing can be made of it.
/// </summary>
public sealed partial class ShapeChecker(List<Finding> findings)
{
    /// <summary>Longer names are no names: nobody could tell two of them apart in a list.</summary>
    private const int MaxName = 64;

    public Node Check(Node node, Shape shape, Texts name) => (shape, node) switch
    {
        (_, BrokenNode) => node,
        (EitherShape either, _) => Check(node, either.For(node), name),
        (RecordShape record, MapNode map) => CheckRecord(map, record, name),
        (TableShape table, MapNode map) => CheckTable(map, table, name),
        (RecordShape or TableShape, _) => Broken("wrong-structure", node.Place, name, new Texts("键与值", "keys with values")),
        (ListShape list, ListNode items) => new ListNode(items.Place, [.. items.All.Select(i => Check(i, list.Item, name))]),
        (ListShape { OrSingle: true } list, _) => Check(node, list.Item, name),
        (ListShape, _) => Broken("wrong-structure", node.Place, name, new Texts("列表 [ … ]", "a list [ … ]")),
        (WordShape words, ScalarNode scalar) => words.Words.Contains(scalar.Value) ? node : CheckWord(scalar, words, name),
        (ScalarShape { Kind: var kind }, ScalarNode scalar) => Fits(scalar.Value, kind) ? node : Broken("wrong-value", node.Place, scalar.Value, name, Describe(kind)),
        _ => Broken("wrong-structure", node.Place, name, new Texts("单个值", "a single value")),
    };

    private Node CheckWord(ScalarNode scalar, WordShape words, Texts name)
    {
        var broken = Broken("word-not-allowed", scalar.Place, scalar.Value, name, Nearest.Hint(scalar.Value, words.Words));
        return Nearest.To(scalar.Value, words.Words) is { } meant ? scalar with { Value = meant } : broken;
    }

    private MapNode CheckRecord(MapNode map, RecordShape record, Texts name)
    {
        var entries = map.All.Select(e => CheckEntry(e, map, record, name)).DistinctBy(e => e.Key).ToList();
        foreach (var field in record.Fields.Where(f => f.Required && !entries.Exists(e => e.Key == f.Name)))
            entries.Add(new Entry(field.Name, map.Place, Broken("missing-key", map.Place, field.Name, name, field.Meaning)));
        return new MapNode(map.Place, entries);
    }

    private Entry CheckEntry(Entry entry, MapNode map, RecordShape record, Texts name)
    {
        if (record.Find(entry.Key) is { } field)
            return CheckValue(entry, field.Shape, Vocabulary.KeyTerm(entry.Key));
        if (entry.Value is ScalarNode { IsNull: true })
            return entry with { Value = Broken("key-without-value", entry.KeyPlace, entry.Key) };
        var names = record.Fields.Select(f => f.Name).ToList();
        var broken = Broken("unknown-key-here", entry.KeyPlace, entry.Key, name, Nearest.Hint(entry.Key, names));
        return Nearest.To(entry.Key, names) is { } meant && map.Find(meant) is null
            ? CheckValue(entry with { Key = meant }, record.Find(meant)!.Shape, Vocabulary.KeyTerm(meant))
            : entry with { Value = broken with { Was = entry.Value } };
    }

    private MapNode CheckTable(MapNode map, TableShape table, Texts name)
    {
        return new MapNode(map.Place, [.. map.All.Select(Member)]);

        Entry Member(Entry entry)
        {
            var value = CheckValue(entry, table.Value, new Texts(entry.Key, entry.Key));
            return Fits(entry.Key, table.Key) ? value : entry with { Value = Broken("wrong-key", entry.KeyPlace, entry.Key, name, Describe(table.Key)) };
        }
    }

    private Entry CheckValue(Entry entry, Shape shape, Texts name) => entry with
    {
        Value = entry.Value is ScalarNode { IsNull: true }
            ? Broken("key-without-value", entry.KeyPlace, entry.Key)
            : Check(entry.Value, shape, name),
    };

    private static bool Fits(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Name => text.Length <= MaxName && NamePattern().IsMatch(text),
        ScalarKind.Key => text.Length <= MaxName && KeyPattern().IsMatch(text),
        ScalarKind.Number => Scalars.TryNumber(text, out _),
        ScalarKind.Flag => text is "true" or "false",
        ScalarKind.Date => Scalars.TryDate(text, out _),
        ScalarKind.Range => Scalars.TryRange(text, out _, out _),
        ScalarKind.DateRange => Scalars.TryDates(text, out _, out _),
        ScalarKind.DateKey => Scalars.TryDate(text, out _) || (Scalars.TryDates(text, out _, out var to) && to is not null),
        _ => text.Length > 0,
    };

    private static Texts Describe(ScalarKind kind) => kind switch
    {
        ScalarKind.Name => new Texts($"名称，如 bed_ceiling，至多 {MaxName} 个字符", $"a lower-case name such as bed_ceiling, at most {MaxName} letters"),
        ScalarKind.Key => new Texts($"字母、数字和 . - _，至多 {MaxName} 个字符", $"letters, digits and . - _, at most {MaxName} of them"),
        ScalarKind.Number => new Texts("数值，如 7.6", "a number such as 7.6"),
        ScalarKind.Flag => new Texts("true 或 false", "true or false"),
        ScalarKind.Date => new Texts("日期，如 2025-01-01", "a date such as 2025-01-01"),
        ScalarKind.Range => new Texts("两个数值，如 800..1000，小者在前", "two numbers such as 800..1000, the smaller first"),
        ScalarKind.DateRange => new Texts("两个日期，如 2025-01-01..2027-12-31，早者在前", "two dates such as 2025-01-01..2027-12-31, the earlier first"),
        ScalarKind.DateKey => new Texts("日期，如 2025-01-01 或 2025-01-01..2025-12-31", "a date such as 2025-01-01, or 2025-01-01..2025-12-31"),
        _ => new Texts("文字", "text"),
    };

    private BrokenNode Broken(string code, Place place, params object?[] arguments)
    {
        findings.Add(new Finding(code, place, arguments));
        return new BrokenNode(place);
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*(-[\p{L}\p{N}_]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
