namespace Dingdian.Model;

public enum Severity { Info, Warning, Error }

/// <summary>
/// Something a person should know about data: what is wrong, where, and what would be right.
/// The words live in <see cref="FindingCatalogue"/>, once per code, in both languages.
/// </summary>
public sealed class Finding(string code, Place place, params object?[] arguments)
{
    private readonly FindingText text = FindingCatalogue.Get(code);

    public string Code => code;
    public Place Place => place;
    public Severity Severity => text.Severity;

    /// <summary>What the words are about, in the order of their holes.</summary>
    public IReadOnlyList<object?> Arguments => arguments;

    public string What(Language language) => Fill(text.What.In(language), language);

    /// <summary>What would be right, or the next step to take.</summary>
    public string Remedy(Language language) => Fill(text.Remedy.In(language), language).TrimEnd();

    /// <summary>One line, as compilers write them.</summary>
    public string ToString(Language language)
    {
        var (stop, space) = language == Language.Chinese ? ('。', "") : ('.', " ");
        var severity = Vocabulary.Of(SeverityWord(Severity)).In(language);
        return $"{place}: {severity} {code}: {What(language).TrimEnd(stop)}{stop}{space}{Remedy(language)}".TrimEnd();
    }

    public override string ToString() => ToString(Language.English);

    public static string SeverityWord(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private string Fill(string template, Language language) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, template, Array.ConvertAll(arguments, a => Show(a, language)));

    private static object? Show(object? argument, Language language) =>
        argument switch { Texts texts => texts.In(language), null or decimal or int or long => argument, DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), _ => new Shown(argument.ToString() ?? "", language) };

    /// <summary>A hole says what it takes: <c>{0:word}</c> a word of the plan language, <c>{0:key}</c> one that is also typed, <c>{0:type}</c> a unit or kind of value, <c>{0:detail}</c> what a library said; else it stands as it is.</summary>
    private sealed record Shown(string Text, Language Language) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) => Clean(format switch
        {
            "word" => Vocabulary.Of(Text).In(Language),
            "key" => Vocabulary.Term(Text).In(Language),
            "type" => Vocabulary.OfType(Text).In(Language),
            "detail" => Language == Language.Chinese ? Vocabulary.Detail(Text) : Text,
            _ => Text,
        });
    }

    /// <summary>Data is shown short and without control characters, whatever a file holds.</summary>
    private static string Clean(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsControl(c) ? '�' : c));
        return plain.Length <= MaxShown ? plain : string.Concat(plain.AsSpan(0, MaxShown), "…");
    }

    private const int MaxShown = 400;
}
