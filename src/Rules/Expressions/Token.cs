using Superpower.Display;

namespace Dingdian.Rules.Expressions;

/// <summary>The words of the expression language, as error messages name them.</summary>
public enum Token
{
    [Token(Description = "a number")] Literal,
    [Token(Description = "a name")] Name,
    [Token(Example = "or")] Or,
    [Token(Example = "and")] And,
    [Token(Example = "not")] Not,
    [Token(Example = "in")] In,
    [Token(Example = "==")] Equal,
    [Token(Example = "!=")] NotEqual,
    [Token(Example = "<")] Less,
    [Token(Example = "<=")] LessOrEqual,
    [Token(Example = ">")] Greater,
    [Token(Example = ">=")] GreaterOrEqual,
    [Token(Example = "+")] Plus,
    [Token(Example = "-")] Minus,
    [Token(Example = "*")] Times,
    [Token(Example = "/")] Divide,
    [Token(Example = "^")] Power,
    [Token(Example = "(")] Open,
    [Token(Example = ")")] Close,
    [Token(Example = "[")] OpenKey,
    [Token(Example = "]")] CloseKey,
    [Token(Example = ",")] Comma,
    [Token(Example = "@")] At,
}
