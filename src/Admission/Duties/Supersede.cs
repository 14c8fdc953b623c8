using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.DataCalls;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Duties;

/// <summary>
/// A rule of the nation or the province takes over where the plan says otherwise. It changes no number by itself: it says which rules and
/// which open matters it touches, so that a revision follows.
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="Title">What the rule is called.</param>
/// <param name="Document">Its number.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Effective">The first day it is in effect.</param>
/// <param name="Rules">What it touches or replaces: rule ids of the plan, or names of what carries them out, as <c>layer/name</c> or <c>name</c>.</param>
public sealed record Supersede(string Plan, string Title, string Document, string Issuer, DateOnly Effective, IReadOnlyList<string> Rules) : UseCase
{
    private static readonly Texts ItsTitle = new("规定名称", "the title of the rule"), ItsNumber = new("文号", "a document number"), ItsIssuer = new("发布机关", "who issued it"), ItsRules = new("所涉规则", "the rules it touches");

    [JsonIgnore]
    public override string Subject => Under(Plan) + Document;

    internal static string Under(string plan) => $"supersede/{plan}/";

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        foreach (var (text, what) in ((string, Texts)[])[(Title, ItsTitle), (Document, ItsNumber), (Issuer, ItsIssuer), (string.Concat(Rules), ItsRules)])
            if (string.IsNullOrWhiteSpace(text)) docket.Refuse("words-missing", what);
        if (Effective > plan.Ends) docket.Refuse("supersede-beyond", Effective, plan.Id, plan.Ends);
        if (Supersession.Of(docket.Db, Plan).FirstOrDefault(rule => rule.Asked.Document == Document) is { } before) docket.Refuse("supersede-there", Document, before.Entry);
        var all = Everything(plan);
        foreach (var rule in Rules.Where(rule => !plan.Rules.ContainsKey(rule) && !all.Exists(named => named.Names.Contains(rule))))
            docket.Refuse("supersede-unknown", rule, Nearest.To(rule, all.SelectMany(named => named.Names).Distinct()) ?? string.Join(", ", plan.OwnRules.Select(own => own.Id).Take(8)));
        if (!docket.IsRefused) docket.Record(Touch(docket, plan, all.FindAll(named => Rules.Any(named.Names.Contains))));
    }

    /// <summary>What carries rules out, and every name it can be called by.</summary>
    private sealed record Named(Construct Construct, IReadOnlyList<string> Names);

    /// <summary>Everything that carries rules out; gates inside quotas are also called <c>quota/gate</c>.</summary>
    private static List<Named> Everything(Plan plan)
    {
        var own = plan.Constructs.Select(construct => construct.Node).ToHashSet();
        var within = from quota in plan.All("quotas") from gate in plan.Gates[quota.Name] where !own.Contains(gate.Construct.Node) select Name(gate.Construct, $"{quota.Name}/{gate.Construct.Name}");
        return [.. plan.Constructs.Select(construct => Name(construct, [.. Within.SelectMany(key => Construct.ListOf(construct.Node[key]?["rule"]))])), .. within];
    }

    /// <summary>Parts of a quota with rules of their own.</summary>
    private static readonly string[] Within = ["deduct", "priorities", "pool", "offset"];

    private static Named Name(Construct construct, params string[] also) => new(construct, [.. construct.Rules, construct.Path, construct.Name, .. also]);

    private Touched Touch(Docket docket, Plan plan, List<Named> touched)
    {
        var named = touched.ConvertAll(one => one.Construct);
        var quotas = Quotas(plan, named);
        var revisions = quotas.Count == 0 ? [] : AnnualPlan.All(docket.Db, Plan).Where(annual => annual.Year >= Effective.Year).SelectMany(annual => annual.Revisions.Where(IsOpen).Select(revision => (annual.Year, revision))).ToList();
        var duties = named.FindAll(construct => construct.Section == "duties").ConvertAll(duty => duty.Name);
        return new(
            [.. named.Select(construct => new TouchedConstruct(construct.Section, construct.Path, construct.Rule))],
            quotas,
            [.. revisions.Select(row => new TouchedRevision(row.Year, row.revision.Number, row.revision.State))],
            [.. from row in revisions
                from lifted in row.revision.Overrides
                where lifted.State != LiftedRule.Declined && touched.Exists(one => one.Names.Contains(lifted.Gate))
                select new TouchedOverride(row.Year, row.revision.Number, lifted.Number, lifted.Gate, lifted.State)],
            duties,
            [.. CallList.All(docket.Db).Where(call => IsTouched(call, duties, named) && IsRunning(docket, call)).Select(call => call.Name)]);
    }

    private static bool IsOpen(YearRevision revision) => revision.State is not (YearState.Closed or YearState.Superseded);

    /// <summary>Quotas that are named, or computed from what is.</summary>
    private static List<string> Quotas(Plan plan, List<Construct> named)
    {
        var dependencies = new Dependencies(plan);
        var names = named.Where(construct => construct.Section is not ("duties" or "goals")).Select(construct => construct.Name).ToHashSet(StringComparer.Ordinal);
        return [.. plan.All("quotas").Where(quota => named.Contains(quota) || plan.Gates[quota.Name].Any(gate => named.Exists(construct => construct.Node == gate.Construct.Node)) || dependencies.Of(quota).Overlaps(names)).Select(quota => quota.Name)];
    }

    private bool IsTouched(DataCall call, List<string> duties, List<Construct> named) =>
        duties.Exists(duty => call.Duty == $"{Plan}/{duty}") || call.Duty?.StartsWith(Plan + "/", StringComparison.Ordinal) == true && call.ListUnits().Keys.Any(asked => named.Exists(construct => construct.Section == "measures" && construct.Name == asked.Split('[')[0]));

    private bool IsRunning(Docket docket, DataCall call) => call.Due >= On || CallList.Standings(docket.Db, call, On).Any(standing => standing.State != Filing.Accepted);
}
