using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Html;

/// <summary>Writes elements that are always closed and text that is always encoded; nothing else can be written.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new();

    /// <summary>An element with what <paramref name="inside"/> writes in it, on a line of its own.</summary>
    public void Block(string name, Attributes attributes, Action inside)
    {
        Open(name, attributes);
        inside();
        Close(name);
        _text.Append('\n');
    }

    /// <summary>An element in a line of text.</summary>
    public void Inline(string name, Attributes attributes, Action inside)
    {
        Open(name, attributes);
        inside();
        Close(name);
    }

    /// <summary>An element with text in it, on a line of its own.</summary>
    public void Block(string name, Attributes attributes, string text) => Block(name, attributes, () => Text(text));

    /// <summary>An element with text in it.</summary>
    public void Inline(string name, Attributes attributes, string text) => Inline(name, attributes, () => Text(text));

    /// <summary>An element that has no inside.</summary>
    public void Void(string name, Attributes attributes) => Open(name, attributes);

    /// <summary>An element of a drawing without text.</summary>
    public void Shape(string name, Attributes attributes)
    {
        Open(name, attributes);
        Close(name);
    }

    /// <summary>Text, encoded.</summary>
    public void Text(string text) => _text.Append(Encoder.Encode(ReportRules.Clean(text)));

    /// <summary>The style sheet, which is a constant of the program.</summary>
    public void Style(string css) => _text.Append("<style>").Append(css).Append("</style>\n");

    /// <summary>The document type.</summary>
    public void Doctype() => _text.Append("<!DOCTYPE html>\n");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Open(string name, Attributes attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value) in attributes.All)
        {
            _text.Append(' ').Append(key).Append("=\"").Append(Encoder.Encode(ReportRules.Clean(value))).Append('"');
        }

        _text.Append('>');
    }

    private void Close(string name) => _text.Append("</").Append(name).Append('>');
}

/// <summary>An element's attributes; one with a null value is left out.</summary>
internal sealed class Attributes
{
    public static readonly Attributes None = new();

    private readonly List<(string Key, string Value)> _all = [];

    public IReadOnlyList<(string Key, string Value)> All => _all;

    public static Attributes Class(string name) => new Attributes().With("class", name);

    public static Attributes Of(string key, string? value) => new Attributes().With(key, value);

    public Attributes With(string key, string? value)
    {
        if (value is not null)
        {
            _all.Add((key, value));
        }

        return this;
    }
}
