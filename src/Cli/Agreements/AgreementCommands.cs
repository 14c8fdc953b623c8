using System.CommandLine;

namespace Dingdian.Cli.Agreements;

/// <summary><c>dingdian agreement …</c>: from the signature over trial and breaches to renewal or the end.</summary>
internal static class AgreementCommands
{
    public static Command Command(Terminal terminal)
    {
        var (signing, living, ending) = (new SigningCommands(terminal), new LivingCommands(terminal), new EndingCommands(terminal));
        return new("agreement", terminal.Say("Agreements: sign, guide, renew, suspend, end; what is due; the dynamic list", "协议：签订、辅导、续签、中止、解除；待办；动态管理清单"))
        {
            signing.Sign(), signing.Enter(), AgreementLists.List(terminal), AgreementLists.Show(terminal), AgreementLists.Due(terminal), AgreementLists.Standing(terminal), AgreementLists.Grounds(terminal),
            signing.Publish(), living.Guide(), living.Breach(), living.Review(), living.Elsewhere(), living.PassTrial(), living.FailTrial(), living.Renew(), living.Change(),
            ending.Suspend(), ending.Resume(), ending.Lapse(), ending.End(), ending.GiveUp(), ending.Letter(),
        };
    }
}
