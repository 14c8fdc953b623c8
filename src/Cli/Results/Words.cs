using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Results;

/// <summary>Values and names as people read them.</summary>
public static class Words
{
    public static readonly Texts None = new("–", "–");
    public static readonly Texts Waits = new("等待数据", "waits");

    public static Texts Same(string text) => new(text, text);

    /// <summary>With thousands apart, without trailing zeros; six decimals are enough to look at.</summary>
    public static string Number(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    public static Texts Value(decimal? value) => value is { } known ? Same(Number(known)) : Waits;

    public static Texts Name(Construct construct) =>
        new(construct.Label.Zh is { } zh ? $"{zh}（{construct.Name}）" : construct.Name, construct.Label.En is { } en ? $"{en} ({construct.Name})" : construct.Name);

    public static Texts Area(Plan plan, string id) =>
        id == plan.Scope.Whole.Name ? Whole(id) : plan.AreaSets.SelectMany(s => s.Areas).FirstOrDefault(a => a.Id == id) is { } area ? new Texts(area.Name.Zh, area.Name.En ?? id) : Same(id);

    public static Texts Clause(Plan plan, Construct construct) => Same(string.Join("; ", construct.Rules.Select(r => Cited(plan, r))));

    public static Texts Quality(Quality? quality) => quality switch
    {
        Rules.Facts.Quality.Published => new Texts("公布", "published"),
        Rules.Facts.Quality.Derived => new Texts("推算", "derived"),
        Rules.Facts.Quality.Secondary => new Texts("二手", "secondary"),
        Rules.Facts.Quality.Estimated => new Texts("估计", "estimated"),
        Rules.Facts.Quality.Assumed => new Texts("假定", "assumed"),
        _ => None,
    };

    public static Texts Strength(Construct construct) => construct.InPrinciple ? new Texts("原则上", "in principle") : new Texts("强制", "mandatory");

    public static Texts State(GateRow row) => row.State switch
    {
        "fired" => new Texts("触发", "fired"),
        "not-fired" => new Texts("未触发", "did not fire"),
        "overridden" => new Texts("触发，已突破", "fired, overridden"),
        "replaced" => new Texts("已替换", "replaced"),
        _ => new Texts("未知", "unknown"),
    };

    public static Texts Changed(Change change)
    {
        var zh = change.Kind switch { "quantity" => "量", "quota" => "配额", "raw" => "初值", "gate" => "闸", "mode" => "方式", "part" => "分项", "flag" => "提示", _ => "应达配置" };
        return new Texts($"{zh} {change.Id}", $"{change.Kind} {change.Id}");
    }

    public static Texts Mode(string mode) => mode switch
    {
        "by-merit" => new Texts("择优", "by merit"),
        "by-approval" => new Texts("报批", "by approval"),
        _ => None,
    };

    private static Texts Whole(string id) => id switch
    {
        "city" => new Texts("全市", "city"),
        "province" => new Texts("全省", "province"),
        _ => new Texts("全国", "country"),
    };

    private static string Cited(Plan plan, string rule) => plan.Rules.GetValueOrDefault(rule) is { } found
        ? $"{rule} {found.Clause}{(found.Unverified ? " (unverified)" : "")}"
        : rule;
}
