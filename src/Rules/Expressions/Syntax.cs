namespace Dingdian.Rules.Expressions;

/// <summary>An expression as parsed: what was written, not yet what it means. Offsets count characters from the start of the expression.</summary>
public abstract record Syntax(int Start, int Length);

public sealed record LiteralSyntax(int Start, int Length, decimal Value, string? Unit) : Syntax(Start, Length);

public sealed record TruthSyntax(int Start, int Length, bool Value) : Syntax(Start, Length);

/// <summary>A name with its keys and qualifiers: <c>deficit[employee]@last_year</c>.</summary>
public sealed record NameSyntax(int Start, int Length, string Name, IReadOnlyList<string> Keys, IReadOnlyList<string> Qualifiers) : Syntax(Start, Length);

public sealed record UnarySyntax(int Start, int Length, Token Operator, Syntax Operand) : Syntax(Start, Length);

public sealed record BinarySyntax(int Start, int Length, Token Operator, int OperatorStart, Syntax Left, Syntax Right) : Syntax(Start, Length);

public sealed record InSyntax(int Start, int Length, Syntax Value, IReadOnlyList<Syntax> Items) : Syntax(Start, Length);

public sealed record CallSyntax(int Start, int Length, string Function, IReadOnlyList<Syntax> Arguments) : Syntax(Start, Length);
