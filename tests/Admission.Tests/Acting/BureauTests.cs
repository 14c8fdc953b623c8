using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Tests.Years;
using Dingdian.Admission.Years;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Acting;

public class BureauTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Request_AskedTwice_IsDoneOnce(Kind kind)
    {
        using var world = new YearWorld(kind);
        var draft = new DraftYear(Plan, 2025, world.Snapshot) { Request = "one", By = Planner, On = Day(1, 2) };
        var (first, second) = (world.Bureau.Do(draft), world.Bureau.Do(draft));
        Assert.Equal((false, true, first.Entry!.Id), (first.IsRepeated, second.IsRepeated, second.Entry!.Id));
        Assert.Single(world.Year.Revisions);
        Assert.Equal(["request-reused"], world.Bureau.Do(draft with { Year = 2026 }).Findings.Select(finding => finding.Code));
        Assert.Equal(["request-reused"], world.Bureau.Do(draft with { By = new("戊", Roles.Planner) }).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Request_WithoutNumberPersonOrDistrict_IsRefusedWithAllOfIt()
    {
        using var world = new YearWorld(Kind.Sqlite);
        var act = new ChooseValue(Plan, 2025, "wanted", "1", "north", "报送") { By = new(" ", Roles.DistrictOfficer), On = new(2027, 1, 1) };
        Assert.Equal(["request-missing", "who-missing", "district-missing", "day-ahead"], world.Bureau.Do(act).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Planners_TwoAtOnce_TheSecondIsToldOfTheFirst()
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        var seen = world.Year.LastEntry;
        world.Done(new ChooseValue(Plan, 2025, "coefficient", "0.3", Grounds: "甲见"), Planner, Day(1, 4));
        Assert.Equal(["moved-on"], world.Refused(new ChooseValue(Plan, 2025, "coefficient", "0.2", Grounds: "乙见") { Seen = seen }, new("戊", Roles.Planner), Day(1, 4)));
        Assert.Equal("0.3", world.Year.Working!.Choices["coefficient"].Value);
    }

    [Fact]
    public void Clock_MovedBack_RecordsNothing()
    {
        using var world = new YearWorld(Kind.Sqlite);
        var earlier = new Bureau(world.Test.Workspace, world.Bureau.FindPlan, new Past());
        world.Done(new DraftYear(Plan, 2025, world.Snapshot), Planner, Day(1, 2));
        var outcome = earlier.Do(new ChooseValue(Plan, 2025, "coefficient", "0.2", Grounds: "供需") { Request = "late", By = Planner, On = Day(1, 3) });
        Assert.Equal(["clock-back"], outcome.Findings.Select(finding => finding.Code));
        Assert.Empty(world.Year.Working!.Choices);
    }

    [Theory, InlineData("甲 "), InlineData("甲　"), InlineData(" 甲"), InlineData("甲\u200b")]
    public void Name_WithBlanksAround_IsThePersonItIs(string name)
    {
        using var world = new YearWorld(Kind.Sqlite);
        world.Drafted();
        Assert.Equal(["four-eyes"], world.Refused(new ReviewYear(Plan, 2025), new(name, Roles.Reviewer), Day(1, 5)));
    }

    public static TheoryData<string, string> Table => [.. from line in UseCases.All from role in Roles.All select (line.Name, role)];

    /// <summary>Whoever may not is refused before anything is looked at; whoever may is refused for another reason at most.</summary>
    [Theory, MemberData(nameof(Table))]
    public void Role_ByUseCase_MayOrMayNot(string name, string role)
    {
        using var world = new YearWorld(Kind.Sqlite);
        var codes = world.Do(Example(name), new("谁", role, "990101"), Day(6, 1)).Findings.Select(finding => finding.Code);
        Assert.Equal(!UseCases.Of(name).May.Contains(role), codes.Contains("role-may-not"));
    }

    [Fact]
    public void Table_NamesEachUseCaseAndLeavesTheAuditorToRead()
    {
        Assert.Equal(typeof(UseCase).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(UseCase)) && !type.IsAbstract).Select(type => type.Name).Order(), UseCases.All.Select(line => line.Type.Name).Order());
        Assert.DoesNotContain(UseCases.All, line => line.May.Contains(Roles.Auditor));
        Assert.All(UseCases.All, line => Assert.NotEmpty(line.May));
        Assert.All(UseCases.All, line => Assert.NotEqual(line.Name, Model.Vocabulary.Of(line.Name).Zh));
    }

    [Fact]
    public void Entry_ReadBack_AsksTheSame() =>
        Assert.All(UseCases.All, line =>
        {
            var act = Example(line.Name);
            var read = UseCases.Read(new() { Act = line.Name, Subject = act.Subject, Who = "谁", Role = "planner", Request = "r", Asked = act.Asked() })!;
            Assert.Equal((act.Asked(), act.Subject, "谁"), (read.Asked(), read.Subject, read.By.Name));
        });

    /// <summary>The use case with anything in it.</summary>
    private static UseCase Example(string name)
    {
        var type = UseCases.Of(name).Type;
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return (UseCase)constructor.Invoke([.. constructor.GetParameters().Select(object? (p) => p.Name switch
        {
            "Plan" => Plan,
            "Year" => 2025,
            _ when p.ParameterType == typeof(string) => "x",
            _ when p.ParameterType == typeof(IReadOnlyList<string>) => new[] { "x" },
            _ when p.ParameterType.IsValueType => Activator.CreateInstance(p.ParameterType),
            _ => null,
        })]);
    }

    private sealed class Past : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 29, 0, 0, 0, TimeSpan.Zero);
    }
}
