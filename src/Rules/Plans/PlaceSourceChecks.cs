using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>What the map supplies: each attribute or measure names one source that is there and tells it in its unit.</summary>
internal sealed class PlaceSourceChecks(Plan plan, List<Finding> findings)
{
    private static readonly Texts OneSource = new("须写一个图层，或一个服务圈与其所告知的内容", "give a layer, or a circle with what it tells");
    private static readonly Texts OfPlaces = new("只有 place. 与 other. 的属性由地图提供", "only attributes of place. and other. come from the map");
    private static readonly Texts OfRows = new("服务圈与登记行不能并存", "a circle and rows of the registry exclude each other");

    private readonly HashSet<string> circles = [.. plan.All("circles").Select(c => c.Name)];

    public void Check()
    {
        foreach (var attribute in plan.All("attributes").Where(a => a.Layer == plan.Id && a.Node["from"] is MapNode))
            CheckAttribute(attribute, attribute.Node["from"]!);
        foreach (var measure in plan.All("measures").Where(m => m.Layer == plan.Id && m.Node["from"] is { } from && (from["circle"] ?? from["tells"]) is not null))
            CheckMeasure(measure, measure.Node["from"]!);
    }

    private void CheckAttribute(Construct attribute, Node from)
    {
        if (!attribute.Name.StartsWith("place.", StringComparison.Ordinal) && !attribute.Name.StartsWith("other.", StringComparison.Ordinal))
            Refuse(attribute, from, OfPlaces);
        else if (from["layer"] is null ? from["circle"] is null || from["tells"] is null : from["circle"] is not null || from["tells"] is not null)
            Refuse(attribute, from, OneSource);
        else if (from["circle"] is not null)
            CheckCircle(attribute, from);
    }

    private void CheckMeasure(Construct measure, Node from)
    {
        if (from["circle"] is null || from["tells"] is null)
            Refuse(measure, from, OneSource);
        else if (from.Entries.Any(e => e.Key is not ("circle" or "tells")))
            Refuse(measure, from, OfRows);
        else
            CheckCircle(measure, from);
    }

    private void CheckCircle(Construct construct, Node from)
    {
        if (from["circle"] is { Text: { } name } && !circles.Contains(name))
            findings.Add(new Finding("dead-reference", from["circle"]!.Place, name, Kinds.Circle, Nearest.Hint(name, circles)));
        else if (!construct.IsBroken && plan.Find("circles", from["circle"]?.Text ?? "") is { IsBroken: false } circle && Expected(from["tells"]!.Text!, circle) is var (type, word)
            && plan.Scope.Find(construct.Name) is { } symbol && !Fits(symbol.Type, type))
            findings.Add(new Finding("wrong-kind-of-unit", (construct.Node["unit"] ?? construct.Node).Place, construct.Text("unit") ?? construct.Text("class"), word));
    }

    private static bool Fits(ResultType given, Unit? expected) => given is NumberType number ? expected is not null && number.Unit.IsCompatibleWith(expected) : given is TruthType && expected is null;

    /// <summary>The unit of what a circle tells; null stands for a truth.</summary>
    private static (Unit? Unit, Texts Word) Expected(string tells, Construct circle) => tells switch
    {
        "nearest" => Expected(circle.Expression("within") is { } within && !within.Unit.IsCompatibleWith(Unit.Base("m")) || circle.Expression("within.time") is not null ? "minute" : "m"),
        "covered" or "uncovered" => Expected(circle.Text("people") == "insured" ? "insured" : "resident"),
        "townships" => Expected("township"),
        "none_in_township" => (null, new("boolean", "boolean")),
        _ => Expected("institution"),
    };

    private static (Unit?, Texts) Expected(string unit) => (Unit.Base(unit), new(unit, unit));

    private void Refuse(Construct construct, Node from, Texts why) => findings.Add(new Finding("place-source", from.Place, construct.Name, why));
}
