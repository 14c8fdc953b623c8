namespace Dingdian.Model;

public enum Language { English, Chinese }

/// <summary>A text in both languages of the product. A missing one falls back to the other.</summary>
public readonly record struct Texts(string? Zh, string? En)
{
    public string In(Language language) => (language == Language.Chinese ? Zh ?? En : En ?? Zh) ?? "";

    public override string ToString() => In(Language.English);
}
