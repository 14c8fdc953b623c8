using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;

namespace Dingdian.Registry.Imports;

/// <summary>Divisions by code and by name, as files write either.</summary>
internal sealed class Divisions(RegistryDb db)
{
    private readonly Dictionary<string, string> names = db.Divisions.ToDictionary(division => division.Code, division => division.Name);
    private readonly Dictionary<string, string> parents = db.Divisions.Where(division => division.Parent != null).ToDictionary(division => division.Code, division => division.Parent!);
    private ILookup<string, string>? codes, briefly;
    private (string Text, int Digits, string? Code) last = ("", 0, null);

    private HashSet<string>? known;

    public IEnumerable<string> Names => names.Values;

    public string? NameOf(string code) => names.GetValueOrDefault(code);

    /// <summary>A township lies where its parent says; a zone's townships need not begin with its code. One without a known parent goes by its digits.</summary>
    public bool IsIn(string township, string county) => parents.TryGetValue(township, out var parent) ? parent == county : township.StartsWith(county, StringComparison.Ordinal);

    public bool IsKnown(string code) => names.ContainsKey(code);

    /// <summary>Whether the code belongs to no division of a registry that knows others of its kind; a city is known by its counties.</summary>
    public bool IsStrange(string code)
    {
        known ??= [.. names.Keys, .. names.Keys.Where(own => own.Length > 4).Select(own => own[..4])];
        var length = code.Length == 9 && !known.Any(own => own.Length == 9) ? 6 : code.Length;
        return known.Any(own => own.Length == length) && !known.Contains(code[..length]);
    }

    /// <summary>The only city there is, for figures of 全市.</summary>
    public string? City => names.Keys.Where(code => code.Length >= 4).Select(code => code[..4]).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <summary>A code without the zeros that other codes put behind it: 320500 is the city 3205, 320508000000 the county 320508.</summary>
    public static string Short(string code)
    {
        foreach (var (length, zeros) in ((int, int)[])[(12, 3), (9, 3), (6, 2), (4, 2)])
            if (code.Length == length && code.AsSpan(length - zeros).TrimEnd('0').IsEmpty) code = code[..^zeros];
        return code;
    }

    /// <summary>The code a text means: digits without the zeros behind them, else the one division of that name and number of digits, or of that name without its last word: 昆山 for 昆山市.</summary>
    public string? CodeOf(string text, int digits)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('0', '9') && text.Length >= digits) return text.Length == digits ? text : text.Length >= 9 && Short(text) is var code && code.Length == digits ? code : null;
        if (last.Text == text && last.Digits == digits) return last.Code; // names repeat row after row
        codes ??= names.ToLookup(pair => CellText.Key(pair.Value), pair => pair.Key);
        var found = Named(codes, text, digits);
        if (found.Count == 0) found = Named(briefly ??= names.Where(pair => IsBrief(pair.Value)).ToLookup(pair => CellText.Key(pair.Value.AsSpan(0, pair.Value.Length - 1)), pair => pair.Key), text, digits);
        last = (text, digits, found.Count == 1 ? found[0] : null);
        return last.Code;
    }

    private static List<string> Named(ILookup<string, string> codes, string text, int digits) => [.. codes[CellText.Key(text)].Where(code => code.Length == digits).Take(2)];

    private static bool IsBrief(string name) => name is [_, _, .., '市' or '区' or '县' or '镇' or '乡'];
}
