using CsCheck;
using Dingdian.Model;
using Dingdian.Registry.Persons;

namespace Dingdian.Registry.Tests.Persons;

public sealed class KeyRingTests : IDisposable
{
    private static readonly Identity Zhang = new("张伟", "320101199003071232"), Namesake = new("张伟", "32050119751212004X");
    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
    private readonly List<Finding> findings = [];

    private string Keys => Path.Combine(folder, KeyRing.FileName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private KeyRing Made() => KeyRing.Create(Keys, findings)!;

    [Fact]
    public void Person_Sealed_OpensWithTheRingAgain_AndShowsNothing()
    {
        var row = Made().Seal(Zhang);
        Assert.Equal(Zhang, KeyRing.Open(Keys, findings)!.Open(row, findings));
        var bytes = System.Text.Encoding.Latin1.GetString(Convert.FromBase64String(row.Cipher));
        Assert.DoesNotContain(Zhang.Number, bytes + row.Token, StringComparison.Ordinal);
        Assert.NotEqual(row.Cipher, Made().Seal(Zhang).Cipher); // another nonce each time
        Assert.Empty(findings);
    }

    [Fact]
    public void Tokens_OfNamesakes_Differ_AndOfOneNumberAgree()
    {
        var ring = Made();
        Assert.NotEqual(ring.TokenOf(Zhang.Number), ring.TokenOf(Namesake.Number));
        Assert.Equal(ring.TokenOf(Zhang.Number), ring.WithNewKey().TokenOf(Zhang.Number));
        Assert.NotEqual(ring.TokenOf(Zhang.Number), KeyRing.Create(Path.Combine(folder, "other.json"), findings)!.TokenOf(Zhang.Number));
    }

    [Fact]
    public void Tokens_OfAnyTwoNumbers_AreTheirOwn_AndTellNothing()
    {
        var ring = Made();
        Gen.Select(IdNumberTests.Resident, IdNumberTests.Resident).Sample((one, other) =>
            one == other == (ring.TokenOf(one) == ring.TokenOf(other)) && KeyRing.IsToken(ring.TokenOf(one)) && !IdNumber.StandsIn(ring.TokenOf(one)) && !KeyRing.IsToken(one) && !KeyRing.IsToken(one.ToLowerInvariant()));
    }

    [Theory, InlineData("p-0a"), InlineData("t-1")]
    public void Token_LooksLikeOne(string text) => Assert.True(KeyRing.IsToken(text));

    [Theory, InlineData("张三"), InlineData("zhangsan"), InlineData("e1234567"), InlineData("11010519491231002x"), InlineData(""), InlineData("p-"), InlineData("p-A"), InlineData("p-1\n")]
    public void Token_ThatIsNone_IsNotTakenForOne(string text) => Assert.False(KeyRing.IsToken(text));

    /// <summary>Whatever is done to a row, it opens as the same person or not at all.</summary>
    [Fact]
    public void Row_WithAnyByteFlipped_DoesNotOpen()
    {
        var ring = Made();
        var row = ring.Seal(Zhang);
        var whole = Convert.FromBase64String(row.Cipher);
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = whole.ToArray();
            changed[i] ^= 1;
            findings.Clear();
            Assert.Null(ring.Open(new() { Token = row.Token, Key = row.Key, Cipher = Convert.ToBase64String(changed) }, findings));
            Assert.Equal(["person-damaged"], findings.Select(finding => finding.Code));
        }
    }

    [Theory, InlineData(""), InlineData("AAAA"), InlineData("no base64")]
    public void Row_ThatIsNone_IsAFinding(string cipher)
    {
        var ring = Made();
        Assert.Null(ring.Open(new() { Token = "p-1", Key = ring.Current, Cipher = cipher }, findings));
        Assert.Equal("person-damaged", Assert.Single(findings).Code);
    }

    [Fact]
    public void Row_MovedToAnotherToken_OrKey_DoesNotOpen()
    {
        var ring = Made().WithNewKey();
        var row = ring.Seal(Zhang);
        Assert.Null(ring.Open(new() { Token = ring.TokenOf(Namesake.Number), Key = row.Key, Cipher = row.Cipher }, findings));
        Assert.Null(ring.Open(new() { Token = row.Token, Key = ring.Keys.Single(key => key != ring.Current), Cipher = row.Cipher }, findings));
        Assert.Null(ring.Open(new() { Token = row.Token, Key = "k-0", Cipher = row.Cipher }, findings));
        Assert.Equal(["person-damaged", "person-damaged", "key-unknown"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Ring_Missing_OpenToOthers_OrSpoilt_IsNotUsed()
    {
        Assert.Null(KeyRing.Open(Keys, findings));
        Made();
        var text = File.ReadAllText(Keys);
        foreach (var spoilt in new[] { "", "{}", "[]", "null", text[..40], text.Replace("\"current\": \"k", "\"current\": \"x", StringComparison.Ordinal), text.Replace("=", "", StringComparison.Ordinal) })
        {
            File.WriteAllText(Keys, spoilt);
            Assert.Null(KeyRing.Open(Keys, findings));
        }
        Assert.Equal(["keys-missing", "keys-unreadable"], findings.Select(finding => finding.Code).Distinct());
        Assert.Equal(8, findings.Count);
        Assert.Null(KeyRing.Create(Path.Combine(folder, "nowhere", "keys.json"), findings));
        Assert.Equal("keys-unwritten", findings[^1].Code);
    }

    [Theory, InlineData("0600", true), InlineData("0400", true), InlineData("0644", false), InlineData("0640", false), InlineData("0606", false)]
    public void Ring_ReadableByOthers_IsNotUsed(string mode, bool isUsed)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Made();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Keys));
            File.SetUnixFileMode(Keys, (UnixFileMode)Convert.ToInt32(mode, 8));
        }
        Assert.Equal(isUsed, KeyRing.Open(Keys, findings) is not null);
        Assert.Equal(isUsed ? [] : ["keys-open"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Ring_MadeTwice_IsTheFirst()
    {
        var (first, second) = (Made(), Made());
        Assert.Equal(first.TokenOf("E1234567"), second.TokenOf("E1234567"));
        Assert.Equal([Keys], Directory.GetFiles(folder));
    }

    [Fact]
    public void Ring_WithOldKeysForgotten_OpensOnlyWhatTheNewOneSealed()
    {
        var ring = Made();
        var (old, wider) = (ring.Seal(Zhang), ring.WithNewKey());
        var renewed = wider.Seal(Zhang);
        Assert.Equal(Zhang, KeyRing.Open(Keys, findings)!.Open(old, findings));
        wider.Forget();
        var narrow = KeyRing.Open(Keys, findings)!;
        Assert.Equal((Zhang, 1), (narrow.Open(renewed, findings), narrow.Keys.Count));
        Assert.Null(narrow.Open(old, findings));
        Assert.Equal("key-unknown", Assert.Single(findings).Code);
    }
}
