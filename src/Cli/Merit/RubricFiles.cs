using Dingdian.Admission.Merit;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Merit;

/// <summary>Rubrics on disk: beside each layer of a plan, the lowest first, and beside the plan itself.</summary>
internal static class RubricFiles
{
    public static RubricBook Of(Plan plan, List<Finding> findings)
    {
        var book = RubricBook.None;
        foreach (var layer in plan.Basis.OrderBy(layer => layer.Basis.Count).Append(plan))
            if (Path.Combine(Path.GetDirectoryName(layer.File) ?? "", RubricBook.FileName) is var path && File.Exists(path) && Files.Read(path, findings) is { } text)
                book = book.With(RubricBook.Read(text, Files.Shown(path), plan, findings, ofLayer: layer != plan) ?? RubricBook.None);
        return book;
    }
}
