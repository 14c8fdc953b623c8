using Dingdian.Registry.Snapshots;
using static Dingdian.Registry.Snapshots.SnapshotDifference;

namespace Dingdian.Registry.Tests.Snapshots;

public class SnapshotDifferenceTests
{
    private static readonly FrozenInstitution Hospital = new("H99010100001", false)
    {
        Profiles = [new() { Code = "H99010100001", Name = "一院", Kind = "clinic", County = "990101" }],
        Beds = [new() { Specialty = "general", Open = 50, Insured = 40 }],
    };

    [Fact]
    public void Between_BedsChangedInPlace_NamesTheFieldWithBothNumbers()
    {
        var item = Assert.Single(Between(Of(Hospital), Of(Hospital with { Beds = [new() { Specialty = "general", Open = 60, Insured = 40 }] })));
        Assert.Equal((Turn.Changed, "H99010100001 一院", "beds", true), (item.Turn, item.Key, item.Part, item.InBoth));
        Assert.Equal([new("open", "50", "60")], item.Fields);
    }

    [Fact]
    public void Between_AnInstitutionThatIsNew_SaysAllItSaysPartByPart()
    {
        var items = Between(Of(), Of(Hospital));
        Assert.Equal(["profiles", "beds"], items.Select(item => item.Part));
        Assert.All(items, item => Assert.Equal((Turn.New, false), (item.Turn, item.InBoth)));
    }

    [Fact]
    public void Between_AnotherCode_IsTheSameInstitution()
    {
        var renumbered = Hospital with
        {
            Key = "H99010100009",
            Profiles = [Hospital.Profiles[0] with { To = new(2024, 1, 1) }, Hospital.Profiles[0] with { From = new(2024, 1, 1), Code = "H99010100009" }],
        };
        var items = Between(Of(Hospital), Of(renumbered));
        Assert.All(items, item => Assert.Equal(Turn.Changed, item.Turn));
        Assert.Contains(items, item => item.Fields.Contains(new("key", "H99010100001", "H99010100009")));
    }

    [Fact]
    public void Between_TheSame_IsNothing() => Assert.Empty(Between(Of(Hospital), Of(Hospital)));

    private static Frozen Of(params FrozenInstitution[] institutions) => new() { City = "9901", AsOf = new(2024, 12, 31), Institutions = institutions };
}
