using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Model;
using Dingdian.Registry.Samples;

namespace Dingdian.Registry.Tests.Samples;

public class SampleTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Fill_WithTheSameSeed_GivesTheSameRowsAndFiles(Kind kind)
    {
        using var tiny = new TinyCity();
        using var first = new TestWorkspace(Kind.Sqlite);
        using var second = new TestWorkspace(kind);
        Fill(first, tiny);
        Fill(second, tiny);
        Assert.Equal(Rows(first), Rows(second));
        Assert.Equal(Directory.EnumerateFiles(first.Workspace.DataFolder).Select(Path.GetFileName).Order(), Directory.EnumerateFiles(second.Workspace.DataFolder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Fill_WithAnotherSeed_GivesAnotherCity()
    {
        using var tiny = new TinyCity();
        using var first = new TestWorkspace(Kind.Sqlite);
        using var second = new TestWorkspace(Kind.Sqlite);
        Fill(first, tiny);
        Fill(second, tiny, seed: 2);
        Assert.NotEqual(Rows(first), Rows(second));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Fill_Again_ChangesNothing(Kind kind)
    {
        using var tiny = new TinyCity();
        using var test = new TestWorkspace(kind);
        Assert.False(Fill(test, tiny).AlreadyThere);
        var before = Rows(test);
        Assert.True(Fill(test, tiny).AlreadyThere);
        Assert.Equal(before, Rows(test));
    }

    [Fact]
    public void Fill_WithAnotherSeedInTheSameWorkspace_IsRefused()
    {
        using var tiny = new TinyCity();
        using var test = new TestWorkspace(Kind.Sqlite);
        Fill(test, tiny);
        var finding = Assert.Single(Sample.Fill(test.Workspace, tiny.Read(), 2, _ => { }).Findings);
        Assert.Equal("sample-other", finding.Code);
        Assert.Contains("smallton, seed 1,", finding.What(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_WhereTheCityHasInstitutions_IsRefused()
    {
        using var tiny = new TinyCity();
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn((revision, _) => revision.Put<Dingdian.Registry.Institutions.Profile>([], new() { InstitutionId = revision.AddInstitution().Id, Name = "一院", Kind = "general_hospital", County = "990101" }));
        var finding = Assert.Single(Sample.Fill(test.Workspace, tiny.Read(), 1, _ => { }).Findings);
        Assert.Equal(("sample-taken", $"{test.Folder} 中已有小城的机构"), (finding.Code, finding.What(Language.Chinese)));
    }

    [Fact]
    public void Fill_ThatFails_LeavesNothing()
    {
        using var tiny = new TinyCity();
        using var test = new TestWorkspace(Kind.Sqlite);
        Assert.Throws<IOException>(() => Sample.Fill(test.Workspace, tiny.Read(), 1, step => { if (step.En == "writing") throw new IOException(); }));
        using var db = test.Connect();
        Assert.Empty(db.Changes);
        Assert.Empty(db.Divisions);
    }

    private static SampleResult Fill(TestWorkspace test, TinyCity tiny, long seed = 1)
    {
        var made = Sample.Fill(test.Workspace, tiny.Read(), seed, _ => { });
        Assert.Empty(made.Findings);
        return made;
    }

    // Every row of every table as text, in the order of its number.
    private static List<string> Rows(TestWorkspace test)
    {
        using var db = test.Connect();
        return [.. Shown(db.Changes, row => row.Id), .. Shown(db.Institutions, row => row.Id), .. Shown(db.Profiles, row => row.Id), .. Shown(db.Beds, row => row.Id), .. Shown(db.Staff, row => row.Id),
            .. Shown(db.Facilities, row => row.Id), .. Shown(db.Agreements, row => row.Id), .. Shown(db.AreaFacts, row => row.Id), .. Shown(db.FundAccounts, row => row.Id),
            .. Shown(db.WarningLetters, row => row.Id), .. Shown(db.Datasets, row => row.Id), .. Shown(db.Divisions, row => row.Code)];
    }

    private static readonly JsonSerializerOptions Style = new() { Converters = { new Plain() } };

    private static IEnumerable<string> Shown<T, TKey>(IQueryable<T> rows, Func<T, TKey> order) => rows.AsEnumerable().OrderBy(order).Select(row => JsonSerializer.Serialize(row, Style));

    // 10.0 and 10 are one number; a database may keep either.
    private sealed class Plain : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
