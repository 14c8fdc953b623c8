using Dingdian.Admission.Merit;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Merit;

/// <summary>Rubrics on disk: beside each layer of a plan, the lowest first, and beside the plan itself.</summary>
public static class RubricFiles
{
    /// <summary>The rubrics of a plan; what is wrong with a file is told, and the file is left out.</summary>
    public static RubricBook Of(Plan plan, List<Finding> findings)
    {
        var book = RubricBook.None;
        foreach (var layer in plan.Basis.OrderBy(layer => layer.Basis.Count).Append(plan))
            if (Path.Combine(Path.GetDirectoryName(layer.File) ?? "", RubricBook.FileName) is var path && File.Exists(path) && Files.Read(path, findings) is { } text)
                book = book.With(RubricBook.Read(text, Files.Shown(path), plan, findings, ofLayer: layer != plan) ?? RubricBook.None);
        return book;
    }
}
