namespace Dingdian.Registry.Samples.Stock;

/// <summary>Names that read like Chinese institutions and say that they are generated.</summary>
internal sealed class Naming(NameData words, string city)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["eye"] = "眼科", ["oncology"] = "肿瘤", ["paediatric"] = "儿童", ["maternity"] = "妇产", ["dental"] = "口腔", ["geriatric"] = "老年", ["tcm"] = "中医", ["psychiatric"] = "精神",
        ["rehabilitation"] = "康复", ["nursing"] = "护理", ["infectious"] = "传染病", ["general"] = "综合",
    };

    private readonly Dictionary<string, int> given = new(StringComparer.Ordinal);

    /// <summary>A name no other has.</summary>
    public string For(Founding founding)
    {
        var name = Plain(founding, founding.Dice);
        var times = given[name] = given.GetValueOrDefault(name) + 1;
        return (times == 1 ? name : $"{name}{times}部") + words.Mark;
    }

    /// <summary>The street and number of a place.</summary>
    public string Address(Land.Home home, Dice dice) =>
        $"{city}{home.Township.County.Name}{home.Township.Data.Name}{(home.Village ? dice.Pick(words.Villages) + "村" : dice.Pick(words.Streets))}{dice.Between(1, 399)}号{words.Mark}";

    private string Plain(Founding founding, Dice dice)
    {
        var (county, town) = (Short(founding.County.Name), Short(founding.Home.Township.Data.Name));
        var fortune = dice.Pick(words.Fortunes);
        return founding.Kind switch
        {
            "retail_pharmacy" => $"{dice.Pick(words.Brands)}大药房{town}{dice.Pick(words.Streets)}店",
            "general_hospital" when founding.Public => $"{county}第{Ordinal(dice.Between(1, 9))}人民医院",
            "general_hospital" => $"{county}{fortune}医院",
            "tcm_hospital" => founding.Public ? $"{county}中医医院" : $"{county}{fortune}中医医院",
            "psychiatric_hospital" => founding.Public ? $"{county}精神卫生中心" : $"{county}{fortune}精神病医院",
            "infectious_hospital" => $"{county}传染病医院",
            "maternal_child_hospital" => $"{county}妇幼保健院",
            "specialist_hospital" or "rehabilitation_hospital" => $"{county}{fortune}{Field(founding)}医院",
            "nursing_hospital" => $"{town}{fortune}护理院",
            "hospice_centre" => $"{town}{fortune}安宁疗护中心",
            "township_hospital" => $"{town}卫生院",
            "community_health_centre" => $"{town}社区卫生服务中心",
            "community_health_station" => $"{town}{dice.Pick(words.Streets)}社区卫生服务站",
            "village_clinic" => $"{town}{dice.Pick(words.Villages)}村卫生室",
            "outpatient_department" => $"{county}{fortune}{Field(founding)}门诊部",
            "clinic" => $"{town}{dice.Pick(words.Surnames)}{dice.Pick(words.Fortunes)[..1]}{Field(founding)}诊所",
            "internal_infirmary" => $"{county}{fortune}{dice.Pick(words.Hosts)}医务室",
            "elderly_care_internal" => $"{town}{fortune}养老院医务室",
            "blind_massage" => $"{town}{fortune}盲人医疗按摩所",
            _ => $"{county}{fortune}{Field(founding)}中心",
        };
    }

    private static string Field(Founding founding) => Fields.GetValueOrDefault(founding.Specialty ?? "general", "综合");

    // 姑苏区 becomes 姑苏, 开发区 stays.
    private static string Short(string name) => name.Length > 2 && name[^1] is '区' or '市' or '县' && !name.EndsWith("园区", StringComparison.Ordinal) && !name.EndsWith("开发区", StringComparison.Ordinal) ? name[..^1]
        : name.Replace("街道", "", StringComparison.Ordinal).Split('（')[0];

    private static char Ordinal(int n) => "一二三四五六七八九"[n - 1];
}
