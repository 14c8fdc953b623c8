using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>What the places of an account are.</summary>
public static class Holding
{
    /// <summary>Source: what the plan gives out.</summary>
    public const string Plan = "plan";

    /// <summary>Source: institutions and beds that are designated; those that leave come from here.</summary>
    public const string Designated = "designated";

    /// <summary>What may still be added in the term.</summary>
    public const string Headroom = "headroom";

    /// <summary>Places that came free and were not handed on.</summary>
    public const string Exits = "exits";

    /// <summary>Granted and open to anyone.</summary>
    public const string Available = "available";

    /// <summary>Kept for what a district reported it would add itself.</summary>
    public const string SetAside = "set-aside";

    /// <summary>Kept for a case that is not decided.</summary>
    public const string Reserved = "reserved";

    /// <summary>Taken by an institution.</summary>
    public const string Consumed = "consumed";

    /// <summary>Not taken when the year ended.</summary>
    public const string Expired = "expired";

    /// <summary>Made good by key projects outside the plan.</summary>
    public const string Offset = "offset";

    /// <summary>A grant that a person has once in a term.</summary>
    public const string Once = "once";

    public static readonly IReadOnlyList<string> All = [Plan, Designated, Headroom, Exits, Available, SetAside, Reserved, Consumed, Expired, Offset, Once];

    internal static bool IsSource(string kind) => kind is Plan or Designated;
}

/// <summary>What moves places.</summary>
public static class Cause
{
    public const string Headroom = "headroom-set";
    public const string Granted = "granted";
    public const string Withdrawn = "withdrawn";
    public const string SetAside = "set-aside";
    public const string Reopened = "reopened";
    public const string Reserved = "reserved";
    public const string Released = "released";
    public const string Consumed = "consumed";
    public const string Expired = "expired";
    public const string Returned = "returned-by-exit";
    public const string HandedOn = "exits-handed-on";
    public const string Offset = "offset";
    public const string GivenOnce = "given-once";

    public static readonly IReadOnlyList<string> All = [Headroom, Granted, Withdrawn, SetAside, Reopened, Reserved, Released, Consumed, Expired, Returned, HandedOn, Offset, GivenOnce];
}

/// <summary>The accounts of a plan's quotas, as a use case posts to them.</summary>
internal sealed class Books(Docket docket, string plan, string unit)
{
    public const string Term = "term";

    public string Unit => unit;

    public Account At(string kind, string period, string quota, string area = "", string part = "") =>
        docket.Page.Account(new() { Plan = plan, Period = period, Quota = quota, Area = area, Part = part, Kind = kind, Unit = unit, IsSource = Holding.IsSource(kind) });

    public void Post(Account giver, Account taker, long amount, string cause, string rule, string? matter = null)
    {
        if (amount > 0) docket.Page.Post(giver, taker, amount, cause, rule, matter);
    }

    public static string PeriodOf(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The books of a quota, if the plan has it and it has the area.</summary>
    public static Books? Of(Docket docket, Plan plan, string quota, string area, out Construct? found)
    {
        found = plan.Find("quotas", quota);
        if (found is null) docket.Refuse("quota-unknown", quota, string.Join(", ", plan.All("quotas").Select(construct => construct.Name)));
        var areas = found is null ? [] : plan.FindAreaSet(found.Text("per") ?? "")?.Areas.Select(one => one.Id).ToList() ?? [plan.LevelName];
        if (found is not null && !areas.Contains(area)) docket.Refuse("unknown-area", area, string.Join(", ", areas));
        return docket.IsRefused ? null : new(docket, plan.Id, UnitOf(plan, found!));
    }

    public static string UnitOf(Plan plan, Construct quota) => ((Rules.Expressions.NumberType)plan.Scope.Find(quota.Name)!.Type).Unit.Text;

    /// <summary>What came free and was handed on to an account, of its own area where some of it was; null when its places came from elsewhere.</summary>
    public static Account? ExitsBehind(Docket docket, Account available)
    {
        var givers = docket.Db.Postings.Where(posting => posting.Taker == available.Id).Select(posting => posting.Giver).Distinct();
        var exits = docket.Db.Accounts.Where(row => row.Kind == Holding.Exits && givers.Contains(row.Id)).OrderBy(row => row.Area == available.Area ? 0 : 1).ThenBy(row => row.Id).FirstOrDefault();
        return exits is null ? null : docket.Page.Account(exits);
    }

    /// <summary>The year is over: what is available or set aside, and releases nobody handed on, expire; what came free in the term stays free.</summary>
    public static void Expire(Docket docket, Plan plan, int year)
    {
        var period = PeriodOf(year);
        var open = docket.Db.Accounts.Where(row => row.Plan == plan.Id && row.Period == period && row.Balance > 0 && (row.Kind == Holding.Available || row.Kind == Holding.SetAside || row.Kind == Holding.Exits)).OrderBy(row => row.Id).ToList();
        foreach (var row in open)
        {
            var books = new Books(docket, plan.Id, row.Unit);
            var quota = plan.Find("quotas", row.Quota);
            var behind = row.Kind == Holding.Available ? ExitsBehind(docket, row) : null;
            var taker = behind is { Period: Term } ? behind : books.At(Holding.Expired, period, row.Quota, row.Area, row.Part);
            books.Post(docket.Page.Account(row), taker, row.Balance, taker.Kind == Holding.Exits ? Cause.Released : Cause.Expired, quota?.Rule ?? "");
        }
    }
}
