using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Merit.MeritWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Merit;

public class MeritDocumentTests
{
    [Fact]
    public void Form_FilledInOffLine_ComesBackAsTheSheet()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Accepted("1", round: null);
        world.Done(new NamePanel("1", Panel), Handler, Day(2, 5));
        var form = AssessmentForm.Of(Load(MeritWorld.PlanText), world["1"], "评甲", Day(2, 5));
        var table = (Table)form.Body[0];
        var answers = new Dictionary<string, string> { ["no_conflict"] = "是", ["licence"] = "符合", ["need"] = "50", ["care"] = "30.5", ["remarks"] = "现场整洁" };
        var filled = form with { Body = [new Table(table.Caption, table.Columns, [.. table.Rows.Select(row => answers.TryGetValue(row[0].Zh!, out var answer) ? [.. row.SkipLast(1), new Texts(answer, answer)] : row)])] };
        var folder = Directory.CreateTempSubdirectory("dingdian-form-");
        var path = Path.Combine(folder.FullName, "form.xlsx");
        using (var file = File.Create(path)) XlsxWriter.Write(filled, file, Language.Chinese);
        var findings = new List<Finding>();
        var sheet = AssessmentForm.Fit(AssessmentForm.Read(path, findings)!, world["1"], "评甲", findings);
        folder.Delete(recursive: true);
        Assert.Empty(findings);
        world.Done(sheet!, Assessor("评甲"), Day(2, 6));
        var kept = Assert.Single(world["1"].Sheets);
        Assert.Equal(("true", "50", "30.5", "现场整洁"), (kept.Items["licence"], kept.Items["need"], kept.Items["care"], kept.Remarks));
    }

    [Fact]
    public void Ranking_Document_SaysWhatWouldHaveChangedEachPosition()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Ranked();
        var document = RankingDocument.Of(Load(MeritWorld.PlanText), world.Round, new[] { "a", "b", "c", "d" }.ToDictionary(number => number, number => world[number]));
        var rows = ((Table)document.Body[0]).Rows;
        Assert.Equal(["高于首个未获名额者 20 分", "高于首个未获名额者 10 分", "clinics_new轮到时余 0；须达到案件 b 的得分（差 10 分）"], rows.Take(3).Select(row => row[9].Zh));
        Assert.Equal("间距（R8 八）；距案件 a 400 米，规则为 500 米；还差 100 米", rows[3][9].Zh);
        Assert.Equal("apart (R8 八); 400 m from case a, the rule reaches 500 m; 100 m too near", rows[3][9].En);
    }

    [Fact]
    public void Refusal_Document_QuotesRuleValueLimitAndRemedy()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Ranked();
        world.Done(new RefuseCase("d", ["R8"], "与已获名额者间距不足", "小医保决〔2025〕5号"), Boss, Day(3, 4));
        var html = HtmlWriter.Write(ResultDocument.Of(Load(MeritWorld.PlanText), world["d"], world.Round.Find("d")), Language.Chinese);
        foreach (var said in new[] { "不予定点", "R8 八", "与已获名额者间距不足", "400", "行政复议", "诊所d", "得分 60" }) Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.DoesNotContain("评甲", html, StringComparison.Ordinal); // assessors are not named
    }

    [Fact]
    public void Notice_Document_NamesInstitutionsAndThePeriod()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        world.Ranked();
        world.Done(new PublishRound(Plan, "2025-1", 7, "门户网站", "小医保公〔2025〕3号"), Handler, Day(3, 3));
        var html = HtmlWriter.Write(PublicNoticeDocument.Of(Load(MeritWorld.PlanText), world.Round.Notices[0].Notice, [world["a"], world["b"]]), Language.Chinese);
        foreach (var said in new[] { "诊所a", "诊所b", "2025年3月3日至2025年3月12日", "门户网站" }) Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.DoesNotContain("申a", html, StringComparison.Ordinal);
    }
}
