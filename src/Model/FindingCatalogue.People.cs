namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddPeople(Dictionary<string, FindingText> all)
    {
    }
}
