namespace Dingdian.Documents;

/// <summary>
/// An A4 page by GB/T 9704-2012, in twips (a twentieth of a point, 56.69 to the millimetre). Upright: 37 mm above, 28 mm at the binding, a text area of 156 × 225 mm.
/// Lying it is the same sheet turned, so its head is the binding side.
/// </summary>
internal sealed record Paper(bool Landscape, uint Width, uint Height, int Top, int Bottom, uint Left, uint Right, uint Header, uint Footer)
{
    /// <summary>22 lines in 225 mm.</summary>
    public const int Line = 579;

    /// <summary>28 characters in 156 mm: letters of 16 pt stand 15.75 pt apart. Paragraphs are indented by it.</summary>
    public const int Character = 315;

    /// <summary>How much closer than their size letters stand, in twips. As spacing, not as a grid of characters: some programs give a letter wider than its field two of them.</summary>
    public const int Closer = Character - 320;

    public static readonly Paper Upright = new(false, 11906, 16838, 2098, 1984, 1587, 1474, 1134, 1227);
    public static readonly Paper Across = new(true, 16838, 11906, 1587, 1474, 1984, 2098, 794, 717);

    public static Paper Of(bool landscape) => landscape ? Across : Upright;

    public int TextWidth => (int)(Width - Left - Right);
}
