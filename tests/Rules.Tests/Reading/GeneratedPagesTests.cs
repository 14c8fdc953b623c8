using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Tests.Reading;

/// <summary>Pages printed from the program must be what is committed. Run the tests with DINGDIAN_WRITE_PAGES=1 to write them anew.</summary>
public class GeneratedPagesTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void KeyTables_PrintedFromTheShape_AreTheCommittedPage() => Same("plan-language-keys.md", KeyTables.Of(PlanShape.Plan));

    [Fact]
    public void JsonSchema_PrintedFromTheShape_IsTheCommittedFile() => Same("plan.schema.json", Schema() + "\n");

    [Theory]
    [InlineData("cn-national")]
    [InlineData("cn-fujian")]
    public void LayerPage_PrintedFromThePlan_IsTheCommittedPage(string id) => Same($"{id}.md", LayerPage.Of(Home.Load(id).Plan!));

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task JsonSchema_EveryShippedPlan_IsValid(string id)
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(Schema(), TestContext.Current.CancellationToken);
        var plan = YamlReader.Read(File.ReadAllText(Path.Combine(Home.Plan(id), "plan.yaml")), id, [])!;

        Assert.Empty(schema.Validate(Json(plan)));
    }

    [Theory]
    [InlineData("surprise: 1")]
    [InlineData("quotas: { beds: { rule: A1, surprise: 1 } }")]
    [InlineData("status: somewhere")]
    public async Task JsonSchema_WrongKeyOrWord_IsRefused(string line)
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(Schema(), TestContext.Current.CancellationToken);
        var plan = YamlReader.Read($"language: 1\nplan: a\nrevision: r\nlevel: city\ntitle: t\nissuer: i\nhorizon: 2025-01-01..\nrules: {{}}\n{(line.StartsWith("status", StringComparison.Ordinal) ? "" : "status: final\n")}{line}\n", "a", [])!;

        Assert.NotEmpty(schema.Validate(Json(plan)));
    }

    public static TheoryData<string> Plans() => [.. Home.PlanFolders().Select(f => Path.GetFileName(f)!)];

    private static string Schema() => JsonSchema.Of(PlanShape.Plan, "Dingdian plan").ToJsonString(Readable);

    private static void Same(string page, string text)
    {
        var path = Path.Combine(Home.Folder, "docs", page);
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") == "1")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"docs/{page} is missing: run the tests with DINGDIAN_WRITE_PAGES=1");
        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>YAML as JSON, plain scalars typed as YAML types them.</summary>
    private static string Json(Node node) => node switch
    {
        MapNode map => "{" + string.Join(',', map.All.Select(e => $"{JsonSerializer.Serialize(e.Key)}:{Json(e.Value)}")) + "}",
        ListNode list => "[" + string.Join(',', list.All.Select(Json)) + "]",
        ScalarNode { Quoted: false, Value: "true" or "false" } flag => flag.Value,
        ScalarNode { Quoted: false } number when Scalars.TryNumber(number.Value, out var value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ScalarNode scalar => JsonSerializer.Serialize(scalar.Value),
        _ => "null",
    };
}
