using Dingdian.Registry.Institutions;

namespace Dingdian.Registry.Samples.Stock;

/// <summary>Gives out codes, county by county; an institution keeps the code of the county it was first designated in.</summary>
internal sealed class Codes
{
    private readonly Dictionary<(string Division, bool Pharmacy), int> serials = [];

    public void Give(Founding founding, string division)
    {
        var pharmacy = founding.Group == Group.Pharmacy;
        var serial = serials[(division, pharmacy)] = serials.GetValueOrDefault((division, pharmacy)) + 1;
        var authority = founding.Public ? "12" : founding.Group == Group.Hospital && founding.Dice.Chance(0.4) ? "52" : "91";
        founding.Code = NationalCode.Compose(pharmacy, division, serial);
        founding.CreditCode = CreditCode.Compose(authority, division, $"DD{(pharmacy ? 'P' : 'H')}{serial:D5}"); // no real organisation code begins with DD
    }
}
