using Dingdian.Registry.Institutions;
using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Registry.Samples;

/// <summary>The shape of a file under <c>samples/cities</c>.</summary>
internal static class CityShape
{
    private static readonly Shape Names = Record(new("zh", Text, "Chinese", Required: true), new("en", Text, "English", Required: true));

    private static readonly Shape County = Record(
        new("insured", Number, "insured people, assumed", Required: true),
        new("beds", Number, "insured beds, assumed", Required: true),
        new("physicians", Number, "insurance physicians, assumed", Required: true),
        new("bed_use", Number, "share of open beds in use, assumed", Required: true),
        new("elderly", Number, "share of residents of 65 and older, assumed", Required: true),
        new("pull", Number, "how much more than its people its hospitals serve; 1 unless said"));

    private static readonly Shape Figure = Record(
        new("unit", Text, "unit, or boolean", Required: true),
        new("as_of", Date, "day of a stock, last day of a flow", Required: true),
        new("since", Date, "first day of a flow"),
        new("quality", OneOf("published", "secondary", "estimated", "assumed", "derived"), "how good it is", Required: true),
        new("source", Text, "where it comes from", Required: true),
        new("key", Text, "key of a keyed measure"),
        new("city", Text, "value of the city"),
        new("by_division", TableBy(ScalarKind.Key, Text), "values of counties"),
        new("count", ListOf(Text), "kinds whose count must be this"),
        new("levels", ListOf(Text), "and whose level is one of these"));

    private static readonly Shape Deficit = Record(
        new("division", Text, "the county", Required: true), new("year", Number, "the year", Required: true), new("scheme", OneOf("employee", "resident"), "the scheme", Required: true),
        new("with", Flag, "in deficit with city transfers", Required: true), new("without", Flag, "in deficit without them", Required: true));

    public static readonly RecordShape File = Record(
        new("city", Text, "four digits", Required: true),
        new("name", Names, "its name", Required: true),
        new("note", Text, "a remark"),
        new("counted_on", Date, "the day on which kinds, beds and staff are those listed", Required: true),
        new("until", Date, "the last day the sample has heard of", Required: true),
        new("residents_on", Date, "the day residents were counted on", Required: true),
        new("rivers", Number, "rivers through it", Required: true),
        new("islands", ListOf(Text), "townships with a village that no road reaches"),
        new("counties", TableBy(ScalarKind.Key, County), "what is assumed about each county", Required: true),
        new("kinds", Table(Record([.. WordLists.Levels.Select(level => new Field(level.Id, Number, "institutions"))])), "institutions by kind and level", Required: true),
        new("shares", Table(Number), "shares between 0 and 1", Required: true),
        new("funds", Record(
            new("per_person", Table(Number), "yuan per insured person and year, by scheme", Required: true),
            new("members", Table(Number), "share of insured people, by scheme", Required: true),
            new("deficits", ListOf(Deficit), "years that ended in a deficit")), "funds", Required: true),
        new("letters", ListOf(Record(
            new("division", Text, "county or city", Required: true), new("issuer", OneOf([.. WordLists.IssuerLevels.Select(level => level.Id)]), "who wrote it", Required: true),
            new("issued", Date, "when", Required: true), new("lifted", Date, "until when"))), "warning letters"),
        new("figures", Table(Some(Figure)), "figures carried as they are"));

    public static readonly RecordShape Words = Record([.. new[] { "fortunes", "surnames", "brands", "streets", "hosts", "villages" }
        .Select(name => new Field(name, ListOf(Text), "words that names are put together from", Required: true)), new("mark", Text, "what marks every name as generated", Required: true)]);
}
