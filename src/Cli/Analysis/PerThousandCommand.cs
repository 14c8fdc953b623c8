using System.CommandLine;
using Dingdian.Analysis;
using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse per-thousand</c>: resources for 1000 people of one sort.</summary>
internal static class PerThousandCommand
{
    public static Command Command(Terminal terminal)
    {
        var options = new AreaOptions(terminal, "insured");
        var output = new AnalysisOutput(terminal);
        var target = new Option<string?>("--against") { HelpName = terminal.Say("AMOUNT", "数量"), Description = terminal.Say("A figure to hold them against, with its unit: '7 bed/1000 insured'", "用以对照的数值及单位，例如 '7 bed/1000 insured'") };
        var command = new ShownCommand("per-thousand", terminal.Say("Resources for 1000 residents or insured people; different denominators are never mixed", "每千常住人口或每千参保人的资源；不同分母不混用"),
            "dingdian analyse per-thousand cn-jinan-2026 --snapshot latest --resource insured_beds --against '8.75 bed/1000 insured'",
            "dingdian analyse per-thousand cn-jinan-2026 --snapshot latest --people residents") { target };
        options.AddTo(command);
        output.AddTo(command);
        command.SetAction(given => output.Show(given, findings =>
        {
            if (options.Facts(given, findings) is not { } facts || options.Resources(given, facts, all: true) is not { Count: > 0 } resources || options.Peoples(given, facts) is not { Count: > 0 } peoples) return null;
            if (findings.Exists(finding => finding.Severity == Severity.Error)) return null;
            var tables = peoples.SelectMany(people => resources.Select(resource => (resource, people, Table: PerThousand.Of(facts.UnitOf(resource), facts.UnitOf(people), facts.Figures(resource, people))))).ToList();
            facts.Close();
            var held = Target(given.GetValue(target), facts, findings);
            var refusal = PerThousand.Refusal([.. tables.Select(table => table.Table)])
                ?? (held is { } against ? tables.Select(table => PerThousand.Refusal(table.Table, against.Unit)).FirstOrDefault(found => found is not null) : null);
            if (refusal is not null) findings.Add(new("denominators-differ", new Place(held is null || peoples.Count > 1 ? "--people" : "--against"), refusal.One.Text, refusal.Other.Text));
            return refusal is null ? Analyse(facts, [.. tables.Select(table => (table.resource, table.Table))], held) : null;
        }));
        return command;
    }

    private static Amount? Target(string? text, AreaFacts facts, List<Finding> findings)
    {
        if (text is null) return null;
        if (Scalars.TryAmount(text, facts.Plan.Units, Unit.One, out var amount)) return amount;
        findings.Add(Scalars.WhyNoAmount(text, facts.Plan.Units, new Place("--against")));
        return null;
    }

    private static Analysed Analyse(AreaFacts facts, IReadOnlyList<(string Resource, PerThousandTable Table)> tables, Amount? target)
    {
        var name = new Texts("每千人资源", "Resources for 1000 people");
        var rows = tables.SelectMany(one => one.Table.Rows.Select((row, i) => Row(facts, one.Resource, one.Table, AreaFacts.CellOf(facts.Areas[i]), row.Resource, row.People, row.Value, target))
            .Append(Row(facts, one.Resource, one.Table, Cell.Of(facts.Plan.LevelName, new("合计", "all")), Sum(one.Table.Rows.Select(row => row.Resource)), Sum(one.Table.Rows.Select(row => row.People)), one.Table.Whole, target)));
        return new("per-thousand", AnalyseCommand.Titled(name, facts.Plan, facts.Key.Item2), [],
            new("figures", name, [
                new("resource", new("资源", "resource"), false), new("area", new("区域", "area"), false), new("amount", new("数量", "amount")), new("people", new("人数", "people")),
                new("value", new("每千人", "for 1000")), new("unit", new("单位", "unit"), false), .. target is null ? (Field[])[] : [new("against", new("对照值", "held against")), new("difference", new("差额", "difference"))]], [.. rows]),
            [new("各指标均注明分母；常住人口与参保人不同，不相比较。合计为总量之比，不是各区域平均。", "Each figure carries its denominator; residents and insured people are not compared. The figure of all is the ratio of totals, not the mean of areas.")])
        {
            Of = facts.Key,
            Chart = language => BarChart.Draw(AreaFacts.Headed(facts.NameOf(tables[0].Resource), tables[0].Table.Unit.Text),
                [.. tables[0].Table.Rows.Select((row, i) => new Bar(facts.Areas[i].Name, row.Value, Tone.Plain))],
                [.. target is { } at ? [(at.In(tables[0].Table.Unit), new Texts("对照值", "held against"))] : tables[0].Table.Whole is { } whole ? [(whole, new Texts("合计", "all"))] : Array.Empty<(decimal, Texts)>()], language),
        };
    }

    private static IReadOnlyList<Cell> Row(AreaFacts facts, string resource, PerThousandTable table, Cell area, decimal? amount, decimal? people, decimal? value, Amount? target)
    {
        var against = target?.In(table.Unit);
        return [Cell.Of(resource, facts.NameOf(resource)), area, Cell.Of(amount), Cell.Of(people), Cell.Of(value), Cell.Of(table.Unit.Text, UnitTable.BuiltIn.Say(table.Unit.Text)),
            .. target is null ? (Cell[])[] : [Cell.Of(against), Cell.Of(value - against)]];
    }

    private static decimal? Sum(IEnumerable<decimal?> values) => values.Aggregate((decimal?)0m, (sum, value) => sum + value);
}
