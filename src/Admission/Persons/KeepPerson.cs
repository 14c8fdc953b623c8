using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Registry.Persons;

namespace Dingdian.Admission.Persons;

/// <summary>A person is registered, sealed; the journal gets the token only. The same number is the same token, whoever registers it; a row that no longer opens is replaced.</summary>
/// <param name="Token">Of the number, by the ring of the bureau.</param>
/// <param name="Renamed">The number was registered under another name, which is no longer the person's.</param>
public sealed record KeepPerson(string Token, bool Renamed = false) : UseCase
{
    /// <summary>Who it is; never written to the journal.</summary>
    [JsonIgnore]
    public Identity? Person { get; init; }

    [JsonIgnore]
    public override string Subject => SeePerson.SubjectOf(Token);

    /// <summary>As somebody registers this person.</summary>
    public static KeepPerson Of(KeyRing ring, Identity person, bool renamed = false) => new(ring.TokenOf(person.Number), renamed) { Person = person };

    internal override void Apply(Docket docket)
    {
        if (Person is null) docket.Refuse("person-none");
        else if (KeyRing.Open(docket.Bureau.Keys, docket.Findings) is { } ring) Keep(docket, ring, Person); // read again here: the keys may have been rotated meanwhile
    }

    private void Keep(Docket docket, KeyRing ring, Identity person)
    {
        if (docket.Db.People.FirstOrDefault(row => !ring.Keys.Contains(row.Key)) is { } strange) docket.Refuse("key-unknown", strange.Token, strange.Key);
        else if (ring.TokenOf(person.Number) != Token) docket.Refuse("person-token");
        else if (PersonRegister.Find(docket.Db, ring, Token, []) is { } known && known.Name != person.Name && !(Renamed && By.Role == Roles.CaseHandler)) docket.Refuse("person-renamed", Token);
        else PersonRegister.Put(docket.Db, ring.Seal(person));
    }
}
