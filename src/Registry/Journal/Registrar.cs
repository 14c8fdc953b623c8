using System.Text.Json;
using Dingdian.Registry.History;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.Journal;

/// <summary>Notes every change of the registry in the journal, so that one chain holds all that was done.</summary>
internal static class Registrar
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In the transaction of the change.</summary>
    public static void Note(RegistryDb db, Change change) => JournalPage.Append(db, new()
    {
        At = change.At,
        On = DateOnly.FromDateTime(change.At.AddHours(8)), // the one clock of China
        Act = $"registry-{change.Kind}",
        Subject = $"change/{change.Id}",
        Who = change.Who,
        Request = $"change/{change.Id}",
        Asked = JsonSerializer.Serialize(new { change.Why, change.Source, change.SourceHash, change.Undoes }, Style),
    }, JournalPage.LastOf(db), [], []);
}
