using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Cases;

/// <summary>How many changes were made, how many some case noticed, and which none did.</summary>
public sealed record MutationReport(int Total, int Noticed, IReadOnlyList<Mutant> Survivors);

/// <summary>
/// Changes every number, comparison and strength of a plan in turn and runs the cases: what no case notices is not tested.
/// A change that makes the plan unsound is noticed by the reader itself.
/// </summary>
public sealed class Mutation(PlanLoader loader, Node root, string file, CaseFile cases)
{
    /// <summary>Facts are checked against what these sections say; a change there reads the cases anew.</summary>
    private static readonly string[] OfFacts = ["measures.", "units.", "choices."];

    /// <summary>Runs them all; <paramref name="progress"/> hears how many of how many are done.</summary>
    public MutationReport Run(Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        var mutants = Mutants.Of(root);
        var survivors = new List<Mutant>();
        if (loader.Load(root, file, []).Plan is not { } plan)
            return new MutationReport(mutants.Count, mutants.Count, []);
        var runner = new CaseRunner(plan);
        // A case that fails already cannot notice anything.
        var sound = cases.Cases.Select((c, i) => (Case: c, Index: i)).Where(c => runner.Passes(c.Case)).ToList();
        var order = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel };
        var done = 0;
        Parallel.ForEach(mutants, order, mutant =>
        {
            var noticed = IsNoticed(mutant, sound);
            lock (survivors)
            {
                if (!noticed)
                    survivors.Add(mutant);
                progress?.Invoke(++done, mutants.Count);
            }
        });
        return new MutationReport(mutants.Count, mutants.Count - survivors.Count, [.. survivors.OrderBy(s => s.Place).ThenBy(s => s.To, StringComparer.Ordinal)]);
    }

    private bool IsNoticed(Mutant mutant, IReadOnlyList<(WorkedCase Case, int Index)> sound)
    {
        var loaded = loader.Load(Mutants.Apply(mutant, root), file, []);
        if (loaded is not { IsSound: true, Plan: { } plan })
            return true;
        var all = cases.Cases;
        if (Array.Exists(OfFacts, s => mutant.Path.StartsWith(s, StringComparison.Ordinal)))
        {
            var findings = new List<Finding>();
            if (CaseReader.Read(cases.Document, cases.File, plan, findings) is not { } anew || findings.Exists(f => f.Severity == Severity.Error))
                return true;
            all = anew.Cases;
        }
        var runner = new CaseRunner(plan);
        return sound.OrderBy(c => c.Case.Rules.Intersect(mutant.Rules).Any() ? 0 : 1).Any(c => !runner.Passes(all[c.Index]));
    }
}
