using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Playing;

/// <summary>An institution that leaves designation in a played year.</summary>
/// <param name="Code">Its national code.</param>
/// <param name="Area">Of the quota it was counted in.</param>
/// <param name="Places">What it leaves, in the unit of the quota.</param>
/// <param name="On">The day.</param>
internal sealed record Leaver(string Code, string Area, long Places, DateOnly On)
{
    /// <summary>The first of the quota's kinds that is designated on the day, by its code.</summary>
    public static Leaver? Find(Workspace workspace, Plan plan, Construct quota, DateOnly on)
    {
        using var db = workspace.Connect();
        var (kinds, counts) = (quota.List("kind"), plan.Scope.Find(quota.Name)!.Type.ToString());
        var held = db.Agreements.AsOf(new Moment(on)).Where(row => row.From < on).Select(row => row.InstitutionId).ToHashSet();
        var profiles = db.Profiles.AsOf(new Moment(on)).Where(row => kinds.Contains(row.Kind) && row.Code != null).OrderBy(row => row.Code).AsEnumerable().Where(row => held.Contains(row.InstitutionId));
        foreach (var profile in profiles)
        {
            if (plan.FindAreaSet(quota.Text("per")!)?.Areas.FirstOrDefault(area => area.Divisions.Contains(profile.County)) is not { } area) continue;
            var places = counts == "bed" ? db.Beds.AsOf(new Moment(on)).Where(row => row.InstitutionId == profile.InstitutionId).Sum(row => (long?)row.Insured) ?? 0
                : counts == "physician" ? db.Staff.AsOf(new Moment(on)).Where(row => row.InstitutionId == profile.InstitutionId).Sum(row => (long?)row.InsurancePhysicians) ?? 0 : 1;
            if (places > 0) return new(profile.Code!, area.Id, places, on);
        }
        return null;
    }

    /// <summary>Records it in the registry; false when the registry refuses.</summary>
    public bool Leave(Workspace workspace, TimeProvider clock)
    {
        using var db = workspace.Connect();
        return new LeaveDesignation(Code, null, "voluntary") { On = On }.Run(db, new("样例经办员", "样例：自愿退出", "样例", clock.GetUtcNow().UtcDateTime)).Change is not null;
    }
}
