namespace Dingdian.Registry.Tables.Raw;

/// <summary>Days as spreadsheets count them.</summary>
internal static class DaySerial
{
    private static readonly DateOnly Of1900 = new(1899, 12, 30);
    private static readonly DateOnly Of1904 = new(1904, 1, 1);

    /// <summary>The first spreadsheet took 1900 for a leap year, and all since then repeat it: serial 60 is no day.</summary>
    public static DateOnly? ToDay(decimal serial, bool is1904) => serial switch
    {
        < 1 or >= 2_900_000 => null,
        _ when is1904 => Of1904.AddDays((int)serial),
        < 60 => Of1900.AddDays((int)serial + 1),
        < 61 => null,
        _ => Of1900.AddDays((int)serial),
    };

    public static int Of(DateOnly day) => day.DayNumber - Of1900.DayNumber;
}
