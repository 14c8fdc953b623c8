using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>When a gate is asked: the order in which reasons speak.</summary>
public enum Stage { Bar, Fund, City, Exempt, Area, Factor, Site }

/// <summary>What a fired gate does to a quota.</summary>
public enum EffectKind { None, Percentage, AtMost, ByMerit, ByApproval }

/// <summary>A gate as one quota meets it: its condition bound at the quota's level.</summary>
public sealed record Gate(Construct Construct, Bound When, EffectKind Effect, decimal Percentage, Bound? Cap, bool Replaced)
{
    public string Id => Construct.Text("id") ?? Construct.Name;

    public Stage Stage => Enum.Parse<Stage>(Construct.Text("stage")!, ignoreCase: true);

    /// <summary>The effect as the plan writes it.</summary>
    public string EffectText => Construct.Node["effect"]?.Text ?? "at_most";

    /// <summary>A fired gate that leaves nothing.</summary>
    public bool IsZero => Effect == EffectKind.None || (Effect == EffectKind.Percentage && Percentage == 0m);

    public static bool TryReadEffect(Node? node, out EffectKind kind, out decimal percentage)
    {
        percentage = 0m;
        kind = EffectKind.None;
        switch (node?.Text)
        {
            case "none":
                return true;
            case "by-merit":
                kind = EffectKind.ByMerit;
                return true;
            case "by-approval":
                kind = EffectKind.ByApproval;
                return true;
            case { } text when text.TrimEnd().EndsWith('%') && Scalars.TryNumber(text.TrimEnd().TrimEnd('%').TrimEnd(), out var number) && number is >= 0 and <= 100:
                kind = EffectKind.Percentage;
                percentage = number / 100m;
                return true;
            case null:
                kind = EffectKind.AtMost;
                return node is MapNode;
            default:
                return false;
        }
    }
}
