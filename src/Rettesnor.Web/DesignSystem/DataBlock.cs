using Microsoft.AspNetCore.Html;

namespace Rettesnor.Web.DesignSystem;

/// <summary>What is written into a page as it is, because whoever made it has encoded it.</summary>
internal static class DataBlock
{
    /// <summary>Data for a script: the serializer has escaped every character that ends a script element.</summary>
    public static IHtmlContent Of(string serialized) => new HtmlString(serialized);

    /// <summary>A drawing that the report's writer made: it has encoded every text in it.</summary>
    public static IHtmlContent OfDrawing(string svg) => new HtmlString(svg);
}
