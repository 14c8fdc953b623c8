using System.Globalization;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission;

/// <summary>Names and values of a plan as documents write them.</summary>
internal static class DocumentWords
{
    public static readonly Texts None = PlanWords.None;

    public static Texts Same(string text) => PlanWords.Same(text);

    public static Texts Name(Construct construct) => new(construct.Label.Zh ?? construct.Name, construct.Label.En ?? construct.Name);

    public static Texts Name(Plan plan, string section, string name) => plan.Find(section, name) is { } construct ? Name(construct) : Same(name);

    public static Texts Area(Plan plan, string area) => AreaWords.Area(plan, area);

    public static Texts Value(decimal? value) => value is { } known ? Same(Number(known)) : None;

    /// <summary>With thousands apart; four digits behind the point are enough to look at.</summary>
    public static string Number(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    public static Texts Signed(decimal value) => Same(value == 0m ? "" : value.ToString("+#,0.####;-#,0.####", CultureInfo.InvariantCulture));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Texts Joined(IEnumerable<Texts> all)
    {
        var list = all.ToList();
        return new(string.Join('、', list.Select(text => text.In(Language.Chinese))), string.Join(", ", list.Select(text => text.In(Language.English))));
    }

    public static Column Number(string zh, string en) => new(new(zh, en), IsNumber: true);

    public static Column Text(string zh, string en) => new(new(zh, en));

    /// <summary>A table of the rows of something.</summary>
    public static Table Table<T>(string zh, string en, IReadOnlyList<Column> columns, IEnumerable<T> rows, Func<T, Texts[]> cells) =>
        new(new(zh, en), columns, [.. rows.Select(row => (IReadOnlyList<Texts>)cells(row))]);
}
