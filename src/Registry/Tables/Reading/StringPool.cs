namespace Dingdian.Registry.Tables.Reading;

/// <summary>Gives the same string for a text seen lately: names of districts repeat a million times.</summary>
internal sealed class StringPool
{
    private const int Size = 1024;
    private const int LongestKept = 64;

    private readonly string?[] kept = new string?[Size];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept)
            return text.ToString();
        ref var slot = ref kept[string.GetHashCode(text) & (Size - 1)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
