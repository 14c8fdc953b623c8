using System.Globalization;
using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Registry.Persons;

/// <summary>Numbers of identity documents. A resident's number (GB 11643-1999) checks itself; passports and permits are taken as they are.</summary>
public static partial class IdNumber
{
    private const int ResidentLength = 18;
    private const string CheckSigns = "10X98765432";

    /// <summary>One spelling for one number: plain letters, capitals, no blanks. Null when it is no number of a document.</summary>
    public static string? Normalise(string text)
    {
        var plain = string.Concat(PlainText.Of(text).Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        return IsResident(plain) || Other().IsMatch(plain) && !Resident().IsMatch(plain) ? plain : null;
    }

    /// <summary>Whether it is a resident's number: date and check sign are right.</summary>
    public static bool IsResident(string number) => number.Length == ResidentLength && number[..^1].All(char.IsAsciiDigit) && number[^1] == CheckSign(number)
        && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) && born.Year is >= 1900 and < 2100;

    /// <summary>Whether a resident's number stands anywhere in a text, in one piece or with blanks in it.</summary>
    public static bool StandsIn(string text) => Candidates().Matches(PlainText.Of(text)).Any(found => IsResident(found.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()));

    /// <summary>ISO 7064, MOD 11-2.</summary>
    private static char CheckSign(string number)
    {
        var sum = 0;
        foreach (var digit in number[..^1]) sum = (sum + digit - '0') * 2 % 11;
        return CheckSigns[sum % 11];
    }

    // Eight digits of a permit, or at least one letter: other digits alone are a slip of the pen.
    [GeneratedRegex("^([0-9]{8}|(?=.*[A-Z])[A-Z0-9]{6,20})\\z")]
    private static partial Regex Other();

    [GeneratedRegex("^[0-9]{17}[0-9X]\\z")]
    private static partial Regex Resident();

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9](?: ?[0-9]){16} ?[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex Candidates();
}
