using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>How a page looks: as the other pages of the house, on light and dark, on paper by GB/T 9704's margins.</summary>
internal static class HtmlStyle
{
    private const string Style = """
        :root { color-scheme: light dark; font: 15px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
        body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
        h1 { font-size: 1.5rem; text-align: center; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
        header p { text-align: center; margin: .2rem 0; } header .addressee { text-align: left; margin-top: 1rem; }
        .mark { position: sticky; top: 0; z-index: 1; margin: 0 auto; padding: .1rem .8rem; width: max-content; max-width: 90%; background: Canvas; color: light-dark(#b00000, #ff8a80); border: 2px solid; font-weight: 600; }
        .skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: 1rem; background: Canvas; padding: .3rem .6rem; z-index: 2; }
        nav ol { list-style: none; padding-left: 0; columns: 22rem; } nav ol ol { padding-left: 1.4rem; columns: auto; } nav li { break-inside: avoid; } nav a { color: inherit; }
        p { white-space: pre-line; } .body { text-indent: 2em; }
        figure { margin: 1.2rem 0; } .wide { overflow-x: auto; } .wide:focus-visible { outline: 2px solid; outline-offset: 2px; }
        table { border-collapse: collapse; margin: .5rem 0; } caption, figcaption { text-align: left; font-weight: 600; padding: .3rem 0; }
        th, td { border-bottom: 1px solid #8884; padding: .25rem .7rem; text-align: left; vertical-align: top; white-space: pre-line; }
        thead th, thead th.n { vertical-align: bottom; min-width: 4em; max-width: 15rem; } tbody th { font-weight: inherit; min-width: 6em; } td { min-width: 3em; }
        th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; } td.n { white-space: nowrap; } tfoot th, tfoot td { font-weight: 600; border-top: 2px solid #8888; }
        .notes { font-size: .92em; margin: .2rem 0 0; padding: 0; list-style: none; }
        svg { display: block; width: 100%; max-width: 820px; height: auto; font-size: 13px; } svg text { fill: currentColor; stroke: Canvas; stroke-width: 4px; paint-order: stroke; } svg .faint { opacity: .75; } svg .on { fill: #fff; stroke: none; }
        svg .grid { stroke: #8885; } svg .ink { stroke: currentColor; } svg .ring { fill: Canvas; stroke-width: 2; }
        .signature { text-align: right; margin: 2rem 4em 0 0; } .signature p { margin: .2rem 0; } .annex { margin-top: 3rem; border-top: 1px solid #8884; }
        .watermark { display: none; }
        @media (max-width: 40rem) { body { margin: 1rem auto; padding: 0 .6rem; } h1 { font-size: 1.2rem; } .signature { margin-right: 0; } }
        @page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-right { content: "— " counter(page) " —"; } }
        @page :left { @bottom-left { content: "— " counter(page) " —"; } @bottom-right { content: none; } }
        @page across { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
        @media print {
          :root { color-scheme: light; } body { margin: 0; padding: 0; max-width: none; font-size: 11pt; } nav, .skip { display: none; }
          .mark { position: static; } .wide { overflow: visible; } .wide.across { page: across; } .annex { break-before: page; border: 0; margin: 0; } .annex.across { page: across; }
          h2, h3, h4, h5, caption, figcaption { break-after: avoid; } tr, svg { break-inside: avoid; } thead { display: table-header-group; } tfoot { display: table-row-group; }
          .many { font-size: 8pt; } .many :is(th, td) { padding: .1rem .2rem; } .many :is(td, thead th, thead th.n) { min-width: 3.1em; }
          .watermark { display: block; position: fixed; top: 40%; left: 0; right: 0; text-align: center; font-size: 60pt; opacity: .12; transform: rotate(-30deg); z-index: -1; }
        }
        """;

    /// <summary>The style sheet; on paper the mark also stands in the head of each page, where the printer knows how.</summary>
    public static string Sheet(string? mark) => mark is null ? Style : Style + $"\n@page {{ @top-center {{ content: \"{Quoted(mark)}\"; color: #b00000; }} }}";

    /// <summary>A text inside a style sheet: every sign but letters and digits by its number, so that none can end the text or the sheet.</summary>
    private static string Quoted(string text) => string.Concat(text.EnumerateRunes().Select(sign => System.Text.Rune.IsLetterOrDigit(sign) ? sign.ToString() : $"\\{sign.Value:x} "));
}
