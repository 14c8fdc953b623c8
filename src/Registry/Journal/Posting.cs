namespace Dingdian.Registry.Journal;

/// <summary>So many places moved from one account to another. Never changed: what was wrong is posted back.</summary>
public sealed class Posting
{
    public long Id { get; set; }

    /// <summary>The journal entry it belongs to.</summary>
    public long Entry { get; set; }

    /// <summary>The account that gives.</summary>
    public long Giver { get; set; }

    /// <summary>The account that receives.</summary>
    public long Taker { get; set; }

    /// <summary>Above zero, in the unit of both accounts.</summary>
    public long Amount { get; set; }

    /// <summary>What happened: <c>granted</c>, <c>reserved</c> …</summary>
    public required string Cause { get; set; }

    /// <summary>The rule it follows.</summary>
    public required string Rule { get; set; }

    /// <summary>The case, institution or person it is about, where there is one.</summary>
    public string? Matter { get; set; }

    /// <summary>What is hashed.</summary>
    internal string Line => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}|{Entry}|{Giver}|{Taker}|{Amount}|{Cause}|{Rule}|{Matter}");
}

/// <summary>Where places of a quota stand. The balance is what its postings sum up to; the database refuses one below zero.</summary>
public sealed class Account
{
    public long Id { get; set; }

    /// <summary>The journal entry that opened it; its name is sealed there.</summary>
    public long Entry { get; set; }

    /// <summary>The plan whose quota it is.</summary>
    public required string Plan { get; set; }

    /// <summary>The plan year, or <c>term</c>.</summary>
    public required string Period { get; set; }

    public required string Quota { get; set; }

    /// <summary>Area of the plan; empty for the whole.</summary>
    public required string Area { get; set; }

    /// <summary>Part of the quota, such as a specialty; empty for what no part was set aside for.</summary>
    public required string Part { get; set; }

    /// <summary>What its places are: <c>available</c>, <c>reserved</c> …</summary>
    public required string Kind { get; set; }

    public required string Unit { get; set; }

    /// <summary>Whether places come from here: what was never given out is counted below zero.</summary>
    public bool IsSource { get; set; }

    public long Balance { get; set; }

    /// <summary>What is hashed: all but the balance.</summary>
    internal string Line => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}|{Entry}|{Plan}|{Period}|{Quota}|{Area}|{Part}|{Kind}|{Unit}|{IsSource}");
}
