namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddAgreements(Dictionary<string, FindingText> all)
    {
    }
}
