using System.Reflection;
using BenchmarkDotNet.Running;

// In this process: the usual generated project would restore its packages outside the lock files.
// A benchmark that fails must fail the run, so the exit code is made from the reports.
var summaries = BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run([.. args, "--inProcess"]).ToList();
var good = summaries.Count > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.Length > 0 && s.Reports.All(r => r.Success));
return good ? 0 : 1;
