using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>Reads the cells of one column: puts right what can mean only one thing, and says of every other cell what would be right.</summary>
internal sealed class ColumnReader(Column column, int index, int source, decimal? unit, RowSource file, IReadOnlyDictionary<string, string>? translations, TableFindings findings)
{
    private readonly int[] mended = new int[Enum.GetValues<Mend>().Length];
    private readonly StringPool pool = new();
    private readonly decimal scale = unit ?? 1m;
    private int formulas;
    private int bare;

    /// <summary>The file's column, counted from one.</summary>
    public int Source => source;

    public Column Column => column;

    /// <summary>The column's place in the shape.</summary>
    public int Index => index;

    /// <summary>How many units of the column one of the file's is.</summary>
    public decimal Scale => scale;

    /// <summary>False with a finding when the cell cannot stand; a blank cell that may be blank is fine.</summary>
    public bool TryRead(RawRow row, out CellValue value)
    {
        value = default;
        var cell = row[source];
        formulas += cell.IsFormula ? 1 : 0;
        var text = CellText.Trim(cell.Text);
        if (text.Length != cell.Text.Length)
            mended[(int)Mend.Spaces]++;
        if (text.IsEmpty)
            return !column.Required || Fail(row.Number, "cell-missing", column.Header, column.Expected);
        if (cell.Kind == RawKind.Fault)
            return text is XlsxRows.NoValue ? Fail(row.Number, "cell-formula-empty", column.Header) : Fail(row.Number, "cell-fault", text.ToString(), column.Header);
        var kind = cell.Kind;
        if (translations is not null && translations.TryGetValue(CellText.Key(text), out var translated))
        {
            text = translated;
            kind = RawKind.Text;
        }
        return column.Type switch
        {
            ColumnType.Whole or ColumnType.Number or ColumnType.Coordinate => Number(kind, text, row.Number, out value),
            ColumnType.Date => Day(kind, text, row.Number, out value),
            ColumnType.Month => Month(kind, text, row.Number, out value),
            ColumnType.Truth => Truth(text, row.Number, out value),
            ColumnType.Choice => Choice(text, row.Number, out value),
            ColumnType.List => List(text, row.Number, out value),
            ColumnType.Code => Code(kind, text, row.Number, out value),
            _ => FreeText(text, row.Number, out value),
        };
    }

    /// <summary>The number of a cell without a word about it, for rows of totals.</summary>
    public decimal? Peek(RawRow row)
    {
        var cell = row[source];
        var text = CellText.Trim(cell.Text);
        return cell.Kind is not (RawKind.Fault or RawKind.Date) && Parse(cell.Kind, text, out var number, quiet: true) ? number : null;
    }

    /// <summary>What was put right in this column, as findings.</summary>
    public IEnumerable<Finding> Summary()
    {
        var place = file.Place(0, source);
        if (formulas > 0)
            yield return new Finding("column-formulas", place, formulas);
        if (bare > 0 && unit is null && column.IsMoney)
            yield return new Finding("unit-unsaid", place, column.Header, bare, new Texts(UnitWords.Shown(column.Unit!), column.Unit!));
        foreach (var mend in Enum.GetValues<Mend>().Where(m => mended[(int)m] > 0))
            yield return new Finding("column-mended", place, column.Header, mended[(int)mend], MendWords.Of(mend));
    }

    private bool Number(RawKind kind, ReadOnlySpan<char> text, int row, out CellValue value)
    {
        value = default;
        if (text is "-" or "—" or "——" or "–" or "/" or "\\" or "无" or "N/A" or "－" or "／")
        {
            mended[(int)Mend.NoValue]++;
            return !column.Required || Fail(row, "cell-missing", column.Header, column.Expected);
        }
        if (kind is RawKind.Date or RawKind.Truth || !Parse(kind, text, out var number))
            return Wrong(text, row);
        if (column.Type == ColumnType.Whole && decimal.Truncate(number) != number)
            return Fail(row, "cell-fraction", number, column.Header);
        if (number < column.AtLeast)
            return Fail(row, "cell-below", number, column.Header, column.AtLeast);
        if (number > column.AtMost)
            return Fail(row, "cell-above", number, column.Header, column.AtMost);
        value = CellValue.Of(number);
        return true;
    }

    private bool Parse(RawKind kind, ReadOnlySpan<char> text, out decimal number, bool quiet = false)
    {
        if (kind == RawKind.Percent && NumberText.TryPlain(text, out number))
        {
            number *= UnitWords.Scale("%", column.Unit) is { } percent ? percent * 100m : 1m;
            return true;
        }
        if (NumberText.TryPlain(text, out number))
        {
            number = scale == 1m ? number : NumberText.Bare(number * scale);
            bare += quiet || number == 0 ? 0 : 1;
            if (kind == RawKind.Text && !file.IsUntyped && !quiet)
                mended[(int)Mend.NumberAsText]++;
            return true;
        }
        var compact = CellText.Compact(text);
        if (!NumberText.TryWritten(compact, column.Unit, out number, out var own))
            return false;
        number = NumberText.Bare(number * (own ?? scale));
        bare += quiet || own is not null ? 0 : 1;
        if (!quiet)
            mended[(int)(own is not null ? Mend.OwnUnit : compact.IndexOfAny(",(") >= 0 ? Mend.Thousands : Mend.Width)]++;
        return true;
    }

    private bool Day(RawKind kind, ReadOnlySpan<char> text, int row, out CellValue value)
    {
        if (column.MayBeOpen && IsOpen(text))
        {
            mended[(int)Mend.Open]++;
            value = default;
            return true;
        }
        var known = DayText.TryDay(text, out var day) || TrySerial(kind, text, out day) || DayText.TryDay(DayText.InDigits(text), out day);
        value = known ? CellValue.Of(day) : default;
        return known || (DayText.IsShort(text) ? Fail(row, "cell-day-unclear", text.ToString()) : Wrong(text, row));
    }

    private static bool IsOpen(ReadOnlySpan<char> text) => CellText.Key(text) is "长期" or "长期有效" or "永久" or "至今" or "无固定期限" or "99991231" or "9999/12/31";

    private bool Month(RawKind kind, ReadOnlySpan<char> text, int row, out CellValue value)
    {
        value = default;
        if ((kind == RawKind.Number || file.IsUntyped) && text is [_, _, _, _, '.', '1'])
            return Fail(row, "cell-month-unclear", text.ToString());
        var known = DayText.TryMonth(text, out var month);
        if (!known && DayText.TryMonth(DayText.InDigits(text), out month))
            known = true;
        if (!known && TrySerial(kind, text, out var day))
            (known, month) = (true, new DateOnly(day.Year, day.Month, 1));
        value = known ? CellValue.Of(month) : default;
        return known || Wrong(text, row);
    }

    /// <summary>Days from 1927 to 2119; other numbers are no days anybody means.</summary>
    private bool TrySerial(RawKind kind, ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (kind is RawKind.Truth or RawKind.Percent || !NumberText.TryPlain(CellText.Compact(text), out var number) || number is < 10_000 or >= 80_000)
            return false;
        if (DaySerial.ToDay(number, file.Is1904) is not { } found)
            return false;
        mended[(int)Mend.Serial]++;
        day = found;
        return true;
    }

    private bool Truth(ReadOnlySpan<char> text, int row, out CellValue value)
    {
        bool? truth = (text.Length == 1 ? text : CellText.Key(text)) switch
        {
            "是" or "有" or "对" or "√" or "✓" or "✔" or "☑" or "y" or "Y" or "Ｙ" or "yes" or "true" or "1" => true,
            "否" or "无" or "错" or "×" or "✗" or "✘" or "x" or "X" or "☐" or "n" or "N" or "Ｎ" or "no" or "false" or "0" => false,
            _ => null,
        };
        value = truth is { } known ? CellValue.Of(known) : default;
        return truth is not null || Wrong(text, row);
    }

    private bool Choice(ReadOnlySpan<char> text, int row, out CellValue value)
    {
        var word = column.Words!.Find(text);
        value = word is null ? default : CellValue.Of(word.Id);
        return word is not null || Unknown(text, row);
    }

    private bool Unknown(ReadOnlySpan<char> text, int row) => Fail(row, "cell-word", text.ToString(), column.Header, Near(text.ToString()));

    private Texts Near(string text) => Rules.Reading.Nearest.To(text, column.Words!.Words.SelectMany(w => w.Spellings)) is { } near
        ? Meant(column.Words.Find(near)!.Label)
        : new($"可用：{string.Join("、", column.Words.Shown(Language.Chinese))}。", $"Known: {string.Join(", ", column.Words.Shown(Language.English))}.");

    private static Texts Meant(Texts label) => new($"是否指：{label.In(Language.Chinese)}？", $"Did you mean: {label.In(Language.English)}?");

    private bool List(ReadOnlySpan<char> text, int row, out CellValue value)
    {
        var items = new List<string>();
        var good = !text.Contains('\uFFFD') || Fail(row, "cell-broken-text", column.Header);
        foreach (var range in text.SplitAny("、,;；，/|\n"))
        {
            var item = CellText.Clean(text[range]);
            if (item.Length == 0)
                continue;
            var word = column.Words?.Find(item);
            good &= column.Words is null || word is not null || Unknown(item, row);
            items.Add(word?.Id ?? item);
        }
        value = good && items.Count > 0 ? CellValue.Of(items) : default;
        return good;
    }

    private bool Code(RawKind kind, ReadOnlySpan<char> text, int row, out CellValue value)
    {
        value = default;
        var code = CellText.Compact(text);
        if (code.Length != text.Length || !code.SequenceEqual(text))
            mended[(int)(text.Contains(' ') ? Mend.Spaces : Mend.Width)]++;
        if (LostDigits(kind, code))
            return Fail(row, "cell-digits-lost", code.ToString(), column.Header);
        var written = code.ToString();
        if (!Fits(written))
        {
            var padded = written.PadLeft(column.Length.GetValueOrDefault(), '0');
            var upper = written.ToUpperInvariant();
            if (padded.Length > written.Length && !code.ContainsAnyExceptInRange('0', '9') && Fits(padded))
            {
                mended[(int)Mend.Zeros]++;
                written = padded;
            }
            else if (Fits(upper))
                written = upper;
            else
                return Fail(row, "cell-code", text.ToString(), column.Header, column.Expected);
        }
        value = CellValue.Of(written);
        return true;
    }

    private bool Fits(string code) =>
        (column.Length is not { } length || code.Length == length) && (column.Pattern is not { } pattern || pattern.IsMatch(code)) && !code.Contains('\uFFFD', StringComparison.Ordinal);

    /// <summary>A number of more than fifteen digits, or with an exponent as in 3.205E+17, has been rounded on its way here.</summary>
    private bool LostDigits(RawKind kind, ReadOnlySpan<char> code) =>
        kind == RawKind.Number && (code.ContainsAny("Ee.") || NumberText.Digits(code) > 15)
        || (file.IsUntyped && code is [>= '1' and <= '9', '.', ..] && code.Contains("E+", StringComparison.OrdinalIgnoreCase));

    private bool FreeText(ReadOnlySpan<char> text, int row, out CellValue value)
    {
        var plain = CellText.IsPlain(text);
        value = CellValue.Of(plain ? pool.Of(text) : CellText.Clean(text));
        if (!plain && !text.SequenceEqual(value.Text))
            mended[(int)Mend.Spaces]++;
        return !text.Contains('\uFFFD') || Fail(row, "cell-broken-text", column.Header);
    }

    private bool Wrong(ReadOnlySpan<char> text, int row) => Fail(row, "cell-value", text.ToString(), column.Header, column.Expected);

    private bool Fail(int row, string code, params object?[] arguments)
    {
        findings.Add(code, file.Place(row, source), arguments);
        return false;
    }
}
