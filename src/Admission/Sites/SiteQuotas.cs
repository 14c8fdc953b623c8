using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;

namespace Dingdian.Admission.Sites;

/// <summary>What a quota of an area means for one who asks: places left, given by approval, none in principle, none, or not known.</summary>
internal static class SiteQuotas
{
    public static SiteQuota Of(QuotaRow row, Result year)
    {
        var acting = row.Gates.Where(g => g.Acts).ToList();
        if (acting.Where(g => g.Gate.IsZero).ToList() is { Count: > 0 } stops)
            return new SiteQuota(row, stops.TrueForAll(g => g.Gate.Construct.InPrinciple) ? Verdict.Overridable : Verdict.Fails, []);
        if (row.Value is null && (!row.Unlimited || row.Gates.Any(g => g.IsOpen)))
            return new SiteQuota(row, Verdict.Unknown, [.. row.Gates.Where(g => g.IsOpen).SelectMany(g => g.Because).Concat(Waits(row, year)).Distinct()]);
        if (row.Value <= 0)
            return new SiteQuota(row, row.Raw > 0 && acting.TrueForAll(g => g.Gate.Construct.InPrinciple) ? Verdict.Overridable : Verdict.Fails, []);
        return new SiteQuota(row, row.Mode == "by-approval" ? Verdict.Overridable : Verdict.Passes, []);
    }

    private static IEnumerable<string> Waits(QuotaRow row, Result year) => year.Waits.Where(w => w.Results.Contains(row.Id) || w.Results.Contains($"{row.Id}@{row.Area}")).Select(w => w.Name);
}
