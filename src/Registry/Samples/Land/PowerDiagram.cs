namespace Dingdian.Registry.Samples.Land;

/// <summary>
/// Divides a convex outline among sites so that each cell has a stated area: the power diagram whose weights are raised where a cell is too
/// small (Aurenhammer, Hoffmann, Aronov 1998). Cells are convex and fill the outline.
/// </summary>
internal static class PowerDiagram
{
    private const double Damping = 0.6;

    /// <param name="outline">What is divided.</param>
    /// <param name="sites">One per cell, no two the same.</param>
    /// <param name="areas">How large each should be, relative to the others.</param>
    /// <param name="rounds">At most so many corrections; fewer when all areas fit to a ten-thousandth.</param>
    public static Spot[][] Divide(IReadOnlyList<Spot> outline, IReadOnlyList<Spot> sites, IReadOnlyList<double> areas, int rounds)
    {
        var scale = Convex.Area(outline) / areas.Sum();
        var weights = new double[sites.Count];
        var cells = new Cell[sites.Count];
        for (var round = 0; ; round++)
        {
            for (var i = 0; i < cells.Length; i++) cells[i] = Cell.Of(outline, sites, weights, i);
            var off = Enumerable.Range(0, cells.Length).Max(i => Math.Abs(cells[i].Area / (areas[i] * scale) - 1));
            if (off < 1e-4 || round == rounds) return [.. cells.Select(cell => cell.Corners)];
            for (var i = 0; i < cells.Length; i++)
            {
                var missing = areas[i] * scale - cells[i].Area;
                weights[i] += Math.Clamp(cells[i].Area > 0 ? Damping * missing / cells[i].Growth : missing, -areas[i] * scale, areas[i] * scale);
            }
        }
    }

    /// <summary>A cell, and by how much its area grows with its weight.</summary>
    private readonly record struct Cell(Spot[] Corners, double Area, double Growth)
    {
        public static Cell Of(IReadOnlyList<Spot> outline, IReadOnlyList<Spot> sites, double[] weights, int i)
        {
            List<Corner> corners = [.. outline.Select(spot => new Corner(spot, -1))];
            for (var j = 0; j < sites.Count && corners.Count > 0; j++)
                if (j != i) corners = Cut(corners, j, 2 * (sites[j] - sites[i]), Square(sites[j]) - weights[j] - Square(sites[i]) + weights[i]);
            Spot[] spots = [.. corners.Select(corner => corner.Spot)];
            var growth = 0.0;
            for (var k = 0; k < spots.Length; k++)
                if (corners[k].Neighbour >= 0) growth += spots[k].To(spots[(k + 1) % spots.Length]) / (2 * sites[i].To(sites[corners[k].Neighbour]));
            return spots.Length < 3 ? new([], 0, 0) : new(spots, Convex.Area(spots), Math.Max(growth, 1e-9));
        }

        // Keeps what lies on the side normal · x ≤ limit.
        private static List<Corner> Cut(List<Corner> corners, int neighbour, Spot normal, double limit)
        {
            List<Corner> kept = new(corners.Count + 1);
            for (var k = 0; k < corners.Count; k++)
            {
                var (from, to) = (corners[k], corners[(k + 1) % corners.Count].Spot);
                var (a, b) = (Dot(normal, from.Spot) - limit, Dot(normal, to) - limit);
                if (a <= 0) kept.Add(from);
                if (a <= 0 == b <= 0) continue;
                kept.Add(new(from.Spot + a / (a - b) * (to - from.Spot), a <= 0 ? neighbour : from.Neighbour));
            }
            return kept;
        }

        private static double Dot(Spot a, Spot b) => a.X * b.X + a.Y * b.Y;

        private static double Square(Spot a) => Dot(a, a);
    }

    /// <summary>A corner, and the cell beyond the edge that begins there; −1 at the outline.</summary>
    private readonly record struct Corner(Spot Spot, int Neighbour);
}
