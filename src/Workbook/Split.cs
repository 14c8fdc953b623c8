namespace Dingdian.Workbook;

/// <summary>
/// The largest remainder over the rows of a block, in five columns beginning with the weights:
/// weight → share → floor → remainder → one more. Ties go to the row listed first; weights ≤ 0 take no part.
/// </summary>
internal sealed record Split(int Weight, int First, int Last, string Total)
{
    public static readonly IReadOnlyList<string> Titles = ["weight 权重", "share 精确份额", "floor 整数", "remainder 余数", "one more 补一"];

    private int Share => Weight + 1;
    private int Floor => Weight + 2;
    private int Remainder => Weight + 3;
    private int OneMore => Weight + 4;

    public IEnumerable<Cell> Cells(int row, string weight)
    {
        var (own, share, floor) = (Sheet.At(Weight, row), Sheet.At(Share, row), Sheet.At(Floor, row));
        yield return new FormulaCell(weight);
        yield return new FormulaCell($"IF({own}>0,{Total}*{own}/SUMIF({Column(Weight)},\">0\"),0)");
        yield return new FormulaCell($"INT(ROUND({share},9))") { IsCount = true };
        yield return new FormulaCell($"IF({own}>0,ROUND({share}-{floor},9),-1)");
        yield return new FormulaCell($"IF(AND({own}>0,{Rank(row)}<INT(ROUND({Total}-SUM({Column(Floor)}),9))),1,0)");
    }

    /// <summary>The whole part of a row. Nothing to split is nothing for each, whatever the weights.</summary>
    public string Value(int row) => $"IF(IFERROR({Total}=0,FALSE),0,{Sheet.At(Floor, row)}+{Sheet.At(OneMore, row)})";

    /// <summary>How many rows come before this one when the places left are handed out: larger remainders, and equal ones listed earlier.</summary>
    private string Rank(int row)
    {
        var larger = $"SUMPRODUCT(--({Column(Remainder)}>{Sheet.At(Remainder, row)}))";
        return row == First ? larger : $"{larger}+SUMPRODUCT(--({Sheet.At(Remainder, First)}:{Sheet.At(Remainder, row - 1)}={Sheet.At(Remainder, row)}))";
    }

    private string Column(int column) => $"{Sheet.At(column, First)}:{Sheet.At(column, Last)}";
}
