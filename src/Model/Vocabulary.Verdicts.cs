namespace Dingdian.Model;

/// <content>The words of verdicts.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string VerdictRows = """
        with-approval|须经批准|needs approval
        needs-person|待人工核定|needs a person
        admissible|可进入评估|admissible
        applies|适用
        """;
}
