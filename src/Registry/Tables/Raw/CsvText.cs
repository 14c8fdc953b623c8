using System.Text;
using System.Text.Unicode;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>How a text file of cells is written: its characters and what stands between the cells.</summary>
public sealed record CsvText(Encoding Encoding, char Separator)
{
    private const int Sample = 1 << 20;
    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Bytes that are no character become U+FFFD, as in UTF-8, and so a finding; by itself the encoding would make question marks of them.</summary>
    public static Encoding Gb18030 { get; } = Telling(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!);

    /// <summary>Looks at the stream's beginning and goes back to it; null when zero bytes say that this is no text.</summary>
    public static CsvText? Of(Stream stream)
    {
        var buffer = new byte[Sample];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, length);
        var encoding = ByMark(head);
        if (encoding is null && head.Contains((byte)0))
            return null;
        encoding ??= ByLetters(stream, buffer, length);
        stream.Position = 0;
        return new CsvText(encoding, SeparatorIn(encoding.GetString(head)));
    }

    private static Encoding Telling(Encoding encoding)
    {
        var own = (Encoding)encoding.Clone();
        own.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return own;
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>Plain letters tell nothing: goes on to the first part that holds others.</summary>
    private static Encoding ByLetters(Stream stream, byte[] buffer, int length)
    {
        while (length == buffer.Length && Ascii.IsValid(buffer))
            length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var part = buffer.AsSpan(0, length);
        var first = part.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        return first < 0 || IsUtf8(part[first..], cutOff: length == buffer.Length) ? new UTF8Encoding(false) : Gb18030;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, bool cutOff)
    {
        for (var dropped = 0; dropped <= (cutOff ? 3 : 0); dropped++)
            if (Utf8.IsValid(bytes[..^dropped]))
                return true;
        return false;
    }

    /// <summary>The mark that cuts most lines into the same number of cells; of several, the one that cuts finest.</summary>
    private static char SeparatorIn(string text)
    {
        var lines = Lines(text).Take(40).ToList();
        return Separators
            .Select(mark => (mark, regular: lines.Select(line => Count(line, mark)).Where(n => n > 0).GroupBy(n => n)
                .Select(g => (lines: g.Count(), cells: g.Key)).OrderDescending().FirstOrDefault()))
            .OrderByDescending(c => c.regular.lines).ThenByDescending(c => c.regular.cells)
            .First().mark;
    }

    private static IEnumerable<string> Lines(string text)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] != '\n' || quoted)
                continue;
            yield return text[start..i];
            start = i + 1;
        }
        yield return text[start..];
    }

    private static int Count(string line, char mark)
    {
        var (count, quoted) = (0, false);
        foreach (var letter in line)
        {
            quoted ^= letter == '"';
            count += letter == mark && !quoted ? 1 : 0;
        }
        return count;
    }
}
