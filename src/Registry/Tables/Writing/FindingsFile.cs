using System.Globalization;
using System.Text;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>Findings as CSV, one a line, for spreadsheets and other programs.</summary>
public static class FindingsFile
{
    private static readonly Texts[] Headers = [new("问题代码", "code"), new("程度", "severity"), new("文件", "file"), new("工作表", "sheet"), new("行", "row"), new("列", "column"), new("问题", "what"), new("更正方法", "remedy")];

    public static void Write(IEnumerable<Finding> findings, Language language, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        CsvLine.Write(writer, [.. Headers.Select(header => header.In(language))]);
        foreach (var f in findings)
            CsvLine.Write(writer, ((string[])[f.Code, Vocabulary.Of(Finding.SeverityWord(f.Severity)).In(language), f.Place.File, f.Place.Sheet ?? "", Number(f.Place.Line), Column(f.Place), f.What(language), f.Remedy(language)]).Select(FormulaGuard.Guard));
    }

    private static string Number(int line) => line == 0 ? "" : line.ToString(CultureInfo.InvariantCulture);

    private static string Column(Place place) => place.Sheet is null ? Number(place.Column) : Place.Letters(place.Column);
}
