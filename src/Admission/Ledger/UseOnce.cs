using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Ledger;

/// <summary>Uses a grant that a person has once in a plan's term, such as the first practice of a noted physician.</summary>
/// <param name="Exemption">An exemption of the plan with such a grant.</param>
/// <param name="Person">Who it is, by a number that stays the same.</param>
/// <param name="Matter">The institution it is used for.</param>
public sealed record UseOnce(string Plan, string Exemption, string Person, string Matter) : UseCase
{
    [JsonIgnore]
    public override string Subject => $"once/{Plan}/{Exemption}";

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        var granting = plan.All("exemptions").Where(exemption => exemption.Node["grant"]?["once_per"] is not null).ToList();
        if (granting.Find(exemption => exemption.Name == Exemption) is not { } found) docket.Refuse("exemption-no-grant", Exemption, string.Join(", ", granting.Select(exemption => exemption.Name)));
        else if (string.IsNullOrWhiteSpace(Person) || string.IsNullOrWhiteSpace(Matter)) docket.Refuse("matter-missing");
        else if (docket.On < plan.Starts || docket.On > plan.Ends) docket.Refuse("year-beyond", docket.On.Year, plan.Id, plan.Starts, plan.Ends?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…");
        else Use(docket, found);
    }

    private void Use(Docket docket, Construct exemption)
    {
        var books = new Books(docket, Plan, "grant");
        var (once, used) = (books.At(Holding.Once, Books.Term, Exemption, part: Person), books.At(Holding.Consumed, Books.Term, Exemption, part: Person));
        if (used.Balance > 0) docket.Refuse("grant-used", Exemption, Person, docket.Db.Postings.Where(posting => posting.Taker == used.Id).Select(posting => posting.Matter).First());
        else
        {
            books.Post(books.At(Holding.Plan, Books.Term, Exemption), once, 1, Cause.GivenOnce, exemption.Rule, Matter);
            books.Post(once, used, 1, Cause.Consumed, exemption.Rule, Matter);
        }
    }
}
