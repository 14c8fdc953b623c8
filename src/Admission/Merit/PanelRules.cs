using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;

namespace Dingdian.Admission.Merit;

/// <summary>Who may assess: an odd number of at least five, of insurance, finance and information, and of medicine or pharmacy; nobody of the applicant's, nobody who worked on the case.</summary>
public static class PanelRules
{
    public const int Least = 5;

    public static readonly IReadOnlyList<string> Professions = ["medicine", "pharmacy", "insurance", "finance", "information"];

    private static readonly string[] Health = ["medicine", "pharmacy"];

    internal static void Check(Docket docket, IReadOnlyList<Panelist> panel)
    {
        if (panel.Count < Least || panel.Count % 2 == 0) docket.Refuse("panel-number", panel.Count, Least);
        foreach (var name in panel.GroupBy(one => one.Name).Where(group => group.Count() > 1)) docket.Refuse("panel-twice", name.Key);
        foreach (var one in panel.Where(one => !Professions.Contains(one.Profession))) docket.Refuse("panel-profession", one.Name, one.Profession, Bureau.Listed(Professions));
        var there = panel.Select(one => one.Profession).ToHashSet();
        var missing = Professions.Except(Health).Where(profession => !there.Contains(profession)).ToList();
        if (!Health.Any(there.Contains)) missing.Add("medicine");
        if (missing.Count > 0 && panel.All(one => Professions.Contains(one.Profession))) docket.Refuse("panel-incomplete", Bureau.Listed(missing));
    }

    internal static void CheckMember(Docket docket, DesignationCase now, Panelist one)
    {
        if (one.Name.Length == 0) docket.Refuse("words-missing", new Texts("评估人员姓名", "an assessor's name"));
        else if (one.Name == now.AppliedBy) docket.Refuse("panel-applicant", one.Name);
        else if (now.Steps.FirstOrDefault(step => step.Who == one.Name && step.Role != Roles.Assessor) is { } step) docket.Refuse("panel-worked", one.Name, Vocabulary.Of(step.Act), step.On);
        if (one.Conflict is not null) docket.Refuse("panel-conflict", one.Name, one.Conflict);
    }
}
