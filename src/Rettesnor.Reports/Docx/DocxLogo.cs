using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rettesnor.Core.Plans;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Rettesnor.Reports.Docx;

/// <summary>The municipality's logo on the first page.</summary>
internal static class DocxLogo
{
    // Charts are numbered from 1.
    private const uint Number = 10_000;

    public static Drawing Add(MainDocumentPart main, Logo logo, string words, bool isBrief)
    {
        var (cx, cy) = LogoPart.Fill(main.AddImagePart(LogoPart.TypeOf(logo), LogoPart.Id), logo, 60, isBrief ? 12 : 20);
        return new Drawing(new DW.Inline(
            new DW.Extent { Cx = cx, Cy = cy },
            new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties { Id = Number, Name = "Logo", Description = ReportRules.Clean(words) },
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = Number, Name = "Logo" }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = LogoPart.Id }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
