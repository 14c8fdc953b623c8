using Dingdian.Model;

namespace Dingdian.Registry.Institutions;

/// <summary>A word of a closed list: its id, its name, and what files call it.</summary>
/// <param name="Id">As plans write it.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Codes">Codes of a standard, such as categories of WS 218.</param>
/// <param name="Synonyms">Other names met in files.</param>
public sealed record Word(string Id, Texts Name, string[] Codes, string[] Synonyms);
