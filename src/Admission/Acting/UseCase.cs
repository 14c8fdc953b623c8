using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dingdian.Admission.Acting;

/// <summary>
/// Something a person asks to be done. It is done once, whole, in the role it takes, or refused with everything that stands against it;
/// what was done stands in the journal.
/// </summary>
public abstract record UseCase
{
    internal static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>A number of the caller's own: the same request asked twice is done once.</summary>
    [JsonIgnore]
    public string Request { get; init; } = "";

    [JsonIgnore]
    public Person By { get; init; } = new("", "");

    /// <summary>The day it is of.</summary>
    [JsonIgnore]
    public DateOnly On { get; init; }

    /// <summary>The last entry about the subject that the person had seen; someone else's later one refuses this. Null: whatever came before.</summary>
    [JsonIgnore]
    public long? Seen { get; init; }

    /// <summary>What it is done to.</summary>
    [JsonIgnore]
    public abstract string Subject { get; }

    /// <summary>Checks and does it; what is refused is told to the docket and leaves nothing.</summary>
    internal abstract void Apply(Docket docket);

    internal string Asked() => JsonSerializer.Serialize(this, GetType(), Style);
}
