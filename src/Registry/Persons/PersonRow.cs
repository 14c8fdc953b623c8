using System.ComponentModel.DataAnnotations;

namespace Dingdian.Registry.Persons;

/// <summary>A natural person as the registry keeps one: nothing in it can be read without the key ring.</summary>
public sealed class PersonRow
{
    /// <summary>Stands for the person everywhere else, see <see cref="KeyRing.TokenOf"/>.</summary>
    [Key]
    public required string Token { get; set; }

    /// <summary>Name and number, sealed; Base64.</summary>
    public required string Cipher { get; set; }

    /// <summary>The key of the ring it was sealed with.</summary>
    public required string Key { get; set; }
}
