namespace Dingdian.Model;

/// <content>The words of assessment and ranking.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string MeritRows = """
        panel|评估小组
        medicine|医疗卫生
        pharmacy|药学
        insurance|医保
        finance|财务
        information|信息
        rank-round|批次排序|rank the round
        publish-round|批次公示|announce the round
        publish-case|公示|announce
        object-to-case|提出异议|object
        answer-objection|处理异议|answer an objection
        dismissed|异议不成立
        assessed-anew|重新评估|assessed anew
        wins|获得名额|gets places
        holds|已有名额|has its places
        no-places|名额不足|too few places
        place-taken|选址规则不符|a rule about its place
        amount-unknown|所需数量未知|how much it asks for is not known
        """;
}
