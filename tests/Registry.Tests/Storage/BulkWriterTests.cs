using System.Data.Common;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Tests.Storage;

public class BulkWriterTests
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("苏州市𠮷某某医院", 100));

    /// <summary>Each row differs from the one before in another way: a value after none, none after a value, the same again.</summary>
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Insert_OfValuesOfEveryType_IsReadBackAsItWas(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        Profile[] profiles =
        [
            new() { Name = "", Kind = "clinic", County = "990101", From = Held.NoStart },
            new() { Name = LongName, Kind = "clinic", County = "990101", Address = "", Longitude = 120.1234567890123, SourceX = -0.5, DualChannel = true, KeyProject = false, From = new(2024, 2, 29), To = new(2024, 3, 1) },
            new() { Name = "It's \"乙\"", Kind = "clinic", County = "990101", Longitude = 120.1234567890123, KeyProject = true },
        ];
        Facilities[] premises = [new() { FloorArea = 85.5m }, new() { FloorArea = 12345678.123456m, Safety = true }, new() { FloorArea = 0.0m }, new()];
        test.Learn((revision, _) =>
        {
            foreach (var row in profiles.Cast<Held>().Concat(premises))
            {
                row.InstitutionId = revision.AddInstitution().Id;
                revision.Add(row);
            }
        });
        using var db = test.Connect();
        Assert.Equal(profiles.Select(Told), db.Profiles.OrderBy(row => row.Id).AsEnumerable().Select(Told));
        Assert.Equal(premises.Select(Told), db.Facilities.OrderBy(row => row.Id).AsEnumerable().Select(Told));
        Assert.Equal(TestWorkspace.NewChange().At, db.Changes.Single().At);
    }

    [Fact]
    public void Insert_OfValuesOfEveryType_IsKeptAsTheDriverKeepsThem()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        test.Learn((revision, _) => revision.Add(new Facilities { InstitutionId = revision.AddInstitution().Id, FloorArea = 85.50m, Departments = "", Safety = true, From = new(2024, 2, 29) }));
        using var db = test.Connect();
        var row = db.Facilities.Single();
        Assert.Equal(1, db.Facilities.Count(own => own.FloorArea == row.FloorArea && own.Departments == row.Departments && own.Safety == row.Safety && own.From == row.From && own.To == row.To));
        Assert.Equal("text 85.5, text , null, integer 1, text 2024-02-29", db.Database.SqlQuery<string>(
            $"SELECT typeof(floor_area) || ' ' || floor_area || ', ' || typeof(departments) || ' ' || departments || ', ' || typeof(equipment) || ', ' || typeof(safety) || ' ' || safety || ', ' || typeof(\"from\") || ' ' || \"from\" AS \"Value\" FROM facilities").Single());
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Insert_OfWhatTheDatabaseRefuses_Throws(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        Assert.ThrowsAny<DbException>(() => test.Learn((revision, _) => revision.Add(new Staff { InstitutionId = 7 }))); // there is no such institution
        using var db = test.Connect();
        Assert.Empty(db.Changes);
    }

    /// <summary>What is written ahead relies on it.</summary>
    [Fact]
    public void ConnectionsOfSqlite_TakeTurns()
    {
        using var test = new TestWorkspace(Kind.Sqlite);
        using var db = test.Connect();
        Assert.Contains("THREADSAFE=1", db.Database.SqlQuery<string>($"SELECT compile_options AS \"Value\" FROM pragma_compile_options").ToList());
    }

    private static string Told(Held row) => System.Text.Json.JsonSerializer.Serialize(row, row.GetType());
}
