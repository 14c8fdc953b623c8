using Dingdian.Model;
using Dingdian.Registry.Tables.Writing;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Imports;

/// <summary>Writes what is believed as a file that imports again unchanged. The same state gives the same bytes.</summary>
public static class Export
{
    /// <summary>The endings of files that can be written.</summary>
    public static readonly IReadOnlyList<string> Endings = [".xlsx", ".csv", ".parquet", ".geojson"];

    /// <summary>Writes a file whose form follows from its ending; gives the number of rows.</summary>
    public static long Write(Workspace workspace, ImportKind kind, DateOnly day, bool history, string path, Language language)
    {
        using var db = workspace.Connect();
        var made = path + ".part";
        var rows = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".csv" => Save(stream => TableWriter.ToCsv(kind.ExportShape(history), language, stream)),
            ".xlsx" => Save(stream => TableWriter.ToWorkbook(kind.ExportShape(history), language, stream)),
            _ => Fill(TableWriter.ToParquet(kind.ExportShape(history), made)),
        };
        File.Move(made, path, overwrite: true);
        return rows;

        long Save(Func<Stream, TableWriter> open)
        {
            using var stream = new FileStream(made, FileMode.Create, FileAccess.ReadWrite);
            return Fill(open(stream));
        }

        long Fill(TableWriter open)
        {
            using var writer = open;
            var count = 0L;
            foreach (var row in kind.Rows(new(workspace, db, day, history)))
            {
                writer.Write(row);
                count++;
            }
            return count;
        }
    }
}
