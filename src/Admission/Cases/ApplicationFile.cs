using System.Text;
using Dingdian.Admission.Sites;
using Dingdian.Model;
using Dingdian.Registry.Persons;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;
using static Dingdian.Rules.Reading.Shape;

namespace Dingdian.Admission.Cases;

/// <summary>An application as a file (YAML or JSON): the same as <see cref="SubmitCase"/>, in words people write.</summary>
public static class ApplicationFile
{
    private static readonly RecordShape File = Record(
        new Field("number", Shape.Text, "number of the case; the next free one when left out"),
        new Field("round", new ScalarShape(ScalarKind.Key), "round it takes part in"),
        new Field("matter", OneOf([.. Matters.All]), "what is asked for", Required: true),
        new Field("kind", Shape.Text, "kind of institution, by id or name", Required: true),
        new Field("applicant", Shape.Text, "name of the institution", Required: true),
        new Field("county", Shape.Text, "six digits of where it is, or moves to", Required: true),
        new Field("township", Shape.Text, "township"),
        new Field("address", Shape.Text, "address"),
        new Field("longitude", Number, "CGCS2000, degrees"),
        new Field("latitude", Number, "CGCS2000, degrees"),
        new Field("credit_code", Shape.Text, "unified social credit code"),
        new Field("institution", Shape.Text, "national code of an institution that is there already"),
        new Field("declared", TableBy(ScalarKind.Key, Shape.Text), "what the applicant declares, by the names of the plan's attributes"),
        new Field("people", ListOf(Record(
            new Field("token", Shape.Text, "stands for the person", Required: true),
            new Field("part", OneOf("legal-representative", "head", "controller"), "what the person is", Required: true))), "persons, by their tokens only"),
        new Field("papers", ListOf(Shape.Text), "items of the plan's materials handed in"));

    /// <summary>Null after findings, each at its place; without a number the case is still to get one.</summary>
    public static SubmitCase? Read(Plan plan, string text, string file, List<Finding> findings)
    {
        var before = findings.Count;
        if (YamlReader.Read(text, file, findings) is not { } root) return null;
        var node = new ShapeChecker(findings).Check(root, File, new Texts("申请", "the application"));
        var kind = node["kind"] is { Text: { } named } at ? SiteInput.Kind(plan, named, at.Place, findings) : null;
        Check(plan, node, findings);
        return findings.Skip(before).Any(finding => finding.Severity == Severity.Error) ? null : Asked(plan, node, kind!);
    }

    private static void Check(Plan plan, Node node, List<Finding> findings)
    {
        if (node["county"] is { Text: { } county } at && SubmitCase.CountiesOf(plan) is { Count: > 0 } counties && !counties.Contains(county)) findings.Add(new("county-unknown", at.Place, county, plan.Title));
        foreach (var entry in (node["declared"]?.Entries ?? []).Where(entry => entry.Value.Text is not null)) SiteInput.Given(plan, [$"{entry.Key}={entry.Value.Text}"], entry.KeyPlace, findings);
        foreach (var token in (node["people"]?.Items ?? []).Select(person => person["token"]).OfType<ScalarNode>().Where(token => !KeyRing.IsToken(token.Value))) findings.Add(new("application-token", token.Place, Masks.Number(token.Value)));
        var papers = CaseMaterials.Known(plan);
        foreach (var paper in (node["papers"]?.Items ?? []).OfType<ScalarNode>().Where(paper => !papers.Contains(paper.Value))) findings.Add(new("paper-unknown", paper.Place, paper.Value, string.Join('、', papers)));
    }

    private static SubmitCase Asked(Plan plan, Node node, string kind) => new(node["number"]?.Text ?? "", plan.Id, node["matter"]!.Text!, kind, node["applicant"]!.Text!, node["county"]!.Text!)
    {
        Round = node["round"]?.Text, Institution = node["institution"]?.Text, CreditCode = node["credit_code"]?.Text, Township = node["township"]?.Text, Address = node["address"]?.Text,
        Longitude = Degrees(node["longitude"]), Latitude = Degrees(node["latitude"]),
        Declared = (node["declared"]?.Entries ?? []).ToDictionary(entry => entry.Key, entry => entry.Value.Text!, StringComparer.Ordinal),
        People = [.. (node["people"]?.Items ?? []).Select(person => new CasePerson(person["token"]!.Text!, person["part"]!.Text!))],
        Papers = [.. (node["papers"]?.Items ?? []).Select(paper => paper.Text!)],
    };

    private static double? Degrees(Node? node) => node?.Text is { } text && Scalars.TryNumber(text, out var number) ? (double)number : null;

    /// <summary>A file to start from, with the words of the plan in its remarks.</summary>
    public static string Template(Plan plan, Language language)
    {
        var (text, chinese) = (new StringBuilder(), language == Language.Chinese);
        var kinds = (plan.Find("classes", "kind")?.Node["values"]?.Entries ?? []).Select(entry => (entry.Key, Label: Plan.TextsOf(entry.Value).In(language))).ToList();
        Line(chinese ? $"# 定点申请：{plan.Title.Zh}。填好后：dingdian case submit {plan.Id} --file application.yaml" : $"# An application under {plan.Title.In(language)}. Then: dingdian case submit {plan.Id} --file application.yaml");
        Line($"matter: new  # {string.Join(", ", Matters.All.Select(word => $"{word}{Said(Vocabulary.Of(word).In(language), word)}"))}");
        Line($"kind: {kinds.FirstOrDefault().Key ?? "clinic"}  # {string.Join(", ", kinds.Select(kind => $"{kind.Key}{Said(kind.Label, kind.Key)}"))}");
        Line(chinese ? "applicant: 申请机构全称" : "applicant: Full name of the institution");
        Line($"county: \"{SubmitCase.CountiesOf(plan).Order(StringComparer.Ordinal).FirstOrDefault() ?? "000000"}\"  # {string.Join(", ", plan.AreaSets.SelectMany(set => set.Areas).Select(area => $"{area.Name.In(language)} {string.Join('/', area.Divisions)}").Distinct())}");
        Line(chinese ? "# 以下按需填写，去掉行首 #" : "# What follows as needed, without the #");
        foreach (var line in new[] { "round: 2025-1", chinese ? "address: 地址" : "address: street and number", "longitude: 120.6", "latitude: 31.3", chinese ? "credit_code: 统一社会信用代码" : "credit_code: unified social credit code", chinese ? "institution: 国家医保代码（已有机构）" : "institution: national code of an institution that is there already", "people: [{ token: p-…, part: legal-representative }]  # dingdian person add" }) Line($"# {line}");
        Line($"# declared:");
        foreach (var attribute in plan.All("attributes").Where(one => (one.Name.StartsWith("applicant.", StringComparison.Ordinal) || one.Name.StartsWith("case.", StringComparison.Ordinal)) && one.Name is not ("applicant.kind" or "case.matter")))
            Line($"#   {attribute.Name}: {Example(plan, attribute)}{(attribute.Label.In(language) is { Length: > 0 } label ? $"  # {label}" : "")}");
        Line($"papers: []  # {string.Join("、", CaseMaterials.Known(plan))}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private static string Said(string label, string word) => label == word || label.Length == 0 ? "" : $"（{label}）";

    private static string Example(Plan plan, Construct attribute) => attribute.Text("class") is { } name && plan.Find("classes", name) is { } words ? string.Join(" | ", ScopeBuilder.WordsOf(words).Take(6))
        : attribute.Text("unit") is { } unit and not "boolean" ? $"0 {unit}" : "true | false";
}
