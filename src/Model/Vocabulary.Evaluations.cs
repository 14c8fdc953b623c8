namespace Dingdian.Model;

/// <content>The words of goals, evaluations and publications.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string EvaluationRows = """
        on-track|方向正确|on track
        off-track|方向不符|off track
        choose-indicator|择定目标指标|choose an indicator
        record-evaluation|记录年度评估|record the evaluation
        publish-configuration|公布配置状况|publish the configuration
        publish-notice|定向发布需求|publish a notice of what is wanted
        """;
}
