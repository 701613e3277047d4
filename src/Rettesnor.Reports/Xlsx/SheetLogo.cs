using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rettesnor.Core.Plans;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Rettesnor.Reports.Xlsx;

/// <summary>The municipality's logo beside the title of the first sheet.</summary>
internal static class SheetLogo
{
    public static Drawing Add(WorksheetPart sheet, Logo logo, string words)
    {
        var drawings = sheet.AddNewPart<DrawingsPart>(LogoPart.Id);
        var (cx, cy) = LogoPart.Fill(drawings.AddImagePart(LogoPart.TypeOf(logo), LogoPart.Id), logo, 60, 14);
        drawings.WorksheetDrawing = new X.WorksheetDrawing(new X.OneCellAnchor(
            new X.FromMarker(new X.ColumnId("1"), new X.ColumnOffset("0"), new X.RowId("0"), new X.RowOffset("0")),
            new X.Extent { Cx = cx, Cy = cy },
            new X.Picture(
                new X.NonVisualPictureProperties(
                    new X.NonVisualDrawingProperties { Id = 2, Name = "Logo", Description = ReportRules.Clean(words) },
                    new X.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
                new X.BlipFill(new A.Blip { Embed = LogoPart.Id }, new A.Stretch(new A.FillRectangle())),
                new X.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })),
            new X.ClientData()));
        return new Drawing { Id = LogoPart.Id };
    }
}
