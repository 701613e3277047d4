using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rettesnor.Core.Plans;
using Rettesnor.Reports.Model;
using A = DocumentFormat.OpenXml.Drawing;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Rettesnor.Reports.Xlsx;

/// <summary>The municipality's logo beside the title of the first sheet.</summary>
internal static class SheetLogo
{
    private const string Id = "rIdLogo";
    private const double EmuOfMillimetre = 36_000;

    public static Drawing Add(WorksheetPart sheet, Logo logo, string words)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>(Id);
        var picture = drawings.AddImagePart(logo.IsPng ? ImagePartType.Png : ImagePartType.Jpeg, Id);
        using (var stream = new MemoryStream(logo.Bytes))
        {
            picture.FeedData(stream);
        }

        var (width, height) = logo.Within(60, 14);
        var (cx, cy) = ((long)(width * EmuOfMillimetre), (long)(height * EmuOfMillimetre));
        drawings.WorksheetDrawing = new X.WorksheetDrawing(new X.OneCellAnchor(
            new X.FromMarker(new X.ColumnId("1"), new X.ColumnOffset("0"), new X.RowId("0"), new X.RowOffset("0")),
            new X.Extent { Cx = cx, Cy = cy },
            new X.Picture(
                new X.NonVisualPictureProperties(
                    new X.NonVisualDrawingProperties { Id = 2, Name = "Logo", Description = ReportRules.Clean(words) },
                    new X.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
                new X.BlipFill(new A.Blip { Embed = Id }, new A.Stretch(new A.FillRectangle())),
                new X.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })),
            new X.ClientData()));
        return new Drawing { Id = Id };
    }
}
