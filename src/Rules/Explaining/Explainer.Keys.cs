using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Explaining;

/// <content>What a thing of the plan says, key by key.</content>
public sealed partial class Explainer
{
    /// <summary>Said by the head, or not of the thing itself.</summary>
    private static readonly string[] SaidAbove = ["rule", "zh", "en", "note", "ours", "strength", "gates", "id", "clauses", "unverified", "name"];

    private Dictionary<string, Texts>? meanings;

    private IEnumerable<Explanation> Keys(Construct? construct, Node node, Shape shape, string path, string area) => (shape, node) switch
    {
        (EitherShape either, _) => Keys(construct, node, either.For(node), path, area),
        (RecordShape record, MapNode map) => map.All.Where(e => !SaidAbove.Contains(e.Key) && record.Find(e.Key) is not null)
            .Select(e => Key(construct, Vocabulary.Key(e.Key), e.Value, record.Find(e.Key)!.Shape, Below(path, e.Key), area)),
        (TableShape table, MapNode map) => map.All.Select(e => Key(construct, IsTitle(e.Value) ? new Texts(e.Key, null) : Meaning(e.Key), e.Value, table.Value, Below(path, e.Key), area)),
        (ListShape list, ListNode items) => items.All.Select((item, i) => Key(construct, new Texts($"{i + 1}", null), item, list.Item, Below(path, $"{i}"), area)),
        _ => [],
    };

    private Explanation Key(Construct? construct, Texts role, Node node, Shape shape, string path, string area)
    {
        if (shape is EitherShape either)
            return Key(construct, role, node, either.For(node), path, area);
        if (construct?.Expression(path) is { } bound && !IsLiteral(bound))
            return Step(bound, node.Text ?? "", RowIn(bound.Level, area)) with { Role = role };
        if (node is MapNode map && shape is RecordShape)
        {
            var speaking = map.All.ToLookup(e => Speaks(construct, Below(path, e.Key)));
            return Remark(role, Said(map with { All = [.. speaking[false]] }, shape)) with { Parts = [.. Keys(construct, map with { All = [.. speaking[true]] }, shape, path, area)] };
        }
        return Speaks(construct, path) || node is MapNode { All.Count: > 0 } && shape is TableShape
            ? Remark(role, default) with { Parts = [.. Keys(construct, node, shape, path, area)] }
            : Remark(role, Said(node, shape));
    }

    /// <summary>Is there an expression here or below?</summary>
    private static bool Speaks(Construct? construct, string path) =>
        construct?.Expressions.Any(e => !IsLiteral(e.Value) && (e.Key == path || e.Key.StartsWith(path + ".", StringComparison.Ordinal))) == true;

    /// <summary>What is written, on one line.</summary>
    private Texts Said(Node node, Shape shape) => (shape, node) switch
    {
        (EitherShape either, _) => Said(node, either.For(node)),
        (ListShape list, ListNode items) => Joined(items.All.Select(i => Said(i, list.Item)), "；", "; "),
        (ListShape list, _) => Said(node, list.Item),
        (RecordShape, MapNode map) when IsTitle(map) => Plan.TextsOf(map),
        (RecordShape record, MapNode map) => Joined(map.All.Select(e => (Key: Vocabulary.Key(e.Key), Value: Said(e.Value, record.Find(e.Key)?.Shape ?? Shape.Text)))
            .Select(e => new Texts($"{e.Key.In(Language.Chinese)} {e.Value.In(Language.Chinese)}", $"{e.Key.In(Language.English)} {e.Value.In(Language.English)}")), "，", ", "),
        (TableShape table, MapNode map) => Joined(map.All.Select(e => Said(e.Value, table.Value)), "；", "; "),
        (WordShape or ScalarShape { Kind: ScalarKind.Flag }, _) => Vocabulary.Of(node.Text ?? ""),
        (ScalarShape { Kind: ScalarKind.Name }, _) => Meaning(node.Text ?? ""),
        (ScalarShape { Kind: ScalarKind.Formula or ScalarKind.Condition }, _) => Vocabulary.Of(node.Text ?? ""),
        _ => new Texts(node.Text, null),
    };

    private static bool IsTitle(Node node) => node is MapNode { All: { Count: > 0 } entries } && entries.All(e => e.Key is "zh" or "en");

    /// <summary>A word of the plan with its label.</summary>
    private Texts Meaning(string word)
    {
        var label = LabelOf(word);
        return label is { Zh: null, En: null } ? new Texts(word, null) : new Texts($"{label.Zh ?? label.En}（{word}）", label.En == word ? word : $"{label.En ?? label.Zh} ({word})");
    }

    /// <summary>The label that a word was given: as a construct, an actor, a value of a class.</summary>
    private Texts LabelOf(string word)
    {
        meanings ??= Named.All(plan).Where(n => n.Section is "actors" or "areas" || n.Construct is not null).Select(n => (n.Name, n.Label))
            .Concat(plan.All("classes").SelectMany(c => c.Node["values"]?.Entries ?? []).Select(e => (Name: e.Key, Label: Plan.TextsOf(e.Value))))
            .Where(m => m.Label.Zh is not null || m.Label.En is not null).DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Label, StringComparer.Ordinal);
        return meanings.GetValueOrDefault(word);
    }

    private static Explanation Remark(Texts role, Texts said) => new(StepKind.Key, said.In(Language.English)) { Role = role, Label = said, HasValue = false };

    private static Texts Joined(IEnumerable<Texts> all, string zh, string en)
    {
        var list = all.ToList();
        return new Texts(string.Join(zh, list.Select(t => t.In(Language.Chinese))), string.Join(en, list.Select(t => t.In(Language.English))));
    }

    private static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
