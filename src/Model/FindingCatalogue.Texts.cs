namespace Dingdian.Model;

/// <summary>The words of findings about official texts, their sentence maps, and plans held against them.</summary>
public static partial class FindingCatalogue
{
    static partial void AddTexts(Dictionary<string, FindingText> all)
    {
        all.Add(Severity.Error, "text-unmapped",
            "Sentence {0} ({1}…) is not mapped.", "Give it rules or 'declaratory: true' in {2}.",
            "语句 {0}（{1}……）没有对应。", "请在 {2} 中为其列出规则，或标注 declaratory: true。");
        all.Add(Severity.Error, "text-no-sentence",
            "The text has no sentence {0}.", "{1}",
            "文本中没有语句 {0}。", "{1}");
        all.Add(Severity.Error, "text-mapped-twice",
            "Sentence {0} is mapped a second time.", "Keep one entry and list all its rules there.",
            "语句 {0} 重复对应。", "请只保留一条，并在其中列出全部规则。");
        all.Add(Severity.Error, "text-changed",
            "Sentence {0} has other words than when it was mapped (hash {1}, now {2}).", "Read it again, then update the entry.{3}",
            "语句 {0} 的文字与对应时不同（原哈希 {1}，现为 {2}）。", "请重读该句后更新此条。{3}");
        all.Add(Severity.Error, "text-no-verdict",
            "Sentence {0} has neither rules nor 'declaratory: true'.", "List the rules it became, or mark it declaratory.",
            "语句 {0} 既无规则，也未标注 declaratory: true。", "请列出其对应的规则，或标注为宣示性语句。");
        all.Add(Severity.Error, "text-two-verdicts",
            "Sentence {0} has rules and is marked declaratory.", "Keep one of the two.",
            "语句 {0} 既列有规则，又标注为宣示性语句。", "请二者取一。");
        all.Add(Severity.Error, "text-unknown-rule",
            "The plan has no rule '{0}'.", "{1}",
            "规划中没有规则“{0}”。", "{1}");
        all.Add(Severity.Error, "text-rule-uncited",
            "No sentence of the text leads to rule {0}.", "Name the rule at its sentence in {1}, or mark it ours.",
            "文本中没有语句对应规则 {0}。", "请在 {1} 的相应语句处列出该规则，或将其标注为自定。");
        all.Add(Severity.Error, "text-no-clause",
            "The text has no clause '{0}'.", "{1}",
            "文本中没有条款“{0}”。", "{1}");
        all.Add(Severity.Error, "text-no-number",
            "{0} does not occur in the clauses of rule {1} ({2}).", "Correct the value or the clause, or mark the value ours.",
            "规则 {1} 的条款（{2}）中没有出现 {0}。", "请更正数值或条款，或将该数值标注为自定。");
    }
}
