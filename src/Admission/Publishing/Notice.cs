using Dingdian.Admission.Acting;
using Dingdian.Admission.Evaluations;
using Dingdian.Admission.Goals;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Publishing;

/// <summary>Places that are open in an area.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Area">Area of the plan; the plan's own level where the quota has none.</param>
/// <param name="Places">Open places, above zero; of an annual plan in force those on the ledger that nobody has taken or reserved.</param>
/// <param name="Mode">How places are given: <c>open</c>, <c>by-merit</c>, <c>by-approval</c>.</param>
/// <param name="Served">Who is served first inside the quota, and how many places are kept for each; words of the plan.</param>
public sealed record OpenPlaces(Construct Quota, string Area, decimal Places, string Mode, IReadOnlyList<QuotaPart> Served);

/// <summary>So many of a level or class are missing in an area.</summary>
/// <param name="Quantity">A quantity of the plan that speaks for one member of a class.</param>
/// <param name="Member">The level or class.</param>
public sealed record WantedClass(Construct Quantity, string Member, string Area, decimal Missing);

/// <summary>
/// What a city wants more of: where places of its quotas are open, which levels are missing, what it serves first and which goals ask for growth.
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The year.</param>
/// <param name="Snapshot">The snapshot it rests on.</param>
/// <param name="IsOnLedger">Open places are those of the annual plan's books; else the quotas as computed.</param>
public sealed record Notice(Plan Plan, int Year, EvaluationDay Snapshot, bool IsOnLedger)
{
    public required IReadOnlyList<OpenPlaces> Open { get; init; }
    public required IReadOnlyList<WantedClass> Wanted { get; init; }

    /// <summary>Areas that have less than the plan gives them, by stock and ceiling.</summary>
    public required IReadOnlyList<StockAgainst> Shortages { get; init; }

    /// <summary>Goals and directions upwards that are not met.</summary>
    public required IReadOnlyList<GoalLine> Growth { get; init; }

    /// <summary>Rules of the plan about who comes first.</summary>
    public IReadOnlyList<Construct> Preferences => [.. Plan.All("preferences").Where(construct => construct.Layer == Plan.Id)];

    /// <param name="bureau">Keeps the snapshots and the journal.</param>
    /// <param name="db">A connection.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The plan year.</param>
    /// <param name="snapshot">The snapshot to compute from; null: that of the annual plan.</param>
    /// <param name="findings">Receives why there is none.</param>
    public static Notice? Of(Bureau bureau, RegistryDb db, Plan plan, int year, string? snapshot, List<Finding> findings)
    {
        var (annual, city) = (AnnualPlan.Of(db, plan.Id, year).Held, DraftYear.CityOf(plan));
        if ((snapshot ?? annual?.Snapshot) is not { } id) findings.Add(new("publication-no-year", new Place(Configuration.SubjectOf(plan.Id, year)), plan.Id, year));
        else if (SnapshotShelf.Find(bureau.Workspace, id, findings, city) is { } row)
            if (row.City != city) findings.Add(new("snapshot-of-another", new Place("--snapshot"), row.City, city));
            else if (YearFigures.GroundOf(bureau, plan, row, annual, YearFigures.Earlier(db, plan, year), findings).Facts([], year) is { } facts)
                return Of(bureau, db, new(plan, facts, year, tolerant: true), row, annual, findings);
        return null;
    }

    private static Notice Of(Bureau bureau, RegistryDb db, Computation computation, SnapshotRow row, YearRevision? annual, List<Finding> findings)
    {
        var (plan, year, result) = (computation.Plan, computation.Year, computation.Run());
        var goals = GoalBook.Of(bureau, db, plan, row, year, annual, []);
        return new(plan, year, new(row.Id, row.AsOf, bureau.Thaw(row).Synthetic), annual is not null)
        {
            Open = annual is null ? Computed(result) : OnLedger(db, plan, year, annual),
            Wanted = [.. from quantity in result.Quantities
                         where quantity.Construct.Each is not null && quantity.Value > 0m && quantity.Area != plan.LevelName
                         select new WantedClass(quantity.Construct, quantity.Construct.Each!.Value.Member, quantity.Area, quantity.Value!.Value)],
            Shortages = [.. StockAgainst.Of(computation).Select(pair => pair with { Rows = [.. pair.Rows.Where(one => one.Stock < one.Limit)] }).Where(pair => pair.Rows.Count > 0)],
            Growth = [.. goals.Where(line => line.Direction is "up" or "reach" && line.Verdict != Rules.Deciding.Verdict.Met)],
        };
    }

    private static List<OpenPlaces> Computed(Result result) =>
        [.. result.Quotas.Where(row => row.Value > 0m && (row.Construct.Text("per") is null or "" || row.Area != result.Plan.LevelName)).Select(row => new OpenPlaces(row.Construct, row.Area, row.Value!.Value, row.Mode, ServedOf(row.Construct, QuotaLine.Of(row))))];

    private static List<OpenPlaces> OnLedger(RegistryDb db, Plan plan, int year, YearRevision annual) =>
        [.. from line in PlacesRow.Of(db, plan, year)
            where line.Available > 0 && plan.Find("quotas", line.Quota) is not null
            let signed = annual.Lines.FirstOrDefault(signed => signed.Quota == line.Quota && signed.Area == line.Area)
            let quota = plan.Find("quotas", line.Quota)!
            select new OpenPlaces(quota, line.Area, line.Available, signed?.Mode ?? "open", signed is null ? [] : ServedOf(quota, signed))];

    /// <summary>Parts of a quota that name whom it serves first.</summary>
    private static IReadOnlyList<QuotaPart> ServedOf(Construct quota, QuotaLine line) =>
        [.. line.Parts.Where(part => Construct.ListOf(quota.Node["priorities"]?["order"]).Contains(part.Id))];

    /// <summary>For programs; its hash names the notice.</summary>
    public string Json() => PlainJson.Write(new
    {
        Plan = Plan.Id,
        Plan.Revision,
        Year,
        Snapshot,
        OnLedger = IsOnLedger,
        Open = Open.Select(open => new { Quota = open.Quota.Name, open.Area, open.Places, open.Mode, Kinds = open.Quota.List("kind"), open.Served }),
        Wanted = Wanted.Select(wanted => new { Quantity = wanted.Quantity.Name, wanted.Member, wanted.Area, wanted.Missing }),
        Shortages = Shortages.Select(pair => new { Stock = pair.Stock.Name, Limit = pair.Limit.Name, Unit = pair.Unit.Text, pair.Rows }),
        Growth = Growth.Select(GoalJson.Line),
        Preferences = Preferences.Select(construct => construct.Name),
    });

    public string Hash() => PlainJson.HashOf(Json());
}
