using System.CommandLine;
using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse bed-need</c>: the reference method, from numbers given by hand.</summary>
internal static class BedNeedCommand
{
    public static Command Command(Terminal terminal)
    {
        var output = new AnalysisOutput(terminal);
        var ages = AnalyseCommand.Text(terminal, "--ages", "FILE", "年龄组，每行 名称,人数,住院率", "Age groups, one a line: name,people,rate");
        var people = AnalyseCommand.Number(terminal, "--people", "人数（不分年龄组时）", "People, where there are no age groups");
        var rate = AnalyseCommand.Number(terminal, "--rate", "每人每年住院次数，例如 0.20", "Admissions for each person and year, such as 0.20");
        var inflow = AnalyseCommand.Number(terminal, "--inflow", "外来患者人次（默认 0）", "Patients from elsewhere in a year (default: 0)");
        var outflow = AnalyseCommand.Number(terminal, "--outflow", "本地患者外出就医人次（默认 0）", "Own patients treated elsewhere in a year (default: 0)");
        var stay = AnalyseCommand.Number(terminal, "--stay", "平均住院日", "Average stay in days");
        var use = AnalyseCommand.Number(terminal, "--use", "目标病床使用率，例如 0.85", "Bed use aimed at, such as 0.85");
        var command = new ShownCommand("bed-need", terminal.Say("Bed need by a reference method, by age groups with inflow and outflow; no national method", "床位需求（参考方法），按年龄组并计流入流出；并非国家规定方法"),
            "dingdian analyse bed-need --people 8400000 --rate 0.20 --stay 8.5 --use 0.85",
            "dingdian analyse bed-need --ages ages.csv --inflow 120000 --outflow 30000 --stay 8.5 --use 0.85") { ages, people, rate, inflow, outflow, stay, use };
        output.AddTo(command);
        command.SetAction(given => output.Show(given, findings =>
        {
            var groups = given.GetValue(ages) is { } file ? Files.Read(file, findings) is { } text ? AgeTable.Read(text, Files.Shown(file), findings) : null
                : Given(people) is { } heads && Given(rate) is { } often ? [new AgeGroup("all", heads, often)] : null;
            var (days, share) = (Given(stay), Given(use));
            if (groups is null || days is null || share is null) return null;
            var input = new BedNeedInput(groups, given.GetValue(inflow) ?? 0m, given.GetValue(outflow) ?? 0m, days.Value, share.Value);
            findings.AddRange(input.Faults(new Place("bed-need")));
            return findings.Exists(finding => finding.Severity == Severity.Error) ? null : Analyse(input, BedNeed.Of(input));

            decimal? Given(Option<decimal?> option)
            {
                if (given.GetValue(option) is { } value) return value;
                findings.Add(new("bed-need-missing", new Place("bed-need"), option.Name));
                return null;
            }
        }));
        return command;
    }

    private static Analysed Analyse(BedNeedInput input, BedNeedResult need)
    {
        var name = new Texts("床位需求（参考方法）", "Bed need, reference method");
        (string Id, Texts Name, decimal? Value, Texts Unit)[] lines = [
            ("admissions", new("住院人次 ΣA·B", "admissions ΣA·B"), need.Admissions, new("人次", "discharge")), ("own_beds", new("本地需求", "own need"), need.OwnBeds, new("张", "bed")),
            ("inflow_beds", new("流入所需", "for inflow"), need.InflowBeds, new("张", "bed")), ("outflow_beds", new("流出减少", "spared by outflow"), need.OutflowBeds, new("张", "bed")),
            ("beds", new("床位需求", "bed need"), need.WholeBeds, new("张", "bed")), ("beds_per_thousand", new("每千人", "for 1000 people"), need.PerThousand, new("张/1000 人", "bed/1000 person"))];
        return new("bed-need", name, [new($"床位 = (ΣA·B + C − D) × {input.AverageStay} ÷ (365 × {input.BedUse})，C = {input.Inflow}，D = {input.Outflow}", $"beds = (ΣA·B + C − D) × {input.AverageStay} ÷ (365 × {input.BedUse}), C = {input.Inflow}, D = {input.Outflow}")],
            new("need", name, [new("item", new("项目", "item"), false), new("value", new("值", "value")), new("unit", new("单位", "unit"), false)],
                [.. lines.Select(line => (IReadOnlyList<Cell>)[Cell.Of(line.Id, line.Name), Cell.Of(line.Value), new(null, line.Unit, line.Unit.En)])]),
            [new("参考方法，并非国家规定的测算方法；不产生任何总量或计划量。", "A reference method, not a national one; no ceiling or quota follows from it."), new("床位四舍五入取整；其余为精确值。人数即所给各年龄组人数之和。", "Beds are rounded half up to whole ones, the rest is exact; people are those of the age groups given.")])
        {
            More = [new("ages", new("年龄组", "Age groups"), [new("age", new("年龄组", "age group"), false), new("people", new("人数", "people")), new("rate", new("住院率", "admission rate")), new("admissions", new("住院人次", "admissions"))],
                [.. input.Ages.Select(age => (IReadOnlyList<Cell>)[Cell.Of(age.Name), Cell.Of(age.People), Cell.Of(age.AdmissionRate), Cell.Of(age.Admissions)])])],
            Chart = language => BarChart.Draw(new("床位需求（张，参考方法）", "Bed need (beds, reference method)"),
                [new(lines[1].Name, need.OwnBeds, Tone.Plain), new(lines[2].Name, need.InflowBeds, Tone.Plain), new(lines[3].Name, -need.OutflowBeds, Tone.Low), new(lines[4].Name, need.WholeBeds, Tone.High)], [], language),
        };
    }
}
