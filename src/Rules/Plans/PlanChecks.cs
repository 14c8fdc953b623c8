using Dingdian.Model;

namespace Dingdian.Rules.Plans;

public sealed class PlanChecks(Plan plan, List<Finding> findings)
{
    public void Check() { _ = plan; _ = findings; }
}
