using Dingdian.Model;
using Dingdian.Rules.Computing;

namespace Dingdian.Workbook;

/// <summary>
/// The largest remainder over the rows of a block, in five columns beginning with the weights:
/// weight → share → floor → remainder → one more. Ties go to the row listed first; weights ≤ 0 take no part.
/// </summary>
internal sealed record Split(int Weight, int First, int Last, string Total, decimal? Amount, IReadOnlyList<decimal?> Weights)
{
    /// <summary>What stands where nothing takes part: smaller than any remainder.</summary>
    private const decimal Apart = -1m;

    public static IReadOnlyList<string> Titles(Language language) =>
        [language.Say("weight", "权重"), language.Say("share", "精确份额"), language.Say("floor", "整数"), language.Say("remainder", "余数"), language.Say("one more", "补一")];

    private int Share => Weight + 1;
    private int Floor => Weight + 2;
    private int Remainder => Weight + 3;
    private int OneMore => Weight + 4;

    public IEnumerable<Cell> Cells(int row, string weight)
    {
        var (own, share, floor) = (Sheet.At(Weight, row), Sheet.At(Share, row), Sheet.At(Floor, row));
        var known = Known(row - First);
        yield return new FormulaCell(weight, Values.Of(Weights[row - First]));
        yield return new FormulaCell($"IF({own}>0,{Total}*{own}/SUMIF({Column(Weight)},\">0\"),0)", Values.Of(known.Share)) { IsShare = true };
        yield return new FormulaCell($"INT(ROUND({share},9))", Values.Of(known.Floor)) { IsCount = true };
        yield return new FormulaCell($"IF({own}>0,ROUND({share}-{floor},9),-1)", Values.Of(known.Remainder)) { IsShare = true };
        yield return new FormulaCell($"IF(AND({own}>0,{Rank(row)}<INT(ROUND({Total}-SUM({Column(Floor)}),9))),1,0)", Values.Of(known.OneMore));
    }

    /// <summary>The whole part of a row. Nothing to split is nothing for each, whatever the weights.</summary>
    public string Value(int row) => $"IF(IFERROR({Total}=0,FALSE),0,{Sheet.At(Floor, row)}+{Sheet.At(OneMore, row)})";

    /// <summary>A row as the engine sees it; who gets one more is known only when every weight is.</summary>
    private (decimal? Share, decimal? Floor, decimal? Remainder, decimal? OneMore) Known(int i)
    {
        if (Weights[i] is not { } own)
            return default;
        var all = Amount is { } total && Weights.All(w => w is not null) ? LargestRemainder.Split(total, [.. Weights.Select(w => w!.Value)])[i] : null;
        if (own <= 0m)
            return (0m, 0m, Apart, all is null ? null : 0m);
        var share = Amount * own / Weights.Where(w => w > 0m).Sum();
        var floor = share is { } exact ? Exact(exact) : (decimal?)null;
        return (share, floor, share - floor, all is null ? null : all.GotOneMore ? 1m : 0m);
    }

    private static decimal Exact(decimal share) => Rules.Expressions.Exact.Round(share, Rules.Expressions.Rounding.Down);

    /// <summary>How many rows come before this one when the places left are handed out: larger remainders, and equal ones listed earlier.</summary>
    private string Rank(int row)
    {
        var larger = $"SUMPRODUCT(--({Column(Remainder)}>{Sheet.At(Remainder, row)}))";
        return row == First ? larger : $"{larger}+SUMPRODUCT(--({Sheet.At(Remainder, First)}:{Sheet.At(Remainder, row - 1)}={Sheet.At(Remainder, row)}))";
    }

    private string Column(int column) => $"{Sheet.At(column, First)}:{Sheet.At(column, Last)}";
}
