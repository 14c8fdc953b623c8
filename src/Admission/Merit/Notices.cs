using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Merit;

/// <summary>Public notices of cases: how long they run, and what stands against signing.</summary>
public static class Notices
{
    /// <summary>States in which a case may be announced and objected to.</summary>
    public static readonly IReadOnlyList<string> States = [CaseState.Assessed, CaseState.Negotiating, CaseState.Negotiated];

    private const int Longest = 60;
    private static readonly Texts Number = new("文号", "a document number"), Site = new("公布位置", "where it is published");

    /// <summary>The notice that names a case, of its round or of its own; null while there is none.</summary>
    public static PublicNotice? Of(RegistryDb db, DesignationCase one) => one.Announced ?? (one.Round is { } round ? RankedRound.Of(db, one.Plan, round).NoticeOf(one.Number) : null);

    /// <summary>What stands against signing an agreement on a day: no notice, one that still runs, an objection nobody answered.</summary>
    public static IReadOnlyList<Finding> AgainstSigning(RegistryDb db, DesignationCase one, DateOnly on)
    {
        var (findings, place) = (new List<Finding>(), new Place(DesignationCase.SubjectOf(one.Number)));
        if (Of(db, one) is not { } notice) findings.Add(new("notice-missing", place, one.Number));
        else if (on <= notice.To) findings.Add(new("notice-runs", place, one.Number, notice.To));
        foreach (var open in one.Objections.Where(objection => objection.Answer is null)) findings.Add(new("objection-open", place, one.Number, open.Number, open.On));
        return findings;
    }

    internal static void Check(Docket docket, int days, string where, string document)
    {
        if (days is < 1 or > Longest) docket.Refuse("notice-days", days, Longest);
        if (string.IsNullOrWhiteSpace(where)) docket.Refuse("words-missing", Site);
        if (string.IsNullOrWhiteSpace(document)) docket.Refuse("words-missing", Number);
    }

    /// <summary>The last of so many working days after today.</summary>
    internal static DateOnly LastDay(Docket docket, int days)
    {
        var (dates, day) = (docket.Bureau.WorkingDays.Dates(new Dictionary<string, DateOnly>()), docket.On);
        for (var left = days; left > 0; left -= dates.IsWorkingDay(day) ? 1 : 0) day = day.AddDays(1);
        return day;
    }
}
