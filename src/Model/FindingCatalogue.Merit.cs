namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddMerit(Dictionary<string, FindingText> all)
    {
    }
}
