using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Dingdian.Architecture.Tests;

/// <summary>What an assembly uses, read from its metadata: comments and strings cannot deceive it, nor aliases.</summary>
internal sealed record Compiled(string[] References, string[] Types, string[] Members)
{
    private const byte TextParameter = (byte)SignatureTypeCode.String;

    public static Compiled Read(Assembly assembly)
    {
        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        return new(
            [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))],
            [.. reader.TypeReferences.Select(handle => TypeName(reader, handle))],
            [.. reader.MemberReferences.Select(handle => MemberName(reader, handle)).OfType<string>()]);
    }

    /// <summary>Whether the runtime brings the assembly, as opposed to a package or a room.</summary>
    public static bool IsFramework(string assembly) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, assembly + ".dll"));

    private static string TypeName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    /// <summary><c>Namespace.Type::member</c>, with <c>(string…)</c> behind it when the first parameter is a text.</summary>
    private static string? MemberName(MetadataReader reader, MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        if (member.Parent.Kind != HandleKind.TypeReference) return null;
        var name = $"{TypeName(reader, (TypeReferenceHandle)member.Parent)}::{reader.GetString(member.Name)}";
        return TakesText(reader.GetBlobReader(member.Signature)) ? name + "(string…)" : name;
    }

    // Signature: calling convention, count of parameters, return type, parameters; a constructor's return type is one byte (void).
    private static bool TakesText(BlobReader signature) =>
        signature.ReadSignatureHeader().Kind == SignatureKind.Method
        && signature.ReadCompressedInteger() > 0
        && signature.ReadByte() == (byte)SignatureTypeCode.Void
        && signature.ReadByte() == TextParameter;
}
