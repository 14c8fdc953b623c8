using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Cases;

/// <summary>Runs cases: computes or decides what each expects and holds the two against each other.</summary>
public sealed class CaseRunner(Plan plan)
{
    public IReadOnlyList<CaseResult> Run(CaseFile file) => [.. file.Cases.Select(Run)];

    public CaseResult Run(WorkedCase worked)
    {
        var outcome = new Outcome(plan, worked);
        var checks = worked.Expectations.Select(e => e.Section == "findings" ? Findings(e, outcome) : Hold(e, outcome.Find(e))).ToList();
        if (!worked.Expectations.Any(e => e.Section == "findings"))
            checks.AddRange(outcome.Findings.Where(f => f.Severity == Severity.Error).Select(f => new Check("findings", "[]", f.Code, false, worked.Place)));
        return new CaseResult(worked, checks);
    }

    /// <summary>Stops at the first expectation that does not hold: all that mutation asks.</summary>
    public bool Passes(WorkedCase worked)
    {
        var outcome = new Outcome(plan, worked);
        return worked.Expectations.All(e => (e.Section == "findings" ? Findings(e, outcome) : Hold(e, outcome.Find(e))).Holds)
            && (worked.Expectations.Any(e => e.Section == "findings") || outcome.Findings.All(f => f.Severity != Severity.Error));
    }

    /// <summary>Every code listed must show; an empty list demands that there is no error.</summary>
    private static Check Findings(Expectation expectation, Outcome outcome)
    {
        var wanted = Construct.ListOf(expectation.Expected);
        var shown = outcome.AllFindings.Where(f => wanted.Contains(f.Code) || f.Severity == Severity.Error).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var holds = wanted.Count == 0 ? shown.Count == 0 : wanted.All(shown.Contains);
        return new Check(expectation.Key, Show(wanted), Show(shown), holds, expectation.Place);
    }

    private static Check Hold(Expectation expectation, object? actual)
    {
        var holds = expectation.Expected is ListNode list
            ? actual is IReadOnlyList<string> words && words.SequenceEqual(list.All.Select(i => i.Text ?? ""))
            : Same(expectation.Expected.Text ?? "", actual);
        return new Check(expectation.Key, Show(expectation.Expected is ListNode ? Construct.ListOf(expectation.Expected) : expectation.Expected.Text), Show(actual), holds, expectation.Place);
    }

    private static bool Same(string expected, object? actual) => actual switch
    {
        null => expected == Unknowns.Word,
        decimal number => Scalars.TryNumber(expected, out var wanted) && Exact.Compare(number, wanted) == 0,
        IReadOnlyList<string> words => words.Count == 1 && words[0] == expected,
        _ => Show(actual) == expected,
    };

    private static string Show(object? value) => value switch
    {
        null => Unknowns.Word,
        decimal number => Exact.Settle(number).ToString("0.##################", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IReadOnlyList<string> words => $"[{string.Join(", ", words)}]",
        _ => value.ToString() ?? "",
    };
}
