using Dingdian.Model;
using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

public class TextProofTests
{
    private static readonly TextOutline Outline = TextOutline.Read("一、床位\n每千人7.6张。\n期限1年。\n二、其他\n照旧。", "text.txt");
    private static readonly Place Plan = new("plan.yaml", 7, 3);
    private static readonly Place Map = new("text.yaml", 4, 5);

    [Fact]
    public void Check_PlanAndTextAgree_FindsNothing() => Assert.Empty(Check(Entries(), Rules()));

    [Fact]
    public void Check_UnmappedSentence_IsFoundInTheText() =>
        AssertOne(Check(Entries().Where(e => e.At != "二#2"), Rules()),
            "text.txt:5:1: error text-unmapped: Sentence 二#2 (照旧。…) is not mapped. Give it rules or 'declaratory: true' in text.yaml.");

    [Fact]
    public void Check_EntryWithoutSentence_SuggestsTheNearest() =>
        AssertOne(Check([.. Entries(), Entry("二#3", "ffffffffffff", declaratory: true)], Rules()),
            "text.yaml:4:5: error text-no-sentence: The text has no sentence 二#3. Did you mean: 二#1?");

    [Fact]
    public void Check_EntryWhoseWordsMoved_SaysWhereTo() =>
        AssertOne(Check([.. Entries(), Entry("三#1", HashOf("二#2"), declaratory: true)], Rules()),
            "text.yaml:4:5: error text-no-sentence: The text has no sentence 三#1. The same words now stand at '二#2'.");

    [Fact]
    public void Check_ChangedWords_AreFound() =>
        AssertOne(Check(Entries().Select(e => e.At == "二#2" ? e with { Hash = "0123456789ab" } : e), Rules()),
            "text.yaml:4:5: error text-changed: Sentence 二#2 has other words than when it was mapped "
            + $"(hash 0123456789ab, now {HashOf("二#2")}). Read it again, then update the entry.");

    [Fact]
    public void Check_NeitherRulesNorDeclaratory_IsFound() =>
        AssertOne(Check(Entries().Select(e => e.At == "二#2" ? e with { Declaratory = false } : e), Rules()), "text-no-verdict");

    [Fact]
    public void Check_RulesAndDeclaratory_IsFound() =>
        AssertOne(Check(Entries().Select(e => e.At == "一#2" ? e with { Declaratory = true } : e), Rules()), "text-two-verdicts");

    [Fact]
    public void Check_SentenceMappedTwice_IsFound() =>
        AssertOne(Check([.. Entries(), Entry("二 #2", HashOf("二#2"), declaratory: true)], Rules()), "text-mapped-twice");

    [Fact]
    public void Check_UnknownRule_NamesTheKnown() =>
        AssertOne(Check([.. Entries().Where(e => e.At != "二#2"), Entry("二#2", HashOf("二#2"), false, "A3")], Rules()),
            "text.yaml:4:5: error text-unknown-rule: The plan has no rule 'A3'. Known: A1, A2.");

    [Fact]
    public void Check_RuleThatNoSentenceLeadsTo_IsFound() =>
        AssertOne(Check(Entries(), [.. Rules(), Rule("A3", "二")]), "text-rule-uncited");

    [Fact]
    public void Check_MissingClause_SuggestsTheNearest() =>
        AssertOne(Check(Entries(), Rules().Select(r => r.Id == "A1" ? r with { Clauses = [new("一(九)", Plan)] } : r)),
            "plan.yaml:7:3: error text-no-clause: The text has no clause '一(九)'. Did you mean: 一?");

    [Fact]
    public void Check_WrongNumber_IsFound() =>
        AssertOne(Check(Entries(), Rules().Select(r => r.Id == "A1" ? r with { Numbers = [new(7.7m, "bed/1000 insured", Plan)] } : r)),
            "plan.yaml:7:3: error text-no-number: 7.7 bed/1000 insured does not occur in the clauses of rule A1 (一). "
            + "Correct the value or the clause, or mark the value ours.");

    [Fact]
    public void Check_NumberOfAClauseLabel_DoesNotCount()
    {
        var outline = TextOutline.Read("一、题\n（一）甲\n1.照旧。", "t");
        var map = new TextMap("t", outline.Sentences.Select(s => Entry(s.Id, s.Hash, false, "A1")).ToList(), Map);
        AssertOne(TextProof.Check(outline, map, [Rule("A1", "一") with { Numbers = [new(1, "", Plan)] }]), "text-no-number");
    }

    [Fact]
    public void Check_RuleOfOurs_NeedsNoSentenceAndNoNumber() =>
        Assert.Empty(Check(Entries(), [.. Rules(), new ProofRule("A9", Plan, [new("二", Plan)], [new(0.2m, "ratio", Plan)], Ours: true)]));

    [Fact]
    public void Check_FindingInChinese_ReadsAsChinese() =>
        Assert.Equal("文本中没有语句 二#3。 是否指：二#1？",
            Assert.Single(Check([.. Entries(), Entry("二#3", "f", declaratory: true)], Rules())) is var finding
                ? $"{finding.What(Language.Chinese)} {finding.Remedy(Language.Chinese)}" : "");

    private static IReadOnlyList<Finding> Check(IEnumerable<TextMapEntry> entries, IEnumerable<ProofRule> rules) =>
        TextProof.Check(Outline, new TextMap("text", entries.ToList(), new Place("text.yaml", 1, 1)), rules.ToList());

    private static IEnumerable<TextMapEntry> Entries() => Outline.Sentences.Select(s => s.Id switch
    {
        "一#2" => Entry(s.Id, s.Hash, false, "A1"),
        "一#3" => Entry(s.Id, s.Hash, false, "A1", "A2"),
        _ => Entry(s.Id, s.Hash, declaratory: true),
    });

    private static IEnumerable<ProofRule> Rules() =>
    [
        Rule("A1", "一") with { Numbers = [new(7.6m, "bed/1000 insured", Plan)] },
        Rule("A2", "一") with { Numbers = [new(12, "month", Plan)] },
    ];

    private static ProofRule Rule(string id, string clause) => new(id, Plan, [new(clause, Plan)], []);

    private static TextMapEntry Entry(string at, string hash, bool declaratory, params string[] rules) =>
        new(at, hash, rules.Select(r => new CitedRule(r, Map)).ToList(), declaratory, Map);

    private static string HashOf(string id) => Outline.FindSentence(id)!.Hash;

    private static void AssertOne(IReadOnlyList<Finding> findings, string expected)
    {
        var finding = Assert.Single(findings);
        Assert.Equal(expected, expected.Contains(' ') ? finding.ToString() : finding.Code);
    }
}
