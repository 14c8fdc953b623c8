using Dingdian.Admission.Ledger;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Verdicts;

/// <summary>The places of a plan's year as the ledger stood before an entry of the journal: the same question at any later time has the same answer.</summary>
public sealed class PlacesLeft
{
    private readonly Dictionary<(string Quota, string Area, string Kind, string Part), long> balances = [];
    private readonly ILookup<string, (string Quota, string Area, long Amount)> kept;

    private PlacesLeft(IEnumerable<((string, string, string, string) Account, long Amount)> moves, ILookup<string, (string, string, long)> kept)
    {
        foreach (var (account, amount) in moves) balances[account] = balances.GetValueOrDefault(account) + amount;
        this.kept = kept;
    }

    /// <param name="db">Where the ledger is kept.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="year">Its year.</param>
    /// <param name="before">Entries from this one on do not count.</param>
    public static PlacesLeft Of(RegistryDb db, string plan, int year, long before = long.MaxValue)
    {
        var period = Books.PeriodOf(year);
        var accounts = db.Accounts.Where(row => row.Plan == plan && row.Period == period).AsEnumerable().ToDictionary(row => row.Id, row => (row.Quota, row.Area, row.Kind, row.Part));
        var ids = accounts.Keys.ToList();
        var postings = db.Postings.Where(posting => posting.Entry < before && (ids.Contains(posting.Giver) || ids.Contains(posting.Taker))).OrderBy(posting => posting.Id).ToList();
        var moves = postings.SelectMany(posting => new[] { (posting.Giver, -posting.Amount, posting.Matter), (posting.Taker, posting.Amount, posting.Matter) })
            .Where(move => accounts.ContainsKey(move.Item1)).Select(move => (Account: accounts[move.Item1], Amount: move.Item2, move.Matter)).ToList();
        return new(moves.Select(move => (move.Account, move.Amount)),
            moves.Where(move => move.Account.Kind == Holding.Reserved && move.Matter is not null).ToLookup(move => move.Matter!, move => (move.Account.Quota, move.Account.Area, move.Amount), StringComparer.Ordinal));
    }

    /// <summary>What is left for a case in a row: open to anyone or to its specialty, kept for the case itself, and for kinds that draw on the whole what districts set aside. Null: the ledger does not have the row.</summary>
    public decimal? For(string matter, QuotaRow row, string? kind, string? specialty)
    {
        var deduct = row.Construct.Node["deduct"];
        var isOfWhole = deduct is not null && Construct.ListOf(deduct["kind"]) is { Count: > 0 } kinds && !kinds.Contains(kind ?? "");
        var own = balances.Where(one => one.Key.Quota == row.Id && one.Key.Area == row.Area).ToList();
        if (own.Count == 0) return null;
        return own.Where(one => one.Key.Kind == Holding.Available && (one.Key.Part.Length == 0 || one.Key.Part == specialty) || isOfWhole && one.Key.Kind == Holding.SetAside).Sum(one => one.Value)
            + kept[matter].Where(one => one.Quota == row.Id && one.Area == row.Area).Sum(one => one.Amount);
    }
}
