using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Cases;

/// <summary>What a plan answers in one case, found by what an expectation asks. Null is unknown. The plan is computed only when something asks for it.</summary>
internal sealed class Outcome
{
    private readonly Plan plan;
    private readonly WorkedCase worked;
    private readonly Computation computation;
    private Result? result;
    private CaseVerdict? verdict;

    public Outcome(Plan plan, WorkedCase worked)
    {
        this.plan = plan;
        this.worked = worked;
        computation = new Computation(plan, worked.Facts, worked.Year, input: worked.Input);
    }

    private CaseVerdict Verdict => verdict ??= new CaseVerdicts(computation, Result, worked.Dates).Decide();

    private Result Result => result ??= computation.Run();

    /// <summary>What was found on the way to the answers asked for.</summary>
    public IEnumerable<Finding> Findings => worked.HasOwnFacts ? AllFindings : Distinct(worked.Findings.Concat(result?.Findings ?? []).Concat(computation.Findings));

    /// <summary>What the whole plan shows, and the choices that only rules about applicants and places read.</summary>
    public IEnumerable<Finding> AllFindings
    {
        get
        {
            foreach (var choice in plan.All("choices"))
                if (plan.Scope.Find(choice.Name) is { } symbol)
                    computation.Read(new Slot(symbol, symbol.Level, null, ""));
            return Distinct(worked.Findings.Concat(Result.Findings).Concat(computation.Findings));
        }
    }

    /// <summary>The result repeats what its computation found.</summary>
    private static IEnumerable<Finding> Distinct(IEnumerable<Finding> findings) => findings.DistinctBy(f => f.ToString());

    public object? Find(Expectation asked)
    {
        if (asked.Section == "verdict")
            return Judged(asked);
        if (asked.Section == "plan")
            return asked.Name == "starts" ? plan.Starts : plan.Ends;
        if (asked is { Part: "strength" })
            return plan.Find(asked.Section, asked.Name)!.Strength;
        var construct = plan.Find(asked.Section == "class" ? "classes" : asked.Section, asked.Name)!;
        return asked.Section switch
        {
            "quantities" => Quantity(asked),
            "quotas" => Quota(asked),
            "gates" => Gate(construct, asked.Area ?? worked.Input.Area),
            "class" => Class(construct, asked.Area ?? worked.Input.Area),
            "flags" => Flag(construct, asked),
            "obligations" => Owed(asked),
            _ => Decided(construct, asked.Part),
        };
    }

    /// <summary>Who expects a word of classes asks for the classes of the rule.</summary>
    private string Judged(Expectation asked) => (asked.Name == "is" ? Verdict.Outcome
        : CaseVerdict.ClassOutcomes.Contains(asked.Expected.Text ?? "") ? Verdict.ClassOf(asked.Name) : Verdict.Of(asked.Name)) ?? Deciding.Verdict.NotApplicable;

    private string Row(Expectation asked) => asked.Area ?? plan.Scope.Whole.Name;

    /// <summary>A quantity of the areas asked of the whole is their sum.</summary>
    private decimal? Quantity(Expectation asked)
    {
        var rows = Result.Quantities.Where(q => q.Id == asked.Name).ToList();
        if (rows.FirstOrDefault(q => q.Area == Row(asked)) is { } row)
            return row.Value;
        return asked.Area is null && rows.Count > 0 && rows.TrueForAll(q => q.Value is not null) ? rows.Sum(q => q.Value) : null;
    }

    private object? Decided(Construct construct, string? part) => construct.Section switch
    {
        "circles" => Circles.Decide(computation, construct) is var circle && part == "threshold" ? circle.Limit : circle.Verdict,
        "sites" => Sites.Decide(computation, construct).Verdict,
        "conditions" => Conditions.Decide(computation, construct).Verdict,
        "bars" => Bars.Decide(computation, construct, worked.Dates) is var bar && part == "until" ? bar.Until : bar.Verdict,
        "exemptions" => Exemption(construct, part),
        "trials" => Trial(construct, part),
        "clocks" => Clocks.Decide(computation, construct, worked.Dates) is var clock && part == "due" ? clock.Due : clock.Verdict,
        "assessments" => Assessed(construct, part),
        "duties" => Duty(construct, part),
        "goals" => Goal(construct, part),
        "processes" => Processes.Run(computation, construct, worked.Steps).Verdict,
        "preferences" => Preferences.Decide(computation, construct, worked.Candidates).Order,
        "materials" => Materials.Decide(computation, construct).Measured,
        _ => null,
    };

    private object? Exemption(Construct construct, string? part)
    {
        var answer = Exemptions.Decide(computation, construct, worked.Dates);
        return part switch { "counted" => answer.Counted, "skips" => answer.Skips, _ => answer.Verdict };
    }

    private object? Trial(Construct construct, string? part)
    {
        var answer = Trials.Decide(computation, construct, worked.Dates);
        return part switch { "ends" => answer.Ends, "guidance_ends" => answer.GuidanceEnds, "does" => answer.Does, "until" => answer.Until, _ => answer.Verdict };
    }

    /// <summary>Asked by the id of an institution, and by <c>ID.until</c> for how long.</summary>
    private object? Assessed(Construct construct, string? asked)
    {
        var id = asked is { } part && part.EndsWith(".until", StringComparison.Ordinal) ? part[..^".until".Length] : asked;
        var answer = Assessments.Decide(computation, construct, worked.Scored, worked.Dates).FirstOrDefault(a => a.Id == id);
        if (id != asked)
            return answer?.Until;
        return answer is null ? null : answer.Verdict == Deciding.Verdict.Fails ? answer.Does : answer.Verdict;
    }

    private object? Duty(Construct construct, string? part)
    {
        var answer = Duties.Decide(plan, construct, worked.Year, worked.Dates);
        return part switch { "due" => answer.Due, "remind" => answer.Remind, _ => answer.Verdict };
    }

    private object? Goal(Construct construct, string? part)
    {
        var answer = Goals.Decide(computation, construct);
        return part switch { "due" => answer.Due, "target" => answer.Verdict == Deciding.Verdict.Unset ? Deciding.Verdict.Unset : answer.Limit, _ => answer.Verdict };
    }

    private object? Quota(Expectation asked)
    {
        var row = Result.FindQuota(asked.Name, Row(asked));
        if (asked.IsStrength)
            return plan.Gates[asked.Name].First(g => asked.Part == $"{g.Id}.strength").Construct.Strength;
        if (row is null)
            return null;
        return asked.Part switch
        {
            null => row.Value is null && row.Unlimited && !row.Gates.Any(g => g.IsOpen) ? "unlimited" : row.Value,
            "raw" => row.Unlimited ? "unlimited" : row.Raw,
            "unallocated" => row.Unallocated,
            "mode" => row.Mode,
            { } part when row.Gates.FirstOrDefault(g => g.Gate.Id == part) is { } gate => gate.State,
            { } part when plan.Gates[asked.Name].Any(g => g.Id == part) => Common(asked.Name, part),
            { } part => row.Parts.FirstOrDefault(p => p.Id == part)?.Value,
        };
    }

    /// <summary>A gate of the areas asked of the whole: what it does in every area, if that is the same everywhere.</summary>
    private string Common(string quota, string gate)
    {
        var states = Result.Quotas.Where(q => q.Id == quota).SelectMany(q => q.Gates).Where(g => g.Gate.Id == gate).Select(g => g.State).Distinct().ToList();
        return states.Count == 1 ? states[0] : "differs by area";
    }

    /// <summary>A common gate, also in a layer that has no quotas of its own.</summary>
    private string Gate(Construct gate, string? area)
    {
        var rows = Result.Quotas.Where(q => q.Area == (area ?? plan.Scope.Whole.Name)).SelectMany(q => q.Gates).Where(g => g.Gate.Id == gate.Name && g.Gate.Construct.Layer == gate.Layer);
        if (rows.FirstOrDefault() is { } row)
            return row.State;
        if (plan.IsReplaced(gate, null))
            return "replaced";
        var when = gate.Expression("when")!;
        var fired = (Truths)when.Evaluate(computation);
        var index = when.Level.Kind == LevelKind.Area ? plan.FindAreaSet(when.Level.Name)!.IndexOf(area ?? "") : 0;
        return index < 0 ? Deciding.Verdict.Unknown : Ruling.On(gate, fired[index], worked.Facts, area).State;
    }

    private string? Class(Construct construct, string? area)
    {
        if (plan.Scope.Find(construct.Name) is not { Kind: SymbolKind.Class, Type: WordType words } symbol)
            return null;
        var column = (Words)computation.Read(new Slot(symbol, symbol.Level, null, ""));
        var index = plan.FindAreaSet(symbol.Level.Name)!.IndexOf(area ?? "");
        return index >= 0 && column.IsKnown(index) ? words.Words[column.Codes[index]] : null;
    }

    private string Flag(Construct construct, Expectation asked)
    {
        var raised = Result.Flags.FirstOrDefault(f => f.Construct == construct && f.Area == Row(asked)) is { } row ? row.Raised : Raised(construct);
        return raised switch { true => "raised", false => "clear", null => "unknown" };
    }

    /// <summary>A flag about an applicant is raised by the case itself.</summary>
    private bool? Raised(Construct flag)
    {
        var question = new Question(computation, flag);
        return question.Truth("for", absent: true) switch
        {
            true => flag.Expression("when") is { Level.Kind: not (LevelKind.Institution or LevelKind.Other) } ? question.Truth("when") : null,
            false => false,
            null => null,
        };
    }

    private decimal? Owed(Expectation asked)
    {
        var rows = Result.Obligations.Where(o => o.Construct.Name == asked.Name).ToList();
        if (rows.FirstOrDefault(r => r.Area == Row(asked)) is { } row)
            return row.Owed;
        return asked.Area is null && rows.Count > 0 && rows.TrueForAll(r => r.Owed is not null) ? rows.Sum(r => r.Owed) : null;
    }
}
