using CsCheck;
using Dingdian.Rules.Computing;
using Xunit;

namespace Dingdian.Rules.Tests.Computing;

public class LargestRemainderTests
{
    private static readonly Gen<(int Total, decimal[] Weights)> Splits =
        Gen.Select(Gen.Int[0, 100_000], Gen.Decimal[0m, 1_000_000m].Array[1, 12]);

    [Fact]
    public void Split_AnyWeights_PartsAddUp() => Splits.Sample((total, weights) =>
    {
        var parts = LargestRemainder.Split(total, weights);
        return weights.Sum() == 0m ? parts.All(p => p.Value == 0m) : parts.Sum(p => p.Value) == total;
    }, iter: 2000);

    [Fact]
    public void Split_AnyWeights_EachWithinOneOfItsExactShare() => Splits.Sample((total, weights) =>
    {
        var sum = weights.Sum();
        return sum == 0m || LargestRemainder.Split(total, weights).Zip(weights).All(p => Math.Abs(p.First.Value - total * p.Second / sum) < 1.000001m);
    }, iter: 2000);

    [Fact]
    public void Split_OneMoreToShare_NobodyWithAHigherRemainderIsPassedOver() => Splits.Sample((total, weights) =>
    {
        var parts = LargestRemainder.Split(total, weights);
        var won = parts.Where(p => p.GotOneMore).Select(p => p.Remainder).DefaultIfEmpty(1m).Min();
        return parts.Where(p => !p.GotOneMore && p.Weight > 0m).All(p => p.Remainder <= won);
    }, iter: 2000);

    [Fact]
    public void Split_EqualWeights_TheOneListedFirstGetsNoLess() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Decimal[0.001m, 1_000_000m], Gen.Int[1, 30]).Sample((total, weight, count) =>
        {
            var parts = LargestRemainder.Split(total, [.. Enumerable.Repeat(weight, count)]).Select(p => p.Value).ToList();
            return parts.SequenceEqual(parts.OrderDescending()) && parts[0] - parts[^1] <= 1m;
        }, iter: 2000);

    [Fact]
    public void Split_AllWeightsScaled_StaysTheSame() => Splits.Sample((total, weights) =>
        LargestRemainder.Split(total, weights).Select(p => p.Value).SequenceEqual(LargestRemainder.Split(total, [.. weights.Select(w => w * 1024m)]).Select(p => p.Value)), iter: 2000);

    [Fact]
    public void Split_WithoutWeight_GetsNothing() => Splits.Sample((total, weights) =>
        LargestRemainder.Split(total, [0m, .. weights, -1m]) is [{ Value: 0m }, .., { Value: 0m }], iter: 500);

    [Fact]
    public void Split_HugeTotal_IsExact() =>
        Assert.Equal([26_000_000_000_000_000_000_000_000_334m, 26_000_000_000_000_000_000_000_000_333m, 26_000_000_000_000_000_000_000_000_333m],
            LargestRemainder.Split(78_000_000_000_000_000_000_000_001_000m, [1m, 1m, 1m]).Select(s => s.Value));

    [Theory]
    [InlineData(10, new[] { 1, 1, 1 }, new[] { 4, 3, 3 })]
    [InlineData(11, new[] { 1, 1, 1 }, new[] { 4, 4, 3 })]
    [InlineData(10, new[] { 50, 30, 20 }, new[] { 5, 3, 2 })]
    [InlineData(10, new[] { 33, 33, 34 }, new[] { 3, 3, 4 })]
    [InlineData(1, new[] { 0, 0, 5 }, new[] { 0, 0, 1 })]
    [InlineData(7, new[] { -5, 0, 7 }, new[] { 0, 0, 7 })]
    [InlineData(7, new[] { 0, 0, 0 }, new[] { 0, 0, 0 })]
    public void Split_KnownByHand_IsThat(int total, int[] weights, int[] expected) =>
        Assert.Equal(expected.Select(e => (decimal)e), LargestRemainder.Split(total, [.. weights.Select(w => (decimal)w)]).Select(s => s.Value));
}
