using Dingdian.Model;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>The rows of one table, from top to bottom, in bounded memory.</summary>
public abstract class RowSource(string file, string sheet, List<Finding> findings) : IDisposable
{
    /// <summary>What a spreadsheet can hold.</summary>
    public const int MostRows = 1_048_576;

    public string File => file;

    /// <summary>The sheet's name; empty where the file is the table.</summary>
    public string Sheet => sheet;

    /// <summary>True where codes and numbers are told apart only by their letters, as in CSV.</summary>
    public virtual bool IsUntyped => false;

    /// <summary>Day serials count from 1904 rather than 1900.</summary>
    public virtual bool Is1904 => false;

    /// <summary>Where the row read last stands on the map, in the words of the file; null where rows have no geometry.</summary>
    public virtual (double X, double Y)? Point => null;

    /// <summary>The datum of <see cref="Point"/>, as the file names it.</summary>
    public virtual string? Crs => null;

    /// <summary>More rows than this are refused.</summary>
    public int? RowLimit { get; init; }

    /// <summary>True when reading ended at a finding: what was read is not the whole table.</summary>
    public bool IsCutOff { get; private set; }

    public Place Place(int row = 0, int column = 0) => new(file, row, column, sheet);

    /// <summary>Reads the next row; false at the end, or where reading cannot go on and a finding says why.</summary>
    public bool Read(RawRow row)
    {
        if (IsCutOff || !Advance(row))
            return false;
        if (row.Number <= RowLimit.GetValueOrDefault(int.MaxValue))
            return true;
        Stop("rows-over-limit", row.Number, RowLimit);
        return false;
    }

    protected abstract bool Advance(RawRow row);

    protected bool Stop(string code, int row, params object?[] arguments)
    {
        IsCutOff = true;
        findings.Add(new Finding(code, Place(row), arguments));
        return false;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
