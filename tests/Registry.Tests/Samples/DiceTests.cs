using Dingdian.Registry.Samples;

namespace Dingdian.Registry.Tests.Samples;

public class DiceTests
{
    /// <summary>What was drawn once is drawn for ever: a sample made years ago can be made again.</summary>
    [Fact]
    public void Next_OfASeedAndPart_NeverChanges()
    {
        var dice = new Dice(1, "suzhou");
        Assert.Equal([9324087095788015329UL, 6019525434228846048UL, 3624358599667339062UL], Enumerable.Range(0, 3).Select(_ => dice.Next()));
    }

    [Fact]
    public void For_AnotherPart_IsNotMovedByThisOne()
    {
        var (fresh, used) = (new Dice(7, "a"), new Dice(7, "a"));
        used.Next();
        Assert.Equal(fresh.For("b").Next(), used.For("b").Next());
        Assert.NotEqual(fresh.For("b").Next(), fresh.For("c").Next());
        Assert.NotEqual(new Dice(7, "a").Next(), new Dice(8, "a").Next());
    }

    [Fact]
    public void Below_AndBetween_StayInTheirBounds()
    {
        var dice = new Dice(1, "bounds");
        var drawn = Enumerable.Range(0, 2000).Select(_ => dice.Between(3, 5)).ToList();
        Assert.Equal([3, 4, 5], drawn.Distinct().Order());
        Assert.All(Enumerable.Range(0, 2000).Select(_ => dice.Fraction()), fraction => Assert.InRange(fraction, 0, 0.9999999999999999));
    }

    [Fact]
    public void Draw_ByWeight_NeverTakesANothing()
    {
        var (chances, dice) = (new Chances([0, 1, 0, 3, 0]), new Dice(1, "draw"));
        var drawn = Enumerable.Range(0, 4000).Select(_ => chances.Draw(dice)).GroupBy(i => i).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal([1, 3], drawn.Keys.Order());
        Assert.InRange(drawn[3], 2850, 3150);
    }
}
