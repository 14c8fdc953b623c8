using System.Runtime.InteropServices;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tables;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Imports;

/// <summary>What a row says about which institution it means.</summary>
/// <param name="Key">An identity as exports write it, or any code.</param>
/// <param name="Code">National code.</param>
/// <param name="CreditCode">Unified social credit code; sites of one owner share it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its address.</param>
/// <param name="County">Code of the county.</param>
internal readonly record struct Wanted(string? Key, string? Code, string? CreditCode, string? Name, string? Address, string? County);

/// <summary>The institution a row means; or several that it could mean.</summary>
internal readonly record struct Match(long? Id, IReadOnlyList<long> Candidates)
{
    public static readonly Match None = new(null, []);

    public bool IsAmbiguous => Id is null && Candidates.Count > 1;

    public static Match Of(List<long> candidates) => new(candidates.Count == 1 ? candidates[0] : null, candidates);
}

/// <summary>Finds the institution of a row: by national code, else by credit code and site, else by name and county.</summary>
internal sealed class InstitutionIndex
{
    private static readonly char[] NameSigns = ['、', '，', ',', '；', ';', '/', '\n'];

    private readonly Dictionary<string, long> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Several> byCredit = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string County), Several> byName = [];
    private readonly Dictionary<long, Profile> latest;
    private readonly Dictionary<long, string> given = [];
    private readonly Lazy<ILookup<long, string>> names;

    public InstitutionIndex(IReadOnlyList<Profile> believed)
    {
        names = new(() => believed.SelectMany(NamesOf).ToLookup(pair => pair.Id, pair => pair.Name));
        latest = new(believed.Count);
        foreach (var profile in believed) Add(profile);
        Keys = SnapshotTaker.Keys(new Spans<Profile>(believed));
        foreach (var (id, key) in Keys) byKey[key] = id;
    }

    /// <summary>The identity under which each institution was exported.</summary>
    public IReadOnlyDictionary<long, string> Keys { get; }

    /// <summary>The last profile known of an institution.</summary>
    public Profile Latest(long id) => latest[id];

    public string Shown(long id) => latest[id] is var profile && profile.Code is { } code ? $"{code} {profile.Name}" : $"{profile.Name} ({profile.County})";

    /// <summary>Later rows of the same file find what an earlier one said.</summary>
    public void Add(Profile profile, string? key = null)
    {
        var id = profile.InstitutionId;
        if (key is not null && byKey.TryAdd(key, id)) given.TryAdd(id, key);
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(latest, id, out var known);
        if (!known || last!.From <= profile.From) last = profile;
        if (profile.Code is { } code) byCode[code] = id;
        if (profile.CreditCode is { } credit) CollectionsMarshal.GetValueRefOrAddDefault(byCredit, credit, out _).Add(id);
        CollectionsMarshal.GetValueRefOrAddDefault(byName, (CellText.Key(profile.Name), profile.County), out _).Add(id);
    }

    public Match Find(in Wanted wanted)
    {
        if (wanted.Key is { } key && (byKey.TryGetValue(key, out var id) || byCode.TryGetValue(key, out id))) return new(id, []);
        if (wanted.Code is { } code && byCode.TryGetValue(code, out id)) return new(id, []);
        var bySite = ByCredit(wanted);
        return bySite.Id is not null || bySite.IsAmbiguous ? bySite : ByName(wanted);
    }

    /// <summary>Whether the institution has, or once had, the name, be it as another name; the place in front or the form of company may be left out.</summary>
    public bool IsCalled(long id, string name)
    {
        var key = CellText.Key(name);
        return CellText.Key(latest[id].Name) == key || NamesOf(latest[id]).Select(pair => pair.Name).Concat(names.Value[id]).Any(own => IsSame(CellText.Key(own), key));
    }

    /// <summary>The institution of the county whose name is nearest to one that none has; null when none is close.</summary>
    public long? Near(string name, string county) =>
        Nearest.To(CellText.Key(name), byName.Keys.Where(key => key.County == county).Select(key => key.Name)) is { } near ? byName[(near, county)].All.First() : null;

    /// <summary>Institutions with another code that have this name in this county, and this address unless one of the two is not known.</summary>
    public IEnumerable<long> Doubles(Profile row) => byName.TryGetValue((CellText.Key(row.Name), row.County), out var ids)
        ? ids.All.Where(id => latest[id] is { Code: { } code } other && code != row.Code && (row.Address is null || other.Address is null || CellText.Key(row.Address) == CellText.Key(other.Address))) : [];

    /// <summary>Institutions of the same owner that stand elsewhere or have another name.</summary>
    public IEnumerable<long> Siblings(string creditCode) => byCredit.TryGetValue(creditCode, out var ids) ? ids.All : [];

    private static IEnumerable<(long Id, string Name)> NamesOf(Profile profile) =>
        [(profile.InstitutionId, profile.Name), .. (profile.OtherNames ?? "").Split(NameSigns, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => (profile.InstitutionId, name))];

    private static bool IsSame(string one, string other) => one == other
        || ((one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)) && PlainName.Of(one) == PlainName.Of(other));

    private Match ByCredit(Wanted wanted)
    {
        if ((wanted.CreditCode ?? wanted.Key) is not { } credit || !byCredit.TryGetValue(credit, out var all)) return Match.None;
        var possible = Fitting(all, wanted);
        return Match.Of(wanted.Name is null ? possible : [.. possible.Where(id => IsSite(latest[id], wanted))]);
    }

    private Match ByName(Wanted wanted) =>
        wanted is { Name: { } name, County: { } county } && byName.TryGetValue((CellText.Key(name), county), out var all)
            ? Match.Of(Fitting(all, wanted)) : Match.None;

    private List<long> Fitting(Several all, Wanted wanted) => [.. all.All.Where(id => Fits(latest[id], wanted))];

    /// <summary>Another identity in the same file, another national or credit code is another institution.</summary>
    private bool Fits(Profile profile, Wanted wanted) =>
        (wanted.Key is null || !given.TryGetValue(profile.InstitutionId, out var own) || own == wanted.Key)
        && (wanted.Code is null || profile.Code is null || profile.Code == wanted.Code)
        && (wanted.CreditCode is null || profile.CreditCode is null || profile.CreditCode == wanted.CreditCode);

    private static bool IsSite(Profile profile, Wanted wanted) =>
        (wanted.Name is { } name && CellText.Key(profile.Name) == CellText.Key(name)) || (wanted.Address is { } address && profile.Address is { } own && CellText.Key(own) == CellText.Key(address));

    /// <summary>Mostly one number, seldom more.</summary>
    private struct Several
    {
        private long first;
        private List<long>? more;

        public void Add(long id)
        {
            if (first == 0) first = id;
            else if (first != id && more?.Contains(id) != true) (more ??= []).Add(id);
        }

        public readonly IEnumerable<long> All => more is null ? [first] : [first, .. more];
    }
}
