namespace Rettesnor.Web.Pages.Log;

/// <summary>The way to the pages before and after in one of the log's two tables; the other stays where it is.</summary>
/// <param name="Log">The page.</param>
/// <param name="Name">The field of this table.</param>
/// <param name="Before">How many rows come before those shown.</param>
/// <param name="HasMore">Whether any come after.</param>
/// <param name="Other">The field of the other table.</param>
/// <param name="OtherBefore">How many of its rows come before those shown.</param>
public sealed record MoreLog(LogModel Log, string Name, int Before, bool HasMore, string Other, int OtherBefore);
