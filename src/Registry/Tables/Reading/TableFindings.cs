using Dingdian.Model;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>Collects the findings of one table; a fault that runs through a whole column is listed some times and then counted.</summary>
internal sealed class TableFindings(List<Finding> findings, int mostAlike)
{
    private readonly Dictionary<(string Code, int Column), (int Count, Place Place)> seen = [];

    public void Add(string code, Place place, params object?[] arguments)
    {
        var key = (code, place.Column);
        var count = seen.TryGetValue(key, out var before) ? before.Count + 1 : 1;
        seen[key] = (count, place with { Line = 0 });
        if (count <= mostAlike)
            findings.Add(new Finding(code, place, arguments));
    }

    /// <summary>Says how many were not listed.</summary>
    public void Close()
    {
        foreach (var ((code, _), (count, place)) in seen.Where(s => s.Value.Count > mostAlike))
            findings.Add(new Finding("findings-more", place, count - mostAlike, code));
    }
}
