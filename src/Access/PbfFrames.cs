using System.Buffers.Binary;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>
/// Walks the envelope of an <c>.osm.pbf</c> file without opening its blocks: each is a length, a header that names a type and a size, and so
/// many bytes. Tells what is no such file, and where one was cut off.
/// </summary>
internal static class PbfFrames
{
    private const int MostHeader = 64 * 1024, MostBlock = 32 * 1024 * 1024;

    /// <summary>Null when the envelope is whole.</summary>
    public static Finding? Fault(Stream stream, string file)
    {
        var place = new Place(file);
        var header = new byte[MostHeader];
        stream.Position = 0;
        for (var block = 0; stream.Position < stream.Length; block++)
        {
            var start = stream.Position;
            if (!Fill(stream, header.AsSpan(0, 4)))
                return Cut(place, block, start, stream.Length);
            var length = BinaryPrimitives.ReadInt32BigEndian(header);
            if (length is <= 0 or > MostHeader)
                return Strange(place, block, start);
            if (!Fill(stream, header.AsSpan(0, length)))
                return Cut(place, block, start, stream.Length);
            if (Read(header.AsSpan(0, length)) is not (var type, > 0 and <= MostBlock and var size) || (block == 0) != (type == "OSMHeader"))
                return Strange(place, block, start);
            if (stream.Length - stream.Position < size)
                return Cut(place, block, start, stream.Length);
            stream.Position += size;
        }
        return stream.Length == 0 ? Strange(place, 0, 0) : null;
    }

    private static Finding Strange(Place place, int block, long start) =>
        block == 0 ? new Finding("osm-not-pbf", place) : new Finding("osm-corrupt", place, start, new Texts("块头无法识别", "its head makes no sense"));

    private static Finding Cut(Place place, int block, long start, long length) =>
        block == 0 ? new Finding("osm-not-pbf", place) : new Finding("osm-truncated", place, length, block, start);

    private static bool Fill(Stream stream, Span<byte> into) => stream.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) == into.Length;

    /// <summary>Field 1, a text, is the type; field 3, a number, the size of what follows.</summary>
    private static (string Type, long Size)? Read(ReadOnlySpan<byte> header)
    {
        var (type, size) = ("", -1L);
        while (header.Length > 0)
        {
            if (!Number(ref header, out var key) || !Number(ref header, out var value))
                return null;
            switch (key & 7)
            {
                case 0:
                    if (key >> 3 == 3) size = (long)Math.Min(value, int.MaxValue);
                    break;
                case 2 when value <= (ulong)header.Length:
                    if (key >> 3 == 1) type = System.Text.Encoding.UTF8.GetString(header[..(int)value]);
                    header = header[(int)value..];
                    break;
                default:
                    return null;
            }
        }
        return (type, size);
    }

    private static bool Number(ref ReadOnlySpan<byte> bytes, out ulong value)
    {
        value = 0;
        for (var i = 0; i < Math.Min(bytes.Length, 9); i++)
        {
            value |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] >= 0x80)
                continue;
            bytes = bytes[(i + 1)..];
            return true;
        }
        return false;
    }
}
