using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;

namespace Dingdian.Registry.Imports;

/// <summary>Divisions by code and by name, as files write either.</summary>
internal sealed class Divisions(RegistryDb db)
{
    private readonly Dictionary<string, string> names = db.Divisions.ToDictionary(division => division.Code, division => division.Name);
    private readonly Dictionary<string, string> parents = db.Divisions.Where(division => division.Parent != null).ToDictionary(division => division.Code, division => division.Parent!);
    private ILookup<string, string>? codes;
    private (string Text, string? Code) last = ("", null);

    public IEnumerable<string> Names => names.Values;

    public string? NameOf(string code) => names.GetValueOrDefault(code);

    /// <summary>A township lies where its parent says; a zone's townships need not begin with its code. One without a known parent goes by its digits.</summary>
    public bool IsIn(string township, string county) => parents.TryGetValue(township, out var parent) ? parent == county : township.StartsWith(county, StringComparison.Ordinal);

    /// <summary>Whether the code belongs to no division of a registry that knows some.</summary>
    public bool IsStrange(string code) => names.Count > 0 && !names.ContainsKey(code);

    /// <summary>The code a text means: digits as they are, else the one division of that name and number of digits.</summary>
    public string? CodeOf(string text, int digits)
    {
        if (text.Length == digits && !text.AsSpan().ContainsAnyExceptInRange('0', '9')) return text;
        if (last.Text == text) return last.Code; // names repeat row after row
        codes ??= names.ToLookup(pair => CellText.Key(pair.Value), pair => pair.Key);
        var found = codes[CellText.Key(text)].Where(code => code.Length == digits).Take(2).ToList();
        last = (text, found.Count == 1 ? found[0] : null);
        return last.Code;
    }
}
