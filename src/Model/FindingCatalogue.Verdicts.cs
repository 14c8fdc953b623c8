namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddVerdicts(Dictionary<string, FindingText> all)
    {
    }
}
