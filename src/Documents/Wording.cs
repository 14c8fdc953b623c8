using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>The words that every document has, and how days and numbers are written.</summary>
internal static partial class Wording
{
    public static readonly Texts Item = new("项目", "Item");
    public static readonly Texts Nothing = new("本表无内容。", "Nothing to list.");
    public static readonly Texts NoFigures = new("没有可绘制的数值。", "No values to draw.");
    public static readonly Texts NoTables = new("本文件没有表格。", "This document has no tables.");
    public static readonly Texts Contents = new("目录", "Contents");
    public static readonly Texts Data = new("数据", "Data");

    private static readonly Texts Unknown = new("–", "–");

    /// <summary>As house style has it: separators from a thousand on, no more decimals than there are.</summary>
    public static Texts Figure(decimal? value)
    {
        if (value is not { } known) return Unknown;
        var text = known.ToString(Math.Abs(known) >= 1000m ? "#,0.###" : "0.######", CultureInfo.InvariantCulture);
        return new Texts(text, text);
    }

    /// <summary>2025年12月31日; 31 December 2025.</summary>
    public static string Day(DateOnly day, Language language) =>
        day.ToString(language == Language.Chinese ? "yyyy'年'M'月'd'日'" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The document number with its year in 〔〕.</summary>
    public static string Number(string number) => Year().Replace(Printable(number), "〔$1〕");

    public static string AnnexLabel(int index, int count, Language language) =>
        (language == Language.Chinese ? "附件" : count > 1 ? "Annex " : "Annex") + (count > 1 ? index.ToString(CultureInfo.InvariantCulture) : "");

    public static string Annexes(int count, Language language) => language == Language.Chinese ? "附件：" : count > 1 ? "Annexes: " : "Annex: ";

    public static string Addressee(Texts addressee, Language language) => addressee.OneLine(language) + (language == Language.Chinese ? "：" : ":");

    /// <summary>表3　床位; Table 3. Beds.</summary>
    public static string Caption(int number, Texts caption, Language language) =>
        (language == Language.Chinese ? "表" : "Table ") + number.ToString(CultureInfo.InvariantCulture) + (language == Language.Chinese ? "　" : ". ") + caption.OneLine(language);

    public static string Head(Column column, Language language)
    {
        var (title, unit) = (column.Title.Printed(language), column.Unit?.Printed(language) ?? "");
        return unit.Length == 0 ? title : language == Language.Chinese ? $"{title}（{unit}）" : $"{title} ({unit})";
    }

    /// <summary>Remarks, the first behind 注； numbered when there are several.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<Texts> notes, Language language) => notes.Select((note, i) =>
        (i > 0 ? "" : language == Language.Chinese ? "注：" : notes.Count > 1 ? "Notes: " : "Note: ")
        + (notes.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "") + note.Printed(language));

    /// <summary>The text in the language, without signs that no file format allows.</summary>
    public static string Printed(this Texts texts, Language language) => Printable(texts.In(language));

    /// <summary>The text with its line breaks taken out, for lists and names.</summary>
    public static string OneLine(this Texts texts, Language language) => texts.Printed(language).Replace("\n", language == Language.Chinese ? "" : " ", StringComparison.Ordinal);

    /// <summary>How wide a text is in ems: Chinese signs are as wide as high, others about half.</summary>
    public static double Ems(string text) => text.EnumerateRunes().Sum(sign => sign.Value > 0x2E7F ? 1d : sign.Value is >= 'A' and <= 'Z' or '%' ? 0.7d : 0.5d);

    private static string Printable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var sign in text.ReplaceLineEndings("\n").EnumerateRunes()) // a half of a pair becomes U+FFFD here
        {
            if (sign.Value > char.MaxValue || XmlConvert.IsXmlChar((char)sign.Value)) clean.Append(sign);
        }
        return clean.ToString();
    }

    [GeneratedRegex(@"[\[\(（【［〔](\d{4})[\]\)）】］〕]")]
    private static partial Regex Year();
}
