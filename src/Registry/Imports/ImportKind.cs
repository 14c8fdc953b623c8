using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>A kind of file: its columns, how a row becomes something the registry believes, and how that is written out again.</summary>
public abstract class ImportKind(string id, Texts title, params string[] names)
{
    public string Id => id;

    public Texts Title => title;

    /// <summary>What people call it on the command line.</summary>
    public IEnumerable<string> Names => [id, title.Zh!, .. names];

    /// <summary>All columns that are understood.</summary>
    public abstract SheetShape Shape { get; }

    /// <summary>False for maps, which are read as a whole.</summary>
    public virtual bool IsTable => true;

    /// <summary>Whether rows stand somewhere, so that they can be written as points.</summary>
    public bool HasPlaces => Shape.IndexOf("datum") >= 0;

    /// <summary>Whether a file can say that what it does not name has ended.</summary>
    public virtual bool CanBeComplete => false;

    /// <summary>Columns in which the registry may be right and the file wrong.</summary>
    internal virtual IEnumerable<Column> Settled => [];

    /// <summary>Reads all rows of the run's table into its revision.</summary>
    internal abstract void Take(ImportRun run);

    /// <summary>The columns of a table to fill in.</summary>
    public virtual SheetShape TemplateShape => Shape;

    /// <summary>The columns of an export, in their order.</summary>
    internal virtual SheetShape ExportShape(bool history) => Shape;

    /// <summary>The rows believed of a day, or those of all days.</summary>
    internal abstract IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run);
}

/// <summary>What an export asks for.</summary>
/// <param name="Workspace">Where files lie.</param>
/// <param name="Db">What is believed.</param>
/// <param name="Day">The day to write, unless all of history is written.</param>
/// <param name="Known">The last change taken into account.</param>
/// <param name="History">Every span with its first and last day.</param>
internal sealed record ExportRun(Workspaces.Workspace Workspace, RegistryDb Db, DateOnly Day, long Known, bool History)
{
    public IQueryable<T> Believed<T>() where T : Held => History
        ? Db.Set<T>().AsKnown(Known)
        : Db.Set<T>().AsOf(new Moment(Day, Known));
}
