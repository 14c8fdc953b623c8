using Dingdian.Registry.History;
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
    public void Exits_InTheTerm_AreThoseThatLeft() => Assert.Equal(
        ["left 2024-12-31 north=0 south=1"],
        Derived("  left: { unit: institution, finest: county, additive: true, from: { of: exits, in: term, count: institution.kind == retail_pharmacy } }"));

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

    private static List<string> Derived(string measure, bool fractions = false)
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn(TinyCity.Fill);
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
