using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Areas;

/// <summary>Codes of divisions that people write, held against those the registry knows; one that knows none takes any of the right form.</summary>
internal static class KnownDivisions
{
    public static Finding? CountyFault(RegistryDb db, string code, Place place) =>
        IsDigits(code, 6) ? Unknown(db, code, place) : Unnamed(db, code, place, 6) ?? new("county-code", place, code);

    /// <summary>A township lies where its parent says; one without a known parent goes by its digits.</summary>
    public static Finding? TownshipFault(RegistryDb db, string code, string county, Place place)
    {
        if (!IsDigits(code, 9)) return Unnamed(db, code, place, 9) ?? new("township-code", place, code);
        var parent = db.Divisions.Where(row => row.Code == code).Select(row => row.Parent).FirstOrDefault() ?? code[..6];
        return parent == county ? Unknown(db, code, place) : Unknown(db, code, place) ?? new("township-elsewhere", place, code, county);
    }

    /// <summary>A name that is not one of those known, with the nearest; null for what is no name, or where no names are known.</summary>
    private static Finding? Unnamed(RegistryDb db, string text, Place place, int digits)
    {
        if (text.Length == 0 || text.Any(char.IsAsciiDigit)) return null;
        var names = db.Divisions.Where(row => row.Code.Length == digits).Select(row => row.Name).ToList();
        return names.Count == 0 ? null : new("division-unknown", place, text, Nearest.Hint(text, names));
    }

    private static Finding? Unknown(RegistryDb db, string code, Place place)
    {
        var known = db.Divisions.Where(row => row.Code.Length == code.Length).ToDictionary(row => row.Code, row => row.Name);
        return known.Count == 0 || known.ContainsKey(code) ? null : new("division-unknown", place, code, Hint(code, known));
    }

    private static Texts Hint(string code, Dictionary<string, string> known) => Nearest.To(code, known.Keys) is { } near ? Nearest.Meant($"{near} {known[near]}")
        : Nearest.Hint("", known.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Key.StartsWith(code[..4], StringComparison.Ordinal)).Select(pair => $"{pair.Key} {pair.Value}"));

    private static bool IsDigits(string code, int length) => code.Length == length && code.All(char.IsAsciiDigit);
}
