using Dingdian.Model;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Dingdian.Workbook.Tests;

public class InventedPlansTests
{
    private static readonly Scene Every = Scene.Invented("every-construct", 2027);

    /// <summary>Changed inputs: as a setting of the engine, the defined name of the cell, and what is typed into it.</summary>
    private static readonly (string Setting, string Name, string? Value)[] Changes =
    [
        ("fact.beds@a-1=61", "fact_beds_a_1", "61"),
        ("fact.beds@d=333", "fact_beds_d", "333"),
        ("fact.residents@110002=77777", "fact_residents_110002", "77777"),
        ("fact.weight@c=5", "fact_weight_c", "5"),
        ("fact.weight@a-1=unknown", "fact_weight_a_1", null),
        ("fact.claims@a_1=unknown", "fact_claims_a_1_2", null),
        ("fact.claims@a-1=1", "fact_claims_a_1", "1"),
        ("fact.deficit[resident]@a-1=true", "fact_deficit_resident_a_1", "true"),
        ("fact.deficit[resident]@c=true", "fact_deficit_resident_c", "true"),
        ("fact.bed_use@a_1=0.4", "fact_bed_use_a_1_2", "0.4"),
        ("fact.open_beds@h3=100", "fact_open_beds_h3", "100"),
        ("fact.requests[second]@a-1=2", "fact_requests_second_a_1", "2"),
        ("choice.coefficient=0.1", "choice_coefficient", "0.1"),
        ("choice.coefficient=unknown", "choice_coefficient", null),
        ("choice.zone@d=near", "class_zone_d", "near"),
        ("parameter.per_resident=9.9", "param_per_resident", "9.9"),
        ("parameter.by_fullness@blank=99", "param_by_fullness_blank", "99"),
        ("parameter.gliding=5.5", "param_gliding", "5.5"),
        ("parameter.per_area@c=1", "param_per_area_c", "1"),
        ("reading.base=doubled", "reading_base", "doubled"),
    ];

    [Fact]
    public void Workbook_OfEveryConstruct_GivesWhatTheEngineGives_AlsoAfterChanges()
    {
        var file = Every.Workbook();
        var books = Office.Recalculate([file, .. Changes.Select(c => Book.Type(file, c.Name, c.Value))]);
        Assert.Empty(Agreement.Differences(Every.Result, books[0]));
        Assert.Empty(Changes.Zip(books.Skip(1)).SelectMany(x => Agreement.Differences(Every.With(x.First.Setting).Result, x.Second).Select(d => $"{x.First.Setting}: {d}")));
        // A change that moves nothing would show nothing.
        Assert.Empty(Changes.Zip(books.Skip(1)).Where(x => Agreement.Differences(Every.Result, x.Second).Count == 0).Select(x => x.First.Setting));
    }

    [Fact]
    public void Workbook_BeforeAnyRecalculation_ShowsTheEnginesValues() => Assert.Empty(Agreement.Differences(Every.Result, new Book(Every.Workbook())));

    [Fact]
    public void Workbook_Recalculated_HasTheValueItCameWithInEveryFormulaCell()
    {
        var file = Every.Workbook();
        var (before, after) = (new Book(file), Office.Recalculate([file])[0]);
        Assert.NotEmpty(before.FormulaCells);
        Assert.All(before.FormulaCells, c => Assert.True(Agreement.Same(before.Cells(c.Sheet)[c.Address], after.Cells(c.Sheet)[c.Address]), $"{c}: {before.Cells(c.Sheet)[c.Address]}, {after.Cells(c.Sheet)[c.Address]}"));
    }

    [Theory]
    [InlineData(Language.English, "Choices", "ceiling")]
    [InlineData(Language.Chinese, "选择", "上限")]
    public void Workbook_InALanguage_IsNamedInIt(Language language, string sheet, string label)
    {
        var book = new Book(Every.Workbook(language));
        Assert.Contains(sheet, book.Sheets);
        Assert.Contains(book.Sheets.SelectMany(s => book.Cells(s).Values), v => v.Contains(label, StringComparison.Ordinal));
    }

    [Fact]
    public void Choice_OfAWorkbook_IsHeldToItsBoundsAndSaysWhy()
    {
        var book = new Book(Every.Workbook());
        var rules = book.Validations.ToDictionary(v => book.At("Choices", 10, int.Parse(v.SequenceOfReferences!.InnerText![1..], System.Globalization.CultureInfo.InvariantCulture)));
        var coefficient = rules["coefficient"];
        Assert.Equal(("0", "0.5"), (coefficient.Formula1!.Text, coefficient.Formula2!.Text));
        Assert.Contains("0 – 0.5", coefficient.Error!.Value!, StringComparison.Ordinal);
        Assert.Equal("\"plain,doubled\"", rules["base"].Formula1!.Text);
    }

    [Fact]
    public void Quota_WithoutLimit_IsSaidInAWord()
    {
        var book = new Book(Every.Workbook(Language.Chinese));
        Assert.Contains("不限", book.Cells(book.Sheets.Single(s => s.StartsWith("a_quota_whose_name_is_long", StringComparison.Ordinal) && s.EndsWith('2'))).Values);
    }

    [Fact]
    public void Workbook_OfEveryConstruct_IsWhatTheFileFormatAllows()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Every.Workbook()), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Sheet_OfAWorkbook_IsPrintedAcrossWithItsHeadOnEveryPage()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Every.Workbook()), false);
        var book = document.WorkbookPart!;
        Assert.Equal(book.WorksheetParts.Count(), book.Workbook!.DefinedNames!.Elements<DefinedName>().Count(n => n.Name == "_xlnm.Print_Titles"));
        Assert.All(book.WorksheetParts, p => Assert.Equal(1u, p.Worksheet!.GetFirstChild<PageSetup>()!.FitToWidth!.Value));
    }

    [Fact]
    public void Workbook_OfEveryConstruct_StaysWithinTheFormat() => Assert.Empty(Format.Breaches(new Book(Every.Workbook())));

    [Fact]
    public void Workbook_OfHundredsOfInstitutions_AgreesAndStaysWithinTheFormat()
    {
        var crowded = Crowded(400);
        var file = crowded.Workbook();
        Assert.Empty(Format.Breaches(new Book(file)));
        Assert.Empty(Agreement.Differences(crowded.Result, Office.Recalculate([file])[0]));
    }

    /// <summary>The same place with many institutions in its first county.</summary>
    private static Scene Crowded(int count)
    {
        var (one, beds) = (Every.Facts.Institutions["h1"], Every.Facts.Series.Single(s => s.Measure == "open_beds"));
        var ids = Enumerable.Range(1, count).Select(i => $"hospital-with-a-long-name-{i}").ToList();
        var facts = Every.Facts with
        {
            Institutions = ids.ToDictionary(id => id, id => one with { Id = id }),
            Series = [.. Every.Facts.Series.Where(s => s != beds), beds with { Values = ids.Select((id, i) => (id, i)).ToDictionary(x => (x.id, ""), x => (decimal?)(10 + x.i % 7)) }],
        };
        return Every with { Name = "crowded", Facts = facts };
    }

    [Fact]
    public void Workbook_TextBeginningLikeAFormula_StaysText()
    {
        Assert.Contains("=HYPERLINK(虚构)", new Book(Every.Workbook(Language.Chinese)).Cells("说明").Values);
        var book = new Book(Every.Workbook());
        Assert.Superset(new HashSet<string> { "@invented" }, book.Cells("Read me").Values.ToHashSet());
        Assert.Superset(new HashSet<string> { "=1+1", "+cmd|x", "-2" }, book.Cells("Facts").Values.ToHashSet());
        Assert.DoesNotContain(book.Formulas, f => f.Contains("HYPERLINK", StringComparison.Ordinal) || f.Contains("cmd", StringComparison.Ordinal));
    }

    [Fact]
    public void Breaches_OfWhatAProgramRefuses_AreFound()
    {
        Assert.DoesNotContain(new[] { "A1", "xfd12", "R1C1", "r", "1a", "a b", "a-b", new string('x', 256) }, Format.IsName);
        Assert.All(["fact_residents_320506", "choice_系数", "param_a.b"], n => Assert.True(Format.IsName(n)));
        Assert.Equal(2, Format.Depth("IF(A1=\"((((\",SUM(1),2)"));
    }
}
