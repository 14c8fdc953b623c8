using Dingdian.Admission.Acting;
using Dingdian.Registry.History;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>An institution left, or gave up beds: its places are free, and handed on when the rules of the plan say so.</summary>
public sealed record RecordExit(string Plan, int Year, string Quota, string Area, long Amount, string Matter) : PlaceAct(Plan, Year, Quota, Area, Amount, Matter)
{
    private protected override void Post(Docket docket, Books books, Plan plan, Construct quota)
    {
        if (Had(docket, books.Unit) is not { } had) docket.Refuse("exit-nobody", Matter);
        else if (Amount > had) docket.Refuse("exit-more", Matter, Amount, had);
        else if (!Exits.Post(docket, books, plan, quota, Area, Amount, Matter)) docket.Refuse("exit-recorded", Matter);
    }

    /// <summary>The most the institution ever had in the unit; null when the registry does not know it.</summary>
    private long? Had(Docket docket, string unit)
    {
        var ids = docket.Db.Profiles.Believed().Where(row => row.Code == Matter).Select(row => row.InstitutionId).Distinct().ToList();
        return ids.Count == 0 ? null : unit switch
        {
            "bed" => docket.Db.Beds.Believed().Where(row => ids.Contains(row.InstitutionId)).AsEnumerable().GroupBy(row => row.Specialty).Sum(group => group.Max(row => (long)(row.Insured ?? row.Open ?? 0))),
            "physician" => docket.Db.Staff.Believed().Where(row => ids.Contains(row.InstitutionId)).Max(row => (long?)(row.InsurancePhysicians ?? row.Physicians)) ?? 0,
            _ => 1,
        };
    }
}
