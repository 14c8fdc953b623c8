namespace Dingdian.Registry.History;

/// <summary>A point in both times: the day something held, and the last change we had learned.</summary>
/// <param name="Day">The day the question is about.</param>
/// <param name="Known">The last change taken into account; <see cref="Believed.StillBelieved"/> − 1 is everything known now.</param>
public readonly record struct Moment(DateOnly Day, long Known = Believed.StillBelieved - 1);

public static class MomentQueries
{
    /// <summary>What was believed at the moment about that day.</summary>
    public static IQueryable<T> AsOf<T>(this IQueryable<T> rows, Moment moment) where T : Held =>
        rows.AsKnown(moment.Known).Where(row => row.From <= moment.Day && row.To > moment.Day);

    /// <summary>Every span believed after the change.</summary>
    public static IQueryable<T> AsKnown<T>(this IQueryable<T> rows, long known) where T : Believed =>
        rows.Where(row => row.LearnedBy <= known && row.RevisedBy > known);

    /// <summary>Every span believed now.</summary>
    public static IQueryable<T> Believed<T>(this IQueryable<T> rows) where T : Believed =>
        rows.Where(row => row.RevisedBy == History.Believed.StillBelieved);
}
