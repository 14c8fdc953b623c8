using System.Reflection;

namespace Dingdian.Architecture.Tests;

public class HabitsTests
{
    private static readonly Assembly[] Pure = [Assembly.Load("Dingdian.Model"), Assembly.Load("Dingdian.Rules")];
    private static readonly Assembly[] All = [.. Pure, Assembly.Load("Dingdian.Workbook"), Assembly.Load("Dingdian.Documents"), Assembly.Load("Dingdian.Cli")];
    private static readonly Compiled Broken = Compiled.Read(typeof(Samples).Assembly);

    [Fact]
    public void Names_UnderSrc_SaySomething() => Assert.Empty(Habits.NamesThatSayNothing(Repository.Entries()));

    [Fact]
    public void Names_ThatSayNothing_AreFound() =>
        Assert.Equal(["Rules/Helpers", "Plan.Services/Plan.cs"],
            Habits.NamesThatSayNothing(["Rules/Helpers", "Rules/Gates/Gate.cs", "Plan.Services/Plan.cs"]));

    [Fact]
    public void Files_UnderSrc_AreShort() => Assert.Empty(Habits.LongFiles(Repository.Sources()));

    [Fact]
    public void Files_ThatAreLong_AreFound() =>
        Assert.Equal(["Cli/Program.cs has 40 lines", "Rules/Plan.cs has 501 lines"],
            Habits.LongFiles([("Cli/Program.cs", new string[40]), ("Rules/Plan.cs", new string[501]), ("Rules/Gate.cs", new string[500])]));

    [Fact]
    public void Clocks_InSrc_AreHandedIn() => Assert.Empty(All.SelectMany(assembly => Habits.ClocksAsked(Compiled.Read(assembly))));

    [Fact]
    public void Clocks_AskedDirectly_AreFound() =>
        Assert.Equal(["System.DateTime::get_Now", "System.DateTimeOffset::get_UtcNow"], Habits.ClocksAsked(Broken).Order());

    [Fact]
    public void Outside_FromModelAndRules_IsNotTouched() =>
        Assert.Empty(Pure.SelectMany(assembly => Habits.TouchesTheOutside(Compiled.Read(assembly))));

    [Fact]
    public void Outside_Touched_IsFound() =>
        Assert.Superset(
            new HashSet<string> { "System.Console", "System.IO.File", "System.Net.Http.HttpClient", "System.IO.StreamReader::.ctor(string…)" },
            Habits.TouchesTheOutside(Broken).ToHashSet());

    [Fact]
    public void Outside_ReaderOverAGivenStream_IsFine() =>
        Assert.DoesNotContain("System.IO.StreamReader::.ctor", Habits.TouchesTheOutside(Broken));

    [Fact]
    public void Numbers_OfModelAndRules_AreExact() => Assert.Empty(Habits.InexactMembers(Pure.SelectMany(assembly => assembly.GetExportedTypes())));

    [Fact]
    public void Numbers_InexactAndVisible_AreFound() =>
        Assert.Equal(["Samples.Ratio", "Samples.get_Shares"], Habits.InexactMembers([typeof(Samples)]).Order(StringComparer.Ordinal));
}
