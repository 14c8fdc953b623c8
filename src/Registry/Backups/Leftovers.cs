namespace Dingdian.Registry.Backups;

/// <summary>Takes away what an attempt that failed has left. That it cannot be taken away is no further fault.</summary>
internal static class Leftovers
{
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
