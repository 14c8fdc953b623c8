using Dingdian.Model;

namespace Dingdian.Rules.Expressions;

/// <summary>
/// An expression whose names, levels and units have been checked. It evaluates whole columns at once; every node keeps its
/// source span so that an explanation can show each part with its value.
/// </summary>
public abstract class Bound(Syntax source, ResultType type, Level level, params Bound[] parts)
{
    public Syntax Source => source;
    public ResultType Type => type;
    public Level Level => level;
    public IReadOnlyList<Bound> Parts => parts;

    /// <summary>True when a quotient, π or a rounded input may stand in the last digits, so that comparing must settle them.</summary>
    public virtual bool IsInexact => parts.Any(p => p.IsInexact);

    public Unit Unit => ((NumberType)type).Unit;

    /// <summary>All slots read, here and below.</summary>
    public IEnumerable<Slot> Slots() => this is Input input ? [input.Slot] : parts.SelectMany(p => p.Slots());

    /// <summary>The values at this node's own level.</summary>
    public abstract Column Evaluate(Frame frame);

    /// <summary>The values at <paramref name="target"/>, the same or a finer level; unknown where they leave the range of a decimal.</summary>
    public virtual Column At(Level target, Frame frame)
    {
        try
        {
            return frame.Lift(Evaluate(frame), level, target);
        }
        catch (OverflowException)
        {
            frame.TooLarge(this);
            return Folding.Unknown(type, frame.Rows(target));
        }
    }

    protected Numbers Number(int part, Frame frame) => (Numbers)parts[part].At(level, frame);

    protected Truths Truth(int part, Frame frame) => (Truths)parts[part].At(level, frame);
}

public sealed class Constant(Syntax source, ResultType type, Level level, Column value) : Bound(source, type, level)
{
    public decimal? AsNumber => (value as Numbers)?[0];

    public bool? AsTruth => (value as Truths)?[0];

    public override bool IsInexact => Source is NameSyntax { Name: "pi" };

    public override Column Evaluate(Frame frame) => value;

    public override Column At(Level target, Frame frame) => frame.Repeat(value, Level, target);
}

public sealed class Input(Syntax source, ResultType type, Slot slot) : Bound(source, type, slot.Level)
{
    public Slot Slot => slot;

    public override Column Evaluate(Frame frame) => frame.Read(slot);
}

/// <summary>The same quantity in another unit.</summary>
public sealed class Converted(Bound value, Unit to) : Bound(value.Source, new NumberType(to), value.Level, value)
{
    private readonly decimal factor = value.Unit.To(to);

    public Bound Value => Parts[0];

    public decimal Factor => factor;

    public override Column Evaluate(Frame frame) => Kernels.Scale(Number(0, frame), factor, frame.Buffers);
}

public sealed class Arithmetic(Syntax source, Token sign, ResultType type, Level level, Bound left, Bound right) : Bound(source, type, level, left, right)
{
    public Token Sign => sign;

    public override bool IsInexact => sign == Token.Divide || base.IsInexact;

    public override Column Evaluate(Frame frame) => Kernels.Combine(sign, Number(0, frame), Number(1, frame), frame.Buffers);
}

public sealed class Negated(Syntax source, Bound value) : Bound(source, value.Type, value.Level, value)
{
    public override Column Evaluate(Frame frame) => Kernels.Scale(Number(0, frame), -1m, frame.Buffers);
}

public sealed class Power(Syntax source, ResultType type, Bound value, int exponent) : Bound(source, type, value.Level, value)
{
    public int Exponent => exponent;

    public override Column Evaluate(Frame frame)
    {
        var value = Number(0, frame);
        var result = value;
        for (var i = 1; i < exponent; i++)
            result = Kernels.Combine(Token.Times, result, value, frame.Buffers);
        return result;
    }
}

/// <summary>min, max.</summary>
public sealed class Extreme(Syntax source, bool largest, ResultType type, Level level, Bound[] parts) : Bound(source, type, level, parts)
{
    public bool Largest => largest;

    public override Column Evaluate(Frame frame)
    {
        var best = Number(0, frame);
        for (var i = 1; i < Parts.Count; i++)
            best = Kernels.Extreme(largest, best, Number(i, frame), frame.Buffers);
        return best;
    }
}

public sealed class Rounded(Syntax source, Bound value, Rounding rounding, int places) : Bound(source, value.Type, value.Level, value)
{
    public Rounding Rounding => rounding;

    public int Places => places;

    public override bool IsInexact => false;

    public override Column Evaluate(Frame frame) => Kernels.Round(Number(0, frame), rounding, places, frame.Buffers);
}

/// <summary>A comparison of numbers, words or truths.</summary>
public sealed class Comparison(Syntax source, Token sign, Level level, Bound left, Bound right) : Bound(source, TruthType.Instance, level, left, right)
{
    public Token Sign => sign;

    public override Column Evaluate(Frame frame)
    {
        var (left, right) = (Parts[0].At(Level, frame), Parts[1].At(Level, frame));
        return left is Numbers numbers
            ? Kernels.Compare(sign, numbers, (Numbers)right, Parts[0].IsInexact || Parts[1].IsInexact, frame.Buffers)
            : Kernels.Same(sign == Token.Equal, left, right);
    }
}

/// <summary><c>and</c>, <c>or</c> with three values.</summary>
public sealed class Logic(Syntax source, Token sign, Level level, Bound left, Bound right) : Bound(source, TruthType.Instance, level, left, right)
{
    public Token Sign => sign;

    public override Column Evaluate(Frame frame) => Kernels.Join(sign, Truth(0, frame), Truth(1, frame), frame.Buffers);
}

public sealed class Denied(Syntax source, Bound value) : Bound(source, TruthType.Instance, value.Level, value)
{
    public override Column Evaluate(Frame frame) => Kernels.Not(Truth(0, frame), frame.Buffers);
}

/// <summary><c>known(x)</c>: true where x has a value.</summary>
public sealed class Knownness(Syntax source, Bound value) : Bound(source, TruthType.Instance, value.Level, value)
{
    public override Column Evaluate(Frame frame)
    {
        var value = Parts[0].Evaluate(frame);
        var result = frame.Buffers.Truths(value.Rows);
        for (var i = 0; i < result.Length; i++)
            result[i] = (sbyte)(value.IsKnown(i) ? 1 : 0);
        return new Truths(result);
    }
}

public sealed class Branch(Syntax source, ResultType type, Level level, Bound condition, Bound then, Bound otherwise)
    : Bound(source, type, level, condition, then, otherwise)
{
    public override Column Evaluate(Frame frame) => Kernels.Choose(Truth(0, frame), Parts[1].At(Level, frame), Parts[2].At(Level, frame), frame.Buffers);
}

/// <summary>What runs over finer rows.</summary>
public enum Fold { Sum, Count, Any, All, Mean }

/// <summary>Folds the rows of a finer level into their row of this one.</summary>
public sealed class Aggregate(Syntax source, Fold fold, ResultType type, Level level, Level over, Bound value) : Bound(source, type, level, value)
{
    public Fold Fold => fold;

    public Level Over => over;

    public override bool IsInexact => fold == Fold.Mean || base.IsInexact;

    public override Column Evaluate(Frame frame)
    {
        var value = Parts[0].At(over, frame);
        if (over.Kind == LevelKind.Institution && value.Rows == 0)
            return Folding.Unknown(Type, frame.Rows(Level)); // nothing is listed: unknown, not none
        var parents = Level.Kind == LevelKind.Whole ? new int[value.Rows] : frame.Parents(over, Level);
        return Folding.Fold(fold, value, parents, frame.Rows(Level));
    }
}

/// <summary>Folds the keys of a keyed measure, or the arguments given.</summary>
public sealed class KeyFold(Syntax source, Fold fold, ResultType type, Level level, Bound[] keys) : Bound(source, type, level, keys)
{
    public Fold Fold => fold;

    public override bool IsInexact => fold == Fold.Mean || base.IsInexact;

    public override Column Evaluate(Frame frame)
    {
        var columns = Parts.Select(p => p.At(Level, frame)).ToArray();
        return Folding.Across(fold, columns, frame.Buffers);
    }
}
