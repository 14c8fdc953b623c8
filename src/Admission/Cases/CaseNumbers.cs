using System.Globalization;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Cases;

/// <summary>Numbers for cases that come without one: <c>A-2025-001</c>, counted by year.</summary>
public static class CaseNumbers
{
    /// <summary>The number a request was given before, else the next free one of the year.</summary>
    public static string Next(RegistryDb db, int year, string? request)
    {
        if (request is not null && db.Journal.FirstOrDefault(entry => entry.Request == request && entry.Act == "submit-case") is { } before) return before.Subject[DesignationCase.SubjectOf("").Length..];
        var start = $"A-{year}-";
        var taken = db.Journal.Where(entry => entry.Subject.StartsWith(DesignationCase.SubjectOf(start))).Select(entry => entry.Subject).Distinct().AsEnumerable()
            .Select(subject => int.TryParse(subject[DesignationCase.SubjectOf(start).Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return $"{start}{taken.DefaultIfEmpty().Max() + 1:000}";
    }
}
