using ColumnWord = Dingdian.Registry.Tables.Shapes.Word;
using ColumnWords = Dingdian.Registry.Tables.Shapes.Vocabulary;
using RegistryWord = Dingdian.Registry.Institutions.Word;
using RegistryWords = Dingdian.Registry.Institutions.WordLists;

namespace Dingdian.Registry.Imports;

/// <summary>The registry's closed lists as words of columns: ids, names in both languages, other names, codes of standards.</summary>
internal static class Words
{
    public static readonly ColumnWords Kinds = Of(RegistryWords.Kinds, KindOf);
    public static readonly ColumnWords Levels = Of(RegistryWords.Levels, LevelAndGrade.Read);
    public static readonly ColumnWords Grades = Of(RegistryWords.Grades);
    public static readonly ColumnWords Ownerships = Of(RegistryWords.Ownerships);
    public static readonly ColumnWords Affiliations = Of(RegistryWords.Affiliations);
    public static readonly ColumnWords Hosts = Of(RegistryWords.Hosts);
    public static readonly ColumnWords Specialties = Of(RegistryWords.Specialties);
    public static readonly ColumnWords Services = Of(RegistryWords.Services);
    public static readonly ColumnWords AgreementStates = Of(RegistryWords.AgreementStates, Left);
    public static readonly ColumnWords AgreementEnds = Of(RegistryWords.AgreementEnds);
    public static readonly ColumnWords Schemes = Of(RegistryWords.Schemes);
    public static readonly ColumnWords IssuerLevels = Of(RegistryWords.IssuerLevels);

    public static readonly ColumnWords Qualities = new(
        new("published", "公布", "published"), new("derived", "推算", "derived"), new("secondary", "二手", "secondary"),
        new("estimated", "估计", "estimated"), new("assumed", "假定", "assumed"));

    public static readonly ColumnWords Successions = new(
        new("merge", "合并", "merger", "并入"), new("split", "分立", "split"), new("same_address", "同址承继", "at the same address", "同址"));

    public static readonly ColumnWords SettlementClasses = new(
        new("inpatient", "住院", "inpatient", "住院结算"), new("outpatient", "门诊", "outpatient", "门诊结算", "普通门诊"), new("pharmacy", "药店", "pharmacy", "药店购药", "零售药店"));

    /// <summary>The kind of a category of WS 218: the longest beginning of the code that a kind carries, so that A520 is psychiatric and A511 specialist.</summary>
    public static string? KindOf(string code)
    {
        if (code is not [>= 'A' and <= 'Z', ..] || code.AsSpan(1).ContainsAnyExceptInRange('0', '9')) return null;
        return RegistryWords.Kinds.SelectMany(kind => kind.Codes.Select(own => (kind.Id, Code: own)))
            .Where(pair => code.StartsWith(pair.Code, StringComparison.Ordinal))
            .OrderByDescending(pair => pair.Code.Length).Select(pair => pair.Id).FirstOrDefault();
    }

    /// <summary>A state that says how the agreement ended, as 终止 and 主动退出 do.</summary>
    private static string? Left(string text) => RegistryWords.IdOf(RegistryWords.AgreementEnds, text) is var id && RegistryWords.Exits.Contains(id) ? id : null;

    private static ColumnWords Of(IReadOnlyList<RegistryWord> words, Func<string, string?>? otherwise = null) =>
        new([.. words.Select(word => new ColumnWord(word.Id, word.Name.Zh!, word.Name.En!, [.. word.Synonyms, .. word.Codes]))]) { Otherwise = otherwise };
}
