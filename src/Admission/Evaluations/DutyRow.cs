using Dingdian.Model;

namespace Dingdian.Admission.Evaluations;

/// <summary>A duty of the year and whether it was kept.</summary>
/// <param name="Duty">A duty of the plan.</param>
/// <param name="Label">What it asks.</param>
/// <param name="Actor">Who owes it.</param>
/// <param name="Division">The district that owes it, six digits; null for the city.</param>
/// <param name="Due">Until when; null while the day is not known.</param>
/// <param name="State">A word of the calendar of duties: kept, late, overdue, open.</param>
/// <param name="Evidence">What shows it was done.</param>
public sealed record DutyRow(string Duty, Texts Label, string Actor, string? Division, DateOnly? Due, string State, string? Evidence);
