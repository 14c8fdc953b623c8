using CsCheck;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Tests.Expressions;

/// <summary>Scaled integers and decimals are two ways to the same values.</summary>
public sealed class ScaledNumbersTests
{
    private const int Rows = 37; // full vectors and a rest

    private static readonly Scope Names = new(Level.Whole("city"), [], UnitTable.BuiltIn);
    private static readonly Plan NoPlan = new(Dingdian.Rules.Reading.YamlReader.Read("plan: none", "plan.yaml", [])!, "plan.yaml", []);

    static ScaledNumbersTests()
    {
        foreach (var name in (string[])["a", "b", "c", "d"])
            Names.Add(new Symbol(name, SymbolKind.Measure, new NumberType(Unit.One), Level.Institution));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string> Leaf = Gen.OneOf(
        OneOf("a", "b", "c", "d"), OneOf("0", "1", "0.5", "1.15", "365", "99999999", "0.000001", "1000000000000000"));

    private static Gen<string> Number(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.Select(Number(depth - 1), OneOf("+", "-", "*", "*", "/"), Number(depth - 1), (a, sign, b) => sign == "/" && b == "0" ? $"({a} / (d - d))" : $"({a} {sign} {b})"),
        Gen.Select(OneOf("min", "max", "sum"), Number(depth - 1), Number(depth - 1), (name, a, b) => $"{name}({a}, {b})"),
        Gen.Select(OneOf("floor", "ceiling", "round"), Number(depth - 1), (name, a) => $"{name}({a})"),
        Gen.Select(Number(depth - 1), a => $"(-{a})"),
        Gen.Select(Truth(depth - 1), Number(depth - 1), Number(depth - 1), (c, a, b) => $"if({c}, {a}, {b})"));

    private static Gen<string> Truth(int depth) => Gen.OneOf(
        Gen.Select(Number(depth), OneOf("<", "<=", "==", "!=", ">", ">="), Number(depth), (a, sign, b) => $"({a} {sign} {b})"),
        Gen.Select(OneOf("a", "b", "c", "d"), a => $"known({a})"),
        depth == 0 ? Gen.Const("(a < b)") : Gen.Select(Truth(depth - 1), OneOf("and", "or"), Truth(depth - 1), (a, sign, b) => $"({a} {sign} {b})"),
        depth == 0 ? Gen.Const("(not (a == b))") : Gen.Select(Truth(depth - 1), a => $"(not {a})"));

    private static readonly Gen<long> Mantissa = Gen.Frequency(
        (6, Gen.Long[-5000, 5000]), (1, Gen.Const(0L)), (1, Gen.Long[-3037000500, 3037000500]), (1, Gen.Long), (1, OneOf(long.MaxValue, long.MinValue, -long.MaxValue)));

    private static readonly Gen<Numbers> Column =
        from usual in Gen.Bool
        from mantissas in (usual ? Gen.Long[-5000, 5000] : Mantissa).Array[Rows]
        from scale in Gen.OneOf(Gen.Const(0), Gen.Int[0, 3], Gen.Int[0, Numbers.MaxScale])
        from known in Gen.OneOf(Gen.Const((bool[]?)null), Gen.Bool.Array[Rows].Select(k => (bool[]?)k))
        select Numbers.Scaled(mantissas, scale, known);

    [Fact]
    public void Evaluate_AnyExpression_IsTheSameScaledAndInDecimals() =>
        Gen.Select(Gen.OneOf(Number(3), Truth(2)), Column.Array[4]).Sample((text, columns) =>
        {
            var bound = Bind(text);
            Assert.Equal(Cells(() => bound.At(Level.Institution, new Decimals(columns))), Cells(() => bound.At(Level.Institution, Block(columns))));
        }, iter: 4000);

    [Fact]
    public void Round_Scaled_IsExactRound() =>
        Gen.Select(Column, Gen.Enum<Rounding>(), Gen.Int[0, Numbers.MaxScale]).Sample((column, rounding, places) =>
        {
            var rounded = Kernels.Round(column, rounding, places, Buffers.None);
            for (var i = 0; i < Rows; i++)
                Assert.Equal(column[i] is { } value ? Exact.Round(value, rounding, places) : null, rounded[i]);
        });

    [Theory]
    [InlineData(Rounding.Down, -3, -2)]
    [InlineData(Rounding.Up, -2, -1)]
    [InlineData(Rounding.HalfUp, -3, -2)]
    public void Round_HalvesBelowZero_GoTheirWay(Rounding rounding, int half, int oneTenthUnderHalf)
    {
        var rounded = Kernels.Round(Numbers.Scaled([-25, -24, -15], 1, null), rounding, 0, Buffers.None);
        Assert.Equal(half, rounded[0]);
        Assert.Equal(rounding == Rounding.Down ? -3 : rounding == Rounding.Up ? -2 : oneTenthUnderHalf, rounded[1]);
        Assert.Equal(rounding == Rounding.Up ? -1 : -2, rounded[2]);
    }

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(-long.MaxValue, -1)]
    [InlineData(long.MinValue, -1)]
    public void Combine_BeyondLong_GoesOnInDecimals(long left, long right)
    {
        var sum = Kernels.Combine(Token.Plus, Numbers.Scaled([left], 0, null), Numbers.Scaled([right], 0, null), Buffers.None);
        Assert.False(sum.IsScaled);
        Assert.Equal((decimal)left + right, sum[0]);
    }

    [Fact]
    public void Combine_UpToTheLastLong_StaysScaled()
    {
        var sum = Kernels.Combine(Token.Plus, Numbers.Scaled([long.MaxValue - 1], 0, null), Numbers.Scaled([1], 0, null), Buffers.None);
        Assert.True(sum.IsScaled);
        Assert.Equal(long.MaxValue, sum[0]);
    }

    [Fact]
    public void Combine_PeakGrownTooLarge_IsMeasuredBeforeGivingUp()
    {
        var (big, one) = (Numbers.Scaled([long.MaxValue / 2], 0, null), Numbers.Scaled([1], 0, null));
        var none = Kernels.Combine(Token.Minus, big, big, Buffers.None);
        Assert.True(Kernels.Combine(Token.Times, Kernels.Combine(Token.Plus, none, one, Buffers.None), big, Buffers.None).IsScaled);
    }

    [Fact]
    public void Combine_ProductTooFine_GoesOnInDecimals()
    {
        var product = Kernels.Combine(Token.Times, Numbers.Scaled([3], 7, null), Numbers.Scaled([5], 6, null), Buffers.None);
        Assert.False(product.IsScaled);
        Assert.Equal(0.0000000000015m, product[0]);
    }

    [Theory]
    [InlineData("0.1", "25", true)]
    [InlineData("9223372036854775807", "1", true)]
    [InlineData("9223372036854775808", "1", false)]
    [InlineData("9223372036854775807", "0.1", false)]
    [InlineData("0.0000000000001", "1", false)]
    public void Packed_Decimals_AreScaledWhereAllFit(string first, string second, bool scaled)
    {
        decimal[] values = [decimal.Parse(first), decimal.Parse(second)];
        var packed = Numbers.Packed(new Numbers(values, null), Buffers.None);
        Assert.Equal(scaled, packed.IsScaled);
        Assert.Equal(values, packed.Values);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Numbers.MaxScale + 1)]
    public void Scaled_ScaleOutOfRange_IsRefused(int scale) => Assert.Throws<ArgumentOutOfRangeException>(() => Numbers.Scaled([1], scale, null));

    [Fact]
    public void Pick_Scaled_KeepsValuesAndMakesAbsentRowsUnknown()
    {
        var picked = (Numbers)Numbers.Scaled([125, -300], 2, [true, false]).Pick([1, 0, -1, 0]);
        Assert.Equal([null, 1.25m, null, 1.25m], Enumerable.Range(0, 4).Select(i => picked[i]));
    }

    private static Bound Bind(string text)
    {
        var findings = new List<Finding>();
        var place = new Place("formula", 1, 1);
        var bound = new ExpressionParser(UnitTable.BuiltIn).Read(text, place, findings) is { } syntax ? new Binder(Names, findings).Bind(syntax, place, Level.Institution) : null;
        return bound ?? throw new ArgumentException($"{text}: {string.Join("; ", findings)}");
    }

    private static BlockFrame Block(Numbers[] columns)
    {
        var frame = new BlockFrame(NoPlan);
        for (var block = 0; block < 2; block++) // the second block computes in the arrays of the first
        {
            frame.Begin(Rows);
            for (var i = 0; i < columns.Length; i++)
                frame.Give(((string[])["a", "b", "c", "d"])[i], columns[i]);
        }
        return frame;
    }

    /// <summary>The values row by row, or "too large" for what decimals cannot hold either.</summary>
    private static object?[] Cells(Func<Column> compute)
    {
        try
        {
            var column = compute();
            return [.. Enumerable.Range(0, Rows).Select(i => column is Numbers numbers ? numbers[i] : (object?)((Truths)column)[i])];
        }
        catch (OverflowException)
        {
            return ["too large"];
        }
    }

    /// <summary>The same rows, in decimals all the way.</summary>
    private sealed class Decimals(Numbers[] columns) : Frame
    {
        public override int Rows(Level level) => level.Kind == LevelKind.Whole ? 1 : ScaledNumbersTests.Rows;

        public override Column Read(Slot slot)
        {
            var column = columns[slot.Symbol.Name[0] - 'a'];
            return new Numbers([.. column.Values], column.Known);
        }

        public override int[] Parents(Level finer, Level coarser) => new int[ScaledNumbersTests.Rows];
    }
}
