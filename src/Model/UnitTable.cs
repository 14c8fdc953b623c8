using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dingdian.Model;

/// <summary>The unit words in force: the built-in ones and those a plan declares. Reads <c>bed/1000 insured</c>, <c>yuan/(bed day)</c>, <c>km²</c>.</summary>
public sealed partial class UnitTable
{
    /// <summary>The built-in words.</summary>
    public static readonly UnitTable BuiltIn = new(BuiltInWords());

    private readonly Dictionary<string, (Unit Unit, string? Zh)> words;

    private UnitTable(Dictionary<string, (Unit, string?)> words) => this.words = words;

    public IEnumerable<string> Words => words.Keys;

    public UnitTable With(string word, Unit unit, string? zh = null) => new(new(words) { [word] = (unit.Named(word), zh) });

    public bool Knows(string word) => words.ContainsKey(word);

    public bool TryGet(string word, [NotNullWhen(true)] out Unit? unit) => (unit = words.GetValueOrDefault(word).Unit) is not null;

    /// <summary>A unit, or an amount with its unit, word by word: <c>bed/1000 resident</c> is 张/1000 人. What is no unit stays as it is.</summary>
    public Texts Say(string text)
    {
        var parts = Parts().Matches(text);
        if (!parts.All(p => words.ContainsKey(p.Value)))
            return new Texts(text, text);
        var zh = Parts().Replace(text, p => words[p.Value].Zh ?? p.Value);
        zh = Squares().Replace(zh, s => s.Value[0] is '公' or '千' ? "平方公里" : "平方米");
        return new Texts(Gaps().Replace(zh, g => g.Groups["scale"].Success ? g.Groups["scale"].Value : "·"), text);
    }

    [GeneratedRegex(@"[\p{L}%‰_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(公里|米)(\^2|²)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Squares();

    /// <summary>万 and 亿 stand close to what they multiply; between two units stands a dot.</summary>
    [GeneratedRegex(@"(?<scale>[万亿]) (?=\p{L})|(?<=\p{L}) (?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Gaps();

    /// <summary>Reads a unit; on failure <paramref name="unknown"/> is the word that is no unit.</summary>
    public bool TryParse(string text, [NotNullWhen(true)] out Unit? unit, out string unknown)
    {
        var reader = new UnitReader(this, text);
        unit = reader.Read() is { IsSane: true } read ? read.Named(text.Trim()) : null;
        unknown = reader.Unknown.Length > 0 ? reader.Unknown : text.Trim();
        return unit is not null;
    }

    private static Dictionary<string, (Unit, string?)> BuiltInWords()
    {
        var words = new Dictionary<string, (Unit Unit, string?)>(StringComparer.Ordinal);
        (string Word, string Zh)[] bases =
        [
            ("resident", "人"), ("insured", "参保人"), ("person", "人"), ("institution", "家"), ("bed", "张"), ("physician", "名"), ("pharmacist", "名"), ("nurse", "名"),
            ("visit", "人次"), ("discharge", "出院人次"), ("case", "例"), ("yuan", "元"), ("m", "米"), ("minute", "分钟"), ("day", "天"), ("working-day", "工作日"),
            ("calendar-day", "自然日"), ("month", "个月"), ("point", "分"),
        ];
        foreach (var (word, zh) in bases)
            words.Add(word, (Unit.Base(word), zh));
        words.Add("ratio", (Unit.One, "比值"));
        Scaled("%", Unit.One, 0.01m, "%");
        Scaled("‰", Unit.One, 0.001m, "‰");
        Scaled("km", words["m"].Unit, 1000m, "公里");
        Scaled("hour", words["minute"].Unit, 60m, "小时");
        Scaled("year", words["month"].Unit, 12m, "年");
        Scaled("万元", words["yuan"].Unit, 10_000m, "万元");
        Scaled("亿元", words["yuan"].Unit, 100_000_000m, "亿元");
        Scaled("万", Unit.One, 10_000m, "万");
        Scaled("亿", Unit.One, 100_000_000m, "亿");
        return words;

        void Scaled(string word, Unit of, decimal by, string zh) => words.Add(word, (of.Scaled(by).Named(word), zh));
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
