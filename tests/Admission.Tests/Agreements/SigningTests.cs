using Dingdian.Admission.Agreements;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.History;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Agreements.AgreementWorld;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Agreements;

public class SigningTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Signed_ANewClinic_StandsInRegistryLedgerAndJournalAtOnce(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        var number = world.Signed(Clinic(), "H99010100009");
        var now = world[number];
        Assert.Equal((AgreementState.Trial, Day(3, 20), new DateOnly(2026, 3, 20), Day(9, 20), (DateOnly?)new DateOnly(2026, 3, 20)), (now.State, now.SignedOn, now.Expires, now.GuidanceEnds!.Value, now.TrialEnds));
        Assert.Equal(("H99010100009", "clinic", "private", 120.5), (now.Code, world.Registered("北区诊所", Day(3, 20))!.Kind, world.Registered("北区诊所", Day(3, 20))!.Ownership, world.Registered("北区诊所", Day(3, 20))!.Longitude));
        Assert.Equal(["outpatient in_force 2026-03-20"], world.InRegistry(number, Day(3, 20)));
        Assert.Empty(world.InRegistry(number, Day(3, 19)));
        Assert.Equal((1L, 0L), (world.Balance("clinics_new", Holding.Consumed), world.Balance("clinics_new", Holding.Reserved)));
        Assert.Equal("agreed", new CaseOf(world)["1"].State);
        Assert.Empty(world.Years.Proof().Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Signed_WithACodeOfAnother_LeavesNothing(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        world.Stock("clinic", 1);
        world.Negotiated(Clinic());
        Assert.Equal(["code-taken"], world.Refused(new SignAgreement("1", "A-1", ["outpatient"]) { Code = CodeOf("clinic", 1) }, Agency, Day(3, 20)));
        Assert.Null(world.Registered("北区诊所", Day(3, 20)));
        Assert.Equal((0L, 1L), (world.Balance("clinics_new", Holding.Consumed), world.Balance("clinics_new", Holding.Reserved)));
        Assert.Null(world["A-1"]);
    }

    [Fact]
    public void Signed_AHospital_HasTheBedsItTook()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Hospital("2", 12), "H99010100007");
        Assert.Equal(["inpatient in_force 2026-03-20", "outpatient in_force 2026-03-20"], world.InRegistry(number, Day(4, 1)));
        using var db = world.Years.Test.Connect();
        Assert.Equal([("general", 12, 12)], db.Beds.Believed().Where(row => row.InstitutionId == world[number].Institution).AsEnumerable().Select(row => (row.Specialty, row.Open!.Value, row.Insured!.Value)));
        Assert.Equal(12, world.Balance("beds", Holding.Consumed));
    }

    [Fact]
    public void Signed_MoreBedsThanBefore_SupplementsTheSameAgreement()
    {
        using var world = new AgreementWorld();
        world.Stock("general_hospital", 1, 20);
        using (var db = world.Years.Test.Connect()) new Registry.Institutions.Acts.ChangeBeds(CodeOf("general_hospital", 1), "general", 30, 30, null) { On = Day(2, 2) }.Run(db, new("tester", "", "", DateTime.UnixEpoch.AddYears(56)));
        var asked = Hospital("3", 0) with { Matter = "more_beds", Institution = CodeOf("general_hospital", 1), Declared = new Dictionary<string, string> { ["case.beds_added"] = "5 bed" } };
        world.Negotiated(asked);
        world.Done(new SignAgreement("3", "S-1", []), Agency, Day(3, 20));
        using var after = world.Years.Test.Connect();
        Assert.Equal(25, after.Beds.Believed().Single(row => row.InstitutionId == world["S-1"].Institution && row.From == Day(3, 20)).Insured);
        Assert.Equal((AgreementState.InForce, "more_beds", 5L), (world["S-1"].State, world["S-1"].Steps[^1].Remarks, world.Balance("beds", Holding.Consumed)));
    }

    [Fact]
    public void Signing_WhatDoesNotFit_IsRefused()
    {
        using var world = new AgreementWorld();
        world.Stock("clinic", 1);
        world.Negotiated(Clinic());
        Assert.Equal(["notice-runs"], world.Refused(new SignAgreement("1", "A-1", ["outpatient"]), Agency, Day(3, 7)));
        Assert.Equal(["services-unfit"], world.Refused(new SignAgreement("1", "A-1", ["pharmacy"]), Agency, Day(3, 20)));
        Assert.Equal(["services-unfit"], world.Refused(new SignAgreement("1", "A-1", []), Agency, Day(3, 20)));
        Assert.Equal(["agreement-taken"], world.Refused(new SignAgreement("1", "S-1", ["outpatient"]), Agency, Day(3, 20)));
        Assert.Equal(["agreement-term"], world.Refused(new SignAgreement("1", "A-1", ["outpatient"]) { Expires = new(2026, 3, 21) }, Agency, Day(3, 20)));
        Assert.Equal(["words-missing"], world.Refused(new SignAgreement("1", " ", ["outpatient"]), Agency, Day(3, 20)));
        Assert.Equal(["role-may-not"], world.Refused(new SignAgreement("1", "A-1", ["outpatient"]), Handler, Day(3, 20)));
    }

    /// <summary>What the kept verdict refuses is not signed; without a verdict it is signed, and said.</summary>
    [Fact]
    public void Signing_AgainstTheKeptVerdict_IsRefused()
    {
        using var world = new AgreementWorld();
        world.Negotiated(Clinic());
        world.Done(new Admission.Cases.EstablishFact("1", "applicant.penalty_open", "true", "档案"), Handler, Day(3, 19));
        world.Done(new Admission.Verdicts.StoreVerdict("1"), Handler, Day(3, 19));
        Assert.Equal(["verdict-against"], world.Refused(new SignAgreement("1", "A-1", ["outpatient"]), Agency, Day(3, 20)));
    }

    [Fact]
    public void Agreements_OfAnEarlierDay_LackWhatWasSignedLater()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        using var db = world.Years.Test.Connect();
        var signed = DesignatedAgreement.Of(db, number)!.SignedOn;
        Assert.Equal((0, number), (DesignatedAgreement.All(db, Plan, signed.AddDays(-1)).Count, Assert.Single(DesignatedAgreement.All(db, Plan, signed)).Number));
    }

    [Fact]
    public void Signing_WithoutAVerdict_SaysSo()
    {
        using var world = new AgreementWorld();
        world.Negotiated(Clinic());
        Assert.Equal(["verdict-missing"], world.Years.Bureau.Do(new SignAgreement("1", "A-1", ["outpatient"]) { Request = "r", By = Agency, On = Day(3, 20) }).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Signing_WhileAnObjectionIsOpen_IsRefused()
    {
        using var world = new AgreementWorld();
        world.Negotiated(Clinic());
        world.Done(new Admission.Merit.ObjectToCase("1", "某医院", "材料不实"), Handler, Day(3, 6));
        Assert.Equal(["objection-open"], world.Refused(new SignAgreement("1", "A-1", ["outpatient"]), Agency, Day(3, 20)));
        world.Done(new Admission.Merit.AnswerObjection("1", 1, Admission.Merit.ObjectionAnswer.Dismissed, "经核属实"), Boss, Day(3, 21));
        world.Done(new SignAgreement("1", "A-1", ["outpatient"]), Agency, Day(3, 22));
    }

    [Fact]
    public void Entered_AnAgreementFromBefore_IsInForceWithoutTrial()
    {
        using var world = new AgreementWorld();
        Assert.Equal(["S-1"], world.Stock("clinic", 1));
        Assert.Equal((AgreementState.InForce, new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31)), (world["S-1"].State, world["S-1"].SignedOn, world["S-1"].Expires));
        Assert.Equal(["institution-has-agreement"], world.Refused(new EnterAgreement("S-2", Plan, CodeOf("clinic", 1)), Agency, Day(2, 2)));
        world.Years.KnowClinic();
        Assert.Equal(["agreement-not-there"], world.Refused(new EnterAgreement("S-2", Plan, Years.YearWorld.Clinic), Agency, Day(2, 2)));
    }

    private sealed record CaseOf(AgreementWorld World)
    {
        public Admission.Cases.DesignationCase this[string number]
        {
            get
            {
                using var db = World.Years.Test.Connect();
                return Admission.Cases.DesignationCase.Of(db, number)!;
            }
        }
    }
}
