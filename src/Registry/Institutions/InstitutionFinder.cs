using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Institutions;

/// <summary>Finds institutions by what people call them.</summary>
public static class InstitutionFinder
{
    private const int Shown = 5;

    /// <summary>The one institution that has, or once had, this code, credit code or name; who had it on the day goes first.</summary>
    public static long? Find(RegistryDb db, string named, DateOnly on, List<Finding> findings)
    {
        var rows = db.Profiles.Believed().Where(row => row.Code == named || row.CreditCode == named || row.Name == named).ToList();
        var then = rows.FindAll(row => row.From <= on && row.To > on);
        var found = (then.Count > 0 ? then : rows).DistinctBy(row => row.InstitutionId).ToList();
        if (found.Count == 1) return found[0].InstitutionId;
        findings.Add(found.Count == 0 ? new("institution-unknown", new Place(named), named, Near(db, named))
            : new("institution-ambiguous", new Place(named), named, string.Join(", ", found.Take(Shown).Select(row => $"{row.Code ?? "–"} {row.Name} {row.County}"))));
        return null;
    }

    /// <summary>Names that hold the text, else the one nearest to it, as a question; empty when nothing is near.</summary>
    private static Texts Near(RegistryDb db, string named)
    {
        List<string> near = [.. Search(db, named, Shown).Select(row => row.Name)];
        if (near.Count == 0 && Nearest.To(named, db.Profiles.Believed().Select(row => row.Name).Distinct()) is { } one) near.Add(one);
        return near.Count == 0 ? new("", "") : new($"是否指：{string.Join("、", near)}？", $"Did you mean: {string.Join(", ", near)}? ");
    }

    /// <summary>The latest profiles, as now believed, that hold the text in a name, a code or an address.</summary>
    public static IReadOnlyList<Profile> Search(RegistryDb db, string text, int most)
    {
        var ids = db.Profiles.Believed()
            .Where(row => row.Name.Contains(text) || row.OtherNames!.Contains(text) || row.Code!.Contains(text) || row.CreditCode!.Contains(text) || row.Address!.Contains(text))
            .Select(row => row.InstitutionId).Distinct().OrderBy(id => id).Take(most).ToList();
        return [.. db.Profiles.Believed().Where(row => ids.Contains(row.InstitutionId)).AsEnumerable().GroupBy(row => row.InstitutionId).Select(rows => rows.MaxBy(row => row.From)!).OrderBy(row => row.Code, StringComparer.Ordinal)];
    }
}
