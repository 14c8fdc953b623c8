using System.Text.RegularExpressions;

namespace Dingdian.Registry.Institutions;

/// <summary>
/// National code of a designated institution: <c>H</c> for medical institutions or <c>P</c> for pharmacies, six digits of a division, five of a serial number.
/// The division is that of the day the code was given; it need not be the present one.
/// </summary>
public static partial class NationalCode
{
    public static bool IsValid(string code) => Pattern().IsMatch(code);

    public static bool IsPharmacy(string code) => code.StartsWith('P');

    public static string Compose(bool pharmacy, string division, int serial) => $"{(pharmacy ? 'P' : 'H')}{division}{serial:D5}";

    [GeneratedRegex(@"^[HP][0-9]{11}\z")]
    private static partial Regex Pattern();
}
