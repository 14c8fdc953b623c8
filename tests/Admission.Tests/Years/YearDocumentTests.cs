using Dingdian.Admission.Years;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Years;

public class YearDocumentTests
{
    [Fact]
    public void Document_OfASignedYear_HasQuotasGroundsAndProofs()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Published();
        var document = Of(world, false);
        Assert.Equal(("小医保〔2025〕2号", Day(1, 7), "tests"), (document.Number, document.Attribution!.Day, document.Issuer.Zh));
        var tables = document.Body.OfType<Table>().ToList();
        Assert.Equal([["北", "15", "15", "0"], ["南", "15", "15", "0"]], tables[0].Rows.Select(row => row.Select(cell => cell.In(Language.Chinese)).ToArray()));
        Assert.Equal(["全市", "30", "30", "0"], tables[0].Totals!.Select(cell => cell.In(Language.Chinese)));
        Assert.Contains(tables.SelectMany(table => table.Rows), row => row.Any(cell => cell.Zh == "供需"));
        var proof = Assert.Single(document.Annexes).Blocks.OfType<Table>().First();
        Assert.Contains(proof.Rows, row => row[0].Zh == "1.1" || row[0].Zh == "1.1.1");
        Assert.Contains(proof.Rows, row => row.Any(cell => cell.Zh?.Contains("R1 一", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void PublicDocument_NamesNoPerson()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Published();
        Assert.Contains(Planner.Name, HtmlWriter.Write(Of(world, false), Language.Chinese), StringComparison.Ordinal);
        var shown = HtmlWriter.Write(Of(world, true), Language.Chinese);
        Assert.All(new[] { Planner.Name, Reviewer.Name, Approver.Name }, name => Assert.DoesNotContain($">{name}<", shown, StringComparison.Ordinal));
        Assert.Contains("供需", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_IsMarkedOnEveryPage()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        Assert.Equal("草稿", Of(world, false).Mark!.Value.Zh);
    }

    [Fact]
    public void Document_OfTheSameRevision_IsTheSameBytes()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Published();
        Assert.Equal(Bytes(Of(world, false)), Bytes(Of(world, false)));
    }

    private static byte[] Bytes(Document document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream, Language.Chinese);
        return stream.ToArray();
    }

    private static Document Of(YearWorld world, bool isPublic)
    {
        using var db = world.Test.Connect();
        var findings = new List<Finding>();
        var figures = YearFigures.Of(world.Bureau, db, world.Bureau.FindPlan(Plan, findings)!, world.Year, world.Year.Latest!, findings)!;
        return YearDocument.Of(world.Year, world.Year.Latest!, figures, null, isPublic);
    }
}
