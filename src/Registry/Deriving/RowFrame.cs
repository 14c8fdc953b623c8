using Dingdian.Rules.Expressions;

namespace Dingdian.Registry.Deriving;

/// <summary>Lets expressions of a plan run over rows of the registry.</summary>
internal sealed class RowFrame(IReadOnlyList<Row> rows) : Frame
{
    public override int Rows(Level level) => level == Level.Institution ? rows.Count : 1;

    public override Column Read(Slot slot)
    {
        var values = rows.Select(row => row.Read(slot.Symbol.Name)).ToList();
        return slot.Symbol.Type switch
        {
            WordType words => new Words([.. values.Select(value => value is string word ? IndexOf(words, word) : -1)]),
            TruthType => Truths.Of([.. values.Select(value => value as bool?)]),
            _ => Numbers.Of([.. values.Select(value => value as decimal?)]),
        };
    }

    public override int[] Parents(Level finer, Level coarser) => new int[Rows(finer)];

    private static int IndexOf(WordType words, string word)
    {
        for (var i = 0; i < words.Words.Count; i++)
            if (words.Words[i] == word) return i;
        return -1;
    }
}
