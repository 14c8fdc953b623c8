using Dingdian.Model;

namespace Dingdian.Admission.Acting;

/// <summary>Whoever does something, and in which role.</summary>
/// <param name="Name">As it stands in the journal.</param>
/// <param name="Role">A word of <see cref="Roles"/>.</param>
/// <param name="Division">The district of a district officer, six digits; null for the city.</param>
public sealed record Person(string Name, string Role, string? Division = null)
{
    /// <summary>One spelling for one person: no blanks around it or doubled within, full-width letters as plain ones, nothing invisible.</summary>
    public string Name { get; } = Folded(Name);

    private static string Folded(string name)
    {
        var plain = PlainText.Of(name).Where(c => char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control));
        return string.Join(' ', string.Concat(plain).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <summary>The roles of a bureau, its agency, and those who come to them.</summary>
public static class Roles
{
    /// <summary>Draws up the annual plan: of the bureau or of the agency, whichever the plan names.</summary>
    public const string Planner = "planner";

    /// <summary>Looks a draft through.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Signs: annual plans and what is lifted from them.</summary>
    public const string Approver = "approver";

    /// <summary>Of a district: chooses and reports for it alone.</summary>
    public const string DistrictOfficer = "district-officer";

    /// <summary>Gives out places and takes them back.</summary>
    public const string Agency = "agency";

    /// <summary>Takes a case from intake to its agreement and looks after it.</summary>
    public const string CaseHandler = "case-handler";

    /// <summary>Scores cases and decides none.</summary>
    public const string Assessor = "assessor";

    /// <summary>Asks for designation, and sees its own cases only.</summary>
    public const string Applicant = "applicant";

    /// <summary>Reads everything and does nothing.</summary>
    public const string Auditor = "auditor";

    public static readonly IReadOnlyList<string> All = [Planner, Reviewer, Approver, DistrictOfficer, Agency, CaseHandler, Assessor, Applicant, Auditor];
}
