using System.CommandLine;
using System.Globalization;
using Dingdian.Analysis;
using Dingdian.Model;
using Dingdian.Registry.Deriving;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;
using Word = Dingdian.Registry.Institutions.Word;
using WordLists = Dingdian.Registry.Institutions.WordLists;

namespace Dingdian.Cli.Analysis;

/// <summary>What institutions did in the year before the plan year, and in the one before that, out of a snapshot.</summary>
internal sealed record Operations(Plan Plan, string Snapshot, int Year, IReadOnlyList<Operation> Now, IReadOnlyList<Operation> Before)
{
    public (string, int, string) Key => (Plan.Id, Year + 1, Snapshot["sha256:".Length..]);

    /// <summary>Null after findings.</summary>
    public static Operations? Of(Inputs inputs, ParseResult given, List<Finding> findings)
    {
        if (inputs.Freeze(given, findings) is not var (plan, frozen, id, planYear)) return null;
        var year = planYear - 1;
        var now = In(plan, frozen, year);
        if (now.Count == 0)
        {
            findings.Add(new("settlements-missing", new Place("--snapshot"), year));
            return null;
        }
        if (InstitutionYears.LastDay(frozen, year) is { Month: < 12 } last) findings.Add(new("settlements-part-year", new Place("--snapshot"), year, last.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        return new(plan, id, year, now, In(plan, frozen, year - 1));
    }

    public static Cell Level(string id) => Cell.Of(id, WordLists.Name(WordLists.Levels, id));

    public static Cell Kind(string id) => Cell.Of(id, WordLists.Name(WordLists.Kinds, id));

    public static Texts Peers(string level, string kind)
    {
        var (one, other) = (WordLists.Name(WordLists.Levels, level), WordLists.Name(WordLists.Kinds, kind));
        return new($"{one.Zh} {other.Zh}", $"{one.En} {other.En}");
    }

    // A pharmacy is no medical institution: it has neither beds nor visits to physicians.
    private static IReadOnlyList<Operation> In(Plan plan, Frozen frozen, int year) => [.. InstitutionYears.Of(frozen, year).Where(own => own.Kind != "retail_pharmacy")
        .OrderBy(own => Order(WordLists.Levels, own.Level ?? "unrated")).ThenBy(own => Order(WordLists.Kinds, own.Kind)).ThenBy(own => own.Key, StringComparer.Ordinal)
        .Select(own => new Operation(own.Key, own.Name, plan.FirstAreas?.Areas.FirstOrDefault(area => area.Divisions.Contains(own.County))?.Id ?? own.County, own.Level ?? "unrated", own.Kind)
        {
            OpenBedDays = own.OpenBedDays, Days = InstitutionYears.LastDay(frozen, year).DayOfYear, BedDays = own.BedDays, Discharges = own.Discharges,
            Visits = own.Visits, Physicians = own.Physicians, Cost = own.InpatientCost, FundPaid = own.InpatientFund,
        })];

    private static int Order(IReadOnlyList<Word> words, string id)
    {
        for (var i = 0; i < words.Count; i++)
            if (words[i].Id == id) return i;
        return words.Count;
    }
}
