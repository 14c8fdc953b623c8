using Dingdian.Registry.Samples.Stock;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>What of an institution's life its settlements follow: when it had an agreement in force, and with how many beds.</summary>
internal sealed class Track(Founding founding, IReadOnlyList<(DateOnly From, int Open, int Insured)> steps, (DateOnly From, DateOnly To)? pause)
{
    public Founding Founding => founding;

    public bool Settles(DateOnly day) => day >= founding.Start && (founding.End is null || day < founding.End) && !(pause?.From <= day && day < pause?.To);

    public int OpenBeds(DateOnly day) => steps.LastOrDefault(step => step.From <= day).Open;
}
