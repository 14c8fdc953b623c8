using System.Globalization;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Samples.Stock;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>
/// Tells two years of monthly settlements up to the day of the count. Bed-days follow the open beds and the county's bed use; some hospitals
/// are fuller than others and a few are over what is insured.
/// </summary>
internal sealed class Payments
{
    private const int Months = 24;

    private static readonly string[] Schemes = ["employee", "resident"];
    private static readonly double[] Season = [1.02, 0.90, 1.03, 1.01, 1.00, 0.98, 1.01, 1.01, 0.99, 0.98, 1.02, 1.05];
    private static readonly (string Group, double Share)[] Diseases = [("cardiac", 0.17), ("cerebrovascular", 0.16), ("respiratory", 0.15), ("tumour", 0.14), ("injury", 0.10), ("other", 0.28)];
    private static readonly (string Group, double Share)[] Chronic = [("hypertension", 0.31), ("diabetes", 0.17), ("other", 0.52)];
    private static readonly (string Group, double Share)[] Anything = [("other", 1)];

    private readonly City city;
    private readonly List<(Track Track, Dice Dice, double Use)> settling;
    private readonly Dictionary<(string Measure, string County, int Year), long> sums = [];
    private readonly Dictionary<int, long> localDischarges = [];
    private readonly Outflow outflow;

    public Payments(City city, IEnumerable<Track> tracks, Dice dice)
    {
        this.city = city;
        outflow = new(city, dice.For("outflow"));
        List<(Track Track, Dice Dice, double Use)> raw = [.. from track in tracks let rolls = dice.For(track.Founding.Code) select (track, rolls, rolls.Chance(0.05) ? rolls.Between(1.15, 1.3) : rolls.Between(0.85, 1.1))];
        // Fuller and emptier hospitals of a county meet in its bed use.
        var mean = raw.GroupBy(row => row.Track.Founding.County.Code).ToDictionary(group => group.Key, group => Beds(group) is var beds && beds > 0 ? group.Sum(row => row.Use * row.Track.OpenBeds(city.CountedOn)) / beds : 1);
        settling = [.. raw.Select(row => (row.Track, row.Dice, Math.Min(1.12, row.Use / mean[row.Track.Founding.County.Code] * row.Track.Founding.County.BedUse)))];

        int Beds(IEnumerable<(Track Track, Dice, double)> rows) => rows.Sum(row => row.Track.OpenBeds(city.CountedOn));
    }

    public void TellAll(Story story, Shelf shelf)
    {
        var first = new DateOnly(city.CountedOn.Year, city.CountedOn.Month, 1).AddMonths(1 - Months);
        for (var i = 0; i < Months; i++)
        {
            var month = first.AddMonths(i);
            shelf.Tell(story.Calendar.ChangeOf(month), "outflow", Text(month), DatasetColumns.Outflow, table => outflow.Fill(table, month));
            shelf.Tell(story.Calendar.ChangeOf(month), "settlements", Text(month), DatasetColumns.Settlements, table => Settle(table, month));
        }
        // A year's sums are known once its last month has been told.
        for (var year = first.Month == 1 ? first.Year : first.Year + 1; year <= city.CountedOn.Year; year++) TellYear(story, year);
    }

    private void TellYear(Story story, int year) => story.Tell(story.Calendar.ChangeOf(new(year, 12, 31)), revision =>
    {
        foreach (var (measure, unit) in new[] { ("visits_from_outside", "visit"), ("chronic_visits", "visit"), ("basic_list_discharges", "discharge") })
            foreach (var county in city.Counties) revision.Add(Fact(county.Code, measure, unit, year, sums.GetValueOrDefault((measure, county.Code, year))));
        var elsewhere = outflow.Discharges(year);
        revision.Add(Fact(city.Code, "outflow_share", "ratio", year, Math.Round(elsewhere / (decimal)(elsewhere + localDischarges.GetValueOrDefault(year)), 4)));
    });

    private static AreaFact Fact(string division, string measure, string unit, int year, decimal value) => new()
    {
        Division = division, Measure = measure, Since = new(year, 1, 1), AsOf = new(year, 12, 31), Value = value, Unit = unit, Quality = "derived", Source = Sample.Synthetic,
    };

    private void Settle(Table table, DateOnly month)
    {
        foreach (var (track, dice, use) in settling.Where(row => row.Track.Settles(month.AddDays(14))))
        {
            var rows = new Rows(table, track.Founding.Code, Text(month), dice);
            if (track.Founding.HasBeds) Inpatients(rows, track, month, use * Season[month.Month - 1]);
            Outpatients(rows, track.Founding, month);
        }
    }

    private void Inpatients(Rows rows, Track track, DateOnly month, double use)
    {
        var founding = track.Founding;
        var days = track.OpenBeds(month.AddDays(14)) * DateTime.DaysInMonth(month.Year, month.Month) * use * rows.Dice.Between(0.97, 1.03);
        var stay = Stay(founding);
        var price = Price(founding) * rows.Dice.Between(0.9, 1.1);
        var outside = founding.Level switch { "tertiary" => 0.12, "secondary" => 0.04, _ => 0.01 };
        var diseases = founding.Specialty == "psychiatric" ? [("mental", 1.0)] : founding.Level is "tertiary" or "secondary" ? Diseases : Anything;
        foreach (var scheme in Schemes)
        {
            var part = scheme == "employee" ? 0.54 : 0.46;
            foreach (var (group, share) in diseases) rows.Stays(scheme, group, local: true, manual: false, days * part * share * (1 - outside), stay, price);
            rows.Stays(scheme, "other", local: false, manual: false, days * part * (outside - (rows.Dice.Chance(0.3) ? 0.004 : 0)), stay, price * 1.2);
        }
        if (rows.Dice.Chance(0.3)) rows.Stays("resident", "other", local: true, manual: true, days * 0.004, stay, price);
        // Two of five stays below the third level are for what a county is expected to treat itself.
        if (founding.Level is "secondary" or "primary") Count("basic_list_discharges", founding, month, rows.DischargedLocals * 2 / 5);
        localDischarges[month.Year] = localDischarges.GetValueOrDefault(month.Year) + rows.DischargedLocals;
    }

    private void Outpatients(Rows rows, Founding founding, DateOnly month)
    {
        if (founding.Group == Group.Pharmacy)
        {
            rows.Visits("employee", "pharmacy", "other", local: true, rows.Dice.Between(180, 900), 82);
            if (rows.Dice.Chance(0.4)) rows.Visits("resident", "pharmacy", "other", local: true, rows.Dice.Between(15, 120), 55);
            return;
        }
        var visits = founding.InsurancePhysicians * rows.Dice.Between(150.0, 300.0) * Season[month.Month - 1];
        var price = founding.Level switch { "tertiary" => 330, "secondary" => 240, "primary" => 130, _ => 85 };
        var groups = founding.Kind is "community_health_centre" or "community_health_station" or "township_hospital" ? Chronic : Anything;
        foreach (var scheme in Schemes)
            foreach (var (group, share) in groups)
            {
                var seen = (int)(visits * share * (scheme == "employee" ? 0.6 : 0.4));
                rows.Visits(scheme, "outpatient", group, local: true, seen, price);
                if (group != "other") Count("chronic_visits", founding, month, seen);
            }
        if (founding.Group != Group.Hospital) return;
        var away = (int)(visits * (founding.Level == "tertiary" ? 0.07 : 0.02));
        rows.Visits("employee", "outpatient", "other", local: false, away, price * 1.1);
        Count("visits_from_outside", founding, month, away);
    }

    private void Count(string measure, Founding founding, DateOnly month, long more)
    {
        var key = (measure, founding.County.Code, month.Year);
        sums[key] = sums.GetValueOrDefault(key) + more;
    }

    private static double Stay(Founding founding) => founding.Specialty switch
    {
        "psychiatric" => 42,
        "nursing" => 75,
        "rehabilitation" => 24,
        _ => founding.Level switch { "tertiary" => 7.2, "secondary" => 8.4, _ => 9.6 },
    };

    /// <summary>Yuan a day.</summary>
    private static double Price(Founding founding) => founding.Specialty switch
    {
        "psychiatric" => 330,
        "nursing" => 210,
        "rehabilitation" => 480,
        _ => founding.Level switch { "tertiary" => 1900, "secondary" => 1050, _ => 520 },
    };

    internal static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>One institution's rows of one month.</summary>
    private sealed class Rows(Table table, string institution, string month, Dice dice)
    {
        public Dice Dice => dice;
        public int DischargedLocals { get; private set; }

        public void Stays(string scheme, string group, bool local, bool manual, double days, double stay, double price)
        {
            var bedDays = (int)Math.Round(days);
            if (bedDays == 0) return;
            var discharged = Math.Max(1, (int)Math.Round(bedDays / stay));
            if (local) DischargedLocals += discharged;
            Write(scheme, "inpatient", group, local, manual, bedDays, discharged, 0, bedDays * price);
        }

        public void Visits(string scheme, string kind, string group, bool local, int visits, double price)
        {
            if (visits > 0) Write(scheme, kind, group, local, false, 0, 0, visits, visits * price * dice.Between(0.9, 1.1));
        }

        private void Write(string scheme, string kind, string group, bool local, bool manual, int bedDays, int discharged, int visits, double yuan)
        {
            var cost = (long)Math.Round(yuan * 100);
            var paid = (long)Math.Round(yuan * (scheme == "employee" ? 74 : 57) * dice.Between(0.95, 1.05));
            table.Row().AppendValue(institution).AppendValue(month).AppendValue(scheme).AppendValue(kind).AppendValue(group).AppendValue(local).AppendValue(manual)
                .AppendValue(bedDays).AppendValue(discharged).AppendValue(visits).AppendValue(cost).AppendValue(paid).EndRow();
        }
    }
}
