using System.CommandLine;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Registry;

/// <summary>Which workspace a command works on, and the server that keeps its database, if one does.</summary>
public sealed class WorkspaceOptions(Terminal terminal)
{
    private readonly Option<string?> folder = new("--workspace") { HelpName = "W", Description = terminal.Say("The workspace (default: DINGDIAN_WORKSPACE, else ./workspace)", "工作区（默认 DINGDIAN_WORKSPACE，否则 ./workspace）") };
    private readonly Option<string?> database = new("--database") { HelpName = "CONNECTION", Description = terminal.Say("PostgreSQL connection (default: DINGDIAN_DATABASE, else the workspace's own database)", "PostgreSQL 连接（默认 DINGDIAN_DATABASE，否则用工作区自带的数据库）") };

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(database);
    }

    public string Folder(ParseResult given) => given.GetValue(folder) ?? Variable("DINGDIAN_WORKSPACE") ?? "workspace";

    public string? Connection(ParseResult given) => given.GetValue(database) ?? Variable("DINGDIAN_DATABASE");

    public WorkspaceResult Open(ParseResult given) => WorkspaceDoor.Open(Folder(given), Connection(given));

    /// <summary>Opens the workspace, or makes it when the folder holds none.</summary>
    public WorkspaceResult OpenOrCreate(ParseResult given)
    {
        var opened = Open(given);
        return opened.Findings.Any(finding => finding.Code == "workspace-missing") ? WorkspaceDoor.Create(Folder(given), Connection(given), TimeProvider.System) : opened;
    }

    /// <summary>Does something in the workspace; gives the exit code its findings ask for.</summary>
    public int In(ParseResult given, Action<Workspace, RegistryDb, List<Finding>> act)
    {
        var opened = Open(given);
        if (opened.Workspace is not { } workspace) return terminal.Report(opened.Findings);
        var findings = new List<Finding>();
        using var db = workspace.Connect();
        findings.AddRange(WorkspaceDoor.Guarded(Files.Shown(workspace.Folder), () => act(workspace, db, findings)));
        return terminal.Report(findings);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
