using CsCheck;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

public sealed class StreetFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();
    private readonly List<Finding> findings = [];

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Open_OfWhatWasWritten_IsTheSameNetwork()
    {
        var streets = Towns.Grid(7, 5);
        Save(streets);
        using var opened = StreetFile.Open(path, "a.streets", findings)!;
        Assert.Equal(streets.Profile.Write(), opened.Profile.Write());
        Assert.Equal(streets.Junctions.ToArray(), opened.Junctions.ToArray());
        Assert.Equal(streets.Edges.ToArray(), opened.Edges.ToArray());
        Assert.Equal(streets.Shape.ToArray(), opened.Shape.ToArray());
        Assert.Equal(streets.FirstArc.ToArray(), opened.FirstArc.ToArray());
        Assert.Equal(streets.Arcs.ToArray(), opened.Arcs.ToArray());
        Assert.Equal(streets.Piece.ToArray(), opened.Piece.ToArray());
        Assert.Equal(streets.Frames.ToArray(), opened.Frames.ToArray());
    }

    [Fact]
    public void Write_OfTheSameStreets_IsTheSameToTheByte()
    {
        Save(Towns.Grid(4, 4));
        var first = File.ReadAllBytes(path);
        Save(Towns.Grid(4, 4));
        Assert.Equal(first, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_OfAFileWithAnyByteChanged_IsAFinding()
    {
        Save(Towns.Grid(3, 3));
        var whole = File.ReadAllBytes(path);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[1, 255]).Sample((at, flip) =>
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)flip;
            return Refused(damaged);
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void Open_OfAFileCutOff_IsAFinding()
    {
        Save(Towns.Grid(3, 3));
        var whole = File.ReadAllBytes(path);
        Assert.All(new[] { 0, 7, 79, 80, 81, whole.Length - 1 }, length => Assert.True(Refused(whole[..length])));
    }

    private bool Refused(byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        findings.Clear();
        return StreetFile.Open(path, "a.streets", findings) is null && findings is [{ Code: "street-file-unusable" }];
    }

    private void Save(StreetNetwork streets)
    {
        using var stream = File.Create(path);
        StreetFile.Write(streets, stream);
    }
}
