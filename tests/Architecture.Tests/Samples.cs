namespace Dingdian.Architecture.Tests;

/// <summary>Breaks the rules on purpose: a rule that finds nothing wrong here has stopped working.</summary>
public static class Samples
{
    public static DateTime LocalTime => DateTime.Now;
    public static DateTimeOffset WorldTime => DateTimeOffset.UtcNow;
    public static IReadOnlyList<double?> Shares => [];
    public static readonly float[] Ratio = [];

    public static decimal Exact(decimal beds) => beds;
    public static void Print() => Console.WriteLine();
    public static string Open(string path) => new StreamReader(path).ReadToEnd();
    public static string OpenGiven(Stream stream) => new StreamReader(stream).ReadToEnd();
    public static HttpClient Call() => new();
    private static double Hidden() => 0.5;
}
