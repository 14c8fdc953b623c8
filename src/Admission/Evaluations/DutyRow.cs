using Dingdian.Admission.Duties;
using Dingdian.Model;

namespace Dingdian.Admission.Evaluations;

/// <summary>A duty of the year and whether it was kept.</summary>
/// <param name="Duty">A duty of the plan.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Actor">Who owes it.</param>
/// <param name="Division">The district that owes it, six digits; null for the city.</param>
/// <param name="Due">Until when; null while no day can be named.</param>
/// <param name="State">A word of <see cref="DutyState"/>.</param>
/// <param name="Evidence">Day and document of what shows it was done; null while it is owed.</param>
public sealed record DutyRow(string Duty, Texts Label, string Actor, string? Division, DateOnly? Due, string State, string? Evidence)
{
    /// <summary>The duties of a year as they stood on the calendar's day; those whose event has not happened are left out.</summary>
    internal static IReadOnlyList<DutyRow> Of(DutyCalendar calendar, int year) =>
        [.. calendar.Of(year).Where(line => line.State != DutyState.Waiting).Select(line => new DutyRow(line.Duty.Name, DocumentWords.Name(line.Duty), line.Actor, line.District?.Code, line.Due, line.State, Shown(line.Evidence)))];

    private static string? Shown(DutyEvidence? evidence) =>
        evidence is null ? null : string.Join(' ', new[] { DocumentWords.Day(evidence.On), evidence.Document, evidence.What }.Where(part => !string.IsNullOrEmpty(part)));
}
