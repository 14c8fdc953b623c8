namespace Dingdian.Model;

/// <content>The words of assessment and ranking.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string MeritRows = """
        panel|评估小组
        """;
}
