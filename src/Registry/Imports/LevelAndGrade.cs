using System.Text.RegularExpressions;

namespace Dingdian.Registry.Imports;

/// <summary>A level with its grade in one cell, as in 三级甲等 and 二乙医院: both ids with a stroke between them.</summary>
internal static partial class LevelAndGrade
{
    private const char Between = '/';

    public static string? Read(string text) =>
        Pattern().Match(text) is { Success: true } found && Words.Grades.Find(found.Groups[2].Value) is { } grade ? Ids[found.Groups[1].Value] + Between + grade.Id : null;

    public static string? Level(string? ids) => ids?.Split(Between)[0];

    public static string? Grade(string? ids) => ids?.Split(Between) is [_, var grade] ? grade : null;

    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal) { ["一"] = "primary", ["二"] = "secondary", ["三"] = "tertiary" };

    [GeneratedRegex(@"^([一二三])级?\(?(甲|乙|丙|特|未定)等?\)?(?:综合)?(?:医院|医疗机构)?\z")]
    private static partial Regex Pattern();
}
