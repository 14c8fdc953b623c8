using Dingdian.Admission.Evaluations;
using Dingdian.Admission.Goals;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Publishing;

/// <summary>The directional notice of wanted levels and types, as the bureau publishes it.</summary>
public static class NoticeDocument
{
    /// <param name="notice">What it says.</param>
    /// <param name="number">The document number; null while there is none.</param>
    /// <param name="day">The day it is signed; null: the day of the figures.</param>
    public static Document Of(Notice notice, string? number = null, DateOnly? day = null)
    {
        var (on, issuer, plan) = (day ?? notice.Snapshot.AsOf, new Texts(notice.Plan.Issuer, null), notice.Plan);
        return new(new($"{notice.Year}年度拟新增定点医药机构级别与类型的通告", $"Notice of the levels and types wanted in {notice.Year}"), issuer, on)
        {
            Number = number,
            Attribution = number is null ? null : new(issuer, on),
            Mark = notice.Snapshot.IsSynthetic ? new Texts("合成数据", "synthetic data") : null,
            Lead = [
                new($"根据《{plan.Title.In(Language.Chinese)}》，现将{notice.Year}年度资源配置需求通告如下。数据截至{Day(notice.Snapshot.AsOf)}。", $"Under '{plan.Title.In(Language.English)}', what is wanted in {notice.Year}. Figures as of {Day(notice.Snapshot.AsOf)}."),
                notice.IsOnLedger ? new("余额为年度计划台账上尚未占用的名额，随受理情况变化。", "Open places are those of the annual plan that nobody has taken or reserved; they change as cases come in.")
                    : new("本年度尚无生效的年度计划，下列名额为计算结果，以签批的年度计划为准。", "No annual plan is in force yet; these places are computed, and the signed annual plan will decide.")],
            Body = [
                new Heading(1, new("可申请的名额", "Places to apply for")), Open(notice),
                new Heading(1, new("资源不足的区域", "Where resources are short")), .. Shortages(notice),
                new Heading(1, new("优先支持的方向", "What is favoured")), .. Favoured(notice)],
        };
    }

    private static Table Open(Notice notice) => Table("尚有名额的区域与类别", "Areas and kinds with open places",
        [Text("计划量", "quota"), Text("区域", "area"), Number("名额", "places"), Text("单位", "unit"), Text("机构类别", "kinds"), Text("准入方式", "mode"), Text("优先安排", "served first")],
        notice.Open, open => [Name(open.Quota), Area(notice.Plan, open.Area), Value(open.Places), Unit(notice.Plan, open.Quota), Joined(open.Quota.List("kind").Select(TurnoverTables.Class)), open.Mode == "open" ? None : Vocabulary.Of(open.Mode),
            Joined(open.Served.Select(part => part.Value is { } kept && kept > 0m ? new Texts($"{TurnoverTables.Class(part.Id).Zh} {Number(kept)}", $"{TurnoverTables.Class(part.Id).En} {Number(kept)}") : TurnoverTables.Class(part.Id)))]);

    private static IEnumerable<Block> Shortages(Notice notice)
    {
        yield return Table("现有少于规划的区域", "Areas with less than planned",
            [Text("存量", "stock"), Text("区域", "area"), Text("单位", "unit"), Number("现有", "there"), Number("规划", "planned"), Number("尚缺", "missing")],
            notice.Shortages.SelectMany(pair => pair.Rows.Select(row => (pair, row))), one => [Name(one.pair.Stock), Area(notice.Plan, one.row.Area), notice.Plan.Units.Say(one.pair.Unit.Text), Value(one.row.Stock), Value(one.row.Limit), Value(one.row.Limit - one.row.Stock)]);
        if (notice.Wanted.Count > 0)
            yield return Table("分等级的需求", "Wanted by level", [Text("需求", "what"), Text("级别或类别", "level or class"), Text("区域", "area"), Text("单位", "unit"), Number("尚缺", "missing")],
                notice.Wanted, wanted => [Name(wanted.Quantity), TurnoverTables.Word(Registry.Institutions.WordLists.Levels, wanted.Member), Area(notice.Plan, wanted.Area), Unit(notice.Plan, wanted.Quantity), Value(wanted.Missing)]);
    }

    private static IEnumerable<Block> Favoured(Notice notice)
    {
        yield return Table("优先次序", "Order of preference", [Text("规则", "rule"), Text("条款", "clause")], notice.Preferences, rule => [Name(rule), Rules.Explaining.PlanWords.Clause(notice.Plan, rule)]);
        yield return GoalTables.Table(notice.Plan, notice.Growth, new("要求增加的目标与方向", "Goals and directions that ask for more"));
    }

    private static Texts Unit(Plan plan, Construct construct) => plan.Scope.Find(construct.Name)?.Type is Rules.Expressions.NumberType type ? plan.Units.Say(type.Unit.Text) : None;
}
