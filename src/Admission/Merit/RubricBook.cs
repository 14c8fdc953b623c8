using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Admission.Merit;

/// <summary>The rubrics of a plan: those of the layers below, each replaced where the plan has one of the same name.</summary>
public sealed class RubricBook
{
    /// <summary>The name of the file, beside a plan.</summary>
    public const string FileName = "rubrics.yaml";

    public static readonly RubricBook None = new([]);

    private static readonly Shape Words = Record(new Field("zh", Text, "Chinese"), new Field("en", Text, "English"));

    private static readonly RecordShape File = Record(new Field("rubrics", Shape.Table(Record(
        new Field("zh", Text, "Chinese label"),
        new Field("en", Text, "English label"),
        new Field("kinds", ListOf(Name), "kinds of institutions it is for", Required: true),
        new Field("pass", Number, "points from which on a case passes", Required: true),
        new Field("checks", Shape.Table(Record(
            new Field("rule", new ScalarShape(ScalarKind.Key), "rule that asks for it", Required: true),
            new Field("zh", Text, "Chinese label"),
            new Field("en", Text, "English label"))), "what must be there", Required: true),
        new Field("items", Shape.Table(Record(
            new Field("points", Number, "the most that can be given; all add up to 100", Required: true),
            new Field("zh", Text, "Chinese label"),
            new Field("en", Text, "English label"),
            new Field("guide", Words, "what earns them"))), "what is scored", Required: true))), "the rubrics", Required: true));

    private RubricBook(IReadOnlyList<Rubric> all) => All = all;

    public IReadOnlyList<Rubric> All { get; }

    /// <summary>The one for a kind; null when none is.</summary>
    public Rubric? Find(string kind) => All.FirstOrDefault(rubric => rubric.Kinds.Contains(kind));

    /// <summary>These with another file's laid over: one of the same name takes its place, and kinds go to the later one.</summary>
    public RubricBook With(RubricBook other)
    {
        var taken = other.All.SelectMany(rubric => rubric.Kinds).ToHashSet(StringComparer.Ordinal);
        return new([.. All.Where(rubric => other.All.All(one => one.Id != rubric.Id)).Select(rubric => rubric with { Kinds = [.. rubric.Kinds.Where(kind => !taken.Contains(kind))] }).Where(rubric => rubric.Kinds.Count > 0), .. other.All]);
    }

    /// <summary>Reads a file for a plan; null after errors.</summary>
    /// <param name="text">The file.</param>
    /// <param name="file">Its name.</param>
    /// <param name="plan">The plan, whose rules are those of its layers too.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="ofLayer">It is the file of a layer below: kinds the plan does not have are left out.</param>
    public static RubricBook? Read(string text, string file, Plan plan, List<Finding> findings, bool ofLayer = false)
    {
        if (YamlReader.Read(text, file, findings) is not { } root) return null;
        var before = findings.Count;
        var node = new ShapeChecker(findings).Check(root, File, new Texts("评估标准", "the rubrics"));
        var all = (node["rubrics"]?.Entries ?? []).Where(entry => !entry.Value.IsBroken).Select(entry => Read(entry, plan, findings, ofLayer)).Where(rubric => !ofLayer || rubric.Kinds.Count > 0).ToList();
        foreach (var kind in all.SelectMany(rubric => rubric.Kinds).GroupBy(kind => kind).Where(group => group.Count() > 1)) findings.Add(new("rubric-kind-twice", new Place(file), kind.Key));
        return findings.Skip(before).Any(finding => finding.Severity == Severity.Error) ? null : new(all);
    }

    private static Rubric Read(Entry entry, Plan plan, List<Finding> findings, bool ofLayer)
    {
        var (node, place) = (entry.Value, entry.KeyPlace);
        var rubric = new Rubric(entry.Key, Plan.TextsOf(node), Construct.ListOf(node["kinds"]), NumberOf(node["pass"]),
            [.. (node["checks"]?.Entries ?? []).Select(one => new RubricCheck(one.Key, one.Value["rule"]?.Text ?? "", Plan.TextsOf(one.Value)))],
            [.. (node["items"]?.Entries ?? []).Select(one => new RubricItem(one.Key, NumberOf(one.Value["points"]), Plan.TextsOf(one.Value), one.Value["guide"] is { } guide ? Plan.TextsOf(guide) : default))]);
        if (rubric.Items.Sum(item => item.Points) is var sum && sum != Rubric.Total) findings.Add(new("rubric-sum", place, entry.Key, sum));
        if (rubric.Items.FirstOrDefault(item => item.Points <= 0) is { } none) findings.Add(new("rubric-points", place, entry.Key, none.Id));
        if (rubric.Pass is <= 0 or > Rubric.Total) findings.Add(new("rubric-pass", place, entry.Key, rubric.Pass));
        foreach (var name in rubric.Checks.Select(check => check.Id).Intersect(rubric.Items.Select(item => item.Id))) findings.Add(new("rubric-name-twice", place, entry.Key, name));
        foreach (var check in rubric.Checks.Where(check => !plan.Rules.ContainsKey(check.Rule))) findings.Add(new("rubric-rule-unknown", place, entry.Key, check.Id, check.Rule));
        var kinds = plan.Find("classes", "kind") is { } words ? ScopeBuilder.WordsOf(words) : [];
        if (ofLayer) return rubric with { Kinds = [.. rubric.Kinds.Where(kinds.Contains)] };
        foreach (var kind in rubric.Kinds.Where(kind => !kinds.Contains(kind))) findings.Add(new("rubric-kind-unknown", place, entry.Key, kind));
        return rubric;
    }

    private static decimal NumberOf(Node? node) => Scalars.TryNumber(node?.Text ?? "", out var number) ? number : 0;
}
