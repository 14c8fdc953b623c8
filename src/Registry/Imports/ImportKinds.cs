namespace Dingdian.Registry.Imports;

/// <summary>All kinds of files.</summary>
public static class ImportKinds
{
    public static readonly IReadOnlyList<ImportKind> All =
    [
        new InstitutionSheet(), PartSheets.Beds, PartSheets.Staff, PartSheets.Facilities, PartSheets.Agreements,
    ];

    public static ImportKind? Find(string name) => All.FirstOrDefault(kind => kind.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
}
