using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Tests.Deriving;

public class DeriverTests
{
    [Fact]
    public void Count_OfInstitutions_StandsByArea() => Assert.Equal(
        ["clinics 2024-06-30 north=1 south=0", "clinics 2024-12-31 north=1 south=1"],
        Derived("  clinics: { unit: institution, finest: county, additive: true, from: { count: institution.designated and institution.kind == clinic } }"));

    [Fact]
    public void Sum_OverBeds_TakesTheSpecialtyAsKey() => Assert.Equal(
        ["by_specialty 2024-06-30 city[general]=80 city[tcm]=20", "by_specialty 2024-12-31 city[general]=100 city[tcm]=20"],
        Derived("  by_specialty: { unit: bed, finest: city, additive: true, keys: { specialty: specialty }, from: { of: beds, sum: institution.insured_beds, by: { specialty: institution.specialty } } }"));

    [Fact]
    public void Average_OfOpenBeds_CountsTheDaysOfALeapYear() => Assert.Equal( // 80 × 182 + 100 × 184 bed-days in 366 days, and 20
        [$"open 2024-06-30 H99010100001=100", $"open 2024-12-31 H99010100001={Dingdian.Rules.Facts.Canonical.Number((80m * 182 + 100m * 184 + 20m * 366) / 366)}"],
        Derived("  open: { unit: bed, finest: institution, additive: true, from: { sum: institution.open_beds_average, where: institution.inpatient } }", fractions: true));

    [Fact]
    public void InsuredBedDays_WhereBedsChanged_AreAddedUpDayByDay() => Assert.Equal( // 100 × 182 + 120 × 184 in 366 days; of 2023, 100 × 365, nothing changed
        ["changed 2023-12-31 ", "changed 2024-12-31 H99010100001=40280", "days 2023-12-31 H99010100001=365", "days 2024-12-31 H99010100001=366"],
        Derived("""
              changed: { unit: bed day, finest: institution, additive: true, flow: year, from: { sum: institution.insured_bed_days, where: "institution.inpatient and institution.insured_bed_days != institution.insured_beds * institution.days" } }
              days: { unit: day, finest: institution, flow: year, from: { sum: institution.days, where: institution.inpatient } }
            """));

    [Fact]
    public void Exits_InTheTerm_AreThoseThatLeft() => Assert.Equal(
        ["left 2024-12-31 north=0 south=1"],
        Derived("  left: { unit: institution, finest: county, additive: true, from: { of: exits, in: term, count: institution.kind == retail_pharmacy } }"));

    [Fact]
    public void Releases_OfAYear_LeaveOutSuccessorsAndSuspensions() => Assert.Equal( // 50 beds of the terminated and 10 cut; 60 went to a successor, 70 are suspended
        ["released 2023-12-31 north=0 south=0", "released 2024-12-31 north=10 south=50"],
        Derived("  released: { unit: bed, finest: county, additive: true, flow: year, from: { of: releases, sum: institution.insured_beds } }", more: revision =>
        {
            Housed(revision, "H99010200011", 50, to: "2024-10-01", ended: "terminated");
            var (left, heir) = (Housed(revision, "H99010200012", 60, to: "2024-10-01", ended: "succeeded"), Housed(revision, "H99010200013", 60, from: "2024-10-01"));
            revision.Add(new Succession { Predecessor = left, Successor = heir, On = new(2024, 10, 1), Kind = "same_address" });
            var paused = Housed(revision, "H99010200014", 70, to: "2024-10-01", ended: "suspended");
            revision.Put<Agreement>([], new Agreement { InstitutionId = paused, Service = "inpatient", State = Agreement.Suspended, From = new(2024, 10, 1), Began = "suspended" });
            TinyCity.Beds(revision, TinyCity.Add(revision, "H99010100015", "general_hospital", "990101", "inpatient"), "general", "2020-01-01", 30, "2024-10-01", 20);
        }));

    [Fact]
    public void Deficit_WithoutTransfers_IsOfTheAreasOwnMoney() => Assert.Equal( // south paid 20 up: 110 against 100, of its own 90 against 100. North's 60 against 50 stand as they were
        ["deficit 2024-12-31 city[resident]=1 north[resident]=1 south[resident]=1", "own 2024-12-31 city[resident]=0 north[resident]=1 south[resident]=0"],
        Derived("""
              deficit: { unit: boolean, finest: county, keys: { scheme: scheme }, flow: year, from: { of: funds, where: fund.scheme == resident, any: fund.expense > fund.income, by: { scheme: fund.scheme } } }
              own: { unit: boolean, finest: county, keys: { scheme: scheme }, flow: year, from: { of: funds, where: fund.scheme == resident, any: fund.expense - fund.transfer_out > fund.income - fund.transfer_in, by: { scheme: fund.scheme } } }
            """, more: revision => TinyCity.Fund(revision, "990102", "resident", income: 100, expense: 110, transferOut: 20)));

    [Fact]
    public void Deficit_WithoutTransfersThatAreUnknown_IsUnknown() => Assert.DoesNotContain("south", Derived("""
              own: { unit: boolean, finest: county, keys: { scheme: scheme }, flow: year, from: { of: funds, where: fund.scheme == resident, any: fund.expense - fund.transfer_out > fund.income - fund.transfer_in, by: { scheme: fund.scheme } } }
            """, more: revision => TinyCity.Fund(revision, "990102", "resident", income: 100, expense: 110, transferOut: null)).Single(), StringComparison.Ordinal);

    [Fact]
    public void Entries_InAYear_AreFlows() => Assert.Equal(
        ["came 2023-12-31 north=0 south=0", "came 2024-12-31 north=0 south=1"],
        Derived("  came: { unit: institution, finest: county, additive: true, flow: year, from: { of: entries, count: institution.designated } }"));

    [Fact]
    public void Deficit_OfEachScheme_NeedsTheAccounts() => Assert.Equal( // the city's is that of all its accounts; equal income and expense is no deficit; an account that is not there is not known
        ["deficit 2024-12-31 city[employee]=0 north[employee]=0 north[resident]=1 south[employee]=0"],
        Derived("  deficit: { unit: boolean, finest: county, keys: { scheme: scheme }, flow: year, from: { of: funds, any: fund.expense > fund.income, by: { scheme: fund.scheme } } }"));

    [Fact]
    public void Letters_OnceLifted_NoLongerCount() => Assert.Equal(
        ["letter 2024-06-30 city[city]=0 city[provincial]=0 north[city]=1 north[provincial]=0 south[city]=1 south[provincial]=0", "letter 2024-12-31 city[city]=0 city[provincial]=0 north[city]=1 north[provincial]=0 south[city]=0 south[provincial]=0"],
        Derived("  letter: { unit: boolean, finest: county, keys: { issuer: issuer_level }, from: { of: letters, any: letter.in_force, by: { issuer: letter.issuer } } }"));

    [Fact]
    public void Filed_Figures_KeepTheirDateAndSource() => Assert.Equal(
        ["residents 2023-12-31 north=300000 south=200000"],
        Derived("  residents: { unit: resident, finest: division, additive: true }"));

    [Fact]
    public void Ratio_OfSums_IsTakenPerArea() => Assert.Equal(
        ["share 2024-06-30 city=1 north=1", "share 2024-12-31 city=1 north=1"],
        Derived("  share: { unit: ratio, finest: county, from: { sum: institution.insured_beds, over: institution.insured_beds, where: institution.inpatient } }"));

    [Fact]
    public void Unfiled_Measure_IsLeftOut() => Assert.Empty(Derived("  planned: { unit: bed, finest: county }"));

    private static long Housed(Revision revision, string code, int beds, string from = "2020-01-01", string? to = null, string? ended = null)
    {
        var id = TinyCity.Add(revision, code, "general_hospital", "990102", "inpatient", from, to, ended);
        TinyCity.Beds(revision, id, "general", from, beds);
        return id;
    }

    private static List<string> Derived(string measure, bool fractions = false, Action<Revision>? more = null)
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(TinyCity.Fill);
        if (more is not null) test.Learn((revision, _) => more(revision));
        using var db = test.Connect();
        var frozen = new SnapshotTaker(test.Workspace, db, "9901", new Moment(TinyCity.Day)).Freeze();
        var plan = TinyCity.Plan(measure);
        List<Dingdian.Model.Finding> findings = [];
        var facts = Registry.Deriving.Deriver.Facts(plan, frozen, "test", findings);
        Assert.All(findings, finding => Assert.True(fractions && finding.Code == "fact-fraction", finding.ToString()));
        Assert.NotNull(facts);
        return [.. facts.Series.Select(series =>
            $"{series.Measure} {series.Date:yyyy-MM-dd} {string.Join(' ', series.Values.OrderBy(cell => cell.Key.Row, StringComparer.Ordinal).ThenBy(cell => cell.Key.Keys, StringComparer.Ordinal)
                .Select(cell => $"{cell.Key.Row}{(cell.Key.Keys.Length == 0 ? "" : $"[{cell.Key.Keys}]")}={(cell.Value is { } value ? Dingdian.Rules.Facts.Canonical.Number(value) : "unknown")}"))}")];
    }
}
