namespace Dingdian.Documents.Tests;

public class DocumentTests
{
    [Fact]
    public void Table_WithARowTooShort_IsRefused()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new Table(Sample.Same("表"), [new Column(Sample.Same("a")), new Column(Sample.Same("b"))], [[Sample.Same("1"), Sample.Same("2")], [Sample.Same("3")]]));
        Assert.StartsWith("Row 2: 1 values for 2 columns.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_WithTotalsTooLong_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sample.OneColumn("a", "1") with { Totals = [Sample.Same("1"), Sample.Same("2")] });

    [Fact]
    public void Table_WithoutColumns_IsRefused() => Assert.Throws<ArgumentException>(() => new Table(Sample.Same("表"), [], []));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Heading_OfALevelThatIsNone_IsRefused(int level) => Assert.Throws<ArgumentOutOfRangeException>(() => new Heading(level, Sample.Same("a")));

    [Fact]
    public void Chart_WithAValueMissingFromASeries_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Chart(Sample.Same("图"), ChartKind.Bar, [Sample.Same("a"), Sample.Same("b")], [new Series(Sample.Same("s"), [1m])], default));

    [Fact]
    public void Chart_AsATable_HasItsUnitInTheHeadAndTellsUnknownFromZero()
    {
        var table = new Chart(Sample.Same("图"), ChartKind.Line, [Sample.Same("2024"), Sample.Same("2025"), Sample.Same("2026")], [new Series(Sample.Same("s"), [1234.5m, 0m, null])], Sample.Same("张")).ToTable();
        Assert.Equal(["1,234.5", "0", "–"], table.Rows.Select(row => row[1].En));
        Assert.Equal((Sample.Same("张"), true), (table.Columns[1].Unit, table.Columns[1].IsNumber));
    }
}
