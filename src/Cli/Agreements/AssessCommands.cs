using System.CommandLine;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Assessments;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Agreements;

/// <summary><c>dingdian assess …</c>: the yearly assessment of designated institutions, from the scores to what follows.</summary>
internal static class AssessCommands
{
    public static Command Command(Terminal terminal)
    {
        var acts = new Acts(terminal, new(terminal, "assess"));
        return new("assess", terminal.Say("The yearly assessment: scores, who fails, appeals, what follows", "年度考核：得分、末位与不合格、申诉、处理"))
        {
            acts.Sheet(), acts.Enter(), acts.Conclude(), acts.Show(), acts.Appeal(), acts.Answer(), acts.Apply(),
        };
    }

    private sealed class Acts(Terminal terminal, ActMaker make)
    {
        public Command Sheet()
        {
            var (plan, year, file, workspace) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), File(), new WorkspaceOptions(terminal));
            var on = InstitutionCommands.Day(terminal, "--on", "Institutions designated on this day (default: today)", "以该日在册的定点机构为准（默认今天）");
            var command = new ShownCommand("sheet", terminal.Say("Write the sheet that scores are entered in: every designated institution", "生成得分录入表：全部定点机构"), "dingdian assess sheet cn-shenyang-2025 --year 2025 --file 得分.xlsx") { plan, year, file, on };
            workspace.AddTo(command);
            command.SetAction(given => workspace.In(given, (place, db, findings) =>
            {
                if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
                var there = Designated.Of(given.GetValue(year), db, found, given.GetValue(on) ?? Desk.Open(place, findings, found).Today);
                if (there.Count == 0) terminal.Output.WriteLine(terminal.Say("No institution is designated in the plan's areas.", "规划区域内没有定点机构。"));
                else if (ScoreSheets.Write([.. there.Select(one => one.Profile)], given.GetValue(file)!, terminal, findings)) terminal.Output.WriteLine(terminal.Say($"{there.Count} institutions: {given.GetValue(file)}", $"{there.Count} 家机构：{given.GetValue(file)}"));
            }));
            return command;
        }

        public Command Enter()
        {
            var file = File();
            return make.Make("enter", terminal.Say("Enter scores from a sheet; a line entered again takes the place of the one before", "从表格录入得分；重复录入以后者为准"), "cn-shenyang-2025 --year 2025 --file 得分.xlsx --by 周洁 --role agency", [file],
                (given, plan, year, findings) => ScoreSheets.Read(given.GetValue(file)!, findings) is { } scores ? [new EnterAssessment(plan.Id, year, scores)] : []);
        }

        public Command Conclude()
        {
            var document = make.Text("--document", "TEXT", "文号", "Number of the document", "文号", required: true);
            return make.Make("conclude", terminal.Say("Conclude it: who fails by score or by rank in its category", "作出结论：按得分或类别内末位淘汰"), "cn-shenyang-2025 --year 2025 --document 沈医保〔2026〕3号 --by 李军 --role approver", [document],
                (given, plan, year, _) => [new ConcludeYearlyAssessment(plan.Id, year, given.GetValue(document)!)]);
        }

        public Command Show()
        {
            var (plan, year, workspace, output) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new WorkspaceOptions(terminal), new Output(terminal, "md", "html"));
            var command = new ShownCommand("show", terminal.Say("Scores, who failed, appeals", "得分、未通过机构与申诉"), "dingdian assess show cn-shenyang-2025 --year 2025") { plan, year };
            workspace.AddTo(command);
            output.AddTo(command, terminal);
            command.SetAction(given => workspace.In(given, (_, db, findings) =>
            {
                if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
                var told = YearlyAssessment.Of(db, found.Id, given.GetValue(year));
                if (output.IsJson(given)) terminal.Output.WriteLine(AssessPage.Json(told));
                else if (told.Scores.Count == 0) terminal.Output.WriteLine(terminal.Say($"No scores yet. Write a sheet with dingdian assess sheet {found.Id} --year {told.Year} --file scores.xlsx, fill it in, and enter it.", $"尚无得分。可用 dingdian assess sheet {found.Id} --year {told.Year} --file 得分.xlsx 生成表格，填好后录入。"));
                else output.Show(given, AssessPage.Of(found, told), terminal);
            }));
            return command;
        }

        public Command Appeal()
        {
            var (institution, reason) = (Institution(), make.Text("--reason", "TEXT", "文字", "Why the score is wrong", "申诉理由", required: true));
            return make.Make("appeal", terminal.Say("An institution that failed objects, once", "未通过机构申诉，限一次"), "cn-shenyang-2025 --year 2025 --institution H21010200007 --reason 漏计加分 --by 周洁 --role case-handler", [institution, reason],
                (given, plan, year, _) => [new AppealAssessment(plan.Id, year, given.GetValue(institution)!, given.GetValue(reason)!)]);
        }

        public Command Answer()
        {
            var (institution, reason) = (Institution(), make.Text("--reason", "TEXT", "文字", "Why", "理由", required: true));
            var score = new Option<decimal?>("--score") { HelpName = terminal.Say("POINTS", "得分"), CustomParser = given => Usage.Number(given, terminal), Description = terminal.Say("The corrected score; without it the objection is dismissed", "更正后的得分；不填为驳回") };
            return make.Make("answer", terminal.Say("Answer an objection; not by who concluded the assessment", "答复申诉；不得由作出结论者答复"), "cn-shenyang-2025 --year 2025 --institution H21010200007 --score 72 --reason 属实 --by 陈静 --role approver", [institution, score, reason],
                (given, plan, year, _) => [new AnswerAppeal(plan.Id, year, given.GetValue(institution)!, given.GetValue(score), given.GetValue(reason)!)]);
        }

        public Command Apply()
        {
            var (year, measure, document) = (ActMaker.Year(terminal), make.Text("--measure", "WORD", "词", "One of the plan's: rectify, settlement-lowered, beds-reduced, terminated", "规划规定之一：rectify（限期整改）、settlement-lowered（降低结算标准）、beds-reduced（核减床位）、terminated（解除）", required: true), make.Text("--document", "TEXT", "文号", "The decision", "决定文号", required: true));
            var beds = new Option<int?>("--beds") { HelpName = "N", CustomParser = given => Usage.Count(given, terminal), Description = terminal.Say("With beds-reduced: how many insured beds fewer", "核减床位时：核减张数") };
            var specialty = make.Text("--specialty", "WORD", "专科", "With beds-reduced: of which specialty (default: general)", "核减床位时：所属专科（默认综合）");
            return new AgreementMaker(terminal, "assess").Act("apply", terminal.Say("Carry out what follows for an institution that failed", "执行对未通过机构的处理"), "S-21 --year 2025 --measure terminated --document 沈医保〔2026〕8号 --by 周洁 --role agency", [year, measure, document, beds, specialty],
                (given, number) => new ApplyAssessment(number, given.GetValue(year), given.GetValue(measure)!, given.GetValue(document)!) { Beds = given.GetValue(beds), Specialty = given.GetValue(specialty) ?? "general" });
        }

        private Option<string?> Institution() => make.Text("--institution", "CODE", "机构", "Code, credit code or name", "国家代码、信用代码或名称", required: true);

        private Option<string?> File() => make.Text("--file", "FILE", "文件", "The sheet: .xlsx or .csv", "表格：.xlsx 或 .csv", required: true);
    }
}
