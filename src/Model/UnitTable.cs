using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dingdian.Model;

/// <summary>The unit words in force: the built-in ones and those a plan declares. Reads <c>bed/1000 insured</c>, <c>yuan/(bed day)</c>, <c>km²</c>.</summary>
public sealed class UnitTable
{
    /// <summary>The built-in words.</summary>
    public static readonly UnitTable BuiltIn = new(BuiltInWords());

    private readonly Dictionary<string, Unit> words;

    private UnitTable(Dictionary<string, Unit> words) => this.words = words;

    public IEnumerable<string> Words => words.Keys;

    public UnitTable With(string word, Unit unit) => new(new(words) { [word] = unit.Named(word) });

    public bool Knows(string word) => words.ContainsKey(word);

    public bool TryGet(string word, [NotNullWhen(true)] out Unit? unit) => words.TryGetValue(word, out unit);

    /// <summary>Reads a unit; on failure <paramref name="unknown"/> is the word that is no unit.</summary>
    public bool TryParse(string text, [NotNullWhen(true)] out Unit? unit, out string unknown)
    {
        var reader = new UnitReader(this, text);
        unit = reader.Read() is { IsSane: true } read ? read.Named(text.Trim()) : null;
        unknown = reader.Unknown.Length > 0 ? reader.Unknown : text.Trim();
        return unit is not null;
    }

    private static Dictionary<string, Unit> BuiltInWords()
    {
        var words = new Dictionary<string, Unit>(StringComparer.Ordinal);
        string[] bases =
        [
            "resident", "insured", "person", "institution", "bed", "physician", "pharmacist", "nurse", "visit", "discharge", "case",
            "yuan", "m", "minute", "day", "working-day", "calendar-day", "month", "point",
        ];
        foreach (var name in bases)
            words.Add(name, Unit.Base(name));
        words.Add("ratio", Unit.One);
        words.Add("%", Unit.One.Scaled(0.01m).Named("%"));
        words.Add("‰", Unit.One.Scaled(0.001m).Named("‰"));
        words.Add("km", words["m"].Scaled(1000m).Named("km"));
        words.Add("hour", words["minute"].Scaled(60m).Named("hour"));
        words.Add("year", words["month"].Scaled(12m).Named("year"));
        words.Add("万元", words["yuan"].Scaled(10_000m).Named("万元"));
        words.Add("亿元", words["yuan"].Scaled(100_000_000m).Named("亿元"));
        words.Add("万", Unit.One.Scaled(10_000m).Named("万"));
        words.Add("亿", Unit.One.Scaled(100_000_000m).Named("亿"));
        return words;
    }

    /// <summary>unit := product ('/' factor)* · product := factor (' ' | '*' factor)* · factor := [number] (word ['^' n | ² | ³] | '(' unit ')').</summary>
    private sealed class UnitReader(UnitTable table, string text)
    {
        private int at;

        public string Unknown { get; private set; } = "";

        public Unit? Read()
        {
            var unit = Product(0);
            Skip();
            return at == text.Length ? unit : null;
        }

        private Unit? Product(int depth)
        {
            var unit = Factor(depth);
            while (unit is not null)
            {
                Skip();
                if (at == text.Length || text[at] == ')')
                    return unit;
                var divide = text[at] == '/';
                if (divide || text[at] == '*')
                    at++;
                if (Factor(depth) is not { } next)
                    return null;
                unit = divide ? unit / next : unit * next;
                if (!unit.IsSane)
                    return null;
            }
            return unit;
        }

        private Unit? Factor(int depth)
        {
            Skip();
            var scale = Number();
            Skip();
            if (at < text.Length && text[at] == '(' && depth < 4)
            {
                at++;
                var inner = Product(depth + 1);
                if (inner is null || at == text.Length || text[at++] != ')')
                    return null;
                return inner.IsSane && scale is null or >= Unit.Least and <= Unit.Most ? inner.Scaled(scale ?? 1m) : null;
            }
            var start = at;
            while (at < text.Length && IsWord(text[at]))
                at++;
            var word = text[start..at];
            if (word.Length == 0)
                return scale is { } bare and >= Unit.Least and <= Unit.Most ? Unit.One.Scaled(bare) : null;
            if (!table.TryGet(word, out var unit))
            {
                Unknown = word;
                return null;
            }
            var power = unit.ToThe(Exponent());
            return power.IsSane && scale is null or >= Unit.Least and <= Unit.Most ? power.Scaled(scale ?? 1m) : null;
        }

        private decimal? Number()
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
                at++;
            return decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : null;
        }

        private int Exponent()
        {
            if (at == text.Length)
                return 1;
            if (text[at] is '²' or '³')
                return text[at++] - '²' + 2;
            if (text[at] != '^' || at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]))
                return 1;
            at += 2;
            return text[at - 1] - '0';
        }

        private static bool IsWord(char c) => (char.IsLetter(c) || c is '-' or '_' or '%' or '‰') && c is not ('²' or '³');

        private void Skip()
        {
            while (at < text.Length && text[at] == ' ')
                at++;
        }
    }
}
