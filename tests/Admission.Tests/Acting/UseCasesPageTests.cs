using Dingdian.Admission.Acting;
using Dingdian.Model;

namespace Dingdian.Admission.Tests.Acting;

/// <summary>The table of use cases in the docs is the one the code goes by.</summary>
public class UseCasesPageTests
{
    [Fact]
    public void Page_Table_IsTheTableOfUseCases()
    {
        var page = Path.Combine(Repository(), "docs", "planning-year.md");
        var (text, head) = (File.ReadAllText(page), "## Who may do what\n\n");
        var expected = text[..(text.IndexOf(head, StringComparison.Ordinal) + head.Length)] + Table();
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(page, expected);
        Assert.Equal(expected, File.ReadAllText(page));
    }

    private static string Table() => "| use case | | " + string.Join(" | ", Roles.All.Select(role => $"`{role}`")) + " |\n|---|---|" + string.Concat(Roles.All.Select(_ => "---|")) + "\n"
        + string.Concat(UseCases.All.Select(line => $"| `{line.Name}` | {Vocabulary.Of(line.Name).Zh} | {string.Join(" | ", Roles.All.Select(role => line.May.Contains(role) ? "✓" : ""))} |\n"));

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
