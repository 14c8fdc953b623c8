using Dingdian.Registry.Deriving;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Tests.Deriving;

public class InstitutionYearsTests
{
    private static readonly Frozen City = new()
    {
        City = "9901", AsOf = new(2024, 12, 31),
        Institutions = [
            new("H1", true)
            {
                Profiles = [new() { Name = "一院", Kind = "general_hospital", Level = "secondary", County = "990101" }],
                Beds = [new() { Specialty = "general", Open = 80, To = new(2024, 7, 1) }, new() { Specialty = "general", Open = 100, From = new(2024, 7, 1) }],
                Staff = [new() { Physicians = 40 }],
                Agreements = [new() { Service = "inpatient", State = "in_force" }],
            },
            new("H2", true) { Profiles = [new() { Name = "未定点", Kind = "clinic", County = "990101" }] }],
        Settlements = [
            new("H1", 2024, 12, "employee", "inpatient", true, false, 20_000, 2_000, 0, 3_000_000_050, 2_000_000_000),
            new("H1", 2024, 12, "resident", "inpatient", false, true, 5_000, 500, 0, 500_000_000, 300_000_000),
            new("H1", 2024, 12, "employee", "outpatient", true, false, 0, 0, 9_000, 90_000, 50_000)],
    };

    [Fact]
    public void Year_OfADesignatedHospital_AddsUpWhatItSettled()
    {
        var year = Assert.Single(InstitutionYears.Of(City, 2024));
        Assert.Equal(("H1", "一院", "secondary"), (year.Key, year.Name, year.Level));
        Assert.Equal([80m * 182 + 100m * 184, 40m, 25_000m, 2_500m, 9_000m, 35_000_000.5m, 23_000_000m],
            [year.OpenBedDays!.Value, year.Physicians!.Value, year.BedDays, year.Discharges, year.Visits, year.InpatientCost, year.InpatientFund]);
    }

    [Fact]
    public void Year_WithoutSettlements_IsNotKnown() => Assert.Empty(InstitutionYears.Of(City, 2023));

    [Fact]
    public void LastDay_OfTheYearOfTheSnapshot_IsItsDay()
    {
        Assert.Equal(new(2024, 6, 30), InstitutionYears.LastDay(City with { AsOf = new(2024, 6, 30) }, 2024));
        Assert.Equal(new(2023, 12, 31), InstitutionYears.LastDay(City, 2023));
    }
}
