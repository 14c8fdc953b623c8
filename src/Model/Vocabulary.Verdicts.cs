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
        known-registry|登记库|registry
        known-declared|申请人声明|declared
        known-established|经核定|established
        known-map|地图|map
        known-history|日志|journal
        known-case|案件|the case
        the-place|地点坐标|the place's coordinates
        """;
}
