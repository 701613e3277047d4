using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.StaticAssets;
using Rettesnor.Core.Access;

namespace Rettesnor.Web.Hosting;

/// <summary>The rule of an address: what it asks of the one who uses it.</summary>
public sealed record RouteRule(Right Right);

/// <summary>
/// The rules of the pages, stated once for a folder. A page in a folder that does not stand here, and an address that is mapped without
/// <see cref="Asking"/>, is closed to everybody.
/// </summary>
public static class PageRules
{
    /// <summary>The folders below Pages.</summary>
    public static readonly IReadOnlyDictionary<string, Right> Folders = new Dictionary<string, Right>
    {
        ["/About"] = Right.Open,
        ["/Accounts"] = Right.ManageAccounts,
        ["/Alarms"] = Right.RunService,
        ["/Barometer"] = Right.ReadEmployers,
        ["/Decisions"] = Right.DecidePlans,
        ["/Drafts"] = Right.WritePlans,
        ["/Employers"] = Right.ReadEmployers,
        ["/Entering"] = Right.WriteFigures,
        ["/Errors"] = Right.Open,
        ["/FollowUpLead"] = Right.WriteFollowUps,
        ["/FollowUps"] = Right.ReadPlans,
        ["/FollowUpSeal"] = Right.ApproveFollowUps,
        ["/FollowUpWork"] = Right.CommentFollowUps,
        ["/Help"] = Right.Open,
        ["/Import"] = Right.ImportRegisters,
        ["/Insight"] = Right.GiveInsight,
        ["/Levels"] = Right.ReadOwnFigures,
        ["/Look"] = Right.WritePlans,
        ["/Log"] = Right.ReadLogs,
        ["/Matching"] = Right.ReadPersons,
        ["/MyAccount"] = Right.OwnAccount,
        ["/People"] = Right.ReadPersons,
        ["/Plans"] = Right.ReadPlans,
        ["/Pools"] = Right.ReadPools,
        ["/Protection"] = Right.SeeProtection,
        ["/Search"] = Right.ReadPlans,
        ["/Service"] = Right.RunService,
        ["/SignIn"] = Right.Open,
        ["/Statements"] = Right.WriteStatements,
        ["/YearWheel"] = Right.CommentFollowUps,
    };

    /// <summary>States the rule of an address that is no page.</summary>
    public static T Asking<T>(this T address, Right right)
        where T : IEndpointConventionBuilder
    {
        address.WithMetadata(new RouteRule(right));
        return address;
    }

    /// <summary>The rule of an address; null where it has none, and then nobody may.</summary>
    public static Right? Of(Endpoint endpoint) => endpoint.Metadata.GetMetadata<RouteRule>()?.Right;

    /// <summary>
    /// Whether an address is one of the site's own style sheets, scripts, fonts and pictures, or what ASP.NET answers beside them when the
    /// program is run from the folder that it was built in.
    /// </summary>
    public static bool IsFile(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || (endpoint as RouteEndpoint)?.RoutePattern.RawText == "{**path:file}";

    internal static void AddTo(PageConventionCollection conventions)
    {
        foreach (var (folder, right) in Folders)
        {
            conventions.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(new RouteRule(right)));
        }
    }
}
