using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Takes another reading of the text than the plan's default.</summary>
/// <param name="Name">A reading of the plan.</param>
/// <param name="Value">One of its words.</param>
/// <param name="Grounds">Why the text is read so.</param>
public sealed record SwitchReading(string Plan, int Year, string Name, string Value, string Grounds) : YearAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Draft) is null) return;
        Needed(docket, Grounds, Reasons);
        if (plan.Find("readings", Name) is not { } reading) docket.Refuse("unknown-reading", Name, string.Join(", ", plan.All("readings").Select(r => r.Name)));
        else if (!reading.List("alternative").Append(reading.Text("default")).Contains(Value)) docket.Refuse("choice-value", Value, Name, string.Join(", ", reading.List("alternative").Prepend(reading.Text("default") ?? "")));
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) =>
        before.With(entry, last => last with { Readings = new Dictionary<string, Chosen>(last.Readings) { [Name] = new(Value, new Dictionary<string, string>(), Grounds, entry.Who, entry.On) } });
}
