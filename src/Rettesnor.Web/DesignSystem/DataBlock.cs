using Microsoft.AspNetCore.Html;

namespace Rettesnor.Web.DesignSystem;

/// <summary>Data for a script, written into the page as it is: the serializer has escaped every character that ends a script element.</summary>
internal static class DataBlock
{
    public static IHtmlContent Of(string serialized) => new HtmlString(serialized);
}
