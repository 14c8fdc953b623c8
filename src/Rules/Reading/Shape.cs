namespace Dingdian.Rules.Reading;

/// <summary>
/// What may stand at one place of a file. The plan language is one value of this type (<see cref="PlanShape"/>): the reader checks files
/// against it, the JSON Schema and the reference tables are printed from it, and mutation walks it to find numbers.
/// </summary>
public abstract record Shape
{
    public static readonly Shape Text = new ScalarShape(ScalarKind.Text);
    public static readonly Shape Name = new ScalarShape(ScalarKind.Name);
    public static readonly Shape Number = new ScalarShape(ScalarKind.Number);
    public static readonly Shape Flag = new ScalarShape(ScalarKind.Flag);
    public static readonly Shape Date = new ScalarShape(ScalarKind.Date);
    public static readonly Shape Range = new ScalarShape(ScalarKind.Range);
    public static readonly Shape DateRange = new ScalarShape(ScalarKind.DateRange);
    public static readonly Shape Unit = new ScalarShape(ScalarKind.Unit);
    public static readonly Shape Quantity = new ScalarShape(ScalarKind.Quantity);
    public static readonly Shape Condition = new ScalarShape(ScalarKind.Condition);
    public static readonly Shape Formula = new ScalarShape(ScalarKind.Formula);

    public static Shape OneOf(params string[] words) => new WordShape(words);

    public static Shape ListOf(Shape item) => new ListShape(item);

    /// <summary>One item, or a list of items.</summary>
    public static Shape Some(Shape item) => new ListShape(item, OrSingle: true);

    public static Shape Table(Shape value) => new TableShape(ScalarKind.Name, value);

    public static Shape TableBy(ScalarKind key, Shape value) => new TableShape(key, value);

    public static Shape Either(Shape scalar, Shape structured) => new EitherShape(scalar, structured);

    public static RecordShape Record(params Field[] fields) => new(fields);
}

/// <summary>How a scalar is read.</summary>
public enum ScalarKind
{
    Text, Name, Number, Flag, Date,

    /// <summary>Two numbers: <c>800..1000</c>.</summary>
    Range,

    /// <summary>Two dates, the second may be left open: <c>2025-01-01..2027-12-31</c>.</summary>
    DateRange,
    Unit,

    /// <summary>A number with its unit: <c>800 m</c>, <c>25 %</c>.</summary>
    Quantity,

    /// <summary>An expression that is true, false or unknown.</summary>
    Condition,

    /// <summary>An expression that yields a number.</summary>
    Formula,

    /// <summary>A rule's or area's key: letters, digits and <c>. - _</c>.</summary>
    Key,

    /// <summary>A date, or a closed range of dates, as the key of a dated value.</summary>
    DateKey,
}

public sealed record ScalarShape(ScalarKind Kind) : Shape;

public sealed record WordShape(IReadOnlyList<string> Words) : Shape;

public sealed record ListShape(Shape Item, bool OrSingle = false) : Shape;

/// <summary>A mapping whose keys the author chooses.</summary>
public sealed record TableShape(ScalarKind Key, Shape Value) : Shape;

/// <summary>A simple form (a scalar, or a bare list), or a fuller mapping or list.</summary>
public sealed record EitherShape(Shape Scalar, Shape Structured) : Shape
{
    /// <summary>Which of the two a node is meant to be.</summary>
    public Shape For(Node node) => node is ScalarNode || (node is ListNode && Scalar is ListShape) ? Scalar : Structured;
}

/// <summary>A mapping with fixed keys.</summary>
public sealed record RecordShape(IReadOnlyList<Field> Fields) : Shape
{
    public Field? Find(string name) => Fields.FirstOrDefault(f => f.Name == name);

    public RecordShape With(params Field[] more) => new([.. Fields, .. more]);
}

/// <summary>One key of a record: its name, what it means in a few words, what stands under it.</summary>
public sealed record Field(string Name, Shape Shape, string Meaning, bool Required = false);
