using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dingdian.Registry.Journal;

/// <summary>
/// One thing somebody did, for ever. Entries are only added; each carries the hash of the one before, so none can be changed, taken out or
/// slipped in without breaking the chain.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>What stands where an earlier hash would: before the first entry there is none.</summary>
    public const string Beginning = "";

    private static readonly JsonWriterOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>From 1, without gaps.</summary>
    public long Id { get; set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>The day it is of.</summary>
    public DateOnly On { get; set; }

    /// <summary>What was done, such as <c>approve-year</c>.</summary>
    public required string Act { get; set; }

    /// <summary>What it was done to, such as <c>year/cn-suzhou-2025/2025</c>.</summary>
    public required string Subject { get; set; }

    public required string Who { get; set; }

    /// <summary>In which role; empty where the registry speaks for itself.</summary>
    public string Role { get; set; } = "";

    /// <summary>The district whose officer it was.</summary>
    public string? Division { get; set; }

    /// <summary>The number the request came with; a request is done once.</summary>
    public required string Request { get; set; }

    /// <summary>What was asked, as JSON.</summary>
    public required string Asked { get; set; }

    /// <summary>What followed, as JSON.</summary>
    public string Done { get; set; } = "{}";

    /// <summary>Hash of its postings and of the names of accounts it opened; null without any.</summary>
    public string? Posted { get; set; }

    /// <summary>Hash of the entry before.</summary>
    public string Previous { get; set; } = Beginning;

    /// <summary><see cref="Algorithm"/> of everything above, see <see cref="Seal"/>.</summary>
    public string Hash { get; set; } = "";

    public const string Algorithm = "SHA-256";

    /// <summary>The hash of the entry: of UTF-8 JSON without spaces, its fields in the order above, times in microseconds since 1970, days as yyyy-MM-dd.</summary>
    public string Seal()
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Style)) Write(json);
        return Convert.ToHexStringLower(SHA256.HashData(line.GetBuffer().AsSpan(0, (int)line.Length)));
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Id);
        json.WriteNumber("at", (At.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        json.WriteString("on", On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("act", Act);
        json.WriteString("subject", Subject);
        json.WriteString("who", Who);
        json.WriteString("role", Role);
        json.WriteString("division", Division);
        json.WriteString("request", Request);
        json.WriteString("asked", Asked);
        json.WriteString("done", Done);
        json.WriteString("posted", Posted);
        json.WriteString("previous", Previous);
        json.WriteEndObject();
    }

    /// <summary>The hash of accounts that were opened and of postings, in their order.</summary>
    internal static string? HashOf(IEnumerable<Account> opened, IEnumerable<Posting> postings)
    {
        var lines = string.Concat(opened.Select(account => account.Line).Concat(postings.Select(posting => posting.Line)).Select(line => line + "\n"));
        return lines.Length == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines)));
    }
}
