using Dingdian.Model;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Persons;

/// <summary>The persons of a registry, opened with its key ring. Writes stand in the transaction at hand.</summary>
public static class PersonRegister
{
    /// <summary>The person a token stands for; null when there is none, or after findings.</summary>
    public static Identity? Find(RegistryDb db, KeyRing ring, string token, List<Finding> findings) =>
        db.People.FirstOrDefault(row => row.Token == token) is { } row ? ring.Open(row, findings) : null;

    /// <summary>Keeps a person, or the new name of one.</summary>
    public static void Put(RegistryDb db, PersonRow row)
    {
        db.Database.ExecuteSql($"DELETE FROM person WHERE token = {row.Token}");
        BulkWriter.Insert(db, typeof(PersonRow), [row]);
    }

    /// <summary>What cannot be opened of the register: a key that is not on the ring, a row that was changed.</summary>
    public static IReadOnlyList<Finding> Check(RegistryDb db, KeyRing ring)
    {
        var findings = new List<Finding>();
        foreach (var row in db.People.AsEnumerable().OrderBy(row => row.Token, StringComparer.Ordinal)) ring.Open(row, findings);
        return findings;
    }

    /// <summary>Seals every person anew with the key in use; gives their number. With a row that cannot be opened nothing is changed.</summary>
    public static int Reseal(RegistryDb db, KeyRing ring, List<Finding> findings)
    {
        var before = findings.Count;
        var rows = db.People.Where(row => row.Key != ring.Current).AsEnumerable().OrderBy(row => row.Token, StringComparer.Ordinal).Select(row => ring.Open(row, findings)).ToList();
        if (findings.Count > before) return 0;
        foreach (var person in rows) Put(db, ring.Seal(person!));
        return rows.Count;
    }
}
