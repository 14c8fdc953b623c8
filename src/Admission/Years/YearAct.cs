using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>A step in the life of an annual plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">Its year.</param>
public abstract record YearAct(string Plan, int Year) : UseCase
{
    [JsonIgnore]
    public override string Subject => AnnualPlan.SubjectOf(Plan, Year);

    internal sealed override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (Year < plan.Starts.Year || Year > plan.Ends?.Year)
        {
            docket.Refuse("year-beyond", Year, plan.Id, plan.Starts, plan.Ends?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…");
            return;
        }
        var (first, last) = (new DateOnly(Year - 1, 1, 1), new DateOnly(Year + 1, 12, 31));
        if (On < first || On > last)
        {
            docket.Refuse("day-beyond", On, new Texts("日期", "the day"), first, last);
            return;
        }
        var now = AnnualPlan.Of(docket.Db, Plan, Year);
        if (now.Latest is { Steps: [.., var step] } && On < step.On) docket.Refuse("day-before-step", On, step.Act, step.On);
        else Apply(docket, plan, now);
    }

    private protected abstract void Apply(Docket docket, Plan plan, AnnualPlan now);

    /// <summary>What it made of the annual plan, when the journal is read again.</summary>
    internal abstract AnnualPlan Onto(AnnualPlan before, JournalEntry entry);

    /// <summary>The revision at hand, if it is in one of the states.</summary>
    private protected static YearRevision? In(Docket docket, AnnualPlan now, params string[] states)
    {
        if (now.Latest is { } revision && states.Contains(revision.State)) return revision;
        docket.Refuse("year-state", now.Latest?.State ?? "none", Bureau.Listed(states));
        return null;
    }

    /// <summary>Whether nobody who had a hand in it signs it too.</summary>
    private protected static bool FourEyes(Docket docket, IEnumerable<string> hands)
    {
        if (!hands.Contains(docket.By.Name)) return true;
        docket.Refuse("four-eyes", docket.By.Name);
        return false;
    }

    /// <summary>Whether the plan still says what it said when the revision was drafted.</summary>
    private protected void SameRules(Docket docket, Plan plan, YearRevision revision) => docket.Findings.AddRange(YearFigures.RulesFault(plan, revision, new(Subject)));

    private protected static T Kept<T>(JournalEntry entry) => JsonSerializer.Deserialize<T>(entry.Done, Style)!;

    private protected static bool Needed(Docket docket, string? text, Texts what)
    {
        if (!string.IsNullOrWhiteSpace(text)) return true;
        docket.Refuse("words-missing", what);
        return false;
    }

    private protected static readonly Texts DocumentNumber = new("文号", "a document number"), Reasons = new("理由", "a reason"), Remark = new("意见", "remarks");
}
