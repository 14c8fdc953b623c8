using System.Runtime.CompilerServices;

namespace Dingdian.Cli.Tests;

/// <summary>Commands find plans and samples in the product's own folder, whichever test comes first.</summary>
internal static class ProductHome
{
    [ModuleInitializer]
    internal static void Set()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        Environment.SetEnvironmentVariable("DINGDIAN_HOME", folder);
    }
}
