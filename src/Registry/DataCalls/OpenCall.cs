using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.DataCalls;

/// <summary>The bureau asks.</summary>
/// <param name="Call">A name nobody has used.</param>
/// <param name="City">Four digits.</param>
/// <param name="Title">What people read.</param>
/// <param name="Ask">Unit by measure, such as <c>year_end_beds[general]</c> in <c>bed</c>.</param>
/// <param name="AsOf">The day of a stock; the last day of a flow.</param>
/// <param name="Since">First day of a flow.</param>
/// <param name="Due">The last day to file.</param>
/// <param name="Counties">Who is asked; empty for every county of the city.</param>
/// <param name="Duty">The duty it serves, as <c>plan/duty</c>.</param>
public sealed record OpenCall(string Call, string City, string Title, IReadOnlyList<(string Measure, string Unit)> Ask, DateOnly AsOf, DateOnly? Since, DateOnly Due, IReadOnlyList<string> Counties, string? Duty) : CallAct(Call)
{
    internal override string Kind => "call";

    private protected override void Apply(RegistryDb db, Revision revision)
    {
        var counties = Counties.Count > 0 ? Counties : CallList.CountiesOf(db, City);
        if (db.DataCalls.Any(row => row.Name == Call)) Refuse("call-there", Call);
        if (counties.Count == 0) Refuse("call-nobody", City);
        Findings.AddRange(counties.Where(county => county.StartsWith(City, StringComparison.Ordinal)).Select(county => KnownDivisions.CountyFault(db, county, new Place(Call))).OfType<Finding>());
        foreach (var county in counties.Where(county => !county.StartsWith(City, StringComparison.Ordinal))) Refuse("call-county-elsewhere", county, City);
        foreach (var (measure, unit) in Ask)
            if (!CallList.IsMeasure(measure) || !(unit == "boolean" || UnitTable.BuiltIn.TryParse(unit, out _, out _))) Refuse("call-asks", $"{measure}={unit}");
        if (Ask.Count == 0 || Ask.DistinctBy(row => row.Measure).Count() < Ask.Count) Refuse("call-asks", string.Join(", ", Ask.Select(row => row.Measure)));
        var today = DateOnly.FromDateTime(revision.Change.At);
        foreach (var (day, what) in ((DateOnly, Texts)[])[(AsOf, new("时点", "the day of the figures")), (Due, new("填报截止日", "the day it is due"))])
            if (day < Limits.FirstFigure || Limits.IsFar(day, today)) Refuse("day-beyond", day, what, Limits.FirstFigure, today.AddYears(Limits.YearsAhead));
        if (Since > AsOf) Refuse("dates-order", Written(AsOf), Written(Since.Value));
        if (Findings.Count == 0)
            revision.Add(new DataCall { Name = Call, City = City, Title = Title, Asked = string.Join(';', Ask.Select(row => $"{row.Measure}={row.Unit}")), Divisions = string.Join(';', counties.Order(StringComparer.Ordinal)), AsOf = AsOf, Since = Since, Due = Due, Duty = Duty });
    }
}
