using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>What became of a source of streets, and what the network made of it looks like.</summary>
public sealed record StreetReport
{
    /// <summary>Ways, or rows of a table of edges, by what became of them.</summary>
    public required IReadOnlyDictionary<WayVerdict, int> Ways { get; init; }

    /// <summary>Times a way leads to a node that the file lacks, as at the rim of an extract; it is cut there.</summary>
    public int MissingNodes { get; init; }

    /// <summary>Ways tagged one-way for walkers; they are walked both ways.</summary>
    public int OnewayForFoot { get; init; }

    public int Junctions { get; init; }
    public int Edges { get; init; }
    public double Metres { get; init; }

    /// <summary>Junctions with one street only.</summary>
    public int DeadEnds { get; init; }

    /// <summary>Connected pieces; all but the largest are islands.</summary>
    public int Pieces { get; init; }

    /// <summary>Junctions of the largest piece.</summary>
    public int MainJunctions { get; init; }

    /// <summary>Metres of street on islands.</summary>
    public double IslandMetres { get; init; }

    internal StreetReport Of(StreetNetwork streets)
    {
        var edges = streets.Edges.Span;
        var piece = streets.Piece.Span;
        var first = streets.FirstArc.Span;
        var (metres, island, deadEnds) = (0.0, 0.0, 0);
        foreach (ref readonly var edge in edges)
        {
            metres += edge.Metres;
            if (piece[edge.From] > 0)
                island += edge.Metres;
        }
        for (var j = 0; j < piece.Length; j++)
            if (first[j + 1] - first[j] == 1)
                deadEnds++;
        return this with
        {
            Junctions = piece.Length,
            Edges = edges.Length,
            Metres = metres,
            DeadEnds = deadEnds,
            Pieces = streets.PieceSizes.Count,
            MainJunctions = streets.PieceSizes.Count > 0 ? streets.PieceSizes[0] : 0,
            IslandMetres = island,
        };
    }

    public IEnumerable<Finding> Findings(string file)
    {
        var place = new Place(file);
        if (Edges == 0)
            yield return new Finding("streets-empty", place, Ways.Values.Sum());
        if (MissingNodes > 0)
            yield return new Finding("streets-missing-nodes", place, MissingNodes);
        if (OnewayForFoot > 0)
            yield return new Finding("streets-oneway-foot", place, OnewayForFoot);
        if (Pieces > 1)
            yield return new Finding("streets-islands", place, Pieces - 1, Math.Round((decimal)IslandMetres / 1000, 1), Math.Round((decimal)Metres / 1000, 1));
    }
}

/// <summary>A network with the report of its making.</summary>
public sealed record Streets(StreetNetwork Network, StreetReport Report);
