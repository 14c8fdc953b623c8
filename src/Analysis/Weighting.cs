using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Model;

namespace Dingdian.Analysis;

/// <summary>Weights of a plan year as they are published, kept in a file and given back in.</summary>
/// <param name="Year">Of whose facts they were computed.</param>
/// <param name="People">What indicators are divided by: residents or insured.</param>
/// <param name="Indicators">Weights that add up to 1, with the ranges they stand on.</param>
public sealed record Weighting(int Year, string People, IReadOnlyList<IndicatorWeight> Indicators)
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true,
        RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Write() => JsonSerializer.Serialize(this, Style) + "\n";

    /// <summary>What a file holds, or null with a finding.</summary>
    public static Weighting? Read(string text, string file, List<Finding> findings)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Weighting>(text, Style);
            if (read is { Indicators.Count: > 0 } && read.Indicators.All(indicator => indicator is { Weight: >= 0m and <= 1m } && indicator.Low <= indicator.High) && read.Indicators.Sum(indicator => indicator.Weight) == 1m
                && read.Indicators.DistinctBy(indicator => indicator.Name).Count() == read.Indicators.Count) return read;
            findings.Add(new("weights-wrong", new Place(file), new Texts("权重须为 0 至 1，合计为 1，名称不重复，且下限不高于上限", "weights lie between 0 and 1 and add up to 1, no name comes twice, and low is not above high")));
        }
        catch (JsonException wrong)
        {
            findings.Add(new("weights-wrong", new Place(file, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1), new Texts("JSON 语法有误或缺少键", "its JSON is wrong or a key is missing")));
        }
        return null;
    }
}
