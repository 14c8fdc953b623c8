namespace Dingdian.Model;

/// <content>The words of persons and their keys.</content>
public static partial class Vocabulary
{
    /// <summary>word | Chinese | English, where it is another than the word.</summary>
    private const string PeopleRows = """
        keep-person|登记人员|keep a person
        see-person|查看人员明文|look at a person unmasked
        rotate-keys|轮换密钥|rotate the keys
        forget-keys|销毁旧密钥|forget older keys
        """;
}
