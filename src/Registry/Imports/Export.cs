using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Imports;

/// <summary>Writes what is believed as a file that imports again unchanged. The same state gives the same bytes.</summary>
public static class Export
{
    /// <summary>The endings of files that can be written.</summary>
    public static readonly IReadOnlyList<string> Endings = [".xlsx", ".csv", ".parquet", ".geojson"];

    /// <summary>Writes a file whose form follows from its ending; gives the number of rows. Divisions go by their present names.</summary>
    public static long Write(Workspace workspace, ImportKind kind, DateOnly day, bool history, string path, Language language, DateOnly? known = null)
    {
        using var db = workspace.Connect();
        var made = path + ".part";
        var run = new ExportRun(workspace, db, day, ChangeLog.KnownAt(db, known), history);
        var rows = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".geojson" when kind is MapSheet map => Map(map),
            ".geojson" => Save(stream => new GeoJsonTable(kind.ExportShape(history), PlaceIn(kind.ExportShape(history)), stream)),
            ".csv" => Save(stream => TableWriter.ToCsv(kind.ExportShape(history), language, stream)),
            ".xlsx" => Save(stream => TableWriter.ToWorkbook(kind.ExportShape(history), language, stream)),
            _ => Fill(TableWriter.ToParquet(kind.ExportShape(history), made)),
        };
        File.Move(made, path, overwrite: true);
        return rows;

        long Map(MapSheet map)
        {
            using var stream = new FileStream(made, FileMode.Create);
            return map.Write(run, stream);
        }

        long Save(Func<Stream, TableWriter> open)
        {
            using var stream = new FileStream(made, FileMode.Create, FileAccess.ReadWrite);
            return Fill(open(stream));
        }

        long Fill(TableWriter open)
        {
            using var writer = open;
            var count = 0L;
            foreach (var row in kind.Rows(run))
            {
                writer.Write(row);
                count++;
            }
            return count;
        }
    }

    /// <summary>Whether a kind can be written in a form: outlines are maps and nothing else, and only what stands somewhere becomes points.</summary>
    public static bool Fits(ImportKind kind, string ending) => ending == ".geojson" ? !kind.IsTable || kind.HasPlaces : kind.IsTable;

    /// <summary>Why a kind cannot be written as this file, or null.</summary>
    public static Finding? Refuse(ImportKind kind, string path) => Fits(kind, Path.GetExtension(path).ToLowerInvariant()) ? null
        : new("export-form", new Place(Path.GetFileName(path)), kind.Title, Path.GetExtension(path), string.Join(", ", Endings.Where(ending => Fits(kind, ending))));

    /// <summary>Why there is no template of a kind, or null.</summary>
    public static Finding? RefuseTemplate(ImportKind kind) => kind.IsTable ? null : new("template-map", new Place(kind.Id), kind.Title, string.Join(", ", kind.Shape.Columns.Select(column => column.Id)));

    /// <summary>The place of a row in CGCS2000, from its own two numbers and datum.</summary>
    private static Func<IReadOnlyList<CellValue>, (double, double)?> PlaceIn(SheetShape shape)
    {
        var axes = Enumerable.Range(0, shape.Columns.Count).Where(i => shape.Columns[i].Type == ColumnType.Coordinate).ToList();
        var datum = shape.IndexOf("datum");
        return row => row[axes[0]].Coordinate is { } x && row[axes[1]].Coordinate is { } y && DatumWords.Find(row[datum].Text ?? "")?.ToCgcs2000(x, y) is { } at ? (at.Lon, at.Lat) : null;
    }
}
