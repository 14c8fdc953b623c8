using Dingdian.Model;

namespace Dingdian.Admission.Evaluations;

/// <summary>What moves a number from one year's computation to the next, in the order in which it is put in place of what was before.</summary>
public static class Effects
{
    /// <summary>The rules and parameters of the next year, over the same figures a year later.</summary>
    public const string Rules = "rules";

    /// <summary>Residents and insured people.</summary>
    public const string People = "people";

    /// <summary>What has since been learned of the stock as it was at the start.</summary>
    public const string Corrections = "corrections";

    /// <summary>Institutions that came to be designated.</summary>
    public const string Entries = "entries";

    /// <summary>Institutions that left.</summary>
    public const string Exits = "exits";

    /// <summary>Institutions that moved to another county.</summary>
    public const string Moves = "moves";

    /// <summary>Beds, levels, kinds and staff of those that stayed where they were.</summary>
    public const string Changes = "changes";

    /// <summary>Fund accounts, warning letters and amounts of money.</summary>
    public const string Funds = "funds";

    /// <summary>All other figures: use, coverage, filings.</summary>
    public const string Figures = "figures";

    /// <summary>Choices, readings, overrides, and what earlier years gave out.</summary>
    public const string Decisions = "decisions";

    public static readonly IReadOnlyList<string> InOrder = [Rules, People, Corrections, Entries, Exits, Moves, Changes, Funds, Figures, Decisions];

    private static readonly Dictionary<string, Texts> Words = new(StringComparer.Ordinal)
    {
        [Rules] = new("规则与参数", "rules and parameters"), [People] = new("人口与参保人", "people"), [Corrections] = new("期初更正", "corrections of the start"),
        [Entries] = new("新增机构", "entries"), [Exits] = new("退出机构", "exits"), [Moves] = new("迁移", "moves"), [Changes] = new("床位及其他变动", "bed and other changes"),
        [Funds] = new("基金", "funds"), [Figures] = new("其他数据", "other figures"), [Decisions] = new("选择与突破", "choices and overrides"),
    };

    public static Texts Say(string effect) => Words[effect];

    internal static int Place(string effect)
    {
        for (var i = 0; i < InOrder.Count; i++)
            if (InOrder[i] == effect) return i;
        throw new ArgumentOutOfRangeException(nameof(effect), effect, "No effect is called so.");
    }
}
