using System.IO.MemoryMappedFiles;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>
/// A network as a file that is its own memory: a header, then the arrays as they are used, little-endian, each at a multiple of eight bytes.
/// It opens mapped; only the checksum walks over it once.
/// </summary>
public static class StreetFile
{
    public const int Version = 1;

    private static ReadOnlySpan<byte> Magic => "DDSTREET"u8;

    private const int Parts = 8;

    /// <summary>Magic, version, checksum, then for each part its number of items.</summary>
    private const int HeaderBytes = 8 + 4 + 4 + Parts * 8;

    private static readonly int[] Sizes =
        [1, Unsafe.SizeOf<Coordinate>(), Unsafe.SizeOf<Edge>(), Unsafe.SizeOf<Coordinate>(), 4, Unsafe.SizeOf<Arc>(), 4, Unsafe.SizeOf<Frame>()];

    public static void Write(StreetNetwork streets, Stream stream)
    {
        var profile = Encoding.UTF8.GetBytes(streets.Profile.Write());
        long[] counts =
        [
            profile.Length, streets.Junctions.Length, streets.Edges.Length, streets.Shape.Length,
            streets.FirstArc.Length, streets.Arcs.Length, streets.Piece.Length, streets.Frames.Length,
        ];
        var sum = 0u;
        Visit(bytes => sum = Checksum(sum, bytes));
        stream.Write(Magic);
        stream.Write(MemoryMarshal.AsBytes<uint>([Version, sum]));
        Visit(bytes => stream.Write(bytes));

        void Visit(Action<ReadOnlySpan<byte>> take)
        {
            take(MemoryMarshal.AsBytes(counts.AsSpan()));
            Part(profile);
            Part(MemoryMarshal.AsBytes(streets.Junctions.Span));
            Part(MemoryMarshal.AsBytes(streets.Edges.Span));
            Part(MemoryMarshal.AsBytes(streets.Shape.Span));
            Part(MemoryMarshal.AsBytes(streets.FirstArc.Span));
            Part(MemoryMarshal.AsBytes(streets.Arcs.Span));
            Part(MemoryMarshal.AsBytes(streets.Piece.Span));
            Part(MemoryMarshal.AsBytes(streets.Frames.Span));

            void Part(ReadOnlySpan<byte> bytes)
            {
                take(bytes);
                take(new byte[Padded(bytes.Length) - bytes.Length]);
            }
        }
    }

    /// <summary>Null with a finding when the file is none of ours, of another version, or damaged.</summary>
    public static StreetNetwork? Open(string path, string shown, List<Finding> findings)
    {
        var length = new FileInfo(path).Length;
        if (!BitConverter.IsLittleEndian || length < HeaderBytes)
            return Refuse(new Texts("不是道路文件", "it is no street file"));
        var map = new Mapped(path, length);
        var fault = Fault(map.Bytes);
        if (fault is null && WalkProfile.Read(Encoding.UTF8.GetString(map.Part<byte>(0).Span), shown, findings) is { } profile)
            return new StreetNetwork(profile, map.Part<Coordinate>(1), map.Part<Edge>(2), map.Part<Coordinate>(3),
                map.Part<int>(4), map.Part<Arc>(5), map.Part<int>(6), map.Part<Frame>(7), map);
        ((IDisposable)map).Dispose();
        return fault is { } why ? Refuse(why) : null;

        StreetNetwork? Refuse(Texts why)
        {
            findings.Add(new Finding("street-file-unusable", new Place(shown), why));
            return null;
        }
    }

    private static Texts? Fault(ReadOnlySpan<byte> bytes)
    {
        if (!bytes[..8].SequenceEqual(Magic))
            return new("不是道路文件", "it is no street file");
        var version = MemoryMarshal.Read<int>(bytes[8..]);
        if (version != Version)
            return new($"版本为 {version}，本程序读取版本 {Version}", $"its version is {version}, and {Version} is read here");
        if (End(bytes) != bytes.Length)
            return new("长度与文件头不符", "its length is not what its header says");
        return Summed(bytes) == MemoryMarshal.Read<uint>(bytes[12..]) ? null : new("校验和不符，文件已损坏", "its checksum does not fit: it is damaged");
    }

    /// <summary>As <see cref="Write"/> sums it: counts, then each part and its padding, byte strings of whole eights but the profile.</summary>
    private static uint Summed(ReadOnlySpan<byte> bytes)
    {
        var sum = Checksum(0, bytes[16..HeaderBytes]);
        for (var part = 0; part < Parts; part++)
        {
            var (start, length) = Range(bytes, part);
            sum = Checksum(sum, bytes.Slice((int)start, (int)length));
            sum = Checksum(sum, bytes.Slice((int)(start + length), (int)(Padded(length) - length)));
        }
        return sum;
    }

    private static long End(ReadOnlySpan<byte> bytes)
    {
        for (var part = 0; part < Parts; part++)
            if (MemoryMarshal.Read<long>(bytes[(16 + 8 * part)..]) is < 0 or > int.MaxValue)
                return -1;
        var (start, length) = Range(bytes, Parts - 1);
        return start + Padded(length);
    }

    private static (long Start, long Length) Range(ReadOnlySpan<byte> bytes, int part)
    {
        long start = HeaderBytes;
        for (var before = 0; before < part; before++)
            start += Padded(Count(bytes, before) * Sizes[before]);
        return (start, Count(bytes, part) * Sizes[part]);
    }

    private static long Count(ReadOnlySpan<byte> bytes, int part) => MemoryMarshal.Read<long>(bytes[(16 + 8 * part)..]);

    private static long Padded(long length) => (length + 7) & ~7L;

    /// <summary>CRC-32C, eight bytes at a time.</summary>
    private static uint Checksum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
            sum = BitOperations.Crc32C(sum, word);
        foreach (var rest in bytes[(bytes.Length & ~7)..])
            sum = BitOperations.Crc32C(sum, rest);
        return sum;
    }

    /// <summary>A file in memory and the arrays in it.</summary>
    private sealed unsafe class Mapped : IDisposable
    {
        private readonly MemoryMappedFile file;
        private readonly MemoryMappedViewAccessor view;
        private readonly byte* start;
        private readonly int length;

        public Mapped(string path, long length)
        {
            file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
            view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            this.length = checked((int)length);
        }

        public ReadOnlySpan<byte> Bytes => new(start, length);

        public ReadOnlyMemory<T> Part<T>(int part) where T : unmanaged
        {
            var (from, bytes) = Range(Bytes, part);
            return new Window<T>(start + from, (int)(bytes / sizeof(T))).Memory;
        }

        void IDisposable.Dispose()
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }

    private sealed unsafe class Window<T>(byte* start, int count) : System.Buffers.MemoryManager<T> where T : unmanaged
    {
        private readonly byte* start = start;

        public override Span<T> GetSpan() => new(start, count);

        public override System.Buffers.MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex * sizeof(T));

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
