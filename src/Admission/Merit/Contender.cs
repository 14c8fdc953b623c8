using System.Text.Json.Serialization;
using Dingdian.Admission.Ledger;
using Dingdian.Geo;
using Dingdian.Registry.Geography;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>A case among the others of its round.</summary>
/// <param name="Case">Its number.</param>
/// <param name="Area">Area of the plan's first set; null when no area holds its county.</param>
/// <param name="Received">The day it was handed in.</param>
/// <param name="Score">Of its assessment.</param>
/// <param name="Given">What is known of it, by the names of the plan's attributes.</param>
public sealed record Contender(string Case, string Kind, string? Area, string County, DateOnly Received, decimal Score, IReadOnlyDictionary<string, string> Given)
{
    public string? Township { get; init; }

    /// <summary>CGCS2000 degrees; null while nobody gave them.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>The institution it is about, where it stands already.</summary>
    public string? Self { get; init; }

    /// <summary>Rules in principle that were lifted for it, as <c>layer/name</c>.</summary>
    public IReadOnlyList<string> Lifted { get; init; } = [];

    /// <summary>It has its places already: it stands there, and is not ranked again.</summary>
    public bool IsHolder { get; init; }

    /// <summary>Under which it stands on the ground.</summary>
    [JsonIgnore]
    public string Key => $"case/{Case}";

    [JsonIgnore]
    public Coordinate? At => Longitude is { } x && Latitude is { } y && new Coordinate(x, y) is { IsOnEarth: true } at ? at : null;

    /// <summary>As an institution that is designated there.</summary>
    internal InstitutionPlace AsPlace() => new(Key, Case, At, County, Township ?? "",
        new Dictionary<string, string>(Given.Where(pair => pair.Key.StartsWith(Applicant, StringComparison.Ordinal)).Select(pair => KeyValuePair.Create(pair.Key[Applicant.Length..], pair.Value)), StringComparer.Ordinal) { ["kind"] = Kind, ["designated"] = "true" });

    private const string Applicant = "applicant.";
}

/// <summary>So much a case asks of a quota in its area.</summary>
/// <param name="Missing">What is not known, so that the amount is not; empty otherwise.</param>
/// <param name="Unlimited">The plan sets no number: nothing has to be kept.</param>
public sealed record PlaceAsk(string Quota, string Area, long Amount, bool Unlimited, IReadOnlyList<string> Missing)
{
    /// <summary>What a case asks for: quotas that its classes take it out of are left out.</summary>
    /// <param name="asked">The plan of the year, with the case given.</param>
    /// <param name="year">What the year came to.</param>
    public static IReadOnlyList<PlaceAsk> Of(Computation asked, Result year) =>
        [.. from line in new CaseVerdicts(asked, year, CaseDates.None).Decide().Lines
            where line is { Step: VerdictStep.Places, Quota: not null, SkippedBy: null } && line.Outcome != Verdict.NotApplicable
            group line by line.Quota into lines
            let first = lines.First()
            let row = year.Quotas.First(row => row.Id == lines.Key && CaseVerdicts.Serves(row, asked.Input.Area, year.Plan))
            select new PlaceAsk(lines.Key, row.Area, (long)decimal.Ceiling(first.Measured ?? 0), row.Unlimited && row.Value is null, first.Measured is null ? first.Because : [])];

    /// <summary>Places for it out of those that are open: of the part its specialty has first, then of what anyone may have; null when there are not so many.</summary>
    /// <param name="open">Open places by quota, area and part.</param>
    internal IReadOnlyList<QuotaPlaces>? Take(IReadOnlyDictionary<(string Quota, string Area, string Part), long> open, int year, string? specialty)
    {
        if (Unlimited) return [];
        var (left, taken) = (Amount, new List<QuotaPlaces>());
        foreach (var part in new[] { specialty, "" }.OfType<string>().Distinct())
        {
            var here = Math.Min(left, open.GetValueOrDefault((Quota, Area, part)));
            if (here > 0) taken.Add(new(year, Quota, Area, part, here));
            left -= here;
        }
        return left > 0 ? null : taken;
    }
}
