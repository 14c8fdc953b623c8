namespace Dingdian.Bench;

/// <summary>The formulas of <c>million.yaml</c> by hand: one loop each over the doubles of a block, each result kept as a column.</summary>
internal sealed class DoubleFormulas(int size)
{
    private readonly double[][] results = [.. Enumerable.Range(0, 20).Select(_ => new double[size])];

    /// <summary>A column of results, in the order of the file.</summary>
    public double[] this[int formula] => results[formula];

    public void Compute(double[][] measures, int start, int count)
    {
        ReadOnlySpan<double> Given(int i) => measures[i].AsSpan(start, count);
        Span<double> Result(int i) => results[i].AsSpan(0, count);

        ReadOnlySpan<double> open = Given(0), approved = Given(1), days = Given(2), discharges = Given(3);
        ReadOnlySpan<double> physicians = Given(4), visits = Given(5), cost = Given(6), paid = Given(7);
        Span<double> allowed = Result(0), insured = Result(1), cut = Result(2), over = Result(3);
        Span<double> daysAllowed = Result(4), excess = Result(5), within = Result(6), use = Result(7);
        Span<double> lowUse = Result(8), half = Result(9), own = Result(10), share = Result(11);
        Span<double> surcharge = Result(12), settled = Result(13), unsettled = Result(14), weight = Result(15);
        Span<double> merit = Result(16), ready = Result(17), bonus = Result(18), final = Result(19);
        for (var i = 0; i < count; i++) allowed[i] = Math.Floor(approved[i] * 1.15 + 1e-9);
        for (var i = 0; i < count; i++) insured[i] = Math.Min(open[i], allowed[i]);
        for (var i = 0; i < count; i++) cut[i] = open[i] - insured[i];
        for (var i = 0; i < count; i++) over[i] = Math.Max(0, open[i] - approved[i]);
        for (var i = 0; i < count; i++) daysAllowed[i] = insured[i] * 365;
        for (var i = 0; i < count; i++) excess[i] = Math.Max(0, days[i] - daysAllowed[i]);
        for (var i = 0; i < count; i++) within[i] = days[i] - excess[i];
        for (var i = 0; i < count; i++) use[i] = days[i] * 100 - daysAllowed[i] * 78;
        for (var i = 0; i < count; i++) lowUse[i] = days[i] < daysAllowed[i] * 0.78 ? 1 : 0;
        for (var i = 0; i < count; i++) half[i] = Math.Floor((lowUse[i] == 1 ? insured[i] * 0.5 : insured[i]) + 0.5);
        for (var i = 0; i < count; i++) own[i] = cost[i] - paid[i];
        for (var i = 0; i < count; i++) share[i] = paid[i] * 100 - cost[i] * 65;
        for (var i = 0; i < count; i++) surcharge[i] = Math.Max(0, cost[i] * 0.05 - own[i]);
        for (var i = 0; i < count; i++) settled[i] = excess[i] > 0 ? paid[i] * 0.9 : paid[i];
        for (var i = 0; i < count; i++) unsettled[i] = paid[i] - settled[i];
        for (var i = 0; i < count; i++) weight[i] = visits[i] * 0.3 + discharges[i] * 12.5;
        for (var i = 0; i < count; i++) merit[i] = weight[i] - unsettled[i] * 2 + own[i] * 0.1;
        for (var i = 0; i < count; i++) ready[i] = merit[i] > 100 && lowUse[i] == 0 ? 1 : 0;
        for (var i = 0; i < count; i++) bonus[i] = ready[i] == 1 ? physicians[i] * 2.5 : 0;
        for (var i = 0; i < count; i++) final[i] = Math.Round(Math.Max(0, merit[i] + bonus[i] + surcharge[i]), 2, MidpointRounding.AwayFromZero);
    }
}
