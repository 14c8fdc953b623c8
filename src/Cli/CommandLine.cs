using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli;

public static class CommandLine
{
    public static int Run(string[] args)
    {
        var folder = PlanFolders.Find(args[2])!;
        var loaded = PlanFolders.Load(folder);
        var all = loaded.Findings.ToList();
        if (args[1] == "check" && args.Contains("--text") && loaded.IsSound)
        {
            var map = TextMapReader.Read(File.ReadAllText(Path.Combine(folder, "text.yaml")), "text.yaml", all);
            if (map is not null) all.AddRange(PlanProof.Check(loaded.Plan!, TextOutline.Read(File.ReadAllText(args[4]), args[4]), map));
        }
        foreach (var finding in all)
            Console.WriteLine(finding.ToString(Language.English));
        if (args[1] == "test" && loaded.IsSound)
        {
            var findings = new List<Finding>();
            var file = CaseReader.Read(File.ReadAllText(Path.Combine(folder, "cases.yaml")), "cases.yaml", loaded.Plan!, findings);
            foreach (var finding in findings) Console.WriteLine(finding.ToString(Language.English));
            if (file is null) return 1;
            var results = new CaseRunner(loaded.Plan!).Run(file);
            foreach (var r in results.Where(r => !r.Passed)) Console.WriteLine(r);
            Console.WriteLine($"{results.Count(r => r.Passed)} passed, {results.Count(r => !r.Passed)} failed");
            if (args.Contains("--mutate"))
            {
                var source = PlanFolders.Source(folder);
                var report = new Mutation(PlanFolders.Loader(folder), YamlReader.Read(source.Text, source.File, [])!, source.File, file).Run();
                foreach (var s in report.Survivors) Console.WriteLine(s);
                Console.WriteLine($"{report.Noticed} of {report.Total} noticed");
            }
        }
        if (args[1] == "compute" && loaded.IsSound)
        {
            var findings = new List<Finding>();
            var facts = FactsReader.Read(File.ReadAllText(args[4]), args[4], loaded.Plan!, findings);
            if (facts is not null)
            {
                if (args.Length > 7) { using var x = File.Create(args[7]); Dingdian.Workbook.RecalculationWorkbook.Write(new Computation(loaded.Plan!, facts, int.Parse(args[6])), x); }
                var r = Computation.Run(loaded.Plan!, facts, int.Parse(args[6]));
                foreach (var q in r.Quantities) Console.WriteLine($"{q.Id}@{q.Area} = {q.Value} {q.Unit} {q.Quality}");
                foreach (var q in r.Quotas) { Console.WriteLine($"{q.Id}@{q.Area} raw {q.Raw} value {q.Value} unalloc {q.Unallocated} {q.Mode} {string.Join(" ", q.Parts.Select(p => p.Id + "=" + p.Value))} {string.Join(" ", q.Gates.Where(g => g.State != "not-fired").Select(g => g.Gate.Id + ":" + g.State))}"); }
                foreach (var w in r.Waits) Console.WriteLine($"wait {w.Kind} {w}: {string.Join(" ", w.Results)}");
                findings.AddRange(r.Findings);
            }
            foreach (var finding in findings)
                Console.WriteLine(finding.ToString(Language.English));
        }
        return loaded.IsSound ? 0 : 1;
    }
}
