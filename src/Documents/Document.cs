using Dingdian.Model;

namespace Dingdian.Documents;

/// <summary>
/// What a bureau issues, before it becomes a text document, a page or a workbook. Every text is in both languages; a writer takes one of them.
/// Headings, tables and annexes are numbered by the writers, each in every form with the same number.
/// </summary>
/// <param name="Title">The title 标题, without the document number. A line break in it is kept: a long title is best broken by whoever knows its words.</param>
/// <param name="Issuer">The issuing body 发文机关, by its full name or its regular short one.</param>
/// <param name="Day">The day of the document; it also becomes the day of creation in the file, so that equal documents are equal bytes.</param>
public sealed record Document(Texts Title, Texts Issuer, DateOnly Day)
{
    /// <summary>
    /// The document number 发文字号, such as 苏医保发〔2025〕3号; the year's brackets are set as 〔〕 whatever they were.
    /// With a number the text document gets the red head of the issuer. Null: none was given yet.
    /// </summary>
    public string? Number { get; init; }

    /// <summary>Whom it is sent to 主送机关, without the colon.</summary>
    public Texts? Addressee { get; init; }

    /// <summary>Paragraphs before the body, without a heading.</summary>
    public IReadOnlyList<Texts> Lead { get; init; } = [];

    /// <summary>
    /// The body. A table too wide for an upright page gets pages of its own, so a wide one at the end leaves
    /// the signature on a page alone: it belongs in an annex. Writers throw <see cref="ArgumentException"/> at a heading more
    /// than one level below the one before it, for it could not be numbered.
    /// </summary>
    public IReadOnlyList<Block> Body { get; init; } = [];

    /// <summary>Annexes 附件, named after the body and each beginning on a page of its own. Numbers of headings start again in each.</summary>
    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>A word that stands on every page and sheet, such as 合成数据 (synthetic data) or 草稿 (draft).</summary>
    public Texts? Mark { get; init; }

    /// <summary>Signature and day below the body. Null: issuer and day stand below the title instead, so that they are never missing.</summary>
    public Attribution? Attribution { get; init; }
}

/// <summary>Who signs 发文机关署名 and on which day 成文日期.</summary>
public sealed record Attribution(Texts Issuer, DateOnly Day);

/// <summary>An annex 附件 with its own title.</summary>
public sealed record Annex(Texts Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>Whether all of it stands on pages lying across. Wide tables are turned by themselves.</summary>
    public bool Landscape { get; init; }
}
