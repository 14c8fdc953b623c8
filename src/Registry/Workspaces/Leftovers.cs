namespace Dingdian.Registry.Workspaces;

/// <summary>Takes away what an attempt that failed has left. That it cannot be taken away is no further fault.</summary>
internal static class Leftovers
{
    /// <summary>Takes away a folder, or what came into it when it was there before, empty.</summary>
    public static void Clear(string folder, bool wasThere)
    {
        if (!wasThere) Delete(folder);
        else foreach (var entry in Directory.GetFileSystemEntries(folder)) Delete(entry);
    }

    public static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
            else File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
        }
    }
}
