using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.DataCalls;

/// <summary>The calls, where each county stands with them, and who is late.</summary>
public static partial class CallList
{
    public static IReadOnlyList<DataCall> All(RegistryDb db) => [.. db.DataCalls.Believed().OrderByDescending(row => row.Due).ThenBy(row => row.Name)];

    public static DataCall? Find(RegistryDb db, string name, List<Finding> findings)
    {
        var call = db.DataCalls.Believed().FirstOrDefault(row => row.Name == name);
        if (call is null) findings.Add(new("call-unknown", new Place(name), name));
        return call;
    }

    /// <summary>One line a county asked, in the order of codes, as it stood at the end of the day.</summary>
    public static IReadOnlyList<CountyStanding> Standings(RegistryDb db, DataCall call, DateOnly on)
    {
        var threads = FilingThread.Of(db, call);
        var names = db.Divisions.Where(row => row.Code.StartsWith(call.City)).ToDictionary(row => row.Code, row => row.Name);
        return [.. call.Counties.Select(county => new CountyStanding(call, county, names.GetValueOrDefault(county), [.. threads.GetValueOrDefault(county, []).TakeWhile(step => step.On <= on)], on))];
    }

    /// <summary>The code of a county that a call asks, given by code or name; what is neither stays as it was written.</summary>
    public static string CountyNamed(RegistryDb db, string text, string city) =>
        db.Divisions.Where(row => row.Code.Length == 6 && row.Code.StartsWith(city) && row.Name == text).Select(row => row.Code).Take(2).ToList() is [var only] ? only : text;

    /// <summary>Every county that owes an answer after the day it was due.</summary>
    public static IReadOnlyList<CountyStanding> Overdue(RegistryDb db, DateOnly on) =>
        [.. All(db).Where(call => call.Due < on).SelectMany(call => Standings(db, call, on)).Where(standing => standing.IsOverdue)];

    internal static IReadOnlyList<string> CountiesOf(RegistryDb db, string city)
    {
        var known = db.Divisions.Where(row => row.Code.Length == 6 && row.Code.StartsWith(city)).Select(row => row.Code).ToList();
        return known.Count > 0 ? known : db.Profiles.Believed().Where(row => row.County.StartsWith(city)).Select(row => row.County).Distinct().ToList();
    }

    internal static bool IsMeasure(string text) => Measure().IsMatch(text);

    /// <summary><c>measure[key]</c> apart.</summary>
    internal static (string Measure, string Key) Parts(string text) => text.Split('[') is [var name, var key] ? (name, key.TrimEnd(']')) : (text, "");

    [GeneratedRegex(@"^[a-z][a-z0-9_]*(\[[a-z][a-z0-9_]*\])?\z")]
    private static partial Regex Measure();
}

/// <summary>Where a county stands with a call on a day.</summary>
public sealed record CountyStanding(DataCall Call, string County, string? Name, IReadOnlyList<FilingStep> Steps, DateOnly Day)
{
    /// <summary>What it filed last, as that stands.</summary>
    public Filing? Filing => Steps.Count > 0 ? Steps[^1].Filing : null;

    public const string Awaited = "awaited";

    /// <summary><c>awaited</c>, <c>filed</c>, <c>accepted</c> or <c>returned</c>.</summary>
    public string State => Filing?.State ?? Awaited;

    /// <summary>What was returned is owed again.</summary>
    public bool IsOverdue => Day > Call.Due && State is (Awaited or DataCalls.Filing.Returned);

    /// <summary>How late it filed; of what is owed, how late it is.</summary>
    public int DaysLate => Math.Max(0, (Filing is { State: DataCalls.Filing.Filed or DataCalls.Filing.Accepted } filing ? filing.On : Day).DayNumber - Call.Due.DayNumber);
}
