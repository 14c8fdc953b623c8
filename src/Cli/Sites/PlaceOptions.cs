using System.CommandLine;
using Dingdian.Admission.Sites;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Sites;

/// <summary>Which place is asked about, and who would open there.</summary>
internal sealed class PlaceOptions(Terminal terminal)
{
    private readonly Option<string> kind = new("--kind") { HelpName = terminal.Say("KIND", "类别"), Required = true, Description = terminal.Say("Kind of institution, by id or name: clinic, 诊所 …", "机构类别，编号或名称：clinic、诊所……") };
    private readonly Option<double?> longitude = new("--lon") { HelpName = "X", Description = terminal.Say("Longitude, or the easting of a projected datum", "经度，或投影坐标的横坐标") };
    private readonly Option<double?> latitude = new("--lat") { HelpName = "Y", Description = terminal.Say("Latitude, or the northing", "纬度，或纵坐标") };
    private readonly Option<string?> datum = new("--datum") { HelpName = "D", Description = terminal.Say($"Datum of the numbers: {DatumWords.Known}", $"坐标系：{DatumWords.Known}") };
    private readonly Option<string[]> applicant = new("--given") { HelpName = terminal.Say("NAME=VALUE", "名称=值"), Description = terminal.Say("What is known of applicant or case: applicant.level=primary; may be repeated", "申请者或事项的已知情况：applicant.level=primary；可重复"), DefaultValueFactory = _ => [] };
    private readonly Option<string?> self = new("--self") { HelpName = terminal.Say("CODE", "代码"), Description = terminal.Say("The institution itself, when it stands there already or moves", "机构本身（已在此处或迁址时）") };

    public Option<double?> Longitude => longitude;
    public Option<double?> Latitude => latitude;

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[kind, longitude, latitude, datum, applicant, self])
            command.Add(option);
    }

    /// <summary>The kind by its id or label; null with a finding.</summary>
    public string? Kind(ParseResult given, Plan plan, List<Finding> findings) => KindOf(given.GetValue(kind)!, plan, new Place("--kind"), findings);

    public static string? KindOf(string text, Plan plan, Place place, List<Finding> findings)
    {
        var kinds = plan.Find("classes", "kind")?.Node["values"]?.Entries.Select(e => (e.Key, Label: Plan.TextsOf(e.Value))).ToList() ?? [];
        var found = kinds.Find(k => k.Key == text || k.Label.Zh == text || string.Equals(k.Label.En, text, StringComparison.OrdinalIgnoreCase)).Key;
        if (found is null)
            findings.Add(new Finding("site-kind-unknown", place, text, Nearest.Hint(text, kinds.Select(k => k.Key).Concat(kinds.Select(k => k.Label.Zh).OfType<string>()))));
        return found;
    }

    public string? Datum(ParseResult given) => given.GetValue(datum);

    public SiteQuestion? Read(ParseResult given, Plan plan, List<Finding> findings)
    {
        var asked = Kind(given, plan, findings);
        var known = Given(given, plan, findings);
        if (asked is null || known is null || DatumWords.Read(Datum(given), new Place("--datum"), findings) is not { } of)
            return null;
        var (x, y) = (given.GetValue(longitude)!.Value, given.GetValue(latitude)!.Value);
        return new PointReader(of, findings).Read(x, y, new Place("--lon --lat")) is { } point ? new SiteQuestion("", point.At, asked, known) { Self = given.GetValue(self) } : null;
    }

    /// <summary>What is given, each a name and a value the plan knows; null after findings.</summary>
    public Dictionary<string, string>? Given(ParseResult given, Plan plan, List<Finding> findings)
    {
        var (before, known) = (findings.Count, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var text in given.GetValue(applicant) ?? [])
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
            var names = plan.All("attributes").Select(a => a.Name).Where(n => n.StartsWith("applicant.", StringComparison.Ordinal) || n.StartsWith("case.", StringComparison.Ordinal) || n.StartsWith("place.", StringComparison.Ordinal)).ToList();
            if (!names.Contains(name))
                findings.Add(new Finding("site-given-unknown", new Place("--given"), name, Nearest.Hint(name, names)));
            else if (Fault(plan, name, value) is { } expected)
                findings.Add(new Finding("site-given-value", new Place("--given"), name, value, expected));
            else
                known[name] = value;
        }
        return findings.Count > before ? null : known;
    }

    private static Texts? Fault(Plan plan, string name, string value)
    {
        var attribute = plan.Find("attributes", name)!;
        if (attribute.Text("class") is { } @class && plan.Find("classes", @class) is { } words)
            return ScopeBuilder.WordsOf(words).Contains(value) ? null : Nearest.Hint(value, ScopeBuilder.WordsOf(words));
        if (attribute.Text("unit") == "boolean")
            return value is "true" or "false" ? null : new Texts("请写 true 或 false。", "Write true or false.");
        return Scalars.TryAmount(value, plan.Units, plan.Units.TryParse(attribute.Text("unit") ?? "", out var unit, out _) ? unit : Unit.One, out _)
            ? null : new Texts($"请写带单位的数，如 3 {attribute.Text("unit")}。", $"Write a number with its unit, such as 3 {attribute.Text("unit")}.");
    }
}
