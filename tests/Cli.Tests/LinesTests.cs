using Dingdian.Cli.Explanations;

namespace Dingdian.Cli.Tests;

public class LinesTests
{
    [Theory]
    [InlineData("a bc d", "a |bc |d")]
    [InlineData("总量（床）。", "总|量|（床）。")]
    [InlineData("7张bed", "7|张|bed")]
    public void Tokens_OfALine_BreakBehindWideCharactersButNotBeforeClosingMarks(string text, string tokens) => Assert.Equal(tokens, string.Join('|', Lines.Tokens(text)));
}
