using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>What institutions have: one kind of file each.</summary>
internal static class PartSheets
{
    public static readonly ImportKind Beds = new InstitutionPart<Beds>("beds", new("床位", "Beds"), ["床位数"], () => new() { Specialty = "" }, [],
        new(new("specialty", ColumnType.Choice, "床位专科", "Specialty") { Required = true, Words = Words.Specialties, Example = "综合", Synonyms = ["专科", "科别", "床位类别", "床位类型"] }, row => Cell.Of(row.Specialty), (row, v) => row.Specialty = v.Text!),
        Count<Beds>("approved", "核定床位", "Approved beds", "bed", Limits.MostBeds, ["核定床位数", "编制床位", "编制床位数", "批准床位"], row => row.Approved, (row, n) => row.Approved = n),
        Count<Beds>("open", "开放床位", "Open beds", "bed", Limits.MostBeds, ["开放床位数", "实有床位", "实有床位数", "实际开放床位"], row => row.Open, (row, n) => row.Open = n),
        Count<Beds>("insured", "医保床位", "Insured beds", "bed", Limits.MostBeds, ["医保床位数", "定点床位", "医保定点床位"], row => row.Insured, (row, n) => row.Insured = n));

    public static readonly ImportKind Staff = new InstitutionPart<Staff>("staff", new("人员", "Staff"), ["人员数"], () => new(), [],
        Count<Staff>("physicians", "医师", "Physicians", "physician", Limits.MostPeople, ["医师数", "执业医师", "执业（助理）医师"], row => row.Physicians, (row, n) => row.Physicians = n),
        Count<Staff>("insurance_physicians", "医保医师", "Insurance physicians", "physician", Limits.MostPeople, ["医保医师数", "医保支付资格医师"], row => row.InsurancePhysicians, (row, n) => row.InsurancePhysicians = n),
        Count<Staff>("nurses", "护士", "Nurses", "nurse", Limits.MostPeople, ["护士数", "注册护士", "执业护士"], row => row.Nurses, (row, n) => row.Nurses = n),
        Count<Staff>("pharmacists", "药师", "Pharmacists", "pharmacist", Limits.MostPeople, ["药师数", "执业药师"], row => row.Pharmacists, (row, n) => row.Pharmacists = n),
        Count<Staff>("insurance_managers", "医保管理人员", "Insurance managers", "person", Limits.MostPeople, ["医保管理人员数", "专（兼）职医保管理人员"], row => row.InsuranceManagers, (row, n) => row.InsuranceManagers = n))
    {
        Question = (run, row) =>
        {
            if (row.InsurancePhysicians > row.Physicians) run.Fail("staff-above", "insurance_physicians", row.InsurancePhysicians, row.Physicians);
        },
    };

    public static readonly ImportKind Facilities = new InstitutionPart<Facilities>("facilities", new("设施", "Facilities"), ["设施设备"], () => new(), [],
        new(new("floor_area", ColumnType.Number, "建筑面积", "Floor area") { Unit = "m²", AtLeast = 0, AtMost = Limits.MostSquareMetres, Synonyms = ["营业面积", "使用面积", "房屋建筑面积"] }, row => Cell.Of(row.FloorArea), (row, v) => row.FloorArea = v.Number),
        new(new("departments", ColumnType.List, "诊疗科目", "Departments") { Synonyms = ["科室", "诊疗科室"] }, row => Cell.OfList(row.Departments), (row, v) => row.Departments = Cell.List(v)),
        new(new("equipment", ColumnType.List, "设备", "Equipment") { Synonyms = ["主要设备", "大型设备"] }, row => Cell.OfList(row.Equipment), (row, v) => row.Equipment = Cell.List(v)),
        Flag("information_system", "信息系统", "Information system", row => row.InformationSystem, (row, flag) => row.InformationSystem = flag),
        Flag("safety", "安全设施", "Safety", row => row.Safety, (row, flag) => row.Safety = flag),
        Flag("barrier_free", "无障碍", "Barrier free", row => row.BarrierFree, (row, flag) => row.BarrierFree = flag),
        Flag("age_friendly", "适老化", "Age friendly", row => row.AgeFriendly, (row, flag) => row.AgeFriendly = flag));

    public static readonly ImportKind Agreements = new InstitutionPart<Agreement>("agreements", new("协议", "Agreements"), ["定点协议"], () => new() { Service = "", State = Agreement.InForce }, ["签订日期", "签约日期", "协议签订日期", "协议起始日期", "协议开始日期"],
        new(new("service", ColumnType.Choice, "服务类型", "Service") { Required = true, Words = Words.Services, Example = "住院", Synonyms = ["协议类型", "定点类型", "服务类别"] }, row => Cell.Of(row.Service), (row, v) => row.Service = v.Text!),
        new(new("number", ColumnType.Text, "协议编号", "Number") { Synonyms = ["协议号"] }, row => Cell.Of(row.Number), (row, v) => row.Number = v.Text),
        new(new("state", ColumnType.Choice, "协议状态", "State") { Words = Words.AgreementStates, Example = "正常", Synonyms = ["状态"] }, row => Cell.Of(row.State), (row, v) => row.State = v.Text!),
        new(new("expires", ColumnType.Date, "到期日", "Expires") { YearsAhead = 30, MayBeOpen = true, Synonyms = ["协议到期日", "有效期至"] }, row => Cell.Of(row.Expires), (row, v) => row.Expires = v.Day),
        new(new("began", ColumnType.Choice, "开始方式", "Began") { Words = Words.AgreementEnds }, row => Cell.Of(row.Began), (row, v) => row.Began = v.Text),
        new(new("ended", ColumnType.Choice, "结束方式", "Ended") { Words = Words.AgreementEnds, Synonyms = ["退出方式", "退出原因"] }, row => Cell.Of(row.Ended), (row, v) => row.Ended = v.Text))
    {
        // A state that is an end says how the agreement left, which was in force until its last day.
        Question = (run, row) =>
        {
            if (!WordLists.Exits.Contains(row.State)) return;
            if (row.To == Held.NoEnd) run.Fail("agreement-end-undated", "state", WordLists.Name(WordLists.AgreementEnds, row.State));
            (row.Ended, row.State) = (row.Ended ?? row.State, Agreement.InForce);
        },
    };

    private static Field<T> Count<T>(string id, string zh, string en, string unit, int most, string[] synonyms, Func<T, int?> get, Action<T, int?> set) =>
        new(new(id, ColumnType.Whole, zh, en) { Unit = unit, AtLeast = 0, AtMost = most, Synonyms = synonyms }, row => Cell.Of(get(row)), (row, v) => set(row, v.Whole));

    private static Field<Facilities> Flag(string id, string zh, string en, Func<Facilities, bool?> get, Action<Facilities, bool?> set) =>
        new(new(id, ColumnType.Truth, zh, en) { Synonyms = [$"是否{zh}"] }, row => Cell.Of(get(row)), (row, v) => set(row, v.Truth));
}
