using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddJournal(Dictionary<string, FindingText> all)
    {
        const string Restore = "Keep this workspace as it is for whoever looks into it, and restore the last backup that verifies.", Zh = "请原样保留该工作区以备查核，并恢复最近一份可通过校验的备份。";
        all.Add(Error, "journal-gap", "entry {0} of the journal is missing; the next one is {1}", Restore, "日志第 {0} 条缺失，其后为第 {1} 条", Zh);
        all.Add(Error, "journal-unlinked", "entry {0} ({1:word}) does not follow the entry before it: the hash it names is another", Restore, "第 {0} 条（{1:word}）与上一条不衔接：所记上一条哈希不符", Zh);
        all.Add(Error, "journal-changed", "entry {0} ({1:word}, {2}) is not what was sealed: its hash is another", Restore, "第 {0} 条（{1:word}，{2}）已非封存时的内容：哈希不符", Zh);
        all.Add(Error, "journal-postings", "the postings of entry {0} ({1:word}), or the accounts it opened, are not those it was sealed with", Restore, "第 {0} 条（{1:word}）的记账或所开账户与封存时不符", Zh);
        all.Add(Error, "posting-stray", "posting {0} belongs to entry {1}, which is not there", Restore, "第 {0} 笔记账所属的第 {1} 条日志不存在", Zh);
        all.Add(Error, "account-below-zero", "{0} was below zero after posting {1}", Restore, "{0} 在第 {1} 笔记账后为负", Zh);
        all.Add(Error, "account-differs", "the balance is {0}; its postings sum up to {1}", Restore, "余额为 {0}，而各笔记账合计 {1}", Zh);
        all.Add(Error, "journal-head", "no entry has the hash {0}", "Either it was noted elsewhere, or entries were taken out: compare with an export made then.", "没有哈希为 {0} 的条目", "或记自他处，或条目已被删除：请与当时的导出文件比对。");
    }
}
