namespace Dingdian.Rules.Computing;

/// <summary>Another institution near the place in hand: how far, and what is known of it (attribute names without <c>other.</c>).</summary>
public sealed record Neighbour(decimal? Metres, decimal? Minutes, string? Area, IReadOnlyDictionary<string, string> Attributes);

/// <summary>What is given about the case in hand: <c>applicant.kind</c> → <c>clinic</c>; numbers with or without their unit.</summary>
public sealed record CaseInput(string? Area, IReadOnlyDictionary<string, string> Given, IReadOnlyList<Neighbour> Others)
{
    public static readonly CaseInput None = new(null, new Dictionary<string, string>(), []);
}
