using Dingdian.Admission.Evaluations;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Publishing;

/// <summary>The configuration of a city's designated resources as the bureau publishes it.</summary>
public static class ConfigurationDocument
{
    /// <param name="configuration">What it says.</param>
    /// <param name="number">The document number; null while there is none.</param>
    /// <param name="day">The day it is signed; null: the day of the figures.</param>
    public static Document Of(Configuration configuration, string? number = null, DateOnly? day = null)
    {
        var (plan, on, issuer) = (configuration.Plan, day ?? configuration.AsOf, new Texts(configuration.Plan.Issuer, null));
        return new(new("定点医药机构资源配置状况", "Configuration of designated medical resources"), issuer, on)
        {
            Number = number,
            Attribution = number is null ? null : new(issuer, on),
            Mark = configuration.IsSynthetic ? new Texts("合成数据", "synthetic data") : null,
            Lead = [new($"根据《{plan.Title.In(Language.Chinese)}》，现公布截至{Day(configuration.AsOf)}的定点医药机构资源配置状况。数据来源：登记库快照{configuration.Snapshot}。数据内容哈希：{OpenData.HashOf(configuration)}。", $"Under '{plan.Title.In(Language.English)}', the configuration of designated medical institutions as of {Day(configuration.AsOf)}. Source: snapshot {configuration.Snapshot} of the registry. Hash of the open data: {OpenData.HashOf(configuration)}.")],
            Body = [.. Layout(configuration), new Heading(1, new("存量与规划量", "Stock against the plan")), .. StockTables.Of(plan, configuration.Stock), .. Changes(configuration)],
            Annexes = [new(new("分区域、类别、级别的配置", "By area, kind and level"), [Detailed(configuration)])],
        };
    }

    private static IEnumerable<Block> Layout(Configuration configuration)
    {
        yield return new Heading(1, new("总体配置", "The whole"));
        yield return Summed(configuration, row => row.Area, area => Area(configuration.Plan, area), new("分区域配置", "By area"), Text("区域", "area"));
        yield return Summed(configuration, row => row.Kind, TurnoverTables.Class, new("分类别配置", "By kind"), Text("类别", "kind"));
        yield return Summed(configuration, row => row.Level, level => TurnoverTables.Word(WordLists.Levels, level), new("分级别配置", "By level"), Text("级别", "level"));
    }

    private static Table Summed(Configuration configuration, Func<ConfigurationRow, string> by, Func<string, Texts> name, Texts caption, Column head)
    {
        Texts[] Sums(IEnumerable<ConfigurationRow> rows)
        {
            var all = rows.ToList();
            return [Value(all.Sum(row => row.Institutions)), Value(all.Where(row => row.Kind == "retail_pharmacy").Sum(row => row.Institutions)), Value(all.Sum(row => row.InsuredBeds)), Value(all.Sum(row => row.Physicians)), Value(all.Sum(row => row.Pharmacists)), Value(all.Sum(row => row.Unreported))];
        }
        Column[] columns = [head, Number("定点机构（家）", "institutions"), Number("其中药店（家）", "of these pharmacies"), Number("医保床位（张）", "insured beds"), Number("医保医师（人）", "insurance physicians"), Number("药店药师（人）", "pharmacists"), Number("数据未报齐（家）", "numbers missing")];
        return new(caption, columns, [.. configuration.Rows.GroupBy(by).Select(group => (IReadOnlyList<Texts>)[name(group.Key), .. Sums(group)])]) { Totals = [new("合计", "total"), .. Sums(configuration.Rows)] };
    }

    private static Table Detailed(Configuration configuration) => Table("分区域、类别、级别的配置", "By area, kind and level",
        [Text("区域", "area"), Text("类别", "kind"), Text("级别", "level"), Number("机构（家）", "institutions"), Number("医保床位（张）", "insured beds"), Number("医保医师（人）", "insurance physicians"), Number("药师（人）", "pharmacists")],
        configuration.Rows, row => [Area(configuration.Plan, row.Area), TurnoverTables.Class(row.Kind), TurnoverTables.Word(WordLists.Levels, row.Level), Value(row.Institutions), Value(row.InsuredBeds), Value(row.Physicians), Value(row.Pharmacists)]);

    private static IEnumerable<Block> Changes(Configuration configuration)
    {
        if (configuration is not { Since: { } since, Changes: { } changes }) yield break;
        var tables = new TurnoverTables(configuration.Plan);
        yield return new Heading(1, new($"{Day(since.AsOf)}以来的动态调整", $"Changes since {Day(since.AsOf)}"));
        yield return tables.ByArea(changes.Institutions, false);
        yield return tables.ByClass(changes.Institutions, false);
        yield return tables.ByArea(changes.Beds, true);
    }
}
