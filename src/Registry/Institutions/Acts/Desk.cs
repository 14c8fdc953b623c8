using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Institutions.Acts;

/// <summary>Where an act is worked on: what it needs of the registry, and what is wrong with it.</summary>
internal sealed class Desk(RegistryDb db, Revision revision, DateOnly on, Place place, Workspace? workspace)
{
    public DateOnly On => on;
    public Revision Revision => revision;
    public List<Finding> Findings { get; } = [];

    /// <summary>The institution with that code, credit code or name, if it was there on the day.</summary>
    public Dossier? Find(string named)
    {
        if (InstitutionFinder.Find(db, named, on, Findings) is not { } id) return null;
        var dossier = new Dossier(db, revision, id);
        if (dossier.Profile.On(on) is not null) return dossier;
        Refuse("institution-not-there", named, Written(on), Written(dossier.Profile.Rows.Min(row => row.From)), Written(dossier.Profile.Rows.Max(row => row.To)));
        return null;
    }

    public bool IsCodeFree(string code, long except)
    {
        if (!NationalCode.IsValid(code)) return Refuse("national-code", code);
        var holder = db.Profiles.Believed().Where(row => row.Code == code && row.InstitutionId != except && row.To > on).Select(row => row.Name).FirstOrDefault();
        return holder is null || Refuse("code-taken", code, holder);
    }

    public bool IsWord(IReadOnlyList<Word> list, string word, Texts what) => list.Any(known => known.Id == word) || Refuse("word-unknown", word, what,
        new Texts(string.Join('、', list.Select(known => $"{known.Id}（{known.Name.Zh}）")), string.Join(", ", list.Select(known => known.Id))));

    /// <summary>The code of the one division of that name and number of digits; the text itself when it is a code or names none.</summary>
    public string? Division(string? text, int digits) => text is null || text.All(char.IsAsciiDigit) ? text : new Imports.Divisions(db).CodeOf(text, digits) ?? text;

    public bool IsCounty(string code) => Note(KnownDivisions.CountyFault(db, code, place));

    /// <summary>Whether the township is one, and lies in the county.</summary>
    public bool IsTownship(string code, string county) => Note(KnownDivisions.TownshipFault(db, code, county, place));

    /// <summary>Remarks on a place outside the county it is said to be in.</summary>
    public void Remark(Coordinate at, string county)
    {
        if (workspace is not null) QualityReport.Outlines(workspace, db, county[..4], Believed.StillBelieved - 1)?.Check(at, county, place, Findings);
    }

    private bool Note(Finding? fault)
    {
        if (fault is not null) Findings.Add(fault);
        return fault is null;
    }

    /// <summary>Notes what is wrong; always false.</summary>
    public bool Refuse(string code, params object?[] arguments)
    {
        Findings.Add(new(code, place, arguments));
        return false;
    }

    public static string Written(DateOnly day) => day == Held.NoStart || day == Held.NoEnd ? "…" : day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
