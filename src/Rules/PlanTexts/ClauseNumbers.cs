using System.Text.RegularExpressions;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// Follows the numbering of a text, to tell a clause's number from a number that a line happens to begin with. Where a sentence is complete, the next
/// number counts, also one repeated, skipped or begun anew, as slips of the pen go; in the middle of a sentence only the very next number does,
/// and not where the words before it cite a clause.
/// </summary>
internal sealed partial class ClauseNumbers
{
    private readonly int[] last = new int[4];

    /// <summary>Whether the first section has begun; nothing before it is a clause.</summary>
    public bool Begun { get; private set; }

    public void BeginAnnex() => Array.Clear(last);

    /// <summary>The label with the level it has here, or null when the line begins no clause.</summary>
    public ClauseLabel? Accept(ClauseLabel label, string before, bool complete)
    {
        if (!Begun && (label.Level != ClauseLevel.Section || label.Ordinal != 1))
            return null;
        var here = label with { Level = LevelOf(label) };
        var previous = last[(int)here.Level];
        var next = here.Ordinal == previous + 1;
        var plausible = complete
            ? next || here.Ordinal == 1 || (previous > 0 && here.Ordinal - previous is 0 or 2)
            : next && !Stops.BreaksOff(before) && !Citing().IsMatch(before);
        if (!plausible)
            return null;
        Begun = true;
        last[(int)here.Level] = here.Ordinal;
        Array.Clear(last, (int)here.Level + 1, last.Length - (int)here.Level - 1);
        return here;
    }

    // （2） after （一） with no point between them continues the items.
    private ClauseLevel LevelOf(ClauseLabel label)
    {
        if (label.Level != ClauseLevel.Subpoint)
            return label.Level;
        var continuesItems = last[(int)ClauseLevel.Item] > 0 && label.Ordinal == last[(int)ClauseLevel.Item] + 1
            && label.Ordinal != last[(int)ClauseLevel.Subpoint] + 1;
        return last[(int)ClauseLevel.Point] == 0 || continuesItems ? ClauseLevel.Item : ClauseLevel.Subpoint;
    }

    [GeneratedRegex("[第和及或与按照至条款项]$")]
    private static partial Regex Citing();
}
