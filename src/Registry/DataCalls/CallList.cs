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

    /// <summary>One line a county asked, in the order of codes.</summary>
    public static IReadOnlyList<CountyStanding> Standings(RegistryDb db, DataCall call, DateOnly today)
    {
        var filings = db.Filings.Believed().Where(row => row.Call == call.Name).ToDictionary(row => row.Division);
        var names = db.Divisions.Where(row => row.Code.StartsWith(call.City)).ToDictionary(row => row.Code, row => row.Name);
        return [.. call.Counties.Select(county => new CountyStanding(call, county, names.GetValueOrDefault(county), filings.GetValueOrDefault(county), today))];
    }

    /// <summary>Every county that owes an answer after the day it was due.</summary>
    public static IReadOnlyList<CountyStanding> Overdue(RegistryDb db, DateOnly today) =>
        [.. All(db).Where(call => call.Due < today).SelectMany(call => Standings(db, call, today)).Where(standing => standing.IsOverdue)];

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

/// <summary>Where a county stands with a call.</summary>
public sealed record CountyStanding(DataCall Call, string County, string? Name, Filing? Filing, DateOnly Today)
{
    public const string Awaited = "awaited";

    /// <summary><c>awaited</c>, <c>filed</c>, <c>accepted</c> or <c>returned</c>.</summary>
    public string State => Filing?.State ?? Awaited;

    /// <summary>What was returned is owed again.</summary>
    public bool IsOverdue => Today > Call.Due && State is (Awaited or DataCalls.Filing.Returned);

    public int DaysLate => Math.Max(0, Today.DayNumber - Call.Due.DayNumber);
}
