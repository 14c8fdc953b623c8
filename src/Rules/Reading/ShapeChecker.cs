using System.Globalization;
using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Rules.Reading;

/// <summary>Holds a file against its shape and reports every difference at once.</summary>
public sealed partial class ShapeChecker(List<Finding> findings)
{
    public void Check(Node node, Shape shape, string name)
    {
        switch (shape)
        {
            case EitherShape either:
                Check(node, either.For(node), name);
                break;
            case RecordShape record:
                CheckRecord(node, record, name);
                break;
            case TableShape table:
                CheckTable(node, table, name);
                break;
            case ListShape list:
                CheckList(node, list, name);
                break;
            case WordShape words when node is ScalarNode scalar:
                if (!words.Words.Contains(scalar.Value))
                    Add("word-not-allowed", node.Place, scalar.Value, name, Nearest.To(scalar.Value, words.Words) ?? string.Join(", ", words.Words));
                break;
            case ScalarShape kind when node is ScalarNode scalar:
                CheckScalar(scalar, kind.Kind, name);
                break;
            default:
                Add("wrong-structure", node.Place, name, new Texts("单个值", "a single value"));
                break;
        }
    }

    private void CheckRecord(Node node, RecordShape record, string name)
    {
        if (node is not MapNode map)
        {
            Add("wrong-structure", node.Place, name, new Texts("键与值", "keys with values"));
            return;
        }
        foreach (var entry in map.All)
        {
            if (record.Find(entry.Key) is { } field)
                CheckValue(entry, field.Shape);
            else if (entry.Value is ScalarNode { IsNull: true })
                Add("key-without-value", entry.KeyPlace, entry.Key);
            else
                Add("unknown-key-here", entry.KeyPlace, entry.Key, name, Nearest.To(entry.Key, record.Fields.Select(f => f.Name)) ?? string.Join(", ", record.Fields.Select(f => f.Name)));
        }
        foreach (var field in record.Fields.Where(f => f.Required && map.Find(f.Name) is null))
            Add("missing-key", map.Place, field.Name, name, field.Meaning);
    }

    private void CheckTable(Node node, TableShape table, string name)
    {
        if (node is not MapNode map)
        {
            Add("wrong-structure", node.Place, name, new Texts("键与值", "keys with values"));
            return;
        }
        foreach (var entry in map.All)
        {
            if (!Fits(entry.Key, table.Key))
                Add("wrong-key", entry.KeyPlace, entry.Key, name, Describe(table.Key));
            CheckValue(entry, table.Value);
        }
    }

    private void CheckList(Node node, ListShape list, string name)
    {
        if (node is ListNode items)
            foreach (var item in items.All)
                Check(item, list.Item, name);
        else if (list.OrSingle)
            Check(node, list.Item, name);
        else
            Add("wrong-structure", node.Place, name, new Texts("列表 [ … ]", "a list [ … ]"));
    }

    private void CheckValue(Entry entry, Shape shape)
    {
        if (entry.Value is ScalarNode { IsNull: true })
            Add("key-without-value", entry.KeyPlace, entry.Key);
        else
            Check(entry.Value, shape, entry.Key);
    }

    private void CheckScalar(ScalarNode scalar, ScalarKind kind, string name)
    {
        if (!Fits(scalar.Value, kind))
            Add("wrong-value", scalar.Place, scalar.Value, name, Describe(kind));
    }

    private static bool Fits(string text, ScalarKind kind) => kind switch
    {
        ScalarKind.Name => NamePattern().IsMatch(text),
        ScalarKind.Key => KeyPattern().IsMatch(text),
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
        ScalarKind.Name => new Texts("名称，如 bed_ceiling", "a lower-case name such as bed_ceiling"),
        ScalarKind.Key => new Texts("字母、数字和 . - _", "letters, digits and . - _"),
        ScalarKind.Number => new Texts("数值，如 7.6", "a number such as 7.6"),
        ScalarKind.Flag => new Texts("true 或 false", "true or false"),
        ScalarKind.Date => new Texts("日期，如 2025-01-01", "a date such as 2025-01-01"),
        ScalarKind.Range => new Texts("两个数值，如 800..1000，小者在前", "two numbers such as 800..1000, the smaller first"),
        ScalarKind.DateRange => new Texts("两个日期，如 2025-01-01..2027-12-31，早者在前", "two dates such as 2025-01-01..2027-12-31, the earlier first"),
        ScalarKind.DateKey => new Texts("日期，如 2025-01-01 或 2025-01-01..2025-12-31", "a date such as 2025-01-01, or 2025-01-01..2025-12-31"),
        _ => new Texts("文字", "text"),
    };

    private void Add(string code, Place place, params object?[] arguments) => findings.Add(new Finding(code, place, arguments));

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*(-[\p{L}\p{N}_]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
