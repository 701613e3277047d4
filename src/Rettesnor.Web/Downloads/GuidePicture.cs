using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Pages.Help;

namespace Rettesnor.Web.Downloads;

/// <summary>A picture of a guide. Its name is one of those that lie beside the program; nothing else of the disk can be asked for.</summary>
internal static class GuidePicture
{
    private const string Folder = "/vejledning/billeder/";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Folder + "{picture}", Get).Asking(Right.Open);

    public static string AddressOf(string picture) => Folder + picture;

    private static IResult Get(string picture, [FromServices] GuideShelf shelf) =>
        shelf.Picture(picture) is { } path ? Results.File(path, "image/png", lastModified: File.GetLastWriteTimeUtc(path)) : Results.NotFound();
}
