namespace Dingdian.Workbook.Tests;

public class ShippedPlansTests
{
    /// <summary>Plans are data and may be few; what is there must agree, in its first year and with its own facts.</summary>
    [Fact]
    public void Workbooks_OfShippedPlans_GiveWhatTheEngineGives()
    {
        var scenes = Scene.Shipped().ToList();
        var books = Office.Recalculate([.. scenes.Select(s => s.Workbook())]);
        Assert.Empty(scenes.Zip(books).SelectMany(x => Agreement.Differences(x.First.Result, x.Second).Select(d => $"{x.First.Name}: {d}")));
    }

    [Fact]
    public void Workbooks_OfShippedPlans_StayWithinTheFormat() =>
        Assert.Empty(Scene.Shipped().SelectMany(s => Format.Breaches(new Book(s.Workbook())).Select(b => $"{s.Name}: {b}")));
}
