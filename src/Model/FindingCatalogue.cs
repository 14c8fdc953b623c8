namespace Dingdian.Model;

/// <summary>The words of one finding code. Numbered holes take the finding's arguments.</summary>
public sealed record FindingText(Severity Severity, Texts What, Texts Remedy);

/// <summary>
/// Every finding the product can make. Each room adds its own codes in a partial file beside this one;
/// a test holds one broken file against each code.
/// </summary>
public static partial class FindingCatalogue
{
    private static readonly Dictionary<string, Dictionary<string, FindingText>> Topics = new(StringComparer.Ordinal)
    {
        ["reading"] = Collect(AddReading),
        ["expressions"] = Collect(AddExpressions),
        ["facts"] = Collect(AddFacts),
        ["texts"] = Collect(AddTexts),
        ["cases"] = Collect(AddCases),
        ["files"] = Collect(AddFiles),
        ["geo"] = Collect(AddGeo),
        ["tables"] = Collect(AddTables),
        ["registry"] = Collect(AddRegistry),
        ["imports"] = Collect(AddImports),
        ["samples"] = Collect(AddSamples),
        ["upkeep"] = Collect(AddUpkeep),
        ["access"] = Collect(AddAccess),
        ["analysis"] = Collect(AddAnalysis),
        ["admission"] = Collect(AddAdmission),
        ["maps"] = Collect(AddMaps),
        ["journal"] = Collect(AddJournal),
        ["years"] = Collect(AddYears),
        ["ledger"] = Collect(AddLedger),
        ["duties"] = Collect(AddDuties),
        ["evaluation"] = Collect(AddEvaluation),
        ["intake"] = Collect(AddIntake),
        ["verdicts"] = Collect(AddVerdicts),
        ["merit"] = Collect(AddMerit),
        ["agreements"] = Collect(AddAgreements),
        ["people"] = Collect(AddPeople),
    };

    private static readonly Dictionary<string, FindingText> All = Topics.Values.SelectMany(topic => topic).ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Codes => All.Keys;

    public static IReadOnlyCollection<string> CodesOf(string topic) => Topics[topic].Keys;

    public static FindingText Get(string code) =>
        All.TryGetValue(code, out var text) ? text : throw new ArgumentException($"No finding is called '{code}'.", nameof(code));

    private static Dictionary<string, FindingText> Collect(Action<Dictionary<string, FindingText>> add)
    {
        var all = new Dictionary<string, FindingText>(StringComparer.Ordinal);
        add(all);
        return all;
    }

    private static void Add(this Dictionary<string, FindingText> all, Severity severity, string code,
        string what, string remedy, string whatZh, string remedyZh) =>
        all.Add(code, new FindingText(severity, new Texts(whatZh, what), new Texts(remedyZh, remedy)));

    static partial void AddReading(Dictionary<string, FindingText> all);
    static partial void AddExpressions(Dictionary<string, FindingText> all);
    static partial void AddFacts(Dictionary<string, FindingText> all);
    static partial void AddTexts(Dictionary<string, FindingText> all);
    static partial void AddCases(Dictionary<string, FindingText> all);
    static partial void AddFiles(Dictionary<string, FindingText> all);
    static partial void AddRegistry(Dictionary<string, FindingText> all);
    static partial void AddImports(Dictionary<string, FindingText> all);
    static partial void AddGeo(Dictionary<string, FindingText> all);
    static partial void AddTables(Dictionary<string, FindingText> all);
    static partial void AddSamples(Dictionary<string, FindingText> all);
    static partial void AddUpkeep(Dictionary<string, FindingText> all);
    static partial void AddAccess(Dictionary<string, FindingText> all);
    static partial void AddAnalysis(Dictionary<string, FindingText> all);
    static partial void AddAdmission(Dictionary<string, FindingText> all);
    static partial void AddMaps(Dictionary<string, FindingText> all);
    static partial void AddJournal(Dictionary<string, FindingText> all);
    static partial void AddYears(Dictionary<string, FindingText> all);
    static partial void AddLedger(Dictionary<string, FindingText> all);
    static partial void AddDuties(Dictionary<string, FindingText> all);
    static partial void AddEvaluation(Dictionary<string, FindingText> all);
    static partial void AddIntake(Dictionary<string, FindingText> all);
    static partial void AddVerdicts(Dictionary<string, FindingText> all);
    static partial void AddMerit(Dictionary<string, FindingText> all);
    static partial void AddAgreements(Dictionary<string, FindingText> all);
    static partial void AddPeople(Dictionary<string, FindingText> all);
}
