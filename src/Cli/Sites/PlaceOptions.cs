using System.CommandLine;
using Dingdian.Admission.Sites;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Rules.Plans;

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

    public string? Kind(ParseResult given, Plan plan, List<Finding> findings) => SiteInput.Kind(plan, given.GetValue(kind)!, new Place("--kind"), findings);

    public Dictionary<string, string>? Given(ParseResult given, Plan plan, List<Finding> findings) => SiteInput.Given(plan, given.GetValue(applicant) ?? [], new Place("--given"), findings);

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
}
