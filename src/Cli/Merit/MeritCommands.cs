using System.CommandLine;
using Dingdian.Model;

namespace Dingdian.Cli.Merit;

/// <summary><c>dingdian merit …</c>: from the panel over blind scores and the order of a round to terms, notice, objections and refusal.</summary>
internal static class MeritCommands
{
    public static Command Command(Terminal terminal)
    {
        var (assessing, deciding) = (new AssessingCommands(terminal), new DecidingCommands(terminal));
        return new("merit", terminal.Say("Assess cases by a panel, rank a round, negotiate, announce, hear objections, refuse", "评估案件、批次择优排序、协商、公示、异议与不予定点"))
        {
            RubricCommand.Command(terminal), assessing.Panel(), assessing.Conflict(), assessing.Form(), assessing.Import(), assessing.Score(), assessing.Show(), assessing.Conclude(),
            RankingCommands.Rank(terminal), RankingCommands.Show(terminal), RankingCommands.Replay(terminal), deciding.Negotiate(), deciding.Settle(), NoticeCommand.Command(terminal), deciding.Object(), deciding.Answer(), deciding.Refuse(), deciding.Letter(),
        };
    }
}
