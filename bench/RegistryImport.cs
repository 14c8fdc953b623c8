using System.Diagnostics;
using System.Text;
using BenchmarkDotNet.Attributes;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Bench;

/// <summary>
/// Bringing in institutions from CSV with every check, against <c>sqlite3 .import</c> of the same file into a bare table, the yardstick.
/// </summary>
[MemoryDiagnoser]
public class RegistryImport
{
    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private int round;

    /// <summary>A tenth by default; <c>DINGDIAN_BENCH_ROWS=1100000</c> for a whole country.</summary>
    private static int Rows => int.TryParse(Environment.GetEnvironmentVariable("DINGDIAN_BENCH_ROWS"), out var rows) ? rows : 110_000;

    private string Csv => Path.Combine(folder, "institutions.csv");

    [GlobalSetup]
    public void Setup()
    {
        using var writer = new StreamWriter(Csv, false, new UTF8Encoding(false), 1 << 20);
        writer.WriteLine("国家编码,机构名称,机构类别,级别,办医性质,地址,区划,经度,纬度,坐标系,门诊统筹");
        string[] kinds = ["诊所", "零售药店", "综合医院", "村卫生室", "门诊部"];
        for (var i = 0; i < Rows; i++)
        {
            var county = 320_501 + i / 99_999;
            writer.WriteLine($"{(i % 5 == 1 ? 'P' : 'H')}{county}{i % 99_999:D5},第{i}号机构,{kinds[i % 5]},{(i % 5 == 2 ? "二级" : "")},{(i % 3 == 0 ? "公立" : "社会办")},某某路{i % 1000}号,{county},{120 + i % 1000 * 0.001:F6},{31 + i % 777 * 0.001:F6},cgcs2000,{(i % 2 == 0 ? "是" : "否")}");
        }
    }

    [Benchmark(Baseline = true)]
    public int Sqlite3()
    {
        using var shell = Process.Start(new ProcessStartInfo("sqlite3", [Path.Combine(folder, $"bare{round++}.db"), ".mode csv", $".import {Csv} institutions"]) { RedirectStandardError = true })!;
        shell.WaitForExit();
        return shell.ExitCode;
    }

    [Benchmark]
    public long Import()
    {
        var workspace = WorkspaceDoor.Create(Path.Combine(folder, $"w{round++}"), null, TimeProvider.System).Workspace!;
        var result = Dingdian.Registry.Imports.Import.Run(workspace, ImportKinds.Find("institutions")!, new(Csv, new(2024, 12, 31)) { Who = "bench" }, TimeProvider.System);
        return result.Differences.Added == Rows ? Rows : throw new InvalidOperationException(result.Findings.FirstOrDefault(finding => finding.Severity == Dingdian.Model.Severity.Error)?.ToString() ?? $"{result.Differences.Added} of {Rows} rows came in");
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
