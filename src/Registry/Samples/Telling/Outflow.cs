namespace Dingdian.Registry.Samples.Telling;

/// <summary>Insured people of each county who lay in hospitals elsewhere, by disease: mostly tumours and hearts.</summary>
internal sealed class Outflow(City city, Dice dice)
{
    private const double StaysPerPersonAndYear = 0.011;

    private static readonly (string Group, double Share, double Stay)[] Diseases = [
        ("tumour", 0.34, 9), ("cardiac", 0.18, 8), ("injury", 0.12, 10), ("cerebrovascular", 0.09, 11), ("respiratory", 0.06, 8), ("other", 0.21, 8)];

    private readonly Dictionary<int, long> discharges = [];

    public long Discharges(int year) => discharges.GetValueOrDefault(year);

    public void Fill(Table table, DateOnly month)
    {
        foreach (var county in city.Counties)
            foreach (var (scheme, members) in city.Funds.Members.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                foreach (var (group, share, stay) in Diseases)
                {
                    var away = (int)Math.Round(county.Insured * members * StaysPerPersonAndYear / 12 * share / county.Pull * dice.Between(0.8, 1.2));
                    var days = (int)Math.Round(away * stay * dice.Between(0.9, 1.1));
                    var cost = (long)Math.Round(days * 230_000.0 * dice.Between(0.9, 1.1));
                    table.Row().AppendValue(county.Code).AppendValue(Payments.Text(month)).AppendValue(scheme).AppendValue(group)
                        .AppendValue(away).AppendValue(days).AppendValue(cost).AppendValue(cost * (scheme == "employee" ? 66 : 48) / 100).EndRow();
                    discharges[month.Year] = discharges.GetValueOrDefault(month.Year) + away;
                }
    }
}
