using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;

namespace Dingdian.Admission.Merit;

/// <summary>What must be there, pass or fail, before anything is scored.</summary>
/// <param name="Rule">Rule that asks for it.</param>
public sealed record RubricCheck(string Id, string Rule, Texts Name);

/// <summary>What is scored.</summary>
/// <param name="Points">The most that can be given; the items of a rubric add up to 100.</param>
/// <param name="Guide">What earns them.</param>
public sealed record RubricItem(string Id, decimal Points, Texts Name, Texts Guide);

/// <summary>How cases of some kinds are assessed. A case keeps the one it had when its panel was named.</summary>
/// <param name="Kinds">Kinds of institutions, by the ids of the plan's class.</param>
/// <param name="Pass">Points from which on a case passes, the number itself included.</param>
public sealed record Rubric(string Id, Texts Name, IReadOnlyList<string> Kinds, decimal Pass, IReadOnlyList<RubricCheck> Checks, IReadOnlyList<RubricItem> Items)
{
    public const decimal Total = 100;

    /// <summary>Names this very rubric.</summary>
    [JsonIgnore]
    public string Hash => PlainJson.HashOf(JsonSerializer.Serialize(this, UseCase.Style));

    /// <summary>The points of a sheet; items it leaves out count nothing.</summary>
    public decimal TotalOf(ScoreSheet sheet) => Items.Sum(item => PointsOf(sheet, item));

    /// <summary>What a sheet gives an item.</summary>
    public static decimal PointsOf(ScoreSheet sheet, RubricItem item) => sheet.Items.TryGetValue(item.Id, out var text) && Rules.Reading.Scalars.TryNumber(text, out var points) ? points : 0;

    /// <summary>Whether a sheet finds a check met.</summary>
    public static bool Finds(ScoreSheet sheet, RubricCheck check) => sheet.Items.GetValueOrDefault(check.Id) == "true";
}
