using Dingdian.Rules.Facts;
using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Rules.Cases;

/// <summary>The shape of a file of worked cases.</summary>
public static class CasesShape
{
    private static readonly Shape Day = Record(
        new Field("from", Date, "first day", Required: true),
        new Field("to", Date, "last day, included", Required: true),
        new Field("as", Name, "what it was, as a clock's excludes name it"));

    private static readonly Shape Given = TableBy(ScalarKind.Key, Text);

    private static readonly Shape Case = Record(
    [
        new Field("name", Text, "what the case shows, as a sentence", Required: true),
        new Field("rules", ListOf(new ScalarShape(ScalarKind.Key)), "rules it is about", Required: true),
        new Field("note", Text, "a remark"),
        new Field("boundary", Flag, "true: it lies on a limit, or one step beside it"),
        new Field("why", Text, "why it must come out so, with the clause"),
        new Field("inherits", Text, "name of an earlier case: what was given there is taken first"),
        new Field("year", Number, "plan year (default: first year of the horizon)"),
        new Field("set", TableBy(ScalarKind.Text, Text), "inputs changed, as after --set; null: unknown"),
        .. FactsShape.Inputs,
        new Field("area", Name, "area in which the case stands"),
        new Field("given", Given, "what is known of applicant, place and case"),
        new Field("others", ListOf(Given), "institutions near by: distance, time, area, and what is known of them"),
        new Field("dates", TableBy(ScalarKind.Key, Date), "days of events"),
        new Field("on", Date, "the day on which it is asked"),
        new Field("excluded", ListOf(Day), "spans that clocks do not count"),
        new Field("holidays", ListOf(Date), "days that are no working days"),
        new Field("make_ups", ListOf(Date), "days of weekends that are worked"),
        new Field("scored", ListOf(Given), "assessed institutions: id, score, and what is known of them"),
        new Field("steps", ListOf(Name), "what happens, in order"),
        new Field("candidates", ListOf(Given), "candidates: id, and what is known of them"),
        new Field("expect", TableBy(ScalarKind.Text, Some(Text)), "what must come out; it or a verdict is needed"),
        new Field("verdict", TableBy(ScalarKind.Key, Text), "what the case comes to as a whole (is), and under each rule"),
    ]);

    public static readonly RecordShape File = Record(
        new Field("plan", Name, "id of the plan", Required: true),
        new Field("note", Text, "a remark"),
        new Field("base", Record(FactsShape.Inputs), "facts shared by the cases"),
        new Field("cases", ListOf(Case), "the cases", Required: true));
}
