using Dingdian.Registry.History;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.DataCalls;

/// <summary>The bureau sends a filing back with remarks; the county is awaited again.</summary>
public sealed record ReturnFiling(string Call, string Division, string Remarks) : CallAct(Call)
{
    internal override string Kind => "return";

    private protected override void Apply(RegistryDb db, Revision revision)
    {
        if (string.IsNullOrWhiteSpace(Remarks)) Refuse("filing-remarks");
        if (Asked(db, Division) is null) return;
        if (Standing(db, Division) is not { State: Filing.Filed } filing) Refuse("filing-none", Division);
        else if (Findings.Count == 0)
        {
            revision.Retire(filing);
            var returned = (Filing)filing.Copy();
            (returned.State, returned.Remarks) = (Filing.Returned, Remarks.Trim());
            revision.Add(returned);
        }
    }
}
