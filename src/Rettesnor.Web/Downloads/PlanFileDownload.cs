using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.Downloads;

/// <summary>A plan's file, word for word: of a version for those who may read plans, of a draft for those who write it.</summary>
internal static class PlanFileDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var language in new[] { Language.Danish, Language.English })
        {
            routes.MapGet(SiteMap.VersionFile.Template(language), Version).Asking(Right.ReadPlans);
            routes.MapGet(SiteMap.DraftFile.Template(language), Draft).Asking(Right.WritePlans);
        }
    }

    private static IResult Version(string plan, string version, [FromServices] PlanLibrary library) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && library.Plans.Version(plan, number) is { } texts ? File(texts) : Results.NotFound();

    private static IResult Draft(string draft, [FromServices] DraftStore drafts, [FromServices] Acting acting) =>
        long.TryParse(draft, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && drafts.Find(number) is { } found
            ? acting.May(Right.WritePlans, found.Municipality) ? File(found.Texts) : Results.StatusCode(StatusCodes.Status403Forbidden)
            : Results.NotFound();

    private static IResult File(PlanTexts texts) => Results.File(Encoding.UTF8.GetBytes(texts.PlanYaml), "application/yaml; charset=utf-8", $"{texts.Name}.yaml");
}
