using System.Text.RegularExpressions;
using Dingdian.Admission.Duties;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Funds;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Tests.Registry;

/// <summary>Every page of the registry in either language, word by word: none is left in the other.</summary>
public sealed partial class ChinesePagesTests : IDisposable
{
    private const string Hospital = "H33060200001";

    private static readonly string[][] Commands =
    [
        ["workspace", "info", "--check"], ["workspace", "history"], ["workspace", "undo", "1"], ["workspace", "undo", "2"], ["workspace", "undo", "4"], ["workspace", "undo", "99"], ["workspace", "migrate"],
        ["institution", "show", Hospital], ["institution", "show", Hospital, "--as-of", "2024-01-01", "--known", "2025-01-05"], ["institution", "show", "南院"], ["institution", "show", "无"], ["institution", "find", "院"], ["institution", "find", "无"],
        ["institution", "move", Hospital, "--on", "2025-06-01", "--county", "330699"], ["institution", "beds", Hospital, "--on", "2025-06-01", "--specialty", "heart", "--open", "1"], ["institution", "sign", Hospital, "--on", "2025-06-01", "--service", "inpatient"],
        ["institution", "exit", Hospital, "--on", "2025-06-01", "--reason", "bankrupt"], ["institution", "resume", Hospital, "--on", "2025-06-01"], ["institution", "merge", Hospital, "--on", "2025-06-01", "--from", Hospital],
        ["quality"], ["quality", "--all"], ["quality", "--plan", "PLAN"], ["reconcile", "--from", "2024-12-31", "--to", "2025-12-31"], ["reconcile", "--from", "2024-12-31", "--to", "2025-12-31", "--items"],
        ["call", "list"], ["call", "show", "beds-2024"], ["call", "overdue"], ["call", "overdue", "--on", "2025-01-31"], ["call", "show", "无"], ["call", "accept", "beds-2024", "--county", "330603"],
        ["call", "file", "beds-2024", "--county", "330603", "--figure", "insured_beds=1.5", "--quality", "good"], ["call", "new", "beds-2024", "--ask", "insured_beds=bed", "--as-of", "2024-12-31", "--due", "2025-01-31", "--county", "330699"],
        ["snapshot", "list"], ["snapshot", "show", "latest"], ["snapshot", "diff", "FIRST", "latest"], ["snapshot", "diff", "latest", "latest"], ["snapshot", "trace", "latest", "PLAN", "open_beds"], ["snapshot", "trace", "latest", "PLAN", "residents"], ["snapshot", "show", "0000"],
        ["snapshot", "take", "--as-of", "2099-12-31"], ["plan", "compute", "PLAN", "--snapshot", "latest"],
    ];

    /// <summary>Pages whose English keeps what the plan says in Chinese, such as the evidence it wants.</summary>
    private static readonly string[][] OfThePlan =
    [
        ["duty", "list", "PLAN", "--year", "2026", "--on", "2026-02-10"], ["duty", "list", "PLAN", "--year", "2031"], ["duty", "overdue", "PLAN", "--on", "2026-02-10"], ["duty", "overdue", "PLAN", "--on", "2025-12-01"], ["duty", "overdue", "--on", "2026-02-10"],
        ["duty", "done", "PLAN", "begin", "--evidence", "施行通知", "--role", "planner", "--on", "2026-01-01"], ["duty", "done", "PLAN", "begin", "--evidence", "施行通知", "--role", "planner", "--on", "2026-01-01"],
        ["duty", "done", "PLAN", "respond", "--evidence", "回应", "--role", "planner", "--on", "2026-01-01"], ["duty", "done", "PLAN", "organise", "--evidence", "报告", "--role", "auditor", "--on", "2026-01-01"],
        ["duty", "event", "PLAN", "concern_raised", "--role", "planner", "--on", "2026-01-05"], ["duty", "event", "PLAN", "concern_raised", "--role", "planner", "--on", "2026-01-05"],
        ["supersede", "PLAN", "--title", "新规", "--document", "3号", "--issuer", "国家", "--effective", "2026-05-01", "--rule", "SX3", "--rule", "SX12", "--role", "planner", "--on", "2026-01-05"],
        ["supersede", "PLAN", "--title", "新规", "--document", "3号", "--issuer", "国家", "--effective", "2026-05-01", "--rule", "SX3", "--role", "planner", "--on", "2026-01-05"], ["duty", "list", "PLAN", "--year", "2026", "--on", "2026-06-10"],
    ];

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("dingdian-");
    private string first = "";

    private string Workspace => Path.Combine(home.FullName, "w");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void Pages_InChinese_LeaveNoEnglishWord()
    {
        Town();
        Nothing(string.Join('\n', Commands.SelectMany(words => English(words).Select(word => $"{word}: {string.Join(' ', words)}")).Distinct()));
    }

    [Fact]
    public void PagesOfThePlan_InChinese_LeaveNoEnglishWord()
    {
        Town();
        var plan = PlanFolders.LoadNamed(Path.Combine(Root(), "plans", "cn-shaoxing-2026")).Plan!;
        // Names break where a table is narrow, so parts of them are names too.
        var own = PlanEvent.Words(plan).Concat(plan.Constructs.Select(construct => construct.Name)).ToHashSet();
        Nothing(string.Join('\n', OfThePlan.SelectMany(words => English(words).Where(word => !own.Any(name => name.Contains(word, StringComparison.Ordinal))).Select(word => $"{word}: {string.Join(' ', words)}")).Distinct()));
    }

    [Fact]
    public void Pages_InEnglish_LeaveNoChineseWord()
    {
        Town();
        Nothing(string.Join('\n', Commands.SelectMany(words => Chinese(words).Select(word => $"{word}: {string.Join(' ', words)}")).Distinct()));
    }

    [Theory]
    [InlineData("机构 H33060200001 in force", "in,force")]
    [InlineData("“heart”不是床位专科，可用：general（综合）；请查看 dingdian call list。", "")]
    public void English_OnAPage_IsCaught(string page, string words) => Assert.Equal(words, string.Join(',', Word().Matches(Typed().Replace(page, " ")).Select(match => match.Value)));

    private static void Nothing(string left) => Assert.True(left.Length == 0, left);

    private IEnumerable<string> English(string[] words) => Word().Matches(Typed().Replace(Page(words, "zh"), " ")).Select(match => match.Value);

    private IEnumerable<string> Chinese(string[] words) => Han().Matches(Own().Replace(Page(words, "en"), " ")).Select(match => match.Value);

    /// <summary>What a town was told is its own: names, titles, remarks, and whatever stands in the plan.</summary>
    private string Page(string[] words, string language) => Run([.. words.Select(word => word == "FIRST" ? first : word == "PLAN" ? Path.Combine(Root(), "plans", "cn-shaoxing-2026") : word), "--lang", language]).Replace(home.FullName, "", StringComparison.Ordinal);

    private void Town()
    {
        var workspace = WorkspaceDoor.Create(Workspace, null, TimeProvider.System).Workspace!;
        using (var db = workspace.Connect())
        using (var revision = Revision.Begin(db, new Change { Kind = "edit", Who = "张三", Why = "批复", At = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc) }))
        {
            foreach (var (code, name, parent) in (ReadOnlySpan<(string, string, string?)>)[("3306", "绍兴市", null), ("330602", "越城区", "3306"), ("330603", "柯桥区", "3306")]) revision.Name(new Division { Code = code, Name = name, Parent = parent });
            Add(revision, Hospital, "人民医院", "general_hospital", "330602", "inpatient");
            Add(revision, Hospital, "人民（医院）", "clinic", "330603", "pharmacy");
            Add(revision, "P33060300003", "南街药房", "retail_pharmacy", "330603", "pharmacy");
            revision.Add(new AreaFact { Division = "330602", Measure = "residents", AsOf = new(2023, 12, 31), Value = 500000, Unit = "resident", Quality = "published", Source = "公报" });
            revision.Add(new FundAccount { Division = "3306", Year = 2023, Scheme = "employee", Through = new(2023, 12, 31), Income = 100, Expense = 90 });
            revision.Add(new WarningLetter { Division = "330602", Issuer = "city", Issued = new(2023, 5, 1) });
            revision.Commit();
        }
        first = Run("snapshot", "take", "--as-of", "2023-12-31").Trim();
        foreach (var words in (string[][])[
                     ["rename", "P33060300003", "--on", "2025-03-01", "--name", "北街药房"], ["split", "人民医院", "--on", "2025-03-02", "--name", "南院", "--beds", "general=10"], ["sign", "南院", "--on", "2025-03-03", "--service", "outpatient", "--expires", "2025-12-31"],
                     ["suspend", "南院", "--on", "2025-04-01"], ["resume", "南院", "--on", "2025-05-01"], ["move", "南院", "--on", "2025-05-02", "--county", "330603", "--address", "新路"], ["exit", "P33060300003", "--on", "2025-05-03", "--reason", "voluntary"]])
            Run(["institution", .. words, "--by", "张三"]);
        Run("call", "new", "beds-2024", "--title", "年末床位", "--ask", "filed_beds", "--as-of", "2024-12-31", "--due", "2025-01-31", "--duty", Path.Combine(Root(), "plans", "cn-shaoxing-2026", "file_year_end_beds"), "--by", "张三");
        Run("call", "file", "beds-2024", "--county", "330602", "--figure", "filed_beds=55", "--by", "张三");
        Run("call", "accept", "beds-2024", "--county", "330602", "--by", "张三");
        Run("snapshot", "take", "--as-of", "2025-06-30");
    }

    private static void Add(Revision revision, string code, string name, string kind, string county, string service)
    {
        var (id, from) = (revision.AddInstitution(synthetic: service == "pharmacy").Id, new DateOnly(2020, 1, 1));
        revision.Put<Profile>([], new Profile { InstitutionId = id, Code = code, Name = name, Kind = kind, County = county, Level = "secondary", Ownership = "private", PooledOutpatient = true, From = from });
        revision.Put<Agreement>([], new Agreement { InstitutionId = id, Service = service, State = "in_force", Began = "signed", Expires = new(2024, 12, 31), From = from });
        revision.Put<Staff>([], new Staff { InstitutionId = id, Physicians = 0, Pharmacists = 0, From = from });
        if (service == "inpatient") revision.Put<Beds>([], new Beds { InstitutionId = id, Specialty = "general", Approved = 10, Open = 50, Insured = 50, From = from });
    }

    private string Run(params string[] words)
    {
        var output = new StringWriter();
        CommandLine.Run([.. words, "--workspace", Workspace], output, output);
        return output.ToString();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>What people type, codes and ids, names of the town, and words a bureau writes in Latin letters itself.</summary>
    [GeneratedRegex("dingdian( [a-z-]+){0,2}|--[a-z-]+|[HP]\\d{11}\\S*|sha256:[0-9a-f]+|\\b[a-z0-9-]*_[a-z0-9_]*\\b|“[^”]*”|（[a-z_@-]+）|[a-z-]+（[^）]*）|\\S*(?<=/)\\S*|\\S+\\.(json|yaml|xlsx|csv)|(?<=(错误|警告|提示) )[a-z-]+|beds-2024|sqlite|UTC|root|residents|可用：[^。]*|in-force-\\d\\S*|insured(?= |$)|deficit(?= |$)|SHA-256|WS 218|kB|MB|SQLite|PostgreSQL|（0001_registry）|\\d+ [kM]B|SX\\d+\\S*|G\\d+|N\\d+|cn-[a-z0-9-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("绍兴市医疗保障局|绍兴市|越城区|柯桥区|[（）人民医院南北街药房]+|张三|批复|公报|新路|年末床位|无", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}+", RegexOptions.CultureInvariant)]
    private static partial Regex Han();
}
