using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;

namespace Dingdian.Cli;

public static class CommandLine
{
    public static int Run(string[] args)
    {
        var folder = PlanFolders.Find(args[2])!;
        var loaded = PlanFolders.Load(folder);
        foreach (var finding in loaded.Findings)
            Console.WriteLine(finding.ToString(Language.English));
        if (args[1] == "compute" && loaded.IsSound)
        {
            var findings = new List<Finding>();
            var facts = FactsReader.Read(File.ReadAllText(args[4]), args[4], loaded.Plan!, findings);
            if (facts is not null)
            {
                var r = Computation.Run(loaded.Plan!, facts, int.Parse(args[6]));
                foreach (var q in r.Quantities) Console.WriteLine($"{q.Id}@{q.Area} = {q.Value} {q.Unit} {q.Quality}");
                foreach (var q in r.Quotas) { Console.WriteLine($"{q.Id}@{q.Area} raw {q.Raw} value {q.Value} unalloc {q.Unallocated} {q.Mode} {string.Join(" ", q.Parts.Select(p => p.Id + "=" + p.Value))} {string.Join(" ", q.Gates.Where(g => g.State != "not-fired").Select(g => g.Gate.Id + ":" + g.State))}"); }
                foreach (var w in r.Waits) Console.WriteLine($"wait {w.Kind} {w.Name}: {string.Join(" ", w.Results)}");
                findings.AddRange(r.Findings);
            }
            foreach (var finding in findings)
                Console.WriteLine(finding.ToString(Language.English));
        }
        return loaded.IsSound ? 0 : 1;
    }
}
