using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Rules.Facts;

/// <summary>The shape of a facts file.</summary>
public static class FactsShape
{
    private static readonly Shape Value = Either(Text, Table(Either(Text, Table(Text))));
    private static readonly Shape ByKey = TableBy(ScalarKind.Key, Value);

    private static readonly Shape Series = Record(
        new Field("unit", Text, "unit, or boolean", Required: true),
        new Field("as_of", Date, "date of a stock"),
        new Field("year", Number, "year of a flow"),
        new Field("quality", OneOf("published", "secondary", "estimated", "assumed", "derived"), "how good the figures are", Required: true),
        new Field("source", Text, "where they come from", Required: true),
        new Field("note", Text, "a remark"),
        new Field("city", Value, "value of the city"),
        new Field("province", Value, "value of the province"),
        new Field("country", Value, "value of the country"),
        new Field("by_area", ByKey, "values of the plan's areas"),
        new Field("by_division", ByKey, "values of county-level divisions"),
        new Field("by_institution", ByKey, "values of institutions"));

    private static readonly Shape Chosen = Either(Text, Record(
        new Field("value", Text, "the value"),
        new Field("by_area", TableBy(ScalarKind.Key, Text), "one value per area"),
        new Field("by", Name, "who chose", Required: true),
        new Field("grounds", Text, "the recorded reasons"),
        new Field("on", Date, "when"),
        new Field("note", Text, "a remark")));

    private static readonly Shape Override = Record(
        new Field("gate", Text, "quota/gate, or layer/gate", Required: true),
        new Field("quota", Text, "only for this quota"),
        new Field("area", Text, "only in this area"),
        new Field("reason", Text, "why", Required: true),
        new Field("authority", Text, "who may and did", Required: true),
        new Field("document", Text, "number of the document", Required: true),
        new Field("on", Date, "when"));

    private static readonly Shape Grant = Record(
        new Field("exemption", Name, "exemption used", Required: true),
        new Field("person", Text, "who used it", Required: true),
        new Field("institution", Text, "for which institution"),
        new Field("on", Date, "when", Required: true));

    /// <summary>Keys that a case may give as well.</summary>
    public static readonly Field[] Inputs =
    [
        new("compiled_on", Date, "date on which the annual plan is compiled"),
        new("measures", Table(Some(Series)), "the figures"),
        new("institutions", TableBy(ScalarKind.Key, Table(Text)), "institutions with area and classes"),
        new("choices", Table(Chosen), "what the bureau chose"),
        new("readings", Table(Chosen), "readings switched"),
        new("overrides", ListOf(Override), "gates lifted, on the register"),
        new("annual_quotas", Table(TableBy(ScalarKind.Key, Number)), "annual quotas published earlier in the term"),
        new("grants", ListOf(Grant), "one-off grants used"),
    ];

    public static readonly RecordShape File = Record(
    [
        new Field("facts", Name, "id of the place", Required: true),
        new Field("note", Text, "a remark"),
        .. Inputs,
    ]);
}
