namespace Dingdian.Registry.Imports;

/// <summary>All kinds of files, in the order in which they are best brought in.</summary>
public static class ImportKinds
{
    public static readonly IReadOnlyList<ImportKind> All =
    [
        new DivisionSheet(), new InstitutionSheet(), PartSheets.Beds, PartSheets.Staff, PartSheets.Facilities, PartSheets.Agreements, new SuccessionSheet(),
        FigureSheets.AreaFacts, FigureSheets.Funds, FigureSheets.Letters,
        new SettlementSheet(), new OutflowSheet(), new BoundarySheet(), new LayerSheet(), new PopulationSheet(), StreetSheet.Nodes, StreetSheet.Edges,
    ];

    public static ImportKind? Find(string name) => All.FirstOrDefault(kind => kind.Names.Contains(name, StringComparer.OrdinalIgnoreCase));
}
