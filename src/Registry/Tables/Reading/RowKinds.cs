using System.Buffers;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Reading;

internal enum RowKind { Data, Blank, Total, Note, Example, Header }

/// <summary>Tells rows of data from totals, notes, the template's example and headers repeated on each printed page.</summary>
internal sealed class RowKinds(HeaderMatch header, SheetShape shape, TableMapping? mapping)
{
    /// <summary>Only texts with one of these signs can be anything but data; most cells are done after one look.</summary>
    private static readonly SearchValues<char> Telling = SearchValues.Create("计注备说填制审数资来示样例联单TtEeSsNn");

    private static readonly string[] TotalWords = ["合计", "小计", "总计", "共计", "累计", "total", "subtotal", "sum"];
    private static readonly string[] NoteWords = ["注", "备注", "说明", "填表", "制表", "审核", "填报", "联系人", "联系电话", "单位负责", "数据来源", "资料来源", "note"];
    public const string ExampleZh = "示例：";
    public const string ExampleEn = "Example: ";

    private readonly string[] headerKeys = [.. header.Columns.Select(c => CellText.Key(c.Text))];
    private readonly string firstHeader = header.Columns.MinBy(c => c.Source)?.Text ?? "";

    /// <summary>By column of the file, words that a mapping gives a meaning and that say no total there.</summary>
    private readonly Dictionary<int, IReadOnlyDictionary<string, string>> meant = header.Columns
        .Where(c => mapping?.Values.ContainsKey(shape.Columns[c.Column].Id) == true).ToDictionary(c => c.Source, c => mapping!.Values[shape.Columns[c.Column].Id]);

    private bool inNotes;

    public RowKind Of(RawRow row)
    {
        if (row.IsBlank)
            return RowKind.Blank;
        var (seen, first) = (0, "");
        for (var column = 1; column <= row.Count && seen < 3; column++)
        {
            var text = CellText.Trim(row[column].Text);
            if (text.IsEmpty)
                continue;
            if (++seen > 1 && row[column].Kind != RawKind.Text)
                continue;
            if (seen == 1 && text.SequenceEqual(firstHeader) && IsHeader(row))
                return RowKind.Header;
            if (!inNotes && !text.ContainsAny(Telling))
                continue;
            var key = CellText.Key(text);
            if (IsTotal(key, seen == 1) && !(meant.TryGetValue(column, out var words) && words.ContainsKey(key)))
                return RowKind.Total;
            first = seen == 1 ? key : first;
        }
        if (first.Length == 0)
            return RowKind.Data;
        if (first.StartsWith("示例", StringComparison.Ordinal) || first.StartsWith("样例", StringComparison.Ordinal) || first.StartsWith("example", StringComparison.Ordinal))
            return RowKind.Example;
        return IsNote(first, seen) ? RowKind.Note : RowKind.Data;
    }

    /// <summary>Whether a text is one of the words of totals, and so names nobody.</summary>
    public static bool IsTotal(string key) => TotalWords.Any(word => key.EndsWith(word, StringComparison.Ordinal));

    private static bool IsTotal(string key, bool isFirst) =>
        TotalWords.Contains(key) || (isFirst && key.Length <= 12 && key is [.., '计'] && TotalWords.Any(w => key.EndsWith(w, StringComparison.Ordinal)));

    /// <summary>After a first note, rows with a single text are notes too: 1、… 2、…</summary>
    private bool IsNote(string first, int filled)
    {
        var isNote = filled < 3 && NoteWords.Any(w => first.StartsWith(w, StringComparison.Ordinal));
        inNotes |= isNote;
        return isNote || (inNotes && filled == 1);
    }

    private bool IsHeader(RawRow row)
    {
        var alike = 0;
        for (var i = 0; i < headerKeys.Length; i++)
            alike += headerKeys[i] == CellText.Key(row[header.Columns[i].Source].Text) ? 1 : 0;
        return alike * 2 > headerKeys.Length;
    }
}
