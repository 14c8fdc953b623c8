using static Dingdian.Model.Severity;

namespace Dingdian.Model;

public static partial class FindingCatalogue
{
    static partial void AddRegistry(Dictionary<string, FindingText> all)
    {
        all.Add(Error, "workspace-missing", "there is no workspace in {0}", "Make one with 'dingdian workspace new', or name another with --workspace.", "{0} 中没有工作区", "请用 dingdian workspace new 新建，或以 --workspace 指定。");
        all.Add(Error, "workspace-exists", "{0} already holds a workspace", "Choose another folder; a workspace is never overwritten.", "{0} 中已有工作区", "请另选文件夹；工作区不会被覆盖。");
        all.Add(Error, "workspace-not-empty", "{0} is not empty", "Choose an empty or a new folder.", "{0} 不是空文件夹", "请选择空文件夹或新文件夹。");
        all.Add(Error, "workspace-unreadable", "{0} cannot be read as a workspace: {1}", "Restore it from a backup, or choose another folder.", "无法读取工作区 {0}：{1}", "请从备份恢复，或另选文件夹。");
        all.Add(Error, "workspace-damaged", "the database of {0} is damaged: {1}", "Stop using it, keep a copy, and restore the last backup.", "{0} 的数据库已损坏：{1}", "请停止使用、保留副本，并恢复最近的备份。");
        all.Add(Error, "workspace-not-writable", "{0} cannot be written: {1}", "Check permissions and free space; nothing was changed.", "无法写入 {0}：{1}", "请检查权限和磁盘空间；未作任何更改。");
        all.Add(Error, "workspace-read-only", "{0} may only be read by you", "Ask for the right to write there, or work on a copy: back up, then restore elsewhere; nothing was changed.", "您对 {0} 只有读取权限", "请申请写入权限，或在副本上工作：先备份，再恢复到别处；未作任何更改。");
        all.Add(Error, "disk-full", "the disk that holds {0} is full", "Free some room there and try again, or restore a backup onto another disk; nothing was changed.", "{0} 所在磁盘已满", "请腾出空间后重试，或将备份恢复到其他磁盘；未作任何更改。");
        all.Add(Error, "workspace-log-left", "the database of {0} has a log that nobody has yet written into it, and you may not write there", "Have someone who may write open it once: dingdian workspace info.", "{0} 的数据库有尚未并入的日志，而您没有写入权限", "请由有写入权限的人打开一次：dingdian workspace info。");
        all.Add(Error, "workspace-newer", "the database of {0} was written by a newer version ({1})", "Update Dingdian.", "{0} 的数据库由更新版本（{1}）写入", "请更新 Dingdian。");
        all.Add(Error, "workspace-older", "the database of {0} needs to be migrated ({1})", "Back it up, then run 'dingdian workspace migrate'.", "{0} 的数据库需要升级（{1}）", "请先备份，再运行 dingdian workspace migrate。");
        all.Add(Error, "database-kind", "workspace.json names the database '{0}', which is not known", "Known are sqlite and postgresql; put the file back as it was, or restore a backup.", "workspace.json 所写的数据库“{0}”无法识别", "可用：sqlite、postgresql；请恢复该文件原样，或从备份恢复。");
        all.Add(Error, "database-needed", "the registry of {0} is kept by PostgreSQL", "Give the connection with --database or DINGDIAN_DATABASE.", "{0} 的数据保存在 PostgreSQL 中", "请用 --database 或 DINGDIAN_DATABASE 给出连接。");
        all.Add(Error, "database-unwanted", "{0} keeps its registry in its own folder", "Leave out --database.", "{0} 的数据保存在本文件夹中", "请去掉 --database。");
        all.Add(Error, "database-unreachable", "the database cannot be reached: {0}", "Check host, port, name and password, and that the server runs.", "无法连接数据库：{0}", "请检查主机、端口、库名、密码，以及服务是否运行。");
        all.Add(Error, "database-of-another", "the database belongs to workspace {0}, not to {1}", "Give the connection of this workspace.", "数据库属于工作区 {0}，而非 {1}", "请给出本工作区的连接。");
        all.Add(Error, "database-busy", "another change is being written and did not end in time", "Wait until it has ended, then try again; nothing was changed.", "另一项写入尚未结束", "请待其结束后重试；未作任何更改。");
        all.Add(Error, "change-unknown", "there is no change {0}", "See 'dingdian workspace history'.", "没有变更 {0}", "请查看 dingdian workspace history。");
        all.Add(Error, "change-built-upon", "change {0} cannot be taken back: {1} built on it", "Take back the later changes first.", "变更 {0} 不能撤销：{1} 以其为基础", "请先撤销后来的变更。");
        all.Add(Error, "change-undone", "change {0} has nothing left to take back", "It was undone before, or changed nothing.", "变更 {0} 已无可撤销的内容", "它已被撤销，或未改变任何内容。");
        all.Add(Error, "divisions-needed", "change {0} cannot be taken back: institutions, figures or other divisions lie in the divisions it named ({1})", "Take back or correct what lies there first.", "变更 {0} 不能撤销：其命名的区划中有机构、数据或下级区划（{1}）", "请先撤销或更正其中的内容。");
        all.Add(Error, "snapshot-unknown", "there is no snapshot '{0}'", "{1}", "没有快照“{0}”", "{1}");
        all.Add(Error, "snapshot-ambiguous", "several snapshots begin with '{0}'", "Write more of the hash.", "有多个快照以“{0}”开头", "请多写几位。");
        all.Add(Error, "snapshot-damaged", "the snapshot {0} no longer has the content its hash names", "Do not use it; restore the workspace from a backup.", "快照 {0} 的内容与其哈希不符", "请勿使用；请从备份恢复工作区。");
        all.Add(Error, "snapshot-of-another", "the snapshot is of {0}, the plan's areas are of {1}", "Choose a snapshot of the plan's city.", "快照属于 {0}，而规划区域属于 {1}", "请选用规划所属城市的快照。");
        all.Add(Error, "snapshot-future", "{0} has not come yet", "A snapshot freezes what is known; choose today or an earlier day.", "{0} 尚未到来", "快照冻结已知数据；请选今天或更早的日期。");
        all.Add(Warning, "snapshot-empty", "nothing was known of {0} on {1}: the snapshot holds no institution and no figure", "Look at the day and at --known; the next one taken is the latest again.", "截至 {1} 尚无“{0}”的任何登记：快照中没有机构也没有数据", "请核对日期与 --known；此后再取的快照即为最近一个。");
        all.Add(Warning, "ground-missing", "the snapshot's {0} cannot be read: {1} is missing or damaged", "Put the file back from a copy, or restore the last backup; until then nothing is known of them.", "快照中的“{0}”无法读取：{1} 缺失或已损坏", "请从副本放回该文件，或恢复最近的备份；在此之前相关内容视为未知。");
        all.Add(Error, "measure-filed", "'{0}' is filed or published, not drawn from the registry", "See its figures with 'dingdian export area-facts'.", "“{0}”为报送或公布的数据，不由登记库推导", "请用 dingdian export area-facts 查看。");
        all.Add(Error, "city-none", "no city is known here: no division has a code of four digits", "Import divisions with a row for the city itself ('dingdian import divisions FILE'), or try a sample: 'dingdian sample suzhou'.", "登记库中没有城市：区划中没有四位代码", "请导入区划，其中须有市本级一行（dingdian import divisions 文件）；或用样例试用：dingdian sample suzhou。");
        all.Add(Error, "city-needed", "the workspace holds several cities", "Name one with --city: {0}.", "工作区中有多个城市", "请用 --city 指定：{0}。");
        all.Add(Error, "city-unknown", "the workspace holds no city '{0}'", "There are: {1}.", "工作区中没有城市“{0}”", "现有：{1}。");
    }
}
