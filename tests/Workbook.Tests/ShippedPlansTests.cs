using System.Globalization;

namespace Dingdian.Workbook.Tests;

/// <summary>Plans are data: whatever is shipped must agree, in its first year, with each of its own files of facts.</summary>
public class ShippedPlansTests
{
    private const string Facts = "Facts";
    private const int Value = 3, Name = 8, Measure = 9, Keys = 10, Row = 11;

    [Fact]
    public void Workbooks_OfShippedPlans_GiveWhatTheEngineGives_AlsoAfterChanges()
    {
        var scenes = Scene.Shipped().Select(s => (Scene: s, File: s.Workbook())).ToList();
        var changed = scenes.Select(s => Changed(s.Scene, s.File)).ToList();
        scenes.AddRange(changed);
        var books = Office.Recalculate([.. scenes.Select(s => s.File)]);
        Assert.Empty(scenes.Zip(books).SelectMany(x => Agreement.Differences(x.First.Scene.Result, x.Second).Select(d => $"{x.First.Scene.Name}: {d}")));
    }

    [Fact]
    public void Workbooks_OfShippedPlans_StayWithinTheFormat() =>
        Assert.Empty(Scene.Shipped().SelectMany(s => Format.Breaches(new Book(s.Workbook())).Select(b => $"{s.Name}: {b}")));

    /// <summary>One given figure of every measure is changed, in the engine as a setting and in the file as typed.</summary>
    private static (Scene Scene, byte[] File) Changed(Scene scene, byte[] file)
    {
        var book = new Book(file);
        var lines = Enumerable.Range(2, book.Names.Count).Where(line => IsGiven(scene, book, line)).ToList();
        foreach (var line in lines.DistinctBy(l => book.At(Facts, Measure, l)).ToList())
        {
            var figure = Figure(book, line);
            var value = Other(book.At(Facts, Value, line));
            scene = scene.With($"fact.{figure}={value}") with { Name = $"{scene.Name} changed" };
            // A setting without a time holds at every time; so does what is typed.
            foreach (var same in lines.Where(l => Figure(book, l) == figure))
                file = Book.Type(file, book.At(Facts, Name, same), value);
        }
        return (scene, file);
    }

    private static bool IsGiven(Scene scene, Book book, int line) =>
        scene.Plan.Find("measures", book.At(Facts, Measure, line)) is not null && book.At(Facts, Value, line).Length > 0 && !book.FormulaCells.Contains((Facts, $"C{line}"));

    private static string Figure(Book book, int line)
    {
        var keys = string.Join(',', book.At(Facts, Keys, line).Split(',').Where(k => k is not ("" or "*")));
        return $"{book.At(Facts, Measure, line)}{(keys.Length == 0 ? "" : $"[{keys}]")}@{book.At(Facts, Row, line)}";
    }

    private static string Other(string value) => value switch
    {
        "TRUE" => "false",
        "FALSE" => "true",
        _ => Math.Ceiling(decimal.Parse(value, CultureInfo.InvariantCulture) * 1.37m).ToString(CultureInfo.InvariantCulture),
    };
}
