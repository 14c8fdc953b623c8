using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>
/// Puts the places of an annual plan on the ledger: from what came free where the rules hand on exits, else from the headroom of the term, else
/// from the plan. A revision posts only what is more or less than before.
/// </summary>
internal sealed class Granting(Docket docket, YearFigures figures, int year)
{
    private readonly Plan plan = figures.Plan;
    private readonly string period = Books.PeriodOf(year);

    public void Run(IReadOnlyList<QuotaLine> lines)
    {
        foreach (var quota in plan.All("quotas")) Grant(quota, lines);
    }

    /// <summary>Refuses quotas below what is already reserved or taken, before anyone signs them.</summary>
    public void Foresee(IReadOnlyList<QuotaLine> lines)
    {
        foreach (var row in plan.All("quotas").SelectMany(quota => Rows(quota, lines)).Where(row => row is { Unlimited: false, Value: not null }))
        {
            var (cut, open) = (Granted(row.Quota, row.Area) - (long)row.Value!.Value, Open(row.Quota, row.Area));
            if (cut > open) docket.Refuse("places-used", row.Quota, row.Area, cut, open);
        }
    }

    private void Grant(Construct quota, IReadOnlyList<QuotaLine> lines)
    {
        var books = new Books(docket, plan.Id, Books.UnitOf(plan, quota));
        var rows = Rows(quota, lines).ToList();
        var exits = ExitRules.Of(plan, quota);
        foreach (var row in rows)
            if (CameFree(exits, row.Area) is { } came) Return(books, quota, row, came, exits);
        var changes = rows.Where(row => row is { Unlimited: false, Value: not null }).Select(row => (Row: row, Delta: (long)row.Value!.Value - Granted(quota.Name, row.Area))).ToList();
        foreach (var (row, delta) in changes.Where(change => change.Delta < 0)) Withdraw(books, quota, row.Area, -delta);
        if (quota.Expression("term_limit") is { } limit) SetHeadroom(books, quota, ((Numbers)limit.At(plan.Scope.Whole, figures.Computation))[0]);
        foreach (var (row, delta) in changes.Where(change => change.Delta > 0)) Give(books, quota, row, delta, exits);
        if (!docket.IsRefused) changes.ForEach(change => SetAside(books, quota, change.Row));
    }

    /// <summary>Its areas, or the whole when it has none.</summary>
    private IEnumerable<QuotaLine> Rows(Construct quota, IReadOnlyList<QuotaLine> lines) =>
        lines.Where(line => line.Quota == quota.Name && (quota.Text("per") is null or "" || line.Area != plan.LevelName));

    private void Withdraw(Books books, Construct quota, string area, long amount)
    {
        var available = books.At(Holding.Available, period, quota.Name, area);
        foreach (var kept in Kept(quota.Name, area).Select(docket.Page.Account)) books.Post(kept, available, kept.Balance, Cause.Reopened, quota.Rule);
        if (amount > available.Balance) docket.Refuse("places-used", quota.Name, area, amount, available.Balance);
        else books.Post(available, Books.ExitsBehind(docket, available) ?? Source(books, quota), amount, Cause.Withdrawn, quota.Rule);
    }

    /// <summary>Places kept for parts that nobody has asked for: a smaller quota is parted anew.</summary>
    private List<Account> Kept(string quota, string area) => [.. docket.Db.Accounts.Where(row => row.Plan == plan.Id && row.Period == period && row.Quota == quota && row.Area == area && row.Balance > 0
        && (row.Kind == Holding.SetAside || row.Kind == Holding.Available && row.Part != "")).OrderBy(row => row.Id)];

    private void Give(Books books, Construct quota, QuotaLine row, long wanted, ExitRules exits)
    {
        var available = books.At(Holding.Available, period, quota.Name, row.Area);
        if (ExitRules.Offsets(quota) || exits.GateOf(plan, row) is not null) HandOn(books, quota, row, wanted, exits, available);
        else if (Source(books, quota) is { IsSource: false } source && source.Balance < wanted) docket.Refuse("headroom-short", quota.Name, row.Area, wanted, source.Balance);
        else books.Post(Source(books, quota), available, wanted, Cause.Granted, quota.Rule);
    }

    /// <summary>Gives what came free: of the area itself first, of others where the rule shares it out.</summary>
    private void HandOn(Books books, Construct quota, QuotaLine row, long wanted, ExitRules exits, Account available)
    {
        var gate = exits.GateOf(plan, row);
        var (rule, shared) = (gate?.Construct.Rule ?? quota.Rule, gate is not null && ExitRules.IsShared(plan, gate));
        var from = Rows(quota).Where(area => shared || area == row.Area).Select(area => books.At(Holding.Exits, exits.OfTerm ? Books.Term : period, quota.Name, area)).OrderByDescending(account => account.Area == row.Area).ToList();
        if (from.Sum(account => account.Balance) is var free && free < wanted) docket.Refuse("exits-short", quota.Name, row.Area, wanted, free);
        else
            foreach (var account in from)
            {
                var taken = Math.Min(wanted, account.Balance);
                books.Post(account, available, taken, account.Area == row.Area ? Cause.Granted : Cause.HandedOn, rule);
                wanted -= taken;
            }
    }

    /// <summary>What a district reported it would add itself, and what priority classes asked for, is kept from the rest.</summary>
    private void SetAside(Books books, Construct quota, QuotaLine row)
    {
        var available = books.At(Holding.Available, period, quota.Name, row.Area);
        foreach (var part in row.Parts.Where(part => part.Value is not null && part.Id != "offset"))
        {
            var deducted = quota.Node["deduct"]?["as"]?.Text == part.Id;
            var kept = deducted ? books.At(Holding.SetAside, period, quota.Name, row.Area) : books.At(Holding.Available, period, quota.Name, row.Area, part.Id);
            var wanted = (deducted ? (long)(row.Value!.Value - part.Value!.Value) : (long)part.Value!.Value) - (deducted ? kept.Balance : Held(quota.Name, row.Area, part.Id));
            books.Post(available, kept, Math.Min(wanted, available.Balance), Cause.SetAside, part.Rule);
        }
    }

    /// <summary>Places that came free since they were last counted; those of key projects offset them first.</summary>
    private void Return(Books books, Construct quota, QuotaLine row, decimal came, ExitRules rules)
    {
        var (when, designated) = (rules.OfTerm ? Books.Term : period, books.At(Holding.Designated, Books.Term, quota.Name, row.Area));
        var exits = books.At(Holding.Exits, when, quota.Name, row.Area);
        var counted = docket.Db.Postings.Where(posting => posting.Taker == exits.Id && posting.Cause == Cause.Returned).Sum(posting => (long?)posting.Amount) ?? 0;
        books.Post(designated, exits, (long)decimal.Floor(came) - counted, Cause.Returned, quota.Rule);
        if (quota.Expression("offset.credit") is not { } credit || Value(credit, quota, row.Area) is not { } projects) return;
        var offset = books.At(Holding.Offset, when, quota.Name, row.Area);
        var rule = Construct.ListOf(quota.Node["offset"]?["rule"]) is [var first, ..] ? first : quota.Rule;
        books.Post(exits, offset, Math.Min(exits.Balance, (long)projects - offset.Balance), Cause.Offset, rule);
    }

    private void SetHeadroom(Books books, Construct quota, decimal? limit)
    {
        if (limit is not { } room) return;
        var headroom = books.At(Holding.Headroom, Books.Term, quota.Name);
        var granted = Net(headroom, Cause.Granted, Cause.Withdrawn);
        var (delta, source) = ((long)decimal.Floor(room) - granted - headroom.Balance, books.At(Holding.Plan, Books.Term, quota.Name));
        books.Post(source, headroom, delta, Cause.Headroom, "");
        books.Post(headroom, source, Math.Min(-delta, headroom.Balance), Cause.Headroom, "");
    }

    /// <summary>What an account gave by one cause less what it took by the other, this page's postings included.</summary>
    private long Net(Account account, string gave, string took)
    {
        var before = docket.Db.Postings.Where(posting => posting.Giver == account.Id && posting.Cause == gave || posting.Taker == account.Id && posting.Cause == took).AsEnumerable();
        return before.Concat(docket.Page.Postings).Sum(posting => posting.Giver == account.Id && posting.Cause == gave ? posting.Amount : posting.Taker == account.Id && posting.Cause == took ? -posting.Amount : 0);
    }

    private long Granted(string quota, string area) => docket.Db.Accounts.Where(row => row.Plan == plan.Id && row.Period == period && row.Quota == quota && row.Area == area
        && row.Kind != Holding.Exits && row.Kind != Holding.Offset).Sum(row => (long?)row.Balance) ?? 0;

    private long Open(string quota, string area) => docket.Db.Accounts.Where(row => row.Plan == plan.Id && row.Period == period && row.Quota == quota && row.Area == area
        && (row.Kind == Holding.Available || row.Kind == Holding.SetAside)).Sum(row => (long?)row.Balance) ?? 0;

    private long Held(string quota, string area, string part) => docket.Db.Accounts.Where(row => row.Plan == plan.Id && row.Period == period && row.Quota == quota && row.Area == area && row.Part == part).AsEnumerable().Sum(row => docket.Page.Account(row).Balance);

    private Account Source(Books books, Construct quota) =>
        quota.Expression("term_limit") is null ? books.At(Holding.Plan, period, quota.Name) : books.At(Holding.Headroom, Books.Term, quota.Name);

    private IEnumerable<string> Rows(Construct quota) => plan.FindAreaSet(quota.Text("per") ?? "")?.Areas.Select(area => area.Id) ?? [plan.LevelName];

    private decimal? Value(Bound bound, Construct quota, string area)
    {
        var (set, level) = (plan.FindAreaSet(quota.Text("per") ?? ""), bound.Level);
        var numbers = (Numbers)bound.At(level, figures.Computation);
        return level.Kind == LevelKind.Whole || set is null ? numbers[0] : Enumerable.Range(0, numbers.Rows).Where(row => figures.Computation.RowName(level, row) == area).Select(row => numbers[row]).FirstOrDefault();
    }

    /// <summary>What came free in an area, as the figures say; null where that is not known or the quota does not ask.</summary>
    private decimal? CameFree(ExitRules exits, string area) =>
        exits.Quota.Expression("offset.against") is { } against ? Value(against, exits.Quota, area) : exits.Measure is { } measure ? Counted(measure, exits.Quota, area) : null;

    private decimal? Counted(Construct measure, Construct quota, string area)
    {
        var level = plan.Scope.FindLevel(quota.Text("per") ?? "") ?? plan.Scope.Whole;
        var numbers = (Numbers)figures.Computation.Read(new Slot(plan.Scope.Find(measure.Name)!, level, null, ""));
        return Enumerable.Range(0, numbers.Rows).Where(row => level.Kind == LevelKind.Whole || figures.Computation.RowName(level, row) == area).Select(row => numbers[row]).FirstOrDefault();
    }
}
