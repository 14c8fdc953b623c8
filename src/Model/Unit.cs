using System.Collections.Immutable;
using System.Text;

namespace Dingdian.Model;

/// <summary>
/// What a number counts or measures: a product of base dimensions with whole exponents, and a factor to the base units.
/// <c>bed/1000 insured</c> is bed¹·insured⁻¹ with factor 0.001. Different people (residents, insured) are different dimensions.
/// </summary>
public sealed class Unit : IEquatable<Unit>
{
    public static readonly Unit One = new(1m, [], "ratio");

    private readonly ImmutableSortedDictionary<string, int> powers;

    private Unit(decimal factor, IEnumerable<KeyValuePair<string, int>> powers, string text)
    {
        Factor = factor;
        this.powers = powers.Where(p => p.Value != 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
        Text = text;
    }

    /// <summary>How many base units one of this unit is.</summary>
    public decimal Factor { get; }

    /// <summary>The unit as a person wrote it, or as it was derived.</summary>
    public string Text { get; }

    /// <summary>Factors beyond these belong to no unit; within them products and quotients of two units stay exact.</summary>
    public const decimal Least = 0.000_000_000_001m;
    public const decimal Most = 1_000_000_000_000m;

    public bool IsSane => Factor is >= Least and <= Most;

    public bool IsNumber => powers.IsEmpty;

    public static Unit Base(string name) => new(1m, [new(name, 1)], name);

    public Unit Named(string text) => new(Factor, powers, text);

    public Unit Scaled(decimal by) => new(Factor * by, powers, Text);

    public static Unit operator *(Unit left, Unit right) => left.Combine(right, 1);

    public static Unit operator /(Unit left, Unit right) => left.Combine(right, -1);

    public static Unit Multiply(Unit left, Unit right) => left * right;

    public static Unit Divide(Unit left, Unit right) => left / right;

    public Unit ToThe(int exponent)
    {
        var result = One;
        for (var i = 0; i < Math.Abs(exponent) && result.IsSane; i++)
            result = exponent > 0 ? result * this : result / this;
        return result;
    }

    /// <summary>Same dimensions; the factor may differ, and then values convert.</summary>
    public bool IsCompatibleWith(Unit other) => powers.SequenceEqual(other.powers);

    /// <summary>The same dimensions in base units, in canonical words: what a derived result is published in.</summary>
    public Unit ToBase() => new(1m, powers, Canonical(powers));

    /// <summary>What to multiply a value of this unit by to get it in <paramref name="other"/>.</summary>
    public decimal To(Unit other) => Factor / other.Factor;

    public bool Equals(Unit? other) => other is not null && Factor == other.Factor && IsCompatibleWith(other);

    public override bool Equals(object? obj) => Equals(obj as Unit);

    public override int GetHashCode() => powers.Aggregate(Factor.GetHashCode(), (hash, p) => HashCode.Combine(hash, p.Key, p.Value));

    public override string ToString() => Text;

    private Unit Combine(Unit other, int sign)
    {
        var product = powers.ToBuilder();
        foreach (var (name, power) in other.powers)
            product[name] = product.GetValueOrDefault(name) + sign * power;
        var factor = sign > 0 ? Factor * other.Factor : Factor / other.Factor;
        var kept = product.Where(p => p.Value != 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return new Unit(factor, kept, Canonical(kept));
    }

    private static string Canonical(ImmutableSortedDictionary<string, int> powers)
    {
        if (powers.IsEmpty)
            return "ratio";
        var above = Product(powers.Where(p => p.Value > 0), 1);
        var below = Product(powers.Where(p => p.Value < 0), -1);
        var many = powers.Count(p => p.Value < 0) > 1;
        return below.Length == 0 ? above : $"{(above.Length == 0 ? "1" : above)}/{(many ? $"({below})" : below)}";
    }

    private static string Product(IEnumerable<KeyValuePair<string, int>> factors, int sign)
    {
        var text = new StringBuilder();
        foreach (var (name, power) in factors)
            text.Append(text.Length > 0 ? " " : "").Append(name).Append(power * sign == 1 ? "" : $"^{power * sign}");
        return text.ToString();
    }
}
