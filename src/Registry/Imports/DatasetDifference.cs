using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>A finished file held against the one that is believed.</summary>
internal static class DatasetDifference
{
    private static readonly Column Rows = new("rows", ColumnType.Whole, "行数", "Rows");

    /// <summary>Takes the file into the workspace, unless it is only asked what would change, or it is there already.</summary>
    public static void Put(ImportRun run, Dataset dataset, string file)
    {
        try
        {
            var before = run.Db.Datasets.Believed().FirstOrDefault(row => row.Kind == dataset.Kind && row.City == dataset.City && row.Period == dataset.Period);
            var (hash, rows, subject) = (DatasetFiles.Hash(file), DatasetFiles.CountRows(file), $"{dataset.City} {dataset.Period}".TrimEnd());
            var isSame = before is not null && (before.Hash == hash || (before.Rows == rows && DatasetFiles.HoldTheSame(dataset.Kind, DatasetFiles.PathOf(run.Workspace, before.Hash), file)));
            if (isSame) run.Differences.Same();
            else if (before is null) run.Differences.Add(0, subject);
            else run.Differences.Change(0, subject, [(Rows, CellValue.Of((decimal)before.Rows), CellValue.Of((decimal)rows))]);
            if (!isSame && !run.Request.DryRun) DatasetFiles.Put(run.Workspace, run.Db, run.Revision, dataset, file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
