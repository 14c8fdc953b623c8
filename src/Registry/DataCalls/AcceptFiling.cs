using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.DataCalls;

/// <summary>The bureau accepts what a county filed: its figures become area facts, of the quality the county declared, and evidence of the duty.</summary>
public sealed record AcceptFiling(string Call, string Division) : CallAct(Call)
{
    internal override string Kind => "accept";

    private protected override void Apply(RegistryDb db, Revision revision)
    {
        if (Asked(db, Division) is not { } call) return;
        if (Standing(db, Division) is not { State: Filing.Filed } filing)
        {
            Refuse("filing-none", Division);
            return;
        }
        revision.Retire(filing);
        var accepted = (Filing)filing.Copy();
        accepted.State = Filing.Accepted;
        revision.Add(accepted);
        foreach (var (measure, value) in filing.Values) Learn(db, revision, call, filing, measure, value);
    }

    private static void Learn(RegistryDb db, Revision revision, DataCall call, Filing filing, string measure, decimal value)
    {
        var (name, key) = CallList.Parts(measure);
        foreach (var before in db.AreaFacts.Believed().Where(row => row.Division == filing.Division && row.Measure == name && row.Key == key && row.AsOf == call.AsOf).ToList()) revision.Retire(before);
        revision.Add(new AreaFact
        {
            Division = filing.Division, Measure = name, Key = key, AsOf = call.AsOf, Since = call.Since, Value = value, Unit = call.ListUnits()[measure], Quality = filing.Quality,
            Source = $"{(call.Title.Length > 0 ? call.Title : call.Name)}: {filing.Who}, {Written(filing.On)}",
        });
    }
}
