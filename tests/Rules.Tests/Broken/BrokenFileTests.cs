using Dingdian.Model;
using Xunit;

namespace Dingdian.Rules.Tests.Broken;

public class BrokenFileTests
{
    /// <summary>In the tests of the command line.</summary>
    private const string FaultsOfTheCommand = "Dingdian.Cli.Tests.Plans.PlanCommandsTests";

    /// <summary>What plans and facts are told; other rooms hold their own topics.</summary>
    private static readonly string[] Topics = ["reading", "expressions", "facts", "texts", "cases", "files"];

    /// <summary>Codes that no file of a plan can show, each with the test that holds it.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["file-too-large"] = nameof(HostileTests.Plan_OverTheSizeLimit_IsRefusedUnread),
        ["file-missing"] = FaultsOfTheCommand,
        ["file-unreadable"] = FaultsOfTheCommand,
        ["file-over-limit"] = FaultsOfTheCommand,
        ["plan-not-found"] = FaultsOfTheCommand,
        ["file-in-the-way"] = FaultsOfTheCommand,
        ["findings-alike"] = FaultsOfTheCommand,
        ["plan-in-the-way"] = FaultsOfTheCommand,
        ["plan-name"] = FaultsOfTheCommand,
        ["text-map-missing"] = FaultsOfTheCommand,
        ["result-unknown"] = FaultsOfTheCommand,
        ["result-ambiguous"] = FaultsOfTheCommand,
        ["result-area"] = FaultsOfTheCommand,
        ["text-unmapped"] = nameof(PlanTexts.TextProofTests),
        ["text-no-sentence"] = nameof(PlanTexts.TextProofTests),
        ["text-mapped-twice"] = nameof(PlanTexts.TextProofTests),
        ["text-changed"] = nameof(PlanTexts.TextProofTests),
        ["text-no-verdict"] = nameof(PlanTexts.TextProofTests),
        ["text-two-verdicts"] = nameof(PlanTexts.TextProofTests),
        ["text-unknown-rule"] = nameof(PlanTexts.TextProofTests),
        ["text-rule-uncited"] = nameof(PlanTexts.TextProofTests),
        ["text-no-clause"] = nameof(PlanTexts.TextProofTests),
        ["text-no-number"] = nameof(PlanTexts.TextProofTests),
    };

    public static TheoryData<string> Codes => [.. BrokenFiles.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void File_OfACode_ShowsItAtTheApprovedPlaceInTheApprovedWords(string code)
    {
        var shown = BrokenFiles.Run(code).Where(f => f.Code == code).Select(BrokenFiles.Show).ToList();
        Assert.NotEmpty(shown);
        Assert.Equal(BrokenFiles.Approved.GetValueOrDefault(code), shown[0]);
    }

    [Fact]
    public void Catalogue_EveryCode_HasAFileOrATestElsewhere() =>
        Assert.Equal(Topics.SelectMany(FindingCatalogue.CodesOf).Order(StringComparer.Ordinal), BrokenFiles.Codes.Concat(Elsewhere.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void Approved_EveryBlock_HasItsFile() =>
        Assert.Equal(BrokenFiles.Codes, BrokenFiles.Approved.Keys.Order(StringComparer.Ordinal));
}
