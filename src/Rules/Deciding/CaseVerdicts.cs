using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Deciding;

/// <summary>
/// Holds a case against a whole plan: legal bars, fund, city, class, area, factors, places, site, conditions. A class outside the plan skips what
/// is said of quantity and place, one outside the quantity only the former; neither skips a bar, and a fund stop only where the text lets it.
/// </summary>
/// <param name="asked">The plan with the case given.</param>
/// <param name="year">What the year came to.</param>
/// <param name="dates">Days of events; those of its persons beside them.</param>
public sealed class CaseVerdicts(Computation asked, Result year, CaseDates dates)
{
    private readonly Plan plan = asked.Plan;
    private readonly string? matter = asked.Input.Given.GetValueOrDefault("case.matter");

    /// <summary>Days of what befell persons: bars of a person count from these, where they are given.</summary>
    public CaseDates? Persons { get; init; }

    /// <summary>How many places of a quota the ledger has left in the area for this case; null leaves what the year published.</summary>
    public Func<QuotaRow, decimal?> Left { get; init; } = _ => null;

    /// <summary>Answers of rules about the place that were measured on the ground; others are asked here.</summary>
    public IReadOnlyDictionary<Construct, Answer> Sites { get; init; } = new Dictionary<Construct, Answer>();

    public CaseVerdict Decide()
    {
        var classes = plan.All("exemptions").Where(_ => Matters.IsEntry(matter)).Select(one => Exemptions.Decide(asked, one, dates)).ToList();
        IEnumerable<VerdictLine> lines = [.. Bars(), .. Quantities(classes), .. classes.Select(Class), .. Places(classes), .. Conditions(classes)];
        return CaseVerdict.Of([.. lines.Select(Told).OrderBy(line => line.Step)]) with { Flags = [.. Flags()] };
    }

    private IEnumerable<VerdictLine> Bars() => plan.All("bars").Where(Speaks).Where(_ => Matters.IsEntry(matter) || matter is Matters.ControllerChange or null).Select(bar =>
    {
        var answer = Deciding.Bars.Decide(asked, bar, bar.Text("subject") == "person" ? Persons ?? dates : dates);
        var outcome = answer.Verdict switch { Verdict.Clear => Verdict.Passes, Verdict.Barred => Verdict.Fails, var other => other };
        return Line(VerdictStep.Bar, answer, outcome) with { Until = answer.Bars ? answer.Until : null };
    });

    private VerdictLine Class(ExemptionAnswer answer) => Line(VerdictStep.Class, answer, answer.Verdict);

    /// <summary>Gates of the quotas the case asks places of, and what is left of them.</summary>
    private IEnumerable<VerdictLine> Quantities(IReadOnlyList<ExemptionAnswer> classes)
    {
        if (AsksForPlaces() == false) yield break;
        foreach (var (row, draws) in Rows())
        {
            var (amount, missing) = Amount(row);
            if (amount == 0) continue;
            IEnumerable<VerdictLine> lines = [.. row.Gates.Where(gate => !gate.Replaced || StillMeets(row, gate)).Select(gate => Gate(row, gate)), Left_(row, amount, missing), .. AfterDeduction(row, amount)];
            foreach (var line in lines) yield return Skipped(draws == null && line.Blocks ? Open(line, new Question(asked, row.Construct).Unknowns("for")) : line, row, classes);
        }
    }

    /// <summary>Whether a row holds the places of an area: its own, or the whole plan's where the quota is not given by areas.</summary>
    public static bool Serves(QuotaRow row, string? area, Plan plan) => row.Area == area || row.Area == plan.LevelName && row.Construct.Text("per") is null;

    /// <summary>The quotas of its area that name its kind, else those that name none; null: it is not known whether the case draws on it.</summary>
    private IEnumerable<(QuotaRow Row, bool? Draws)> Rows()
    {
        var kind = asked.Input.Given.GetValueOrDefault("applicant.kind");
        var own = year.Quotas.Where(row => Serves(row, asked.Input.Area, plan)).Select(row => (Row: row, Draws: new Question(asked, row.Construct).Truth("for", absent: true))).Where(one => one.Draws != false).ToList();
        var named = own.Where(one => kind is not null && one.Row.Construct.List("kind").Contains(kind)).ToList();
        return named.Count > 0 ? named : own.Where(one => one.Row.Construct.List("kind").Count == 0);
    }

    private static VerdictLine Open(VerdictLine line, IReadOnlyList<string> because) => line with { Outcome = Verdict.Unknown, Because = because };

    private VerdictLine Gate(QuotaRow row, GateRow gate)
    {
        var step = gate.Gate.Stage switch { Stage.Bar => VerdictStep.Bar, Stage.Fund => VerdictStep.Fund, Stage.City => VerdictStep.City, Stage.Area => VerdictStep.Area, Stage.Factor => VerdictStep.Factor, Stage.Exempt => VerdictStep.Class, _ => VerdictStep.Site };
        var approval = gate.Gate.Effect == EffectKind.ByApproval ? Ruling.Of(gate.Gate.Construct, asked.Facts, row.Area, row.Id) : null;
        var outcome = gate.Ruling.Acts is null ? Verdict.Unknown : gate.Ruling.Acts == false || approval is not null ? Verdict.Passes
            : gate.Gate.IsZero ? gate.Gate.Construct.InPrinciple ? Verdict.Overridable : Verdict.Fails
            : gate.Gate.Effect == EffectKind.ByApproval ? Verdict.Overridable : Verdict.Applies;
        return new(step, gate.Gate.Construct, outcome) { Quota = row.Id, Because = gate.Because, Override = gate.Ruling.IsLifted ? gate.Override : gate.Ruling.Acts == true ? approval : null };
    }

    /// <summary>Whether what the quota replaced meets the case all the same.</summary>
    private bool StillMeets(QuotaRow row, GateRow gate) =>
        row.Construct.Replaces.Select((one, i) => (one.Name, i)).Any(one => one.Name == gate.Gate.Construct.Path && new Question(asked, row.Construct).Truth($"replaces.{one.i}.still", absent: false) == true);

    /// <summary>What is asked for against what is left. Gates that leave nothing speak for themselves, so it is held against what they would have left.</summary>
    private VerdictLine Left_(QuotaRow row, decimal? amount, IReadOnlyList<string> missing)
    {
        var stopped = row.Gates.Any(gate => gate.Acts && gate.Gate.IsZero);
        var left = stopped ? asked.WithoutStops(row) : Left(row) ?? row.Value;
        var line = new VerdictLine(VerdictStep.Places, row.Construct, Verdict.Unknown) { Quota = row.Id, Measured = amount, Limit = left, Unit = row.Unit };
        if (row.Unlimited && left is null && !row.Gates.Any(gate => gate.IsOpen)) return line with { Outcome = Verdict.Passes };
        if (left is null) return line with { Because = [.. row.Gates.Where(gate => gate.IsOpen).SelectMany(gate => gate.Because).Concat(Waits(row)).Distinct()] };
        if (amount is not { } wanted) return line with { Because = missing };
        if (wanted > left && row.Gates.FirstOrDefault(gate => gate.Ruling.IsLifted && gate.Gate.Construct.Flag("amount_too") == true) is { } lifted) return line with { Outcome = Verdict.Passes, Override = lifted.Override };
        return line with { Outcome = wanted <= left ? Verdict.Passes : IsInPrinciple(row, wanted) ? Verdict.Overridable : Verdict.Fails };
    }

    /// <summary>Whether only what holds in principle leaves too few.</summary>
    private static bool IsInPrinciple(QuotaRow row, decimal wanted)
    {
        var cuts = row.Gates.Where(gate => gate.Acts && gate.Gate.Effect is not (EffectKind.ByMerit or EffectKind.ByApproval)).Select(gate => gate.Gate.Construct).ToList();
        return cuts.Count > 0 && cuts.TrueForAll(gate => gate.InPrinciple) && (row.Raw >= wanted || cuts.Exists(gate => gate.Flag("amount_too") == true));
    }

    /// <summary>Some kinds get only what filings leave of the quota.</summary>
    private IEnumerable<VerdictLine> AfterDeduction(QuotaRow row, decimal? amount)
    {
        if (row.Construct.Node["deduct"] is not { } deduct || Construct.ListOf(deduct["kind"]) is { Count: > 0 } kinds && !kinds.Contains(asked.Input.Given.GetValueOrDefault("applicant.kind"))) yield break;
        var part = row.Parts.FirstOrDefault(one => one.Id == deduct["as"]!.Text);
        var line = new VerdictLine(VerdictStep.Places, new Construct("quotas", row.Construct.Name, row.Construct.Layer, deduct), Verdict.Unknown) { Quota = row.Id, Measured = amount, Limit = Left(row) ?? part?.Value, Unit = row.Unit };
        yield return line.Limit is not { } left ? line with { Because = Construct.ListOf(deduct["measures"]) } : line with { Outcome = amount <= left ? Verdict.Passes : Verdict.Fails };
    }

    private IEnumerable<string> Waits(QuotaRow row) => year.Waits.Where(wait => wait.Results.Contains(row.Id) || wait.Results.Contains($"{row.Id}@{row.Area}")).Select(wait => wait.Name);

    /// <summary>How much is asked of the quota in its unit, and which fact would say so.</summary>
    private (decimal? Amount, IReadOnlyList<string> Missing) Amount(QuotaRow row)
    {
        string[] names = row.Unit.IsCompatibleWith(Bed) ? matter is Matters.New or Matters.Branch ? ["case.beds_added", "applicant.beds"] : ["case.beds_added"]
            : row.Unit.IsCompatibleWith(Physician) ? ["case.physicians_added", "applicant.physicians"] : [];
        if (names.Length == 0) return (matter is Matters.MoreBeds or Matters.ChangeOfLevel ? 0 : 1, []);
        if (new Question(asked, row.Construct).Number("asks", row.Unit) is { } said) return (Math.Max(0, said), []);
        if (asked.Input.Given.GetValueOrDefault("applicant.has_beds") == "false" && row.Unit.IsCompatibleWith(Bed)) return (0, []);
        return names.Select(name => Number(name, row.Unit)).FirstOrDefault(number => number is not null) is { } amount ? (amount, []) : (null, names[..1]);
    }

    private decimal? Number(string name, Unit unit) =>
        asked.Input.Given.GetValueOrDefault(name) is { } text && Reading.Scalars.TryAmount(text, plan.Units, unit, out var amount) && amount.Unit.IsCompatibleWith(unit) ? amount.In(unit) : null;

    /// <summary>Null: it is not known whether the move leaves its area.</summary>
    private bool? AsksForPlaces() => matter == Matters.Relocation
        ? asked.Input.Given.GetValueOrDefault("case.same_area") switch { "true" => false, "false" => true, _ => null }
        : Matters.IsEntry(matter);

    private VerdictLine Skipped(VerdictLine line, QuotaRow row, IReadOnlyList<ExemptionAnswer> classes)
    {
        if (AsksForPlaces() is null && line.Blocks) line = Open(line, ["case.same_area"]);
        return Under(line, classes.Where(one => one.Construct.List("quotas") is not { Count: > 0 } only || only.Contains(row.Id.Split('[')[0])));
    }

    /// <summary>The line as the classes leave it: out of reach, or open while a class that would skip it is.</summary>
    private static VerdictLine Under(VerdictLine line, IEnumerable<ExemptionAnswer> classes)
    {
        var all = classes.ToList();
        if (line.Step == VerdictStep.Bar) return line;
        if (all.Find(one => one.Verdict == Verdict.Exempt) is { } exempt) return line with { Outcome = Verdict.NotApplicable, SkippedBy = exempt.Construct, Because = [] };
        if (line.Step != VerdictStep.Fund && all.Find(one => one.Verdict == Verdict.Blocked) is { } blocked) return line with { Outcome = Verdict.NotApplicable, SkippedBy = blocked.Construct, Because = [] };
        return line.Blocks && all.Find(one => one.Verdict == Verdict.Unknown) is { } open ? Open(line, open.Because) : line;
    }

    private IEnumerable<VerdictLine> Places(IReadOnlyList<ExemptionAnswer> classes)
    {
        if (!Matters.IsPlaced(matter)) return [];
        var outside = classes.Where(one => one.Skips == "plan").ToList();
        return plan.All("sites").Where(Speaks).Select(site => Sites.GetValueOrDefault(site) ?? Deciding.Sites.Decide(asked, site)).Select(answer => Under(Line(VerdictStep.Site, answer, answer.Verdict), outside));
    }

    private IEnumerable<VerdictLine> Conditions(IReadOnlyList<ExemptionAnswer> classes) => plan.All("conditions").Where(Speaks).Select(one => Deciding.Conditions.Decide(asked, one)).Select(answer => answer.Construct.Text("of") switch
    {
        "quantity" => Under(Line(VerdictStep.Places, answer, answer.Verdict), classes.Where(one => one.Construct.List("quotas").Count == 0)),
        "place" => Under(Line(VerdictStep.Site, answer, answer.Verdict), classes.Where(one => one.Skips == "plan")),
        _ => Line(VerdictStep.Condition, answer, answer.Verdict),
    });

    /// <summary>A rule that does not speak of matters speaks of entering; others speak for themselves.</summary>
    private bool Speaks(Construct construct) => matter is null || Matters.IsEntry(matter) || construct.Section == "bars" || construct.Expressions.Values.Any(bound => bound.Slots().Any(slot => slot.ToString() == "case.matter"));

    /// <summary>What about the case itself is worth a look; no verdict.</summary>
    private IEnumerable<VerdictFlag> Flags()
    {
        foreach (var flag in plan.All("flags").Where(one => one.Expression("when") is { Level.Kind: LevelKind.Case } && Speaks(one)))
        {
            var question = new Question(asked, flag);
            var raised = question.Silence() is { } silence ? silence.Verdict == Verdict.NotApplicable ? false : null : question.Truth("when");
            yield return new(flag, raised, raised is null ? question.Unknowns("for", "when") : []);
        }
    }

    private static VerdictLine Line(VerdictStep step, Answer answer, string outcome) => new(step, answer.Construct, outcome)
    {
        Measured = answer.Measured, Limit = answer.Limit, Unit = answer.Unit, Because = answer.Because, Override = answer.Override,
    };

    /// <summary>What is not known is either figures and choices of the city, or what a person has to establish.</summary>
    private VerdictLine Told(VerdictLine line) => line.Outcome == Verdict.Unknown && line.Because.Count > 0 && line.Because.All(ByPerson) ? line with { Outcome = CaseOutcome.Person } : line;

    /// <summary>Whether only somebody who looks can tell it: an attribute of applicant or case, or a day, that no map supplies.</summary>
    private bool ByPerson(string name) => name.StartsWith("dates.", StringComparison.Ordinal)
        || (name.StartsWith("applicant.", StringComparison.Ordinal) || name.StartsWith("case.", StringComparison.Ordinal)) && plan.Find("attributes", name)?.Node["from"] is null;

    private static readonly Unit Bed = Unit.Base("bed"), Physician = Unit.Base("physician");
}

/// <summary>What a case is about, as every plan names it.</summary>
public static class Matters
{
    public const string New = "new";
    public const string Branch = "branch";
    public const string Relocation = "relocation";
    public const string ControllerChange = "controller_change";
    public const string MoreBeds = "more_beds";
    public const string ChangeOfLevel = "change_of_level";
    public const string ChangeOfKind = "change_of_kind";
    public const string Renewal = "renewal";
    public const string VoluntaryExit = "voluntary_exit";
    public const string Suspension = "suspension";

    public static readonly IReadOnlyList<string> All = [New, Branch, Relocation, ControllerChange, MoreBeds, ChangeOfLevel, ChangeOfKind, Renewal, VoluntaryExit, Suspension];

    /// <summary>Whether it adds to what is designated, or may: such a case is held against everything. A matter that is not known counts as one.</summary>
    public static bool IsEntry(string? matter) => matter is null or New or Branch or Relocation or MoreBeds or ChangeOfLevel or ChangeOfKind;

    /// <summary>Whether rules about the place are asked.</summary>
    public static bool IsPlaced(string? matter) => matter is null or New or Branch or Relocation or ChangeOfKind or ChangeOfLevel;
}
