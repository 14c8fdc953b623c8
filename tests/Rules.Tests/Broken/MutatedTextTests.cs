using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Xunit;

namespace Dingdian.Rules.Tests.Broken;

/// <summary>Whatever a slip of the keyboard makes of a plan or its facts: loading and computing never throw.</summary>
public class MutatedTextTests
{
    private const string Plan = TinyWorld.Head + """
        classes: { zone: { of: district, values: [full, open], first_match: { full: beds > 10 bed, open: else } } }
        parameters: { p: { rule: R1, unit: ratio, by: zone, values: { 2025-01-01: { full: 0, else: 25 % } } } }
        choices: { k: { rule: R1, unit: ratio, at_most: 0.5, strength: in-principle } }
        quantities:
          t: { rule: R1, formula: "round(residents@city / (1000 resident/bed) * 7.6 ^ 2)", round: down }
          x: { rule: R1, per: district, apportion: t, by: residents }
        quotas:
          q:
            rule: R1
            per: district
            city: "max(0 bed, t - beds@city) * k"
            apportion_by: "max(0 bed, x - beds)"
            term_limit: t - beds@city@term_start
            gates:
              - { id: two, rule: R1, stage: factor, when: "count(deficit) == 2", effect: 25 % }
              - { id: cap, rule: R1, stage: area, when: "bed_use < 78 %", effect: { at_most: p * 10 bed } }
        flags: { f: { rule: R1, per: district, when: share(beds) > 40 % } }

        """;

    private static readonly string Facts = "facts: tinytown\nchoices: { k: { value: 0.4, by: bureau, grounds: g } }\n" + TinyWorld.Measures(
        TinyWorld.Series("residents", "resident", "by_division: { 100001: 1000, 100002: 2000, 100003: 4000, 100004: 8000 }"),
        TinyWorld.Series("beds", "bed", "by_area: { a: 5, b: 20, c: 30 }"),
        TinyWorld.Series("deficit", "boolean", "by_area: { a: { employee: true, resident: true }, b: { employee: false } }"));

    private const string Letters = "0123456789-+*/^%.,:;[]{}()\"'#&*!|>@ \n\t亿万²abcxyz_";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Text_ChangedAtRandom_NeverThrows(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var (plan, facts) = round % 2 == 0 ? (Changed(Plan, random), Facts) : (Plan, Changed(Facts, random));
            try
            {
                Compute(plan, facts);
            }
            catch (Exception thrown)
            {
                Assert.Fail($"{thrown}\n{(round % 2 == 0 ? plan : facts)}");
            }
        }
    }

    private static void Compute(string plan, string facts)
    {
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", plan));
        if (loaded.IsSound && FactsReader.Read(facts, "facts.yaml", loaded.Plan!, []) is { } read)
            Computation.Run(loaded.Plan!, read, 2025);
    }

    private static string Changed(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
                1 => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 12), text.Length - at))),
                _ => text.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
            };
        }
        return text;
    }
}
