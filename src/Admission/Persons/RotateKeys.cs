using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Registry.Persons;

namespace Dingdian.Admission.Persons;

/// <summary>
/// Every person is sealed anew with a new key. The key is on disk before anything is sealed with it, and the old ones stay: whatever ends this
/// midway, every row opens, and the next rotation goes on with the key that is there.
/// </summary>
public sealed record RotateKeys : UseCase
{
    [JsonIgnore]
    public override string Subject => "keys";

    internal override void Apply(Docket docket)
    {
        if (KeyRing.Open(docket.Bureau.Keys, docket.Findings) is not { } ring) return;
        var used = ring.Current;
        if (docket.Db.People.All(row => row.Key == used)) ring = ring.WithNewKey();
        docket.Record(new KeysRotated(ring.Current, PersonRegister.Reseal(docket.Db, ring, docket.Findings)));
    }
}

/// <summary>Older keys are taken off the ring, once nothing in the register needs them: persons in older backups can then be read by nobody.</summary>
public sealed record ForgetKeys : UseCase
{
    [JsonIgnore]
    public override string Subject => "keys";

    internal override void Apply(Docket docket)
    {
        if (KeyRing.Open(docket.Bureau.Keys, docket.Findings) is not { } ring) return;
        var used = ring.Current;
        if (docket.Db.People.Count(row => row.Key != used) is > 0 and var left) docket.Refuse("keys-in-use", left);
        else ring.Forget();
    }
}

/// <summary>What a rotation did.</summary>
/// <param name="Key">Id of the key now in use.</param>
/// <param name="Persons">Rows sealed anew.</param>
public sealed record KeysRotated(string Key, int Persons);
