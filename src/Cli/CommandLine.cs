using Dingdian.Model;

namespace Dingdian.Cli;

public static class CommandLine
{
    public static int Run(string[] args)
    {
        var folder = PlanFolders.Find(args[2])!;
        var loaded = PlanFolders.Load(folder);
        foreach (var finding in loaded.Findings)
            Console.WriteLine(finding.ToString(Language.English));
        return loaded.IsSound ? 0 : 1;
    }
}
