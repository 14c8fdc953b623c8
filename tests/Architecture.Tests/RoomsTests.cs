using System.Reflection;

namespace Dingdian.Architecture.Tests;

public class RoomsTests
{
    private static readonly Dictionary<string, Room> Table = Rooms.Read(Repository.Read("docs", "architecture.md"));

    [Fact]
    public void Projects_InTheRepository_AgreeWithTheTable() =>
        Assert.Empty(Repository.Projects().SelectMany(project => Rooms.Violations(Table.GetValueOrDefault(project.Name), project)));

    [Fact]
    public void Table_EveryRow_HasItsProject() =>
        Assert.Equal(Table.Keys.Order(), Repository.Projects().Select(project => project.Name).Order());

    [Fact]
    public void Assemblies_AsCompiled_AgreeWithTheTable() =>
        Assert.Empty(Table.Values.SelectMany(room => Rooms.Violations(room, Compiled.Read(Assembly.Load($"Dingdian.{room.Name}")), Repository.BroughtAlong(room.Name))));

    [Fact]
    public void Violations_OfAProjectOverTheWall_NamesEach()
    {
        var room = new Room("Rules", ["Model"], ["YamlDotNet"]);
        var project = Project.Parse("Rules", """
            <Project><ItemGroup>
              <ProjectReference Include="../Model/Model.csproj" />
              <ProjectReference Include="../Cli/Cli.csproj" />
              <PackageReference Include="Spectre.Console" />
            </ItemGroup></Project>
            """);
        Assert.Equal([
            "Rules references Cli, which its row does not name",
            "Rules takes Spectre.Console, which its row does not name",
            "the row of Rules names YamlDotNet, which it does not take",
        ], Rooms.Violations(room, project));
    }

    [Fact]
    public void Violations_OfAProjectWithoutARow_SaysSo() =>
        Assert.Equal(["Attic stands in no row of the table"], Rooms.Violations(null, new Project("Attic", [], [])));

    [Fact]
    public void Violations_OfAnAssemblyOverTheWall_NamesIt() =>
        Assert.Contains("Model is compiled against xunit.v3.assert, which its row does not name",
            Rooms.Violations(new Room("Model", [], []), Compiled.Read(typeof(RoomsTests).Assembly), []));

    [Fact]
    public void BroughtAlong_OfARoom_FollowsItsOwnPackagesOnly()
    {
        var brought = Repository.BroughtAlong("Registry");
        Assert.Contains("Microsoft.EntityFrameworkCore.Relational", brought);
        Assert.DoesNotContain("YamlDotNet", brought); // comes with Rules, not with a package of its own
    }
}
