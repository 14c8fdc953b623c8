using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Tests.Years;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Cases;

/// <summary>
/// The tiny city with its year in force, whose plan also asks for papers, knows bars, clocks and public institutions outside the plan, and
/// lets the county check a change of controller before the city reviews it.
/// </summary>
internal sealed class CaseWorld : IDisposable
{
    public static readonly Person Handler = new("辰", Roles.CaseHandler), Second = new("巳", Roles.CaseHandler), Applicant = new("午", Roles.Applicant), Stranger = new("未", Roles.Applicant), South = new("南", Roles.DistrictOfficer, "990102");

    private const string More = """
          public: { rule: R4, when: applicant.public, skips: plan, counted: true, blocked_by_fund_stop: false }
        bars:
          penalty: { rule: R5, zh: 处罚未履行, en: open penalty, when: applicant.penalty_open, about: penalty }
        materials:
          clinic_papers: { rule: R6, for: applicant.kind == clinic, items: [申请表, 执业许可证] }
        clocks:
          completeness_notice: { rule: R6, zh: 一次性告知, en: one notice, from: received, to: notified, lasts: 5 working-day, actor: agency }
          assessment: { rule: R7, zh: 完成评估, en: assessment, from: accepted, to: assessed, lasts: 35 calendar-day, excludes: [supplement], actor: agency }
        processes:
          change:
            rule: R8
            zh: 信息变更
            en: change of controller
            for: case.matter == controller_change and not case.reappointed
            states: [unchanged, applied, checked, reviewed, changed]
            steps:
              - { from: unchanged, to: applied, on: applied, act: submit-case, actor: institution }
              - { from: applied, to: checked, on: checked_on_site, act: check-on-site, actor: district_agency, requires: case.site_recorded }
              - { from: checked, to: reviewed, on: reviewed, act: review-check, actor: fund_centre }
              - { from: reviewed, to: changed, on: approved, act: sign-agreement, actor: fund_centre, requires: case.met }
        actors: { bureau: 医保局, district_bureau: 区县局, agency: 经办机构, institution: 机构, district_agency: 区县经办, fund_centre: 基金中心 }
        """;

    public static readonly string PlanText = YearWorld.Text
        .Replace("  R4: {", "  R5: { zh: 处罚, en: penalty, clauses: [五] }\n  R6: { zh: 材料, en: papers, clauses: [六] }\n  R7: { zh: 时限, en: time, clauses: [七] }\n  R8: { zh: 变更, en: change, clauses: [八] }\n  R4: {", StringComparison.Ordinal)
        .Replace("values: { clinic: 诊所, hospital: 医院 } }", "values: { clinic: 诊所, hospital: 医院 } }\n  matter: { of: case, values: { new: 新增, relocation: 迁址, controller_change: 变更控制人, renewal: 续签 } }", StringComparison.Ordinal)
        .Replace("  applicant.master: { unit: boolean }", "  applicant.master: { unit: boolean }\n  applicant.public: { unit: boolean }\n  applicant.penalty_open: { unit: boolean }\n  applicant.beds: { unit: bed }\n  case.matter: { class: matter }\n  case.same_area: { unit: boolean }\n  case.reappointed: { unit: boolean }\n  case.site_recorded: { unit: boolean }\n  case.met: { unit: boolean }", StringComparison.Ordinal)
        + "\n" + More;

    public CaseWorld(Kind kind, string? text = null, RubricBook? rubrics = null)
    {
        Years = new(kind, text ?? PlanText, rubrics: rubrics);
        Years.Started();
    }

    public YearWorld Years { get; }

    public DesignationCase this[string number]
    {
        get
        {
            using var db = Years.Test.Connect();
            return DesignationCase.Of(db, number)!;
        }
    }

    /// <summary>A clinic of the north that asks for designation.</summary>
    public static SubmitCase Asked(string number = "1", string name = "北区诊所") => new(number, Plan, "new", "clinic", name, "990101") { Longitude = 120.5, Latitude = 31.2 };

    public static SubmitCase Change(string number = "c") => Asked(number) with { Matter = "controller_change", Institution = YearWorld.Clinic, Declared = new Dictionary<string, string> { ["case.reappointed"] = "false" } };

    public JournalEntry Done(UseCase act, Person by, DateOnly on) => Years.Done(act, by, on);

    public string[] Refused(UseCase act, Person by, DateOnly on) => Years.Refused(act, by, on);

    /// <summary>Clinics of the north may apply from 1 to 28 February.</summary>
    public void Opened() => Done(new OpenRound(Plan, "2025-1", 2025, Day(2, 1), Day(2, 28)) { Kinds = ["clinic"], Areas = ["north"] }, Agency, Day(1, 20));

    /// <summary>Handed in on 3 March with all its papers, outside rounds.</summary>
    public void Submitted(string number = "1", string name = "北区诊所") => Done(Asked(number, name) with { Papers = ["申请表", "执业许可证"] }, Applicant, Day(3, 3));

    /// <summary>Accepted on 4 March.</summary>
    public void Accepted(string number = "1", string name = "北区诊所")
    {
        Submitted(number, name);
        Done(new AcceptCase(number), Handler, Day(3, 4));
    }

    public void Dispose() => Years.Dispose();
}
