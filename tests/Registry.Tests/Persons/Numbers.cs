namespace Dingdian.Registry.Tests.Persons;

/// <summary>Numbers of residents, made by the weights of GB 11643.</summary>
internal static class Numbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static string Of(string division, DateOnly born, int order)
    {
        var body = $"{division}{born:yyyyMMdd}{order:000}";
        return body + "10X98765432"[body.Select((digit, i) => (digit - '0') * Weights[i]).Sum() % 11];
    }
}
