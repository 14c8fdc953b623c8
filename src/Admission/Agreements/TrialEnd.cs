using Dingdian.Admission.Acting;

namespace Dingdian.Admission.Agreements;

/// <summary>When a trial may be decided.</summary>
internal static class TrialEnd
{
    /// <summary>Not while guidance runs; the plan's trial beyond it may be decided any time from then on, so that a renewal can be asked in time.</summary>
    public static void Check(Docket docket, DesignatedAgreement now)
    {
        if (docket.On < now.GuidanceEnds) docket.Refuse("guidance-runs", now.Number, now.GuidanceEnds);
    }

    /// <summary>Breaches nobody has put right.</summary>
    public static IEnumerable<Breach> Uncorrected(DesignatedAgreement now) => now.Breaches.Where(breach => !now.GuidanceLog.Any(guidance => guidance.Corrects == breach.Entry));
}
