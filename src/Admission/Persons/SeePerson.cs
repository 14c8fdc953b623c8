using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;

namespace Dingdian.Admission.Persons;

/// <summary>Somebody looks at a person in full: who looked, at whom and why stays in the journal, and is there before anything is shown.</summary>
/// <param name="Token">The person.</param>
/// <param name="Why">What it is needed for.</param>
public sealed record SeePerson(string Token, string Why) : UseCase
{
    [JsonIgnore]
    public override string Subject => SubjectOf(Token);

    internal static string SubjectOf(string token) => $"person/{token}";

    internal override void Apply(Docket docket)
    {
        if (!docket.Db.People.Any(row => row.Token == Token)) docket.Refuse("person-unknown", Token);
        if (string.IsNullOrWhiteSpace(Why)) docket.Refuse("words-missing", new Texts("查看理由", "what it is needed for"));
    }
}
