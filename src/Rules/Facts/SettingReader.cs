using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Rules.Facts;

/// <summary>Reads one changed input as it is written after <c>--set</c> and in cases.</summary>
public static partial class Settings
{
    private static readonly string[] Times = ["last_year", "term_start"];

    /// <summary><c>fact.measure[key, key]@area@time=value</c>; without a value, or with <c>unknown</c>, the input becomes unknown.</summary>
    public static Setting? TryParse(string text, Place place, List<Finding> findings)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? Unreadable(text, place, findings) : TryParse(text[..equals], text[(equals + 1)..].Trim(), place, findings);
    }

    public static Setting? TryParse(string name, string? value, Place place, List<Finding> findings)
    {
        var match = Pattern().Match(name.Trim());
        if (!match.Success)
            return Unreadable(name, place, findings);
        var (kind, keys) = (match.Groups["kind"].Value, match.Groups["keys"]);
        var qualifiers = match.Groups["at"].Captures.Select(c => c.Value).ToList();
        var times = qualifiers.Where(q => Times.Contains(q)).ToList();
        var rows = qualifiers.Except(times).ToList();
        if (times.Count > 1 || rows.Count > 1 || (kind != "fact" && (keys.Success || times.Count > 0)) || (kind == "reading" && rows.Count > 0))
            return Unreadable(name, place, findings);
        return new Setting(kind, match.Groups["name"].Value, keys.Success ? string.Join(',', keys.Value.Split(',').Select(k => k.Trim())) : null,
            rows.FirstOrDefault(), times.FirstOrDefault(), value is null or "" or "null" or "unknown" ? null : value);
    }

    private static Setting? Unreadable(string text, Place place, List<Finding> findings)
    {
        findings.Add(new Finding("set-unreadable", place, text));
        return null;
    }

    [GeneratedRegex(@"^(?<kind>fact|choice|parameter|reading)\.(?<name>[\p{L}\p{N}_-]+)(\[(?<keys>[^\[\]]+)\])?(@(?<at>[\p{L}\p{N}._-]+))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
