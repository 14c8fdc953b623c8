namespace Dingdian.Access.Tests;

/// <summary>Real streets that may not be carried in the repository; tests that need them are skipped, saying so, where DINGDIAN_TEST_DATA is not set.</summary>
internal static class TestData
{
    public static string Path(params string[] path)
    {
        var folder = Environment.GetEnvironmentVariable("DINGDIAN_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DINGDIAN_TEST_DATA is not set: real streets are not at hand.");
        return System.IO.Path.Combine([folder!, "data", .. path]);
    }
}
