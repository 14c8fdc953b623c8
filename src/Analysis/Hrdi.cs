namespace Dingdian.Analysis;

/// <summary>
/// Health resource density index: the geometric mean of resources per 1000 people and per km², not to be confused with HRAD.
/// <para>HRDI = √((R/P × 1000) × (R/A)), with R resources, P people, A land in km². Source: as used in Int. J. Environ. Res. Public Health 2022, 19, 6589.</para>
/// <para>Unit: that of R, per √(1000 people · km²). The root is taken in double and rounded half away from zero to 6 places. Undefined without people or land, or with a negative figure.</para>
/// </summary>
public static class Hrdi
{
    public static decimal? Of(AreaFigures area)
    {
        var square = Shares.Quotient(area.Resource * 1000m, area.People) * Shares.Quotient(area.Resource, area.Land);
        return square is { } known and >= 0m ? Rounded.Of(Math.Sqrt((double)known)) : null;
    }
}

/// <summary>What logarithms and roots give, as a decimal of 6 places.</summary>
internal static class Rounded
{
    public const int Places = 6;

    public static decimal Of(double value) => decimal.Round((decimal)value, Places, MidpointRounding.AwayFromZero);
}
