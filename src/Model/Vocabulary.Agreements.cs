namespace Dingdian.Model;

/// <content>The words of agreements and their life.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string AgreementRows = """
        agreement|协议
        in-trial|试运行|in its trial
        agreement-in-force|履约中|in force
        agreement-suspended|中止中|suspended
        lapsed|期满未续|lapsed
        ended|已终止
        """;
}
