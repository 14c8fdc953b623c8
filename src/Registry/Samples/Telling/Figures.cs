using Dingdian.Registry.Areas;
using Dingdian.Registry.Funds;
using Dingdian.Registry.Samples.Land;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Tells the figures of areas, the fund accounts and the warning letters.</summary>
internal sealed class Figures(City city, Territory territory, Story story, Dice dice)
{
    private const decimal FenPerYuan = 100m;
    private const decimal Growth = 1.045m;

    // Resident premiums are paid at the end of the year, employees' every month.
    private static decimal PartOfIncome(string scheme, int month) => scheme == "resident" ? month * 0.04m : month / 12m;

    public void TellAll()
    {
        foreach (var county in territory.Counties) TellPeople(county);
        foreach (var figure in city.Figures) Tell(figure);
        foreach (var letter in city.Letters) TellLetter(letter);
        foreach (var county in city.Counties)
            foreach (var scheme in city.Funds.PerPerson.Keys.Order(StringComparer.Ordinal)) TellFund(county, scheme, dice.For($"{county.Code} {scheme}"));
    }

    private void TellPeople(County county)
    {
        var data = county.Data;
        Tell(new(data.Code, "residents", "", city.ResidentsOn, null, data.Residents, "resident", data.Quality, data.Source));
        Tell(new(data.Code, "land_area", "", city.ResidentsOn, null, (decimal)data.Area, "km^2", "secondary", data.Source));
        Tell(Ours(data.Code, "insured", data.Insured, "insured", "assumed"));
        Tell(Ours(data.Code, "elderly", county.Townships.Sum(town => town.Elderly), "resident", "assumed"));
        foreach (var town in county.Townships)
        {
            Tell(Ours(town.Data.Code, "residents", town.Residents, "resident", "derived"));
            Tell(Ours(town.Data.Code, "insured", town.Insured, "insured", "derived"));
            Tell(Ours(town.Data.Code, "elderly", town.Elderly, "resident", "derived"));
        }
    }

    private FigureData Ours(string division, string measure, long value, string unit, string quality) =>
        new(division, measure, "", measure == "residents" ? city.ResidentsOn : city.CountedOn, null, value, unit, quality, Sample.Synthetic);

    private void Tell(FigureData figure) => story.Tell(story.Calendar.ChangeOf(figure.AsOf), revision => revision.Add(new AreaFact
    {
        Division = figure.Division, Measure = figure.Measure, Key = figure.Key, AsOf = figure.AsOf, Since = figure.Since,
        Value = figure.Value, Unit = figure.Unit, Quality = figure.Quality, Source = figure.Source,
    }));

    private void TellLetter(LetterData letter) => story.Tell(story.Calendar.ChangeOf(letter.Issued), revision => revision.Add(new WarningLetter
    {
        Division = letter.Division, Issuer = letter.Issuer, Issued = letter.Issued, Lifted = letter.Lifted, Document = Sample.Synthetic,
    }));

    // Half a year is told in summer; the full year takes its place in the next January.
    private void TellFund(CountyData county, string scheme, Dice rolls)
    {
        var calendar = story.Calendar;
        var cumulative = (long)decimal.Round(county.Insured * (decimal)city.Funds.Members[scheme] * city.Funds.PerPerson[scheme] * FenPerYuan * 0.9m);
        for (var year = calendar.First.Year; year <= calendar.Last.Year; year++)
        {
            var full = Year(county, scheme, year, rolls);
            var months = year == calendar.Last.Year ? calendar.Last.Month : 6;
            var part = PartOf(full, months, cumulative);
            cumulative += full.Income - full.Expense;
            full.Cumulative = cumulative;
            story.Tell(calendar.ChangeOf(part.Through), revision => revision.Add(part));
            if (year == calendar.Last.Year) return;
            story.Tell(calendar.ChangeOf(full.Through) + 1, revision =>
            {
                revision.Retire(part);
                revision.Add(full);
            });
        }
    }

    // Transfers carry the county from its own result to the published one.
    private FundAccount Year(CountyData county, string scheme, int year, Dice rolls)
    {
        var deficit = city.Funds.Deficits.FirstOrDefault(row => row.Division == county.Code && row.Year == year && row.Scheme == scheme);
        var grown = FenPerYuan * city.Funds.PerPerson[scheme] * Power(Growth, year - city.CountedOn.Year);
        var own = decimal.Round(county.Insured * (decimal)city.Funds.Members[scheme] * grown * (decimal)rolls.Between(0.94, 1.06));
        var spent = decimal.Round(own * (1 + (deficit?.Without == true ? 1 : -1) * (decimal)rolls.Between(0.02, 0.07)));
        var up = decimal.Round(own * (decimal)rolls.Between(0.16, 0.22));
        var result = decimal.Round(own * (deficit?.With == true ? -1 : 1) * (decimal)rolls.Between(0.01, 0.05));
        var down = up + spent - own + result;
        return new()
        {
            Division = county.Code, Year = year, Scheme = scheme, Through = new(year, 12, 31), Income = (long)(own + down), Expense = (long)(spent + up),
            TransferIn = (long)down, TransferOut = (long)up, MaternityIncluded = scheme == "employee", Source = Sample.Synthetic,
        };
    }

    private static FundAccount PartOf(FundAccount full, int months, long before)
    {
        var (own, spent) = (full.Income - full.TransferIn!.Value, full.Expense - full.TransferOut!.Value);
        var (down, up) = ((long)(full.TransferIn.Value * months / 12m), (long)(full.TransferOut.Value * months / 12m));
        var income = (long)(own * PartOfIncome(full.Scheme, months)) + down;
        var expense = (long)(spent * months / 12m) + up;
        return new()
        {
            Division = full.Division, Year = full.Year, Scheme = full.Scheme, Through = new DateOnly(full.Year, months, 1).AddMonths(1).AddDays(-1),
            Income = income, Expense = expense, TransferIn = down, TransferOut = up, Cumulative = before + income - expense, MaternityIncluded = full.MaternityIncluded, Source = full.Source,
        };
    }

    private static decimal Power(decimal factor, int years)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(years); i++) power *= factor;
        return years < 0 ? 1 / power : power;
    }
}
