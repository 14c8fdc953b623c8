using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Settlements;

/// <summary>What one institution settled above what its beds allow.</summary>
/// <param name="Key">As the snapshot names it.</param>
/// <param name="Values">One for each column, in its unit; null: not known.</param>
/// <param name="Unsettled">What is not settled, in yuan; null: not known.</param>
public sealed record SettlementRow(string Key, string Name, string County, IReadOnlyList<decimal?> Values, decimal? Unsettled);

/// <summary>A column: a measure or quantity of the plan, per institution.</summary>
public sealed record SettlementColumn(Construct Construct, Unit Unit);

/// <summary>
/// The bed-day check of a year's settlement: what each institution settled beyond the bed-days its insured beds allow is not paid. The amounts are the plan's
/// own: its quantities per institution that come out in money, of which the first is settled by and the others are held beside it.
/// </summary>
public sealed record SettlementCheck(Plan Plan, int Year, string Snapshot, bool IsSynthetic, Construct Result, IReadOnlyList<SettlementColumn> Columns, IReadOnlyList<SettlementRow> Rows)
{
    /// <summary>Institutions that are not paid something.</summary>
    public IEnumerable<SettlementRow> Above => Rows.Where(row => row.Unsettled > 0);

    /// <summary>Institutions of which it cannot be told.</summary>
    public IEnumerable<SettlementRow> Open => Rows.Where(row => row.Unsettled is null);

    public decimal Total => Above.Sum(row => row.Unsettled!.Value);

    /// <summary>The hash of all rows: who keeps it can tell later that nothing was changed.</summary>
    public string Hash => PlainJson.HashOf(PlainJson.Write(new { Plan = Plan.Id, Year, Snapshot, Rows = Rows.Select(row => new { row.Key, row.Values, row.Unsettled }) }));

    /// <summary>Whether a plan has such a check.</summary>
    public static Construct? ResultOf(Plan plan) => Amounts(plan).FirstOrDefault();

    /// <summary>Over a snapshot taken at the end of the year, or later; null after findings.</summary>
    public static SettlementCheck? Of(Bureau bureau, Plan plan, int year, string snapshot, List<Finding> findings)
    {
        if (ResultOf(plan) is not { } result)
        {
            findings.Add(new("settlement-none", new Place(plan.Id), plan.Id));
            return null;
        }
        if (SnapshotShelf.Find(bureau.Workspace, snapshot, findings) is not { } row) return null;
        var frozen = bureau.Thaw(row);
        if (frozen.AsOf < new DateOnly(year, 12, 31)) findings.Add(new("settlement-early", new Place(row.Id), frozen.AsOf, year));
        if (!frozen.Settlements.Any(sum => sum.Year == year)) findings.Add(new("settlement-nothing", new Place(row.Id), year));
        if (findings.Exists(finding => finding.Severity == Severity.Error)) return null;
        var ground = new PlanGround(plan, bureau.Workspace, frozen, row.Id, null, null, findings);
        return ground.Facts([], year) is { } facts ? Of(plan, year, row.Id, frozen, new Computation(plan, facts, year, tolerant: true), result) : null;
    }

    private static SettlementCheck Of(Plan plan, int year, string snapshot, Frozen frozen, Computation computation, Construct result)
    {
        var level = plan.Scope.FindLevel("institution")!;
        var columns = ColumnsOf(plan, result).ToList();
        var values = columns.ConvertAll(column => Values(computation, level, column.Construct.Name));
        var unsettled = Values(computation, level, result.Name);
        var named = frozen.Institutions.Where(one => one.Profiles.Count > 0).ToDictionary(one => one.Key, one => one.Profiles[^1], StringComparer.Ordinal);
        var rows = from i in Enumerable.Range(0, computation.Rows(level))
                   let key = computation.RowName(level, i)
                   let profile = named.GetValueOrDefault(key)
                   where profile is not null && values.Exists(column => column[i] is not null and not 0)
                   select new SettlementRow(key, profile.Name, profile.County, [.. values.Select(column => column[i])], unsettled[i]);
        return new(plan, year, snapshot, frozen.Synthetic, result, columns, [.. rows.OrderByDescending(row => row.Unsettled ?? -1).ThenBy(row => row.Key, StringComparer.Ordinal)]);
    }

    private static Numbers Values(Computation computation, Level level, string name) => (Numbers)computation.Read(new Slot(computation.Plan.Scope.Find(name)!, level, null, ""));

    /// <summary>What the amount is made of, per institution, as the plan declares it: measures, then quantities; and the other amounts.</summary>
    private static IEnumerable<SettlementColumn> ColumnsOf(Plan plan, Construct result)
    {
        var dependencies = new Dependencies(plan);
        var names = dependencies.Of(result);
        var direct = dependencies.Direct(result).ToHashSet(StringComparer.Ordinal);
        var parts = plan.All("quantities").Where(one => names.Contains(one.Name) && one.Text("per") == "institution").Concat(plan.All("measures").Where(one => direct.Contains(one.Name) && one.Text("finest") == "institution"));
        return parts.Concat(Amounts(plan).Where(one => one != result)).Append(result).Select(one => new SettlementColumn(one, UnitOf(plan, one)));
    }

    private static IEnumerable<Construct> Amounts(Plan plan) => plan.All("quantities").Where(one => one.Text("per") == "institution" && UnitOf(plan, one).IsCompatibleWith(Unit.Base("yuan")));

    private static Unit UnitOf(Plan plan, Construct construct) => plan.Scope.Find(construct.Name)?.Type is NumberType number ? number.Unit : Unit.One;
}
