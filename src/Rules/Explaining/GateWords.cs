using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <summary>What a gate did, in a sentence.</summary>
public static class GateWords
{
    public static (string Zh, string En) Of(GateRow row, string quota, Plan plan)
    {
        var (strength, effect) = (Vocabulary.Of(row.Gate.Construct.Strength), Effect(row.Gate, plan));
        var (zh, en) = State(row, quota, plan);
        return ($"{zh}；效果：{effect.Zh}；{strength.Zh}", $"{en}; effect {effect.En}; {strength.En}");
    }

    /// <summary>What it leaves, a limit with its amount.</summary>
    public static Texts Effect(Gate gate, Plan plan)
    {
        var effect = Vocabulary.Of(gate.EffectText);
        if (gate.Construct.Node["effect"]?["at_most"]?.Text is not { } amount)
            return effect;
        var said = plan.Units.Say(amount);
        return new Texts($"{effect.Zh} {said.Zh}", $"{effect.En} {said.En}");
    }

    private static (string Zh, string En) State(GateRow row, string quota, Plan plan)
    {
        if (row.Replaced)
        {
            var by = plan.Replacements.First(r => r.Name == row.Gate.Construct.Path && (r.For is null || r.For == quota)).By.Path;
            return ($"已由 {by} 替换", $"replaced by {by}");
        }
        if (row is { Ruling.IsLifted: true, Override: { } lifted })
        {
            var (zh, en) = row.Fired switch { true => ("触发", "fired"), false => ("未触发", "did not fire"), null => ("未知", "unknown") };
            return ($"{zh}，经 {lifted.Authority} 突破（{lifted.Document}）：{lifted.Reason}", $"{en}, lifted by {lifted.Authority} ({lifted.Document}): {lifted.Reason}");
        }
        var state = Vocabulary.Of(row.State);
        return (state.Zh!, state.En!);
    }
}
