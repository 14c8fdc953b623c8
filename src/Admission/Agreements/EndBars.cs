using Dingdian.Admission.Ledger;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;

namespace Dingdian.Admission.Agreements;

/// <summary>What an end bars from: every bar of the plan that the facts of the end make begin, with those facts, so that a later case can be held against them.</summary>
internal sealed record EndBars(IReadOnlyList<EndBar> Bars, IReadOnlyList<EndFact> Facts)
{
    /// <summary>Of several on one ground the longer one is named; the facts of all are kept.</summary>
    public static EndBars Of(Computation ended, CaseDates dates)
    {
        var begun = ended.Plan.All("bars").Where(bar => bar.Text("from") is not null).Select(bar => Rules.Deciding.Bars.Decide(ended, bar, dates)).Where(answer => answer.Bars).ToList();
        var alone = begun.FindAll(answer => answer.Construct.Text("about") is null);
        var longest = begun.Select(answer => answer.Construct.Text("about")).OfType<string>().Distinct().Select(about => Rules.Deciding.Bars.Longest(begun, about)).OfType<BarAnswer>();
        return new([.. alone.Concat(longest).Select(answer => new EndBar(answer.Construct.Rule, answer.Construct.Name, answer.Subject, answer.Until))], [.. begun.SelectMany(answer => FactsOf(ended, answer)).Distinct()]);
    }

    /// <summary>The end of an agreement that nobody is blamed for and nothing bars.</summary>
    public static AgreementEnd Plain(string rule, DesignatedAgreement now, IReadOnlyList<FreedPlaces> freed, DateOnly on) => new(rule, [rule], EndCause.Neither, now.Code, [], [], [], freed, on) { CreditCode = now.CreditCode, Name = now.Name, County = now.County };

    private static IEnumerable<EndFact> FactsOf(Computation ended, BarAnswer bar) =>
        from name in bar.Construct.Expression("when")?.Slots().Select(slot => slot.ToString()).Distinct() ?? []
        where ended.Input.Given.ContainsKey(name)
        select new EndFact(name, ended.Input.Given[name], bar.Subject, bar.Construct.Text("from")!);
}
