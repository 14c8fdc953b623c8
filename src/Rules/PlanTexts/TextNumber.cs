namespace Dingdian.Rules.PlanTexts;

/// <summary>A value that a passage mentions; the unit is a word of <see cref="TextUnits"/>, or empty where the passage gives none we know.</summary>
public readonly record struct TextNumber(decimal Value, string Unit);
