using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Settlements;

/// <summary>The bed-day check of a year is recorded, with what is not paid to whom; a later one takes its place.</summary>
/// <param name="Snapshot">Identity of the snapshot it rests on.</param>
/// <param name="Document">Number of the document that settles the year.</param>
public sealed record RecordSettlement(string Plan, int Year, string Snapshot, string Document) : UseCase
{
    [JsonIgnore]
    public override string Subject => SettledYear.SubjectOf(Plan, Year);

    internal override void Apply(Docket docket)
    {
        if (string.IsNullOrWhiteSpace(Document)) docket.Refuse("words-missing", new Model.Texts("文号", "a document number"));
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan || docket.IsRefused) return;
        if (SettlementCheck.Of(docket.Bureau, plan, Year, Snapshot, docket.Findings) is not { } check) return;
        docket.Record(new SettledYear(Plan, Year, check.Snapshot, check.Hash, check.Total, check.Open.Count(), check.Above.ToDictionary(row => row.Key, row => row.Unsettled!.Value)));
    }
}

/// <summary>A year as it was settled.</summary>
/// <param name="Total">What is not paid, in yuan.</param>
/// <param name="Open">Institutions of which it could not be told.</param>
/// <param name="Above">What is not paid to each, by its key in the snapshot.</param>
public sealed record SettledYear(string Plan, int Year, string Snapshot, string Hash, decimal Total, int Open, IReadOnlyDictionary<string, decimal> Above)
{
    public static string SubjectOf(string plan, int year) => $"settlement/{plan}/{year}";

    /// <summary>The last year that was settled, up to a day; null: none was.</summary>
    public static SettledYear? Latest(RegistryDb db, string plan, DateOnly on)
    {
        var under = SubjectOf(plan, 0)[..^1];
        return db.Journal.Where(entry => entry.Act == "record-settlement" && entry.Subject.StartsWith(under) && entry.On <= on).AsEnumerable()
            .Select(entry => (entry.Id, Year: JsonSerializer.Deserialize<SettledYear>(entry.Done, UseCase.Style)!)).OrderBy(one => one.Year.Year).ThenBy(one => one.Id).Select(one => one.Year).LastOrDefault();
    }
}
