namespace Dingdian.Rules.Expressions;

/// <summary>Values of one expression over the rows of a level. Any row may be unknown.</summary>
public abstract class Column(int rows)
{
    public int Rows => rows;

    public abstract bool IsKnown(int row);

    /// <summary>The column with row i taken from row <paramref name="from"/>[i] of this one; -1 gives unknown.</summary>
    public abstract Column Pick(int[] from);
}

/// <summary>Three-valued truth: 1 true, 0 false, -1 unknown.</summary>
public sealed class Truths(sbyte[] values) : Column(values.Length)
{
    public const sbyte Unknown = -1;

    public sbyte[] Values => values;

    public bool? this[int row] => values[row] < 0 ? null : values[row] == 1;

    public static Truths Of(IReadOnlyList<bool?> values) => new([.. values.Select(v => v is { } known ? (sbyte)(known ? 1 : 0) : Unknown)]);

    public override bool IsKnown(int row) => values[row] >= 0;

    public override Column Pick(int[] from) => new Truths(Array.ConvertAll(from, i => i < 0 ? Unknown : values[i]));
}

/// <summary>Words of a class, by their place in its list; -1 unknown.</summary>
public sealed class Words(int[] codes) : Column(codes.Length)
{
    public int[] Codes => codes;

    public override bool IsKnown(int row) => codes[row] >= 0;

    public override Column Pick(int[] from) => new Words(Array.ConvertAll(from, i => i < 0 ? -1 : codes[i]));
}
