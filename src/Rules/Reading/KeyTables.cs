using System.Text;

namespace Dingdian.Rules.Reading;

/// <summary>Prints a shape as reference tables in Markdown.</summary>
public static class KeyTables
{
    public static string Of(RecordShape plan)
    {
        var text = new StringBuilder("# Keys of the plan language\n\nGenerated from the program by a test; do not edit. **Bold** keys are required.\n\n## Top level\n\n");
        Table(text, plan);
        foreach (var section in plan.Fields)
            foreach (var (title, record) in Records(section.Name, section.Shape))
            {
                text.Append($"\n## {title}\n\n{section.Meaning}.\n\n");
                Table(text, record);
            }
        return text.ToString();
    }

    private static IEnumerable<(string Title, RecordShape Record)> Records(string title, Shape shape) => shape switch
    {
        TableShape table => Records($"{title}.NAME", table.Value),
        ListShape list => Records($"{title}[ ]", list.Item),
        EitherShape either => Records(title, either.Structured),
        RecordShape record => record.Fields.Count <= 2 && record.Find("zh") is not null ? [] : record.Fields.SelectMany(f => Records($"{title}.{f.Name}", f.Shape)).Prepend((title, record)),
        _ => [],
    };

    private static void Table(StringBuilder text, RecordShape record)
    {
        text.Append("| key | value | meaning |\n|---|---|---|\n");
        foreach (var field in record.Fields)
            text.Append($"| {(field.Required ? $"**{field.Name}**" : field.Name)} | {Describe(field.Shape)} | {field.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
    }

    private static string Describe(Shape shape) => shape switch
    {
        ScalarShape scalar => Words(scalar.Kind),
        WordShape words => string.Join(" · ", words.Words.Select(w => $"`{w}`")),
        ListShape { OrSingle: true } some => $"{Describe(some.Item)}, or a list",
        ListShape list => $"list of {Describe(list.Item)}",
        TableShape table => $"{Words(table.Key)}: {Describe(table.Value)}",
        EitherShape either => $"{Describe(either.Scalar)} or {Describe(either.Structured)}",
        RecordShape record when record.Fields.Count <= 2 => "{ " + string.Join(", ", record.Fields.Select(f => f.Name)) + " }",
        _ => "keys below",
    };

    private static string Words(ScalarKind kind) => kind switch
    {
        ScalarKind.Flag => "`true` · `false`",
        ScalarKind.Quantity => "number with unit",
        ScalarKind.DateRange => "date..date",
        ScalarKind.Range => "number..number",
        ScalarKind.DateKey => "date",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
