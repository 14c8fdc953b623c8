using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Expressions;

/// <summary>Functions.</summary>
public sealed partial class Binder
{
    private static readonly Dictionary<string, (int Least, int Most)> Functions = new(StringComparer.Ordinal)
    {
        ["if"] = (3, 3), ["min"] = (2, 16), ["max"] = (2, 16), ["round"] = (1, 2), ["floor"] = (1, 1), ["ceiling"] = (1, 1),
        ["sum"] = (1, 16), ["count"] = (1, 16), ["any"] = (1, 16), ["all"] = (1, 16), ["mean"] = (1, 16), ["share"] = (1, 1), ["known"] = (1, 1), ["can"] = (2, 2),
    };

    private Bound? Call(CallSyntax call, Level level)
    {
        if (!Functions.TryGetValue(call.Function, out var arity))
            return Wrong("unknown-function", call, call.Function, Nearest.Hint(call.Function, Functions.Keys));
        if (call.Arguments.Count < arity.Least || call.Arguments.Count > arity.Most)
            return Wrong("argument-count", call, call.Function, arity.Least, arity.Most, call.Arguments.Count);
        return call.Function switch
        {
            "if" => If(call, level),
            "min" or "max" => Extreme(call, level),
            "round" => Round(call, level),
            "floor" => AnyNumber(call.Arguments[0], level) is { } value ? new Rounded(call, value, Rounding.Down, 0) : null,
            "ceiling" => AnyNumber(call.Arguments[0], level) is { } value ? new Rounded(call, value, Rounding.Up, 0) : null,
            "known" => Expression(call.Arguments[0], level) is { } value ? new Knownness(call, value) : null,
            "can" => Can(call, level),
            "share" => Share(call, level),
            _ => Fold(call, level, Enum.Parse<Fold>(call.Function, ignoreCase: true)),
        };
    }

    private Branch? If(CallSyntax call, Level level)
    {
        var condition = Truth(call.Arguments[0], level);
        var (then, otherwise) = Sides(call.Arguments[1], call.Arguments[2], level);
        if (condition is null || then is null || otherwise is null)
            return null;
        if (then.Type is NumberType)
            otherwise = Match(call, then, otherwise);
        else if (!SameKind(then.Type, otherwise.Type))
            otherwise = Wrong("type-mismatch", call, then.Type, otherwise.Type);
        return otherwise is null ? null : new Branch(call, then.Type, Finer(condition, then, otherwise), condition, then, otherwise);
    }

    private Extreme? Extreme(CallSyntax call, Level level)
    {
        var parts = call.Arguments.Select(a => AnyNumber(a, level)).ToList();
        if (parts.Any(p => p is null))
            return null;
        var same = parts.Select((p, i) => i == 0 ? p : Match(call, parts[0]!, p!)).ToArray();
        return Array.Exists(same, p => p is null) ? null : new Extreme(call, call.Function == "max", same[0]!.Type, Finer(same!), same!);
    }

    private Bound? Round(CallSyntax call, Level level)
    {
        var places = 0;
        if (call.Arguments.Count == 2)
        {
            if (call.Arguments[1] is not LiteralSyntax { Unit: null, Value: >= 0 and <= 12 } literal)
                return Wrong("exponent-not-whole", call.Arguments[1]);
            places = (int)literal.Value;
        }
        return AnyNumber(call.Arguments[0], level) is { } value ? new Rounded(call, value, Rounding.HalfUp, places) : null;
    }

    private Bound? Can(CallSyntax call, Level level)
    {
        if (Expression(call.Arguments[0], level) is not { } value)
            return null;
        if (value.Type is not WordType words || call.Arguments[1] is not NameSyntax capability)
            return Wrong("type-mismatch", call, value.Type, "a class and a capability");
        if (scope.FindCapability(words.Class, capability.Name) is not { } able)
            return Wrong("unknown-word", capability, capability.Name, words.Class, Nearest.Hint(capability.Name, scope.CapabilitiesOf(words.Class)));
        var items = able.Select(w => (Syntax)new NameSyntax(capability.Start, capability.Length, w, [], [])).ToList();
        return Within(new InSyntax(call.Start, call.Length, call.Arguments[0], items), level);
    }

    private Bound? Share(CallSyntax call, Level level)
    {
        if (level.Kind == LevelKind.Whole)
            return Wrong("nothing-finer", call, call.Function, level.Name);
        if (AnyNumber(call.Arguments[0], level) is not { } value)
            return null;
        var total = new Aggregate(call, Expressions.Fold.Sum, value.Type, scope.Whole, level, value);
        return new Arithmetic(call, Token.Divide, new NumberType(Unit.One), level, value, total);
    }

    private Bound? Fold(CallSyntax call, Level level, Fold fold)
    {
        var named = call.Arguments.Count == 2 && call.Arguments[1] is NameSyntax { Keys.Count: 0 } last ? scope.FindLevel(last.Name) : null;
        if (call.Arguments.Count > 1 && named is null)
            return FoldArguments(call, level, fold);
        if (named is null && OpenKeys(call.Arguments[0], level) is { } keys)
            return FoldKeys(call, level, fold, keys);
        var over = named ?? FinerLevel(call.Arguments[0], level);
        if (over is null)
            return Expression(call.Arguments[0], level) is null ? null : Wrong("nothing-finer", call, call.Function, level.Name);
        return Argument(call.Arguments[0], over, fold) is { } value
            ? new Aggregate(call, fold, FoldType(fold, value), over.IsFinerThan(level) ? level : scope.Whole, over, value)
            : null;
    }

    private KeyFold? FoldArguments(CallSyntax call, Level level, Fold fold)
    {
        var values = call.Arguments.Select(a => Argument(a, level, fold)).ToList();
        return values.Any(v => v is null) ? null : FoldKeys(call, level, fold, [.. values!]);
    }

    private KeyFold? FoldKeys(CallSyntax call, Level level, Fold fold, Bound[] keys)
    {
        var wrong = Array.Find(keys, k => !Fits(fold, k.Type));
        if (wrong is not null)
        {
            Wrong("type-mismatch", call, wrong.Type, fold is Expressions.Fold.Sum or Expressions.Fold.Mean ? "a number" : TruthType.Instance);
            return null;
        }
        return new KeyFold(call, fold, FoldType(fold, keys[0]), Finer(keys) is var finest && finest.IsFinerThan(level) ? level : finest, keys);
    }

    private Bound? Argument(Syntax syntax, Level level, Fold fold)
    {
        var value = Expression(syntax, level);
        return value is null || Fits(fold, value.Type) ? value : Wrong("type-mismatch", syntax, value.Type, fold is Expressions.Fold.Sum or Expressions.Fold.Mean ? "a number" : TruthType.Instance);
    }

    private static bool Fits(Fold fold, ResultType type) => fold is Expressions.Fold.Sum or Expressions.Fold.Mean ? type is NumberType : type is TruthType;

    private static ResultType FoldType(Fold fold, Bound value) => fold switch
    {
        Expressions.Fold.Any or Expressions.Fold.All => TruthType.Instance,
        Expressions.Fold.Count => new NumberType(Unit.One),
        _ => value.Type,
    };

    /// <summary>What lies below the formula's level: institutions or others when the argument is known per such, else the areas.</summary>
    private Level? FinerLevel(Syntax argument, Level level)
    {
        var finest = Names(argument).Select(n => scope.Find(n.Name)).OfType<Symbol>().Select(s => s.Level).Where(l => l.IsFinerThan(level)).MaxBy(l => l.Kind);
        if (finest is { Kind: > LevelKind.Area })
            return finest;
        return level.Kind == LevelKind.Whole && scope.AreaSets.Count > 0 ? finest ?? scope.FirstAreas : null;
    }

    internal static IEnumerable<NameSyntax> Names(Syntax syntax) => syntax switch
    {
        NameSyntax name => [name],
        UnarySyntax unary => Names(unary.Operand),
        BinarySyntax binary => Names(binary.Left).Concat(Names(binary.Right)),
        InSyntax within => Names(within.Value).Concat(within.Items.SelectMany(Names)),
        CallSyntax call => call.Arguments.SelectMany(Names),
        _ => [],
    };
}
