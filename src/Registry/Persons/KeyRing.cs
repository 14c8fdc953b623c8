using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Persons;

/// <summary>
/// The keys that persons are sealed with, in a file of their own that only its owner reads and no backup carries. One key makes tokens and never
/// changes; the others seal, and the newest of them is in use.
/// </summary>
public sealed partial class KeyRing
{
    /// <summary>Its name in the folder of a workspace.</summary>
    public const string FileName = "keys.json";

    private const int KeyBytes = 32, NonceBytes = 12, TagBytes = 16, TokenHexits = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string path;
    private readonly Ring ring;

    private sealed record Ring(string Token, string Current, IReadOnlyDictionary<string, string> Keys);

    private KeyRing(string path, Ring ring) => (this.path, this.ring) = (path, ring);

    /// <summary>Where the ring of a workspace is unless somebody keeps it elsewhere.</summary>
    public static string PathIn(Workspace workspace) => Path.Combine(workspace.Folder, FileName);

    /// <summary>Id of the key in use.</summary>
    public string Current => ring.Current;

    /// <summary>Ids of all keys.</summary>
    public IReadOnlyCollection<string> Keys => [.. ring.Keys.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads the ring; null after findings: it is missing, others may read it, or it is none.</summary>
    public static KeyRing? Open(string path, List<Finding> findings)
    {
        var place = new Place(path);
        if (!File.Exists(path)) findings.Add(new("keys-missing", place, path));
        else if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0) findings.Add(new("keys-open", place, path));
        else if (Read(path) is { } ring) return new(path, ring);
        else findings.Add(new("keys-unreadable", place, path));
        return null;
    }

    /// <summary>Makes a new ring, unless somebody made one meanwhile: then that one counts.</summary>
    public static KeyRing? Create(string path, List<Finding> findings)
    {
        var first = NewId();
        try
        {
            Write(path, new(NewKey(), first, new Dictionary<string, string> { [first] = NewKey() }), replace: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new("keys-unwritten", new(path), path, new Texts("系统无法写入", e.Message.TrimEnd('.'))));
            return null;
        }
        return Open(path, findings);
    }

    /// <summary>Stands for the person with this number: the same number gives the same token, and no token leads back without the ring.</summary>
    /// <param name="number">Normalised, see <see cref="IdNumber.Normalise"/>.</param>
    public string TokenOf(string number) => "p-" + Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(ring.Token), Encoding.UTF8.GetBytes(number)))[..TokenHexits];

    /// <summary>Whether it looks like a token: a letter, a hyphen, then small letters and digits.</summary>
    public static bool IsToken(string text) => Token().IsMatch(text);

    /// <summary>Seals name and number with the key in use (AES-256-GCM); the token is sealed in, so a row cannot be passed off as another's.</summary>
    public PersonRow Seal(Identity person)
    {
        var token = TokenOf(person.Number);
        var plain = JsonSerializer.SerializeToUtf8Bytes(person, Style);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = whole.AsSpan(0, NonceBytes);
        var tag = whole.AsSpan(NonceBytes, TagBytes);
        var cipher = whole.AsSpan(NonceBytes + TagBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Convert.FromBase64String(ring.Keys[Current]), TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(token));
        return new() { Token = token, Cipher = Convert.ToBase64String(whole), Key = Current };
    }

    /// <summary>Who it is; null after a finding: its key is not on the ring, or the row was changed.</summary>
    public Identity? Open(PersonRow row, List<Finding> findings)
    {
        if (!ring.Keys.TryGetValue(row.Key, out var key))
        {
            findings.Add(new("key-unknown", new(path), row.Token, row.Key));
            return null;
        }
        try
        {
            var whole = Convert.FromBase64String(row.Cipher).AsSpan();
            var plain = new byte[whole.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(Convert.FromBase64String(key), TagBytes);
            aes.Decrypt(whole[..NonceBytes], whole[(NonceBytes + TagBytes)..], whole[NonceBytes..(NonceBytes + TagBytes)], plain, Encoding.UTF8.GetBytes(row.Token));
            return JsonSerializer.Deserialize<Identity>(plain, Style);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or OverflowException or JsonException)
        {
            findings.Add(new("person-damaged", new(path), row.Token));
            return null;
        }
    }

    /// <summary>The same with a new key beside the old ones, in use from now on, and on disk before anything is sealed with it.</summary>
    public KeyRing WithNewKey()
    {
        var id = NewId();
        var wider = ring with { Current = id, Keys = new Dictionary<string, string>(ring.Keys) { [id] = NewKey() } };
        Write(path, wider, replace: true);
        return new(path, wider);
    }

    /// <summary>Only the key in use stays: what older backups hold of persons can then be read by nobody.</summary>
    public void Forget() => Write(path, ring with { Keys = new Dictionary<string, string> { [Current] = ring.Keys[Current] } }, replace: true);

    private static Ring? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Ring>(File.ReadAllBytes(path), Style) is { Token: { } token, Current: { } current, Keys: { } keys } ring
                && keys.ContainsKey(current) && keys.Values.Append(token).All(key => Convert.FromBase64String(key).Length == KeyBytes) ? ring : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Written beside its place and moved there whole, so that no crash leaves half a ring.
    private static void Write(string path, Ring ring, bool replace)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        try
        {
            using (var stream = new FileStream(unfinished, options))
            {
                JsonSerializer.Serialize(stream, ring, Style);
                stream.Flush(flushToDisk: true);
            }
            if (replace || !File.Exists(path)) File.Move(unfinished, path, replace);
        }
        catch (IOException) when (!replace && File.Exists(path)) // somebody made one meanwhile
        {
        }
        finally
        {
            Leftovers.Delete(unfinished);
        }
    }

    [GeneratedRegex("^[a-z]-[a-z0-9]{1,62}\\z")]
    private static partial Regex Token();

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    private static string NewId() => "k-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
}
