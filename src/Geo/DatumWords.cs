using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Geo;

/// <summary>
/// Reads which datum people mean: by its name, the map it came from, an EPSG number or a zone, in Chinese or English.
/// A datum is never guessed: nothing said is a finding.
/// </summary>
public static partial class DatumWords
{
    /// <summary>What to write, shown where a datum is missing.</summary>
    public const string Known = "cgcs2000, wgs84, gcj02, bd09, epsg:4549";

    private static readonly Dictionary<string, Datum> Names = Spell(
        (Datum.Wgs84, "wgs84 wgs1984 wgs84坐标 wgs84坐标系 gcswgs1984 gps gps坐标 crs84 世界大地坐标系 openstreetmap osm 4326 4979"),
        (Datum.Cgcs2000, "cgcs2000 cgcs2000坐标系 gcschinageodeticcoordinatesystem2000 2000国家大地坐标系 国家2000 国家2000坐标系 国家大地2000 大地2000 国家大地坐标系 天地图 tianditu 北斗 北斗坐标 4490 4480"),
        (Datum.Gcj02, "gcj02 gcj gcj02坐标系 火星 火星坐标 火星坐标系 国测局 国测局坐标 高德 高德地图 高德坐标 amap autonavi gaode 腾讯 腾讯地图 腾讯坐标 qq地图 tencent tencentmap"),
        (Datum.Bd09, "bd09 bd09ll bd09坐标系 百度 百度地图 百度坐标 百度坐标系 百度经纬度 baidu baidumap"),
        (Datum.Projected, "cgcs2000projected cgcs2000投影 国家2000投影 cgcs2000平面 cgcs2000平面坐标 国家2000平面坐标"));

    /// <summary>Datums that cannot be converted by a public formula.</summary>
    private static readonly string[] Secret = ["北京54", "北京1954", "beijing54", "beijing1954", "西安80", "西安1980", "xian80", "xian1980", "国家80", "54北京", "80西安", "bj54", "xa80", "54坐标", "80坐标", "地方坐标", "城市坐标", "独立坐标"];

    public static Datum? Find(string words)
    {
        var key = Key(words);
        if (IsSecret(key)) // their zones are named like those of CGCS2000
            return null;
        return Names.GetValueOrDefault(key) ?? (Zone(key) is { } zone ? Datum.InZone(zone) : OnlyWidth().IsMatch(key) ? Datum.Projected : null);
    }

    /// <summary>As <see cref="Find"/>; a missing or unknown datum is a finding with the way to say it.</summary>
    public static Datum? Read(string? words, Place place, List<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(words))
            findings.Add(new Finding("datum-undeclared", place, Known));
        else if (Find(words) is { } datum)
            return datum;
        else if (IsSecret(Key(words)))
            findings.Add(new Finding("datum-not-public", place, words));
        else
            findings.Add(new Finding("datum-unknown", place, words, Known));
        return null;
    }

    /// <summary>As people write a zone: EPSG:4549; CGCS2000 / 3-degree Gauss-Kruger zone 40; CGCS2000_3_Degree_GK_CM_120E; 三度带 中央经线120; 6度带第20带.</summary>
    private static Zone? Zone(string key)
    {
        if (Number().Match(key) is { Success: true } number)
            return Geo.Zone.OfEpsg(Whole(number.Groups[1]));
        if (!Projection().IsMatch(key))
            return null;
        var (three, six) = (Three().IsMatch(key), Six().IsMatch(key));
        if (Meridian().Match(key) is { Success: true } meridian)
            return ZoneAt(Whole(meridian.Groups[1]), three, six);
        return Numbered().Match(key) is { Success: true } numbered && Geo.Zone.OfNumber(Whole(numbered.Groups[1])) is { } zone
            && !(zone.Width == 3 ? six : three) ? zone : null;
    }

    /// <summary>The register says "3-degree" where it means it; without that the wider zone is taken where there is one. Both project alike.</summary>
    private static Zone? ZoneAt(int meridian, bool three, bool six) =>
        (three ? null : Geo.Zone.OfMeridian(meridian, 6)) ?? (six ? null : Geo.Zone.OfMeridian(meridian, 3));

    private static bool IsSecret(string key) => Secret.Any(key.Contains);

    private static int Whole(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    /// <summary>Lower case letters and digits only: half width, without spaces, signs and the authority's name.</summary>
    private static string Key(string words)
    {
        var key = new StringBuilder(words.Length);
        foreach (var c in words)
            if ((c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c) is var narrow && char.IsLetterOrDigit(narrow))
                key.Append(char.ToLowerInvariant(narrow));
        return Authority().Replace(key.ToString(), "");
    }

    private static Dictionary<string, Datum> Spell(params (Datum Datum, string Words)[] table) =>
        table.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Datum))).ToDictionary(pair => pair.word, pair => pair.Datum, StringComparer.Ordinal);

    [GeneratedRegex("^(urnogcdefcrs)?(epsg|ogc)(?=[0-9]|crs)(0|13)?")]
    private static partial Regex Authority();

    [GeneratedRegex("^(4[45][0-9][0-9])$")]
    private static partial Regex Number();

    [GeneratedRegex("cgcs2000|国家2000|大地2000|度带|gk|gauss|高斯")]
    private static partial Regex Projection();

    [GeneratedRegex("6度|六度|6degree")]
    private static partial Regex Six();

    [GeneratedRegex("3度|三度|3degree")]
    private static partial Regex Three();

    [GeneratedRegex("^(?:cgcs2000|国家2000|大地2000)?(?:高斯|投影|平面)*[36三六]度(分)?带$")]
    private static partial Regex OnlyWidth();

    [GeneratedRegex("(?:cm|中央经线|中央子午线|经线)([0-9]{2,3})(?:e|度|东经)?$")]
    private static partial Regex Meridian();

    [GeneratedRegex("(?:zone|带号|带第|第|度带)([0-9][0-9])(?:带|号带|n)?$")]
    private static partial Regex Numbered();
}
