using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;

namespace Dingdian.Admission.Agreements;

/// <summary>What an end bars from: every bar of the plan that the facts of the end make begin.</summary>
internal static class EndBars
{
    /// <summary>Of several on one ground the longer one only.</summary>
    public static IReadOnlyList<EndBar> Of(Computation ended, CaseDates dates)
    {
        var begun = ended.Plan.All("bars").Where(bar => bar.Text("from") is not null).Select(bar => Bars.Decide(ended, bar, dates)).Where(answer => answer.Bars).ToList();
        var alone = begun.FindAll(answer => answer.Construct.Text("about") is null);
        var longest = begun.Select(answer => answer.Construct.Text("about")).OfType<string>().Distinct().Select(about => Bars.Longest(begun, about)).OfType<BarAnswer>();
        return [.. alone.Concat(longest).Select(answer => new EndBar(answer.Construct.Rule, answer.Construct.Name, answer.Subject, answer.Until))];
    }
}
