using Dingdian.Model;

namespace Dingdian.Admission.Acting;

/// <summary>A step of a life: what may be done in which states, and where it leads.</summary>
/// <param name="Act">The use case, as <see cref="UseCases"/> names it.</param>
/// <param name="From">States in which it may be done.</param>
/// <param name="To">States it may lead to; the first one unless the act says otherwise. Empty: the state stays.</param>
/// <param name="Rules">Rules of the national layer it rests on.</param>
/// <param name="Clock">The clock it has to keep, as plans name it.</param>
public sealed record LifeStep(string Act, IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> Rules, string? Clock = null);

/// <summary>
/// What may befall a thing, from its first state to its last: the one table that every act is held against, and that the docs draw.
/// </summary>
/// <param name="Name">What lives it.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Steps">All of it, in the order people meet it.</param>
public sealed record Life(string Name, string Start, IReadOnlyList<LifeStep> Steps)
{
    /// <summary>Every state, the first first.</summary>
    public IReadOnlyList<string> States => [.. Steps.SelectMany(step => step.To).Prepend(Start).Distinct()];

    /// <summary>States nothing leads out of.</summary>
    public IReadOnlyList<string> Ends => [.. States.Where(state => !Steps.Any(step => step.To.Count > 0 && step.From.Contains(state)))];

    /// <summary>The step of an act in a state; null when it may not be done there.</summary>
    public LifeStep? Find(string act, string state) => Steps.FirstOrDefault(step => step.Act == act && step.From.Contains(state));

    /// <summary>What may be done in a state.</summary>
    public IEnumerable<LifeStep> OpenIn(string state) => Steps.Where(step => step.From.Contains(state));

    /// <summary>Whether the act may be done in the state; else the docket says in which it may.</summary>
    internal bool Allows(Docket docket, string act, string state)
    {
        if (Find(act, state) is not null) return true;
        docket.Refuse("life-state", Vocabulary.Of(act), Vocabulary.Of(state), Bureau.Listed(Steps.Where(step => step.Act == act).SelectMany(step => step.From).Distinct()));
        return false;
    }
}
