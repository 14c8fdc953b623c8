using Dingdian.Geo;

namespace Dingdian.Access.Tests;

public class SpacingTests
{
    private static readonly Coordinate Applicant = Towns.At(0, 0);

    [Fact]
    public void Check_OfNeighbours_CountsWithAndWithoutTheApplicant()
    {
        var result = Check(Towns.At(300, 0), Towns.At(0, 700), Towns.At(0, 1700));
        Assert.Equal((2, 3), (result.CountWithout, result.CountWith));
        Assert.Equal([0, 1], result.Within.Select(n => n.Item));
        Assert.Equal(0, new Spacing([Towns.At(300, 0), Towns.At(0, 700)]).Nearest(Applicant)!.Value.Item);
    }

    [Fact]
    public void Neighbour_ExactlyAtTheLimit_IsWithin()
    {
        var neighbour = Towns.At(610, 520);
        var metres = Geodesic.Metres(Applicant, neighbour);
        Assert.Equal(1, new Spacing([neighbour]).Check(Applicant, metres).CountWithout);
        Assert.Equal(0, new Spacing([neighbour]).Check(Applicant, Math.BitDecrement(metres)).CountWithout);
    }

    [Fact]
    public void Neighbours_AroundTheLimit_AreListedForACheck()
    {
        var result = Check(Towns.At(769, 0), Towns.At(771, 0), Towns.At(829, 0), Towns.At(831, 0));
        Assert.Equal([1, 2], result.NearLimit.Select(n => n.Item));
        Assert.Equal(2, result.CountWithout);
    }

    [Fact]
    public void Circles_OfNeighbours_CountTheirOwnNeighbours()
    {
        // The applicant has one neighbour, who has two more beyond the applicant's reach.
        var spacing = new Spacing([Towns.At(700, 0), Towns.At(1400, 0), Towns.At(700, 700)]);
        Assert.Equal(2, spacing.Check(Applicant, 800).CountWith);
        Assert.Equal(4, spacing.InCircleOf(0, Applicant, 800));
        Assert.Equal(4, spacing.FullestCircle(Applicant, 800));
    }

    [Fact]
    public void Check_OfOneThatMoves_LeavesItOut()
    {
        var spacing = new Spacing([Towns.At(100, 0), Towns.At(200, 0)]);
        var result = spacing.Check(Applicant, 800, self: 0);
        Assert.Equal((1, 1), (result.CountWithout, spacing.Nearest(Applicant, self: 0)!.Value.Item));
        Assert.Equal(2, spacing.InCircleOf(1, Applicant, 800, self: 0));
    }

    [Fact]
    public void Check_OfTheFirstOfItsKind_IsFree()
    {
        var spacing = new Spacing([]);
        Assert.Null(spacing.Nearest(Applicant));
        Assert.Equal((0, 1, 1), (spacing.Check(Applicant, 800).CountWithout, spacing.Check(Applicant, 800).CountWith, spacing.FullestCircle(Applicant, 800)));
    }

    [Fact]
    public void Walk_AcrossARiver_IsShownBesideTheStraightLineThatDecides()
    {
        var walk = Towns.Of([Towns.At(0, 0), Towns.At(300, 0), Towns.At(300, 50), Towns.At(0, 50)], (0, 1, 300), (1, 2, 50), (2, 3, 300)).Metres();
        var neighbour = Assert.Single(new Spacing([Towns.At(0, 50)], walk).Check(Applicant, 200).Within);
        Assert.Equal((50, 650), (neighbour.Metres, neighbour.Walk!.Value), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.01 && Math.Abs(a.Item2 - b.Item2) < 0.01);
    }

    private static SpacingResult Check(params Coordinate[] others) => new Spacing(others).Check(Applicant, 800);
}
