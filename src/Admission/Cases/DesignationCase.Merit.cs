using Dingdian.Admission.Merit;

namespace Dingdian.Admission.Cases;

/// <content>What is known of its assessment, notice and objections.</content>
public sealed partial record DesignationCase
{
    /// <summary>The rubric it is assessed by, as it was when the panel was named; null before.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>What its assessments came to, since the panel was named.</summary>
    public IReadOnlyList<Conclusion> Conclusions { get; init; } = [];

    public IReadOnlyList<CaseObjection> Objections { get; init; } = [];

    /// <summary>The notice of this case alone; that of a round stands with the round.</summary>
    public PublicNotice? Announced { get; init; }

    /// <summary>What was agreed on, in words.</summary>
    public string? Terms { get; init; }

    /// <summary>Why it was refused by decision; null where the assessment or the negotiation ended it.</summary>
    public CaseRefusal? Refusal { get; init; }

    /// <summary>Those of the panel without a conflict.</summary>
    public IEnumerable<Panelist> Assessors => Panel.Where(one => one.Conflict is null);

    /// <summary>1, or 2 after a failure.</summary>
    public int AssessmentRound => State is CaseState.Assessing or CaseState.Rectifying ? Conclusions.Count + 1 : Math.Max(1, Conclusions.Count);

    /// <summary>Sheets of the assessment at hand that count.</summary>
    public IReadOnlyList<ScoreSheet> CountedSheets => [.. Sheets.Where(sheet => sheet.Round == AssessmentRound && Assessors.Any(one => one.Name == sheet.Assessor))];

    /// <summary>Assessors who have not handed in their sheet.</summary>
    public IReadOnlyList<string> Awaited => [.. Assessors.Select(one => one.Name).Except(CountedSheets.Select(sheet => sheet.Assessor))];

    /// <summary>Those who left the panel and whose seat nobody took.</summary>
    public IReadOnlyList<string> EmptySeats => [.. Panel.Where(one => one.Conflict is not null && Panel.All(other => other.Replaces != one.Name)).Select(one => one.Name)];

    /// <summary>Whether nobody may see the sheets at hand: not all are in.</summary>
    public bool IsBlind => State is CaseState.Assessing or CaseState.Rectifying && (Awaited.Count > 0 || EmptySeats.Count > 0);

    /// <summary>What the sheets at hand come to; null while they are blind or there is no panel.</summary>
    public Assessment? Assessment => Rubric is { } rubric && !IsBlind && CountedSheets is { Count: > 0 } sheets ? Assessment.Of(rubric, sheets) : null;

    /// <summary>The score it passed with.</summary>
    public decimal? MeritScore => Conclusions is [.., { State: CaseState.Assessed } passed] ? passed.Score : null;
}
