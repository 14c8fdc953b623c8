using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Registry.Tables.Shapes;

public enum ColumnType { Text, Code, Whole, Number, Date, Month, Truth, Choice, Coordinate, List }

/// <summary>One column of a table: how it is headed, what stands in it, how it is explained in a template.</summary>
public sealed record Column(string Id, ColumnType Type, string Zh, string En)
{
    /// <summary>Other headers that mean this column.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    public bool Required { get; init; }

    /// <summary>Needed of what is new; of what is known it may be left blank.</summary>
    public bool RequiredWhenNew { get; init; }

    /// <summary>Whether a template asks for it.</summary>
    public bool IsAsked => Required || RequiredWhenNew;

    /// <summary>The unit of the values, as <see cref="UnitWords"/> knows it.</summary>
    public string? Unit { get; init; }

    /// <summary>A figure without a unit is remarked on: bureaus have money in 元 and in 万元.</summary>
    public bool IsMoney => Unit == "yuan";

    public decimal? AtLeast { get; init; }
    public decimal? AtMost { get; init; }

    /// <summary>The first day or month that can be meant.</summary>
    public DateOnly? NotBefore { get; init; } = new(1949, 10, 1);

    /// <summary>How many years after today its days may lie; zero for what must have happened.</summary>
    public int YearsAhead { get; init; } = 1;

    /// <summary>A day that may be left open: 长期.</summary>
    public bool MayBeOpen { get; init; }

    /// <summary>Whether a title that names one year, such as 2024年度, says what stands here in every row.</summary>
    public bool MayBeInTitle { get; init; }

    /// <summary>What rows are told apart by: an unknown header that looks like it is remarked on when none is known.</summary>
    public bool IsKey { get; init; }

    /// <summary>The form of a code.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Digits of a code; zeros lost in front are put back when <see cref="Pattern"/> then agrees.</summary>
    public int? Length { get; init; }

    /// <summary>The words of a choice, or of the items of a list.</summary>
    public Vocabulary? Words { get; init; }

    /// <summary>What the values mean, for the notes of a template.</summary>
    public Texts About { get; init; }

    public string Example { get; init; } = "";

    public Texts Header => new(Zh, En);

    public bool IsNumber => Type is ColumnType.Whole or ColumnType.Number or ColumnType.Coordinate;

    /// <summary>Whether a row of totals can hold its sum.</summary>
    public bool AddsUp => (Type is ColumnType.Whole && Unit is not "year") || (Type is ColumnType.Number && Unit is not (null or "ratio" or "%" or "‰"));

    /// <summary>What may stand here, in words for a finding or a note.</summary>
    public Texts Expected => ColumnWords.Expected(this);
}

/// <summary>A closed list of words, each with its id, what people see, and what else they write.</summary>
public sealed class Vocabulary(params Word[] words)
{
    private readonly Dictionary<string, Word> byKey = words
        .SelectMany(w => w.Spellings.Select(s => (Key: CellText.Key(s), Word: w)))
        .GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Word, StringComparer.Ordinal);

    public IReadOnlyList<Word> Words => words;

    /// <summary>The id of a text that is no word but can mean only one, such as a longer code of a standard; an id that is none of the words' is one of its own.</summary>
    public Func<string, string?>? Otherwise { get; init; }

    public Word? Find(ReadOnlySpan<char> text)
    {
        if (byKey.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var word) || byKey.TryGetValue(CellText.Key(text), out word))
            return word;
        return Otherwise?.Invoke(CellText.Compact(text).ToString()) is { } id ? ById(id) ?? new(id, id, id) : null;
    }

    public Word? ById(string id) => words.FirstOrDefault(w => w.Id == id);

    /// <summary>What people see, in one language, to hint at the nearest.</summary>
    public IEnumerable<string> Shown(Language language) => words.Select(w => w.Label.In(language));
}

public sealed record Word(string Id, string Zh, string En, params string[] Synonyms)
{
    public Texts Label => new(Zh, En);

    public IEnumerable<string> Spellings => [Id, Zh, En, .. Synonyms];
}
