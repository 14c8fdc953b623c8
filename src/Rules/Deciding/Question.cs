using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>One construct asked about the case in hand: its conditions and formulas, evaluated where the case stands.</summary>
internal sealed class Question(Computation computation, Construct construct)
{
    public Computation Computation => computation;

    public Construct Construct => construct;

    public bool IsReplaced => computation.Plan.IsReplaced(construct, null);

    /// <summary>The answer when the construct does not speak here: replaced, its <c>for</c> false or unknown. Null: it speaks.</summary>
    public Answer? Silence()
    {
        if (IsReplaced)
            return new Answer(construct, Verdict.NotApplicable);
        return Truth("for", absent: true) switch
        {
            true => null,
            false => new Answer(construct, Verdict.NotApplicable),
            null => Unknown("for"),
        };
    }

    public bool? Truth(string path, bool? absent = null) =>
        construct.Expression(path) is { } bound ? ((Truths)bound.At(Level.Case, computation))[0] : absent;

    /// <summary>A number in the unit asked for, or in base units when its dimensions are others.</summary>
    public decimal? Number(string path, Unit? unit = null)
    {
        if (construct.Expression(path) is not { } bound)
            return null;
        var value = ((Numbers)bound.At(Level.Case, computation))[0];
        return value * (unit is not null && bound.Unit.IsCompatibleWith(unit) ? bound.Unit.To(unit) : bound.Unit.Factor);
    }

    /// <summary>The two numbers that a condition compares: those of its first comparison that does not hold, else of the first. Null: it compares none.</summary>
    public (decimal? Measured, decimal? Limit, Unit Unit)? Compared(string path)
    {
        if (construct.Expression(path) is not { } bound) return null;
        var all = Comparisons(bound).ToList();
        if (all.Count == 0) return null;
        var told = all.Find(one => ((Truths)one.At(Level.Case, computation))[0] != true) ?? all[0];
        var (left, right) = (told.Parts[0], told.Parts[1]);
        return (((Numbers)left.At(Level.Case, computation))[0], ((Numbers)right.At(Level.Case, computation))[0] * right.Unit.To(left.Unit), left.Unit);
    }

    private static IEnumerable<Bound> Comparisons(Bound bound) =>
        bound is Comparison { Parts: [{ Type: NumberType } left, { Type: NumberType } right] } && left.Unit.IsCompatibleWith(right.Unit) ? [bound] : bound is Logic ? bound.Parts.SelectMany(Comparisons) : [];

    public Answer Unknown(params string[] paths) => new(construct, Verdict.Unknown) { Because = Unknowns(paths) };

    /// <summary>
    /// What holding, failing or not knowing comes to: the good word, the bad one (overridable when it holds in principle), or unknown.
    /// A recorded override turns the last two into the first.
    /// </summary>
    public Answer Judge(bool? holds, string good, string bad, params string[] paths)
    {
        var ruling = Ruling.On(construct, !holds, computation.Facts, computation.Input.Area);
        return ruling.Acts switch
        {
            true => new Answer(construct, construct.InPrinciple ? Verdict.Overridable : bad),
            false => new Answer(construct, good) { Override = ruling.IsLifted ? ruling.Override : null },
            null => Unknown(paths),
        };
    }

    /// <summary>The inputs these expressions read that are not known where the case stands.</summary>
    public IReadOnlyList<string> Unknowns(params string[] paths) =>
        [.. paths.Select(construct.Expression).OfType<Bound>().SelectMany(b => b.Slots()).Distinct().Where(IsUnknown).Select(s => s.ToString()).Distinct()];

    private bool IsUnknown(Slot slot)
    {
        var column = computation.Read(slot);
        if (slot.Level.Kind <= LevelKind.Case && slot.Level.Kind != LevelKind.Institution)
            column = computation.Lift(column, slot.Level, Level.Case);
        return Enumerable.Range(0, column.Rows).Any(i => !column.IsKnown(i));
    }
}
