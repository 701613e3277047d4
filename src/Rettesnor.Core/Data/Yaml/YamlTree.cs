using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rettesnor.Core.Data.Yaml;

/// <summary>A place in a file, counted from 1.</summary>
public readonly record struct Place(int Line, int Column);

/// <summary>A YAML value that remembers where it stands.</summary>
public abstract record YamlNode(Place Place);

/// <summary>A single text; <paramref name="Quoted"/> tells "10.0" from 10.0 and "" from nothing.</summary>
public sealed record YamlText(string Text, bool Quoted, Place Place) : YamlNode(Place)
{
    public bool IsNull => !Quoted && Text is "" or "~" or "null";
}

/// <summary>A list.</summary>
public sealed record YamlList(IReadOnlyList<YamlNode> Items, Place Place) : YamlNode(Place);

/// <summary>A mapping with its keys in the order of the file.</summary>
public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, Place Place) : YamlNode(Place)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
}

/// <summary>One key of a mapping with its value.</summary>
public sealed record YamlEntry(string Key, Place Place, YamlNode Value);

/// <summary>What is wrong with a file as YAML, before anything is known of its meaning.</summary>
public sealed record YamlFault(Place Place, YamlFaultKind Kind, string Detail);

public enum YamlFaultKind
{
    Syntax,
    DuplicateKey,
    Tab,
    Empty,
    NotText,
}

/// <summary>
/// Reads a YAML file into nodes with positions. Everything that is wrong is collected; a key that stands twice keeps its first value.
/// Anchors, tags and several documents are refused: the files are meant to be read aloud.
/// </summary>
public sealed class YamlTree
{
    // No file of ours goes deeper than six; a hostile one must not exhaust the stack.
    private const int DeepestNesting = 30;

    private readonly List<YamlFault> faults = [];
    private int depth;

    private YamlTree()
    {
    }

    public YamlNode? Root { get; private set; }

    public IReadOnlyList<YamlFault> Faults => faults;

    public static YamlTree Read(string text)
    {
        var tree = new YamlTree();
        if (FirstIndentTab(text) is { } tab)
        {
            tree.faults.Add(new YamlFault(tab, YamlFaultKind.Tab, ""));
            return tree;
        }

        var parser = new Parser(new Scanner(new StringReader(text)));
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                tree.faults.Add(new YamlFault(new Place(1, 1), YamlFaultKind.Empty, ""));
                return tree;
            }

            parser.Consume<DocumentStart>();
            tree.Root = tree.ReadNode(parser);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
            {
                tree.faults.Add(new YamlFault(At(parser.Current!.Start), YamlFaultKind.Syntax, "---"));
            }
        }
        catch (YamlException e)
        {
            tree.faults.Add(new YamlFault(At(e.Start), YamlFaultKind.Syntax, e.InnerException?.Message ?? Plain(e.Message)));
        }

        catch (InvalidOperationException) when (parser.Current is { } read)
        {
            // YamlDotNet throws this on a plain text that follows a list or a mapping left open; what it read last stands just before it.
            tree.faults.Add(new YamlFault(At(read.End), YamlFaultKind.Syntax, "[ {"));
        }

        return tree;
    }

    private YamlNode ReadNode(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            Refuse(scalar);
            return new YamlText(scalar.Value, scalar.Style is not ScalarStyle.Plain, At(scalar.Start));
        }

        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"> {DeepestNesting}");
        }

        depth++;
        var node = ReadNested(parser);
        depth--;
        return node;
    }

    private YamlNode ReadNested(Parser parser)
    {
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            Refuse(list);
            var items = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser));
            }

            return new YamlList(items, At(list.Start));
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            Refuse(map);
            return ReadMap(parser, At(map.Start));
        }

        throw new YamlException(parser.Current!.Start, parser.Current.End, "*");
    }

    private YamlMap ReadMap(Parser parser, Place place)
    {
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser);
            var value = ReadNode(parser);
            if (key is not YamlText { Text: var name })
            {
                faults.Add(new YamlFault(key.Place, YamlFaultKind.NotText, ""));
            }
            else if (!seen.Add(name))
            {
                faults.Add(new YamlFault(key.Place, YamlFaultKind.DuplicateKey, name));
            }
            else
            {
                entries.Add(new YamlEntry(name, key.Place, value));
            }
        }

        return new YamlMap(entries, place);
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            faults.Add(new YamlFault(At(node.Start), YamlFaultKind.Syntax, node.Anchor.IsEmpty ? node.Tag.Value : "&" + node.Anchor.Value));
        }
    }

    private static Place? FirstIndentTab(string text)
    {
        var line = 1;
        foreach (var row in text.EnumerateLines())
        {
            var indent = row.Length - row.TrimStart().Length;
            var tab = row[..indent].IndexOf('\t');
            if (tab >= 0 && indent < row.Length)
            {
                return new Place(line, tab + 1);
            }

            line++;
        }

        return null;
    }

    private static Place At(Mark mark) => new((int)mark.Line, (int)mark.Column);

    // YamlDotNet puts "(Line: ..., Col: ...)" in front of the message; the place is carried apart.
    private static string Plain(string message)
    {
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return end < 0 ? message : message[(end + 3)..];
    }
}
