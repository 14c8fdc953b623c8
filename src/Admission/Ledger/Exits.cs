using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>Places of a quota that came free.</summary>
public sealed record FreedPlaces(string Quota, string Area, long Amount, string Unit);

/// <summary>What comes free when an institution leaves: one rule for what the ledger is told and for what a decision tells it.</summary>
internal static class Exits
{
    /// <summary>Puts places that came free on the account of their quota; a matter whose exit stands there already is left.</summary>
    /// <returns>Whether anything was posted.</returns>
    public static bool Post(Docket docket, Books books, Plan plan, Construct quota, string area, long amount, string matter)
    {
        var exits = books.At(Holding.Exits, ExitRules.Of(plan, quota).PeriodOf(docket.On), quota.Name, area);
        if (amount <= 0 || docket.Db.Postings.Any(posting => posting.Taker == exits.Id && posting.Matter == matter)) return false;
        books.Post(books.At(Holding.Designated, Books.Term, quota.Name, area), exits, amount, Cause.Returned, quota.Rule, matter);
        return true;
    }

    /// <summary>An institution of a kind leaves: so much of every quota of its kind and county is free.</summary>
    /// <param name="docket">What is being done.</param>
    /// <param name="plan">Whose quotas.</param>
    /// <param name="leaving">As it was while it was designated.</param>
    /// <param name="on">The last day on which it was.</param>
    /// <param name="matter">Its code, or what else names it.</param>
    public static IReadOnlyList<FreedPlaces> Leave(Docket docket, Plan plan, Profile leaving, DateOnly on, string matter) =>
        Freed(docket, plan, leaving, on, unit => Held(docket.Db, leaving.InstitutionId, unit, on), matter);

    /// <summary>Beds that are insured no more, while the institution stays.</summary>
    public static IReadOnlyList<FreedPlaces> GiveUpBeds(Docket docket, Plan plan, Profile staying, long beds, string matter) =>
        Freed(docket, plan, staying, docket.On, unit => unit == "bed" ? beds : 0, matter);

    private static List<FreedPlaces> Freed(Docket docket, Plan plan, Profile institution, DateOnly on, Func<string, long> amount, string matter)
    {
        var freed = new List<FreedPlaces>();
        foreach (var quota in QuotasOf(plan, institution.Kind))
        {
            if (AreaOf(plan, quota, institution.County) is not { } area || !Draws(docket.Db, plan, quota, institution, on)) continue;
            var unit = Books.UnitOf(plan, quota);
            var places = new FreedPlaces(quota.Name, area, amount(unit), unit);
            if (Post(docket, new(docket, plan.Id, unit), plan, quota, area, places.Amount, matter)) freed.Add(places);
        }
        return freed;
    }

    /// <summary>Quotas that name the kind; where none does, those that name no kind.</summary>
    private static List<Construct> QuotasOf(Plan plan, string kind)
    {
        var all = plan.All("quotas").Where(quota => !plan.IsReplaced(quota, null)).ToList();
        var named = all.FindAll(quota => quota.List("kind").Contains(kind));
        return named.Count > 0 ? named : all.FindAll(quota => quota.List("kind").Count == 0);
    }

    /// <summary>Whether the quota speaks of such an institution at all; of one it cannot tell, nothing comes free by itself.</summary>
    private static bool Draws(RegistryDb db, Plan plan, Construct quota, Profile institution, DateOnly on)
    {
        if (quota.Expression("for") is not { } asked) return true;
        var held = db.Agreements.Believed().Where(row => row.InstitutionId == institution.InstitutionId && row.From <= on && row.To > on).ToList();
        var known = RegisteredFacts.Of(institution, held).Where(fact => plan.Find("attributes", fact.Key) is not null).ToDictionary(StringComparer.Ordinal);
        return ((Truths)asked.At(Level.Case, new Rules.Computing.Computation(plan, FactSet.Empty, on.Year, tolerant: true, new Rules.Computing.CaseInput(CaseQuestions.AreaOf(plan, institution.County), known, []))))[0] == true;
    }

    private static string? AreaOf(Plan plan, Construct quota, string county) =>
        quota.Text("per") is not { Length: > 0 } per ? plan.LevelName : plan.FindAreaSet(per)?.Areas.FirstOrDefault(area => area.Divisions.Contains(county))?.Id;

    private static long Held(RegistryDb db, long institution, string unit, DateOnly on) => unit switch
    {
        "bed" => db.Beds.Believed().Where(row => row.InstitutionId == institution && row.From <= on && row.To > on).Sum(row => (long?)(row.Insured ?? 0)) ?? 0,
        "physician" => db.Staff.Believed().Where(row => row.InstitutionId == institution && row.From <= on && row.To > on).Max(row => (long?)(row.InsurancePhysicians ?? row.Physicians)) ?? 0,
        _ => 1,
    };
}
