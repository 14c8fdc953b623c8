using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.DataCalls;

/// <summary>A step of a data call: one change of the registry, refused as a whole, undone as a whole.</summary>
public abstract record CallAct(string Call)
{
    internal abstract string Kind { get; }

    private protected List<Finding> Findings { get; } = [];

    private protected abstract void Apply(RegistryDb db, Revision revision);

    public ActResult Run(RegistryDb db, Grounds grounds)
    {
        Findings.Clear();
        using var revision = Revision.Begin(db, new() { Kind = Kind, Who = grounds.Who, Why = grounds.Why, Source = grounds.Source, At = grounds.At });
        Apply(db, revision);
        if (Findings.Count > 0) return new(null, [.. Findings]);
        revision.Commit();
        return new(revision.Change.Id, []);
    }

    private protected void Refuse(string code, params object?[] arguments) => Findings.Add(new(code, new Place(Call), arguments));

    /// <summary>The call, when there is one that asks the county.</summary>
    private protected DataCall? Asked(RegistryDb db, string division)
    {
        var call = CallList.Find(db, Call, Findings);
        if (call is null || call.Counties.Contains(division)) return call;
        Refuse("call-division", division, string.Join(", ", call.Counties));
        return null;
    }

    private protected Filing? Standing(RegistryDb db, string division) => db.Filings.Believed().FirstOrDefault(row => row.Call == Call && row.Division == division);

    private protected static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
