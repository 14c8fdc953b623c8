namespace Dingdian.Registry.Institutions;

/// <summary>
/// Unified social credit code, GB 32100-2015: authority, class, six digits of a division, nine characters of the organisation code
/// (GB 11714, itself ending in a check character), and a check character over all seventeen.
/// </summary>
public static class CreditCode
{
    public const int Length = 18;

    // I, O, S, V and Z are left out: they look like digits or each other.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether the code has the right length and characters and its check character fits.</summary>
    public static bool IsValid(string code) =>
        code.Length == Length && code.All(c => Characters.Contains(c)) && code.AsSpan(2, 6).IndexOfAnyExceptInRange('0', '9') < 0 && CheckCharacter(code[..^1]) == code[^1];

    /// <summary>The eighteenth character: (31 − Σ value × 3ⁱ mod 31) mod 31.</summary>
    public static char CheckCharacter(string first)
    {
        if (first.Length != Length - 1) throw new ArgumentException("Seventeen characters are checked.", nameof(first));
        var (sum, weight) = (0, 1);
        foreach (var c in first)
        {
            sum += Value(c) * weight;
            weight = weight * 3 % Characters.Length;
        }
        return Characters[(Characters.Length - sum % Characters.Length) % Characters.Length];
    }

    /// <summary>The whole code from authority and class (such as <c>91</c>), division and the eight characters of the organisation.</summary>
    public static string Compose(string authorityAndClass, string division, string organisation)
    {
        var first = authorityAndClass + division + organisation + OrganisationCheck(organisation);
        return first + CheckCharacter(first);
    }

    /// <summary>The ninth character of an organisation code: 11 − Σ value × weight mod 11, where 10 is X and 11 is 0.</summary>
    private static char OrganisationCheck(string organisation)
    {
        var rest = 11 - organisation.Select((c, i) => OrganisationValue(c) * OrganisationWeights[i]).Sum() % 11;
        return rest switch { 10 => 'X', 11 => '0', _ => (char)('0' + rest) };
    }

    private static int OrganisationValue(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;

    private static int Value(char c) => Characters.IndexOf(c) is >= 0 and var value ? value : throw new ArgumentException($"'{c}' is no character of a credit code.", nameof(c));
}
