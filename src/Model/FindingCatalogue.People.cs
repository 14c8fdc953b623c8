using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddPeople(Dictionary<string, FindingText> all)
    {
        AddKeys(all);
        AddPersons(all);
        AddContents(all);
        AddAttachments(all);
    }

    private static void AddKeys(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "keys-missing", "there is no key ring at {0}", "Put the ring of this workspace there, or name its place in DINGDIAN_KEYS; without it nobody can read its persons.", "{0} 没有密钥环文件", "请将本工作区的密钥环放回该处，或以 DINGDIAN_KEYS 指明位置；没有它，任何人都无法读取人员信息。");
        all.Add(Error, "keys-open", "others may read the key ring {0}", "Only its owner may: chmod 600; if others could, rotate the keys afterwards: dingdian person rotate-keys --forget.", "密钥环 {0} 可被他人读取", "只能由所有者读写：chmod 600；若可能已被他人读取，随后轮换密钥：dingdian person rotate-keys --forget。");
        all.Add(Error, "keys-unreadable", "{0} is no key ring", "Put back the copy that was kept of it.", "{0} 不是密钥环文件", "请放回所保存的副本。");
        all.Add(Error, "keys-unwritten", "the key ring {0} cannot be written: {1}", "Make its folder, or name another place in DINGDIAN_KEYS.", "无法写入密钥环 {0}：{1}", "请先建立其文件夹，或以 DINGDIAN_KEYS 另行指明位置。");
        all.Add(Error, "key-unknown", "person {0} was sealed with key {1}, which is not on this ring", "Put the right ring there; if the key was forgotten on purpose, only a later backup has the person.", "人员 {0} 以密钥 {1} 封存，本密钥环中没有该密钥", "请换成正确的密钥环；若旧密钥已按规定销毁，只有较新的备份可用。");
        all.Add(Error, "keys-in-use", "{0} persons are still sealed with an older key", "Rotate first: dingdian person rotate-keys.", "仍有 {0} 人以旧密钥封存", "请先轮换：dingdian person rotate-keys。");
        all.Add(Warning, "keys-needed", "this workspace has {0} persons, and nobody can read them without the key ring, which no backup carries", "Put the ring of the workspace the backup came from at {1}, readable by its owner only (chmod 600), or name its place in DINGDIAN_KEYS.", "本工作区有 {0} 人的信息，没有密钥环无法读取；备份从不包含密钥环", "请将备份来源工作区的密钥环放到 {1}，并仅限所有者读写（chmod 600），或以 DINGDIAN_KEYS 指明位置。");
    }

    private static void AddPersons(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "person-damaged", "what is kept of person {0} was changed: it does not open", "Restore the last backup that verifies, or add the person anew from the document.", "人员 {0} 的封存信息已被改动，无法解封", "请恢复最近一份可通过校验的备份，或依证件重新登记。");
        all.Add(Error, "person-unknown", "nobody is registered under {0}", "Register the person first: dingdian person add; dingdian person list shows who is.", "没有登记为 {0} 的人员", "请先登记：dingdian person add；可用 dingdian person list 查看。");
        all.Add(Error, "person-token", "a person stands in a case by a token only, and one that was given is none", "Register the person and give the token it prints: dingdian person add.", "案件中只能以代号记录人员，所给的不是代号", "请先登记人员，再填写所得代号：dingdian person add。");
        all.Add(Error, "person-renamed", "this number is registered under another name, for {0}", "Look at both; if the name did change, a case handler says so: --renamed.", "该证件号码已以另一姓名登记，代号 {0}", "请核对；确属更名的，由经办人员加 --renamed 办理。");
        all.Add(Error, "person-line", "a line is a name and a number, with a comma between", "Write it as: name,number.", "每行应为姓名与证件号码，以逗号分隔", "写作：姓名,证件号码。");
        all.Add(Error, "person-number", "this is no number of an identity document: of a resident's number date or check digit is wrong", "Compare it with the document.", "不是有效的证件号码：居民身份证号码的日期或校验码有误", "请与证件核对。");
        all.Add(Error, "person-none", "nobody is named", "Give one person a line: name,number.", "没有人员信息", "每行一人：姓名,证件号码。");
        all.Add(Error, "person-on-command-line", "names and numbers are not taken from the command line: others see it in the list of processes, and the shell keeps it", "Type them after the command, one person a line, or name a file: dingdian person add --file persons.csv; take the line out of the history.", "不从命令行接收姓名与证件号码：他人可在进程列表中看到，命令历史也会留存", "请在命令之后逐行输入，或指明文件：dingdian person add --file persons.csv；并从命令历史中删除该行。");
        all.Add(Error, "id-number-in-words", "a number of an identity document stands in what would be kept for ever", "Leave it out; a person is named by the token: dingdian person add.", "拟留存的内容中含有身份证件号码", "请删去；人员以代号记录：dingdian person add。");
    }

    private static void AddContents(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "file-empty", "the file is empty", "Hand in the whole file.", "文件为空", "请提交完整文件。");
        all.Add(Error, "file-large", "the file has {0} MB; {1} at most", "Hand it in in parts, or scanned with less detail.", "文件为 {0} MB，最多 {1} MB", "请分卷提交，或降低扫描精度。");
        all.Add(Error, "file-kind", "the file is none of PDF, PNG, JPEG, OFD, DOCX, XLSX, whatever its name says", "Save it as one of them.", "文件内容不是 PDF、PNG、JPEG、OFD、DOCX 或 XLSX", "请另存为其中之一。");
        all.Add(Error, "file-name", "the file is {0} and its name ends in '{1}'", "Give it the ending of what it is.", "文件内容为 {0}，扩展名却为“{1}”", "请改为与内容相符的扩展名。");
        all.Add(Error, "file-cut", "the file is cut off or damaged", "Hand in the whole file.", "文件不完整或已损坏", "请提交完整文件。");
        all.Add(Error, "file-locked", "the file is encrypted, or needs a password", "Hand it in without.", "文件已加密或设有密码", "请提交未加密的文件。");
        all.Add(Error, "file-runs", "the file is or holds something that runs: {0}", "Hand it in without macros, scripts and embedded files.", "文件是程序，或含可执行内容：{0}", "请提交不含宏、脚本与嵌入文件的版本。");
        all.Add(Error, "file-swollen", "unpacked, the file would have too many or too large parts", "Save it anew with the program it comes from.", "文件解压后部件过多或过大", "请用原程序重新保存。");
    }

    private static void AddAttachments(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "attachment-missing", "the attachment {0} is not there", "Restore the last backup that verifies, or have the file handed in again.", "附件 {0} 不存在", "请恢复最近一份可通过校验的备份，或请重新提交。");
        all.Add(Error, "attachment-changed", "the attachment {0} is not what was handed in: its hash is another", "Restore the last backup that verifies, or have the file handed in again.", "附件 {0} 已非提交时的内容：哈希不符", "请恢复最近一份可通过校验的备份，或请重新提交。");
        all.Add(Error, "attachment-there", "this file was handed in for '{0}' already", "Nothing needs to be done.", "该文件已作为“{0}”提交", "无需再办。");
        all.Add(Error, "attachment-none", "case {0} has no file for '{1}'", "It has files for: {2}.", "案件 {0} 没有“{1}”的附件", "已有附件的材料：{2}。");
    }
}
