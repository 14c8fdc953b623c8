using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;

namespace Dingdian.Registry.Imports;

/// <summary>Divisions by code and by name, as files write either.</summary>
internal sealed class Divisions(RegistryDb db)
{
    private readonly Dictionary<string, string> names = db.Divisions.ToDictionary(division => division.Code, division => division.Name);
    private ILookup<string, string>? codes;
    private (string Text, string? Code) last = ("", null);

    public IEnumerable<string> Names => names.Values;

    public string? NameOf(string code) => names.GetValueOrDefault(code);

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
