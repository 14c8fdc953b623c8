using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>A file is handed in for one of the papers the plan asks for; it was taken in before, and is kept under the hash of its content.</summary>
/// <param name="Item">The paper, as the plan names it.</param>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="Name">Under which it was handed in.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Kind">What it is by its content.</param>
public sealed record AttachFile(string Case, string Item, string Hash, string Name, long Size, string Kind) : CaseAct(Case)
{
    /// <summary>As it is asked with a file that was taken in.</summary>
    public static AttachFile Of(string @case, string item, TakenFile file) => new(@case, item, file.Hash, file.Name, file.Size, file.Kind);

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        var wanted = CaseMaterials.Wanted(plan, now).Union(now.Asked).ToList();
        if (!wanted.Contains(Item)) docket.Refuse("paper-unknown", Item, string.Join('、', wanted));
        if (now.Papers.Any(paper => paper.Item == Item && paper.Hash == Hash && paper.Entry > (now.Last("ask-supplement")?.Entry ?? 0))) docket.Refuse("attachment-there", Item);
        AttachmentFiles.Read(docket.Bureau.Workspace, Hash, docket.Findings);
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) =>
        before with { Papers = [.. before.Papers, new CasePaper(Item, Hash, Name, entry.On) { Entry = entry.Id }] };
}
