using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>Dates against each other and against the horizon: dated values without overlap or gap, goals and duties due while the plan holds.</summary>
internal sealed class DateChecks(Plan plan, List<Finding> findings)
{
    private readonly record struct Span(Entry Entry, DateOnly From, DateOnly? To);

    public void Check()
    {
        foreach (var parameter in plan.All("parameters").Where(p => !p.IsBroken))
            CheckValues(parameter);
        foreach (var goal in plan.All("goals"))
            CheckHorizon(goal, goal.Date("due") < plan.Starts);
        foreach (var duty in plan.All("duties"))
            CheckDue(duty);
    }

    private void CheckValues(Construct parameter)
    {
        var spans = (parameter.Node["values"]?.Entries ?? []).Select(Read).OrderBy(s => s.From).ToList();
        for (var i = 1; i < spans.Count; i++)
            if (spans[i - 1].To >= spans[i].From)
                Add("dates-overlap", spans[i].Entry.KeyPlace, spans[i - 1].Entry.Key, spans[i].Entry.Key);
        if (parameter.Date("ends") is { } ends && spans.Count > 0 && ends < spans[0].From)
            Add("ends-before-start", parameter.Node["ends"]!.Place, parameter.Text("ends"));
        if (parameter.Layer == plan.Id && parameter.Text("path") != "linear" && spans.Count > 0)
            CheckYears(parameter, spans);
    }

    /// <summary>Values are asked for on the first day of each year of the plan; they may end before it, and then say so.</summary>
    private void CheckYears(Construct parameter, List<Span> spans)
    {
        if (!HasHorizon)
            return;
        var last = spans[^1].To ?? spans[^1].From;
        var days = Enumerable.Range(plan.Starts.Year + 1, Math.Max(0, last.Year - plan.Starts.Year)).Select(y => new DateOnly(y, 1, 1)).Where(d => d <= last).Prepend(plan.Starts);
        foreach (var day in days.Where(d => spans.FindLast(s => s.From <= d) is var span && (span.Entry is null || span.To < d)).Take(1))
            Add("value-missing", parameter.Node["values"]!.Place, parameter.Name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static Span Read(Entry entry) =>
        Scalars.TryDate(entry.Key, out var date) ? new Span(entry, date, null) : Scalars.TryDates(entry.Key, out var from, out var to) ? new Span(entry, from, to) : new Span(entry, default, null);

    private void CheckDue(Construct duty)
    {
        var day = (duty.Text("due") ?? "01-01").Replace("previous-", "", StringComparison.Ordinal);
        if (Scalars.TryDate(day, out _))
            CheckHorizon(duty, false);
        else if (!Scalars.TryDate($"2028-{day}", out _))
            Add("wrong-value", duty.Node["due"]!.Place, duty.Text("due"), "due", "MM-DD, previous-MM-DD, YYYY-MM-DD");
    }

    /// <summary>A duty may prepare the plan and be due before it.</summary>
    private void CheckHorizon(Construct due, bool early)
    {
        if (HasHorizon && due.Layer == plan.Id && (early || due.Date("due") > plan.Ends))
            Add("due-outside-horizon", due.Node["due"]!.Place, due.Text("due"), plan.Node["horizon"]!.Text);
    }

    private bool HasHorizon => plan.Node["horizon"] is ScalarNode;

    private void Add(string code, Place place, params object?[] arguments) => findings.Add(new Finding(code, place, arguments));
}
