using Dingdian.Admission.Assessments;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;

namespace Dingdian.Cli.Agreements;

/// <summary>The sheet in which the scores of a year are entered.</summary>
internal static class ScoreSheets
{
    private static readonly SheetShape Shape = new("scores", new("年度考核得分", "Scores"),
        new("institution", ColumnType.Text, "机构编码", "Institution") { Required = true, Synonyms = ["国家编码", "国家代码", "机构代码"] }, new("name", ColumnType.Text, "机构名称", "Name"),
        new("score", ColumnType.Number, "得分", "Score"), new("excused", ColumnType.Text, "免评理由", "Excused"));

    /// <summary>One line for each institution, the scores left empty.</summary>
    public static bool Write(IReadOnlyList<Profile> institutions, string path, Terminal terminal, List<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var table = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableWriter.ToWorkbook(Shape, terminal.Language, stream) : TableWriter.ToCsv(Shape, terminal.Language, stream))
            foreach (var one in institutions) table.Write([CellValue.Of(one.Code ?? one.Name), CellValue.Of(one.Name), default, default]);
        return Files.Write(path, stream.ToArray(), findings);
    }

    /// <summary>Null after findings: a sheet is entered whole or not at all.</summary>
    public static IReadOnlyList<InstitutionScore>? Read(string path, List<Finding> findings)
    {
        using var file = SheetFile.Open(path, findings);
        if (file is null || TableReader.Open(file, Shape, findings) is not { } table) return null;
        using (table)
        {
            var scores = new List<InstitutionScore>();
            while (table.Read())
                if (table.Row.IsSound && table.Row["institution"].Text is { } institution) scores.Add(new(institution, table.Row["score"].Number, table.Row["excused"].Text));
            return findings.Exists(finding => finding.Severity == Severity.Error) ? null : scores;
        }
    }
}
