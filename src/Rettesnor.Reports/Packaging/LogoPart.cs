using DocumentFormat.OpenXml.Packaging;
using Rettesnor.Core.Plans;

namespace Rettesnor.Reports.Packaging;

/// <summary>The municipality's logo as a part of a package.</summary>
internal static class LogoPart
{
    public const string Id = "rIdLogo";

    private const double EmuOfMillimetre = 36_000;

    /// <summary>The kind of part that a logo is.</summary>
    public static ImagePartType TypeOf(Logo logo) => logo.IsPng ? ImagePartType.Png : ImagePartType.Jpeg;

    /// <summary>Puts the picture into the part, and says how large it is shown.</summary>
    /// <param name="part">The part.</param>
    /// <param name="logo">The picture.</param>
    /// <param name="width">The most millimetres that it may be wide.</param>
    /// <param name="height">The most that it may be high.</param>
    /// <returns>The size in English metric units.</returns>
    public static (long Cx, long Cy) Fill(ImagePart part, Logo logo, double width, double height)
    {
        using var stream = new MemoryStream(logo.Bytes);
        part.FeedData(stream);
        var size = logo.Within(width, height);
        return ((long)(size.Width * EmuOfMillimetre), (long)(size.Height * EmuOfMillimetre));
    }
}
