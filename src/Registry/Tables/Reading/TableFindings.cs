using Dingdian.Model;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>Collects the findings of one table; a fault that runs through a whole column is listed some times and then counted.</summary>
internal sealed class TableFindings(List<Finding> findings, int mostAlike)
{
    private readonly Dictionary<(string Code, int Column), (int Count, Place Place)> seen = [];

    public void Add(string code, Place place, params object?[] arguments)
    {
        if (IsListed(code, place))
            findings.Add(new Finding(code, place, arguments));
    }

    public void Add(Finding finding)
    {
        if (IsListed(finding.Code, finding.Place))
            findings.Add(finding);
    }

    private bool IsListed(string code, Place place)
    {
        var key = (code, place.Column);
        var count = seen.TryGetValue(key, out var before) ? before.Count + 1 : 1;
        seen[key] = (count, place with { Line = 0 });
        return count <= mostAlike;
    }

    /// <summary>Says how many were not listed.</summary>
    public void Close()
    {
        foreach (var ((code, _), (count, place)) in seen.Where(s => s.Value.Count > mostAlike))
            findings.Add(new Finding("findings-more", place, count - mostAlike, code));
    }
}
