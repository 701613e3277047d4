using Rettesnor.Core.Access;

namespace Rettesnor.Web.Hosting;

/// <summary>Who is asking for a page.</summary>
public static class Visit
{
    private sealed record Visitor(Acting Acting);

    /// <summary>Who is acting in this request: <c>Acting.May(Right.ReadOwnFigures, area)</c>, <c>Acting.Who</c> for the log.</summary>
    public static Acting Acting(this HttpContext context) => context.Features.Get<Visitor>()?.Acting ?? new Acting.Anonymous();

    internal static void Set(HttpContext context, Acting acting) => context.Features.Set(new Visitor(acting));
}
