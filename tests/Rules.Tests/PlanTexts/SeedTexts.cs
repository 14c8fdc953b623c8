using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

/// <summary>
/// The five official texts. They may not be carried in the repository, so tests that need them read them from the folder that
/// DINGDIAN_TEST_DATA names and are skipped, saying so, where it is not set.
/// </summary>
internal static class SeedTexts
{
    public const string Suzhou = "000_487676b549eb7dc1.txt";
    public const string Shenyang = "001_d4b2ebf7fc332827.txt";
    public const string Shaoxing = "002_b32169c9318d390a.txt";
    public const string Jinan = "003_3cf5ed5fec8161c3.txt";
    public const string Fuzhou = "004_4c1280a4b6c7830e.txt";

    public static string Read(string name)
    {
        var folder = Environment.GetEnvironmentVariable("DINGDIAN_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DINGDIAN_TEST_DATA is not set: the official plan texts are not at hand.");
        return File.ReadAllText(Path.Combine(folder!, "seeds", name));
    }

    public static TextOutline Outline(string name) => TextOutline.Read(Read(name), name);
}
