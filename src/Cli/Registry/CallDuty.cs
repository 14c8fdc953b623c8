using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Registry;

/// <summary>A duty of a plan that a data call serves; the plan then gives the units.</summary>
internal static class CallDuty
{
    /// <summary>The duty by the plan's own id, and what is asked, with units; a measure without one takes the plan's.</summary>
    public static (string? Duty, IReadOnlyList<(string Measure, string Unit)> Asked) Read(string? duty, IReadOnlyList<string> asked, List<Finding> findings)
    {
        var plan = duty is null ? null : PlanOf(duty, findings);
        List<(string, string)> all = [];
        foreach (var text in asked)
        {
            var parts = text.Split('=', 2);
            var measure = parts[0].Split('[')[0];
            var declared = plan?.All("measures").FirstOrDefault(construct => construct.Name == measure);
            if (plan is not null && declared is null) findings.Add(new("unknown-measure", new Place(duty!), measure, Nearest.To(measure, plan.All("measures").Select(construct => construct.Name)) ?? ""));
            all.Add((parts[0], parts.Length == 2 ? parts[1] : declared?.Text("unit") ?? ""));
        }
        return (plan is null ? duty : $"{plan.Id}/{Path.GetFileName(duty)}", all);
    }

    private static Plan? PlanOf(string duty, List<Finding> findings)
    {
        var (plan, name) = (Path.GetDirectoryName(duty) ?? "", Path.GetFileName(duty));
        var loaded = PlanFolders.LoadNamed(plan);
        findings.AddRange(loaded.Findings.Where(finding => finding.Severity == Severity.Error));
        if (loaded.Plan is { } found && found.Find("duties", name) is null)
            findings.Add(new("duty-unknown", new Place(duty), duty, string.Join(", ", found.All("duties").Select(construct => $"{plan}/{construct.Name}").Take(8))));
        return loaded.Plan;
    }
}
