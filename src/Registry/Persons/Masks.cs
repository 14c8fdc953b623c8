namespace Dingdian.Registry.Persons;

/// <summary>What those see who may not see all.</summary>
public static class Masks
{
    private const int Ends = 4;

    /// <summary>The first character of a name: 张**.</summary>
    public static string Name(string name) => name.Length == 0 ? "" : $"{char.ConvertFromUtf32(char.ConvertToUtf32(name, 0))}**";

    /// <summary>Both ends of a number: 3201**********1234; a short one is hidden whole.</summary>
    public static string Number(string number) => number.Length <= 2 * Ends ? new('*', number.Length) : $"{number[..Ends]}{new string('*', number.Length - 2 * Ends)}{number[^Ends..]}";
}
