using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Computing;

/// <summary>Holds a chosen value against its bounds. Outside a bound in principle it needs an override on the register.</summary>
internal static class ChoiceBounds
{
    public static decimal? Value(Construct choice, string text, string row, Computation computation, List<Finding> findings)
    {
        var unit = ((Expressions.NumberType)computation.Plan.Scope.Find(choice.Name)!.Type).Unit;
        var recorded = computation.Facts.Choices.GetValueOrDefault(choice.Name);
        var setting = computation.Facts.FindSetting("choice", choice.Name, null, row, null) ?? computation.Facts.FindSetting("choice", choice.Name, null, null, null);
        var place = setting?.Place ?? recorded?.Place ?? choice.Place;
        if (!Scalars.TryAmount(text, computation.Plan.Units, unit, out var amount) || !amount.Unit.IsCompatibleWith(unit))
        {
            findings.Add(new Finding("choice-value", place, text, choice.Name, new Texts($"以“{computation.Plan.Units.Say(unit.Text).Zh}”为单位的数值", $"a number in {unit}")));
            return null;
        }
        var value = amount.In(unit);
        if (recorded is { Grounds: null } && choice.Text("grounds") != "optional")
            findings.Add(new Finding("grounds-missing", place, choice.Name));
        var (low, high) = PlanChecks.Bounds(choice, unit);
        var ruling = Ruling.On(choice, value < low || value > high, computation.Facts, row);
        if (ruling.Fired == false)
            return value;
        var bounds = $"{low?.ToString(System.Globalization.CultureInfo.InvariantCulture)}..{high?.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        findings.Add(ruling.Override is { } lifted
            ? new Finding("choice-overridden", place, choice.Name, value, bounds, lifted.Document)
            : new Finding("choice-bounds", place, choice.Name, value, bounds));
        return ruling.IsLifted ? value : null;
    }
}
