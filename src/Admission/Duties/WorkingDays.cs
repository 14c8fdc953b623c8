using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Admission.Duties;

/// <summary>The days worked in China, year by year: holidays are moved, and weekends worked for them.</summary>
public sealed class WorkingDays
{
    /// <summary>The name of the file, shipped with the national layer or kept in a workspace.</summary>
    public const string FileName = "working-days.yaml";

    public static readonly WorkingDays None = new(new Dictionary<int, WorkingYear>());

    private static readonly RecordShape File = Record(
        new Field("years", TableBy(ScalarKind.Key, Record(
            new Field("source", Text, "the notice that says so", Required: true),
            new Field("holidays", Shape.Table(new ScalarShape(ScalarKind.DateKey)), "days off by holiday: a day, or first..last", Required: true),
            new Field("make_ups", ListOf(Date), "days of weekends that are worked", Required: true))), "the years", Required: true));

    private readonly IReadOnlyDictionary<int, WorkingYear> years;
    private readonly HashSet<DateOnly> holidays, makeUps;

    private WorkingDays(IReadOnlyDictionary<int, WorkingYear> years)
    {
        this.years = years;
        holidays = [.. years.Values.SelectMany(year => year.Holidays)];
        makeUps = [.. years.Values.SelectMany(year => year.MakeUps)];
    }

    public IReadOnlyCollection<int> Years => [.. years.Keys.Order()];

    /// <summary>The notice a year rests on; null for a year without a table.</summary>
    public string? SourceOf(int year) => years.GetValueOrDefault(year)?.Source;

    public bool Knows(int year) => years.ContainsKey(year);

    /// <summary>The same with another table's years laid over these.</summary>
    public WorkingDays With(WorkingDays other)
    {
        var all = new Dictionary<int, WorkingYear>(years);
        foreach (var (number, year) in other.years) all[number] = year;
        return new(all);
    }

    /// <summary>These days with what happened on which; years without a table are counted Monday to Friday.</summary>
    public CaseDates Dates(IReadOnlyDictionary<string, DateOnly> events) => new(events) { Holidays = holidays, MakeUps = makeUps };

    /// <summary>Reads a table; null after errors.</summary>
    public static WorkingDays? Read(string text, string file, List<Finding> findings)
    {
        if (YamlReader.Read(text, file, findings) is not { } root) return null;
        var before = findings.Count;
        var node = new ShapeChecker(findings).Check(root, File, new Texts("工作日表", "the table of working days"));
        var years = new Dictionary<int, WorkingYear>();
        foreach (var entry in node["years"]?.Entries ?? [])
            if (ReadYear(entry, findings) is var (number, year)) years[number] = year;
        return findings.Skip(before).Any(finding => finding.Severity == Severity.Error) ? null : new(years);
    }

    private static (int Number, WorkingYear Year)? ReadYear(Entry entry, List<Finding> findings)
    {
        if (!Scalars.TryNumber(entry.Key, out var number) || number != decimal.Truncate(number) || !Scalars.IsSaneYear((int)decimal.Clamp(number, 0, 9999)))
        {
            findings.Add(new("working-year", entry.KeyPlace, entry.Key));
            return null;
        }
        var year = new WorkingYear(entry.Value["source"]?.Text ?? "", [], []);
        foreach (var holiday in entry.Value["holidays"]?.Entries ?? [])
            year.Holidays.AddRange(Days(holiday.Value, (int)number, findings));
        foreach (var day in entry.Value["make_ups"]?.Items ?? [])
            year.MakeUps.AddRange(Days(day, (int)number, findings).Where(made => IsWeekend(made, year, day, findings)));
        return ((int)number, year);
    }

    private static IReadOnlyList<DateOnly> Days(Node node, int year, List<Finding> findings)
    {
        if (node.Text is not { } text || !Scalars.TryDates(text, out var from, out var to) && !Scalars.TryDate(text, out from)) return [];
        var last = to ?? from;
        if (from.Year == year && last.Year == year) return [.. Enumerable.Range(0, last.DayNumber - from.DayNumber + 1).Select(from.AddDays)];
        findings.Add(new("working-day-elsewhere", node.Place, text, year));
        return [];
    }

    private static bool IsWeekend(DateOnly day, WorkingYear year, Node node, List<Finding> findings)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !year.Holidays.Contains(day)) return true;
        findings.Add(new("make-up-weekday", node.Place, day));
        return false;
    }

    private sealed record WorkingYear(string Source, List<DateOnly> Holidays, List<DateOnly> MakeUps);
}
