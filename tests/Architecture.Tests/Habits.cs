using System.Reflection;

namespace Dingdian.Architecture.Tests;

/// <summary>The rules of the house that a machine can check. Each takes what it checks and lists what breaks the rule.</summary>
internal static class Habits
{
    private const int ProgramLines = 40;
    private const int FileLines = 500;

    private static readonly string[] EmptyNames = ["Services", "Helpers", "Managers", "Utils"];

    private static readonly string[] Clocks = [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow"];

    private static readonly string[] OutsideTypes = [
        "System.Console", "System.Diagnostics.Process", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream",
        "System.IO.FileSystemWatcher", "System.IO.Directory", "System.IO.DirectoryInfo"];

    // A reader over a stream given by the caller is fine; one that opens a path is not.
    private static readonly string[] OutsideMembers = ["System.IO.StreamReader::.ctor(string…)", "System.IO.StreamWriter::.ctor(string…)"];

    public static IEnumerable<string> NamesThatSayNothing(IEnumerable<string> paths) =>
        paths.Where(path => path.Split('/', '.').Any(part => EmptyNames.Contains(part, StringComparer.OrdinalIgnoreCase)));

    public static IEnumerable<string> LongFiles(IEnumerable<(string Path, string[] Lines)> sources) =>
        sources.Where(source => source.Lines.Length > FileLines
            || (Path.GetFileName(source.Path) == "Program.cs" && source.Lines.Length >= ProgramLines))
            .Select(source => $"{source.Path} has {source.Lines.Length} lines");

    public static IEnumerable<string> ClocksAsked(Compiled assembly) => assembly.Members.Intersect(Clocks);

    public static IEnumerable<string> TouchesTheOutside(Compiled assembly) => [
        .. assembly.Types.Where(type => OutsideTypes.Contains(type) || type.StartsWith("System.Net.", StringComparison.Ordinal)),
        .. assembly.Members.Intersect(OutsideMembers)];

    /// <summary>Members others can see whose type is, or holds, a binary floating-point number.</summary>
    public static IEnumerable<string> InexactMembers(IEnumerable<Type> types) =>
        from type in types
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where TypesShown(member).Any(IsInexact)
        select $"{type.Name}.{member.Name}";

    private static IEnumerable<Type> TypesShown(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true } or FieldInfo { IsFamily: true } => [((FieldInfo)member).FieldType],
        MethodBase { IsPublic: true } or MethodBase { IsFamily: true } => [
            .. ((MethodBase)member).GetParameters().Select(parameter => parameter.ParameterType),
            .. member is MethodInfo method ? [method.ReturnType] : Type.EmptyTypes],
        _ => [], // a property shows through its accessors
    };

    private static bool IsInexact(Type type) =>
        type == typeof(double) || type == typeof(float)
        || (type.GetElementType() is { } element && IsInexact(element))
        || type.GetGenericArguments().Any(IsInexact);
}
