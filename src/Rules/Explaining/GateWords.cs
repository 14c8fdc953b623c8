using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <summary>What a gate did, in a sentence.</summary>
public static class GateWords
{
    public static (string Zh, string En) Of(GateRow row, string quota, Plan plan)
    {
        var strength = row.Gate.Construct.InPrinciple ? ("原则上", "in principle") : ("强制", "mandatory");
        var (zh, en) = State(row, quota, plan);
        var effect = KeyWords.Word(row.Gate.EffectText);
        return ($"{zh}；效果：{effect.Zh}；{strength.Item1}", $"{en}; effect {effect.En}; {strength.Item2}");
    }

    private static (string Zh, string En) State(GateRow row, string quota, Plan plan)
    {
        if (row.Replaced)
        {
            var by = plan.Replacements.First(r => r.Name == row.Gate.Construct.Path && (r.For is null || r.For == quota)).By.Path;
            return ($"已由 {by} 替换", $"replaced by {by}");
        }
        if (row.Override is { } lifted)
            return ($"触发，经 {lifted.Authority} 突破（{lifted.Document}）：{lifted.Reason}", $"fired, lifted by {lifted.Authority} ({lifted.Document}): {lifted.Reason}");
        return row.Fired switch { true => ("触发", "fired"), false => ("未触发", "did not fire"), _ => ("未知", "unknown") };
    }
}
