using System.Text;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Languages;

/// <summary>A page and its two addresses.</summary>
public sealed record PageRoute(string Page, string Danish, string English)
{
    public string Template(Language language) => language == Language.Danish ? Danish : English;

    /// <summary>The address in a language, the parts in braces filled from <paramref name="values"/>.</summary>
    public string Address(Language language, IReadOnlyDictionary<string, string> values)
    {
        var address = new StringBuilder();
        foreach (var part in Template(language).Split('/'))
        {
            var open = part.IndexOf('{', StringComparison.Ordinal);
            var close = part.IndexOf('}', StringComparison.Ordinal);
            var filled = open < 0
                ? part
                : $"{part[..open]}{Uri.EscapeDataString(values[part[(open + 1)..close]])}{part[(close + 1)..]}";
            address.Append('/').Append(filled);
        }
        return address.ToString();
    }

    public string Address(Language language, params ReadOnlySpan<(string Key, string Value)> values)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in values)
        {
            filled[key] = value;
        }
        return Address(language, filled);
    }
}

/// <summary>Gives every page its two addresses from <see cref="SiteMap"/> and takes the ones away that its file name would give.</summary>
public sealed class SiteMapConvention : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (SiteMap.Find(model.ViewEnginePath) is not { } route)
        {
            return;
        }
        model.Selectors.Clear();
        foreach (var template in new[] { route.Danish, route.English })
        {
            model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = template } });
        }
    }
}
