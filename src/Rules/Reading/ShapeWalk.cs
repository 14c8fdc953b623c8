namespace Dingdian.Rules.Reading;

/// <summary>Visits every scalar of a file together with the shape that stands there.</summary>
public static class ShapeWalk
{
    /// <summary>Path is dotted, list items by index: <c>quotas.beds.gates.0.when</c>.</summary>
    public static IEnumerable<(ScalarNode Node, Shape Shape, string Path)> Scalars(Node node, Shape shape, string path = "")
    {
        switch (shape, node)
        {
            case (EitherShape either, _):
                return Scalars(node, either.For(node), path);
            case (ListShape list, ListNode items):
                return items.All.SelectMany((item, i) => Scalars(item, list.Item, $"{path}.{i}"));
            case (ListShape { OrSingle: true } list, _):
                return Scalars(node, list.Item, path);
            case (TableShape table, MapNode map):
                return map.All.SelectMany(e => Scalars(e.Value, table.Value, Join(path, e.Key)));
            case (RecordShape record, MapNode map):
                return map.All.SelectMany(e => record.Find(e.Key) is { } field ? Scalars(e.Value, field.Shape, Join(path, e.Key)) : []);
            case (ScalarShape or WordShape, ScalarNode scalar):
                return [(scalar, shape, path)];
            default:
                return [];
        }
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
