using Dingdian.Geo;

namespace Dingdian.Admission.Sites;

/// <summary>A place somebody asks about.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="At">Where it is, in CGCS2000.</param>
/// <param name="Kind">The kind of institution that would open there.</param>
/// <param name="Given">What else is known of applicant and case: <c>applicant.level</c> → <c>primary</c>.</param>
public sealed record SiteQuestion(string Name, Coordinate At, string Kind, IReadOnlyDictionary<string, string> Given)
{
    /// <summary>The institution that asks, when it stands there already or moves: its key; it is no neighbour of itself.</summary>
    public string? Self { get; init; }

    /// <summary>The county it is said to be in, six digits: it counts where no outline tells.</summary>
    public string? County { get; init; }
}
