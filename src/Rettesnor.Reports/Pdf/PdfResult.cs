using Rettesnor.Measurement;

namespace Rettesnor.Reports.Pdf;

/// <summary>What came of printing: the document, or why there is none.</summary>
public abstract record PdfResult
{
    private protected PdfResult()
    {
    }
}

/// <summary>The document.</summary>
/// <param name="Bytes">The bytes of the pdf, dates and ids normalised.</param>
public sealed record PdfPrinted(byte[] Bytes) : PdfResult;

/// <summary>There is no Chromium on this machine.</summary>
/// <param name="Why">What was looked for and what to install.</param>
public sealed record PdfUnavailable(LocalText Why) : PdfResult;

/// <summary>Chromium was there but made no document.</summary>
/// <param name="Why">What happened and what to do.</param>
public sealed record PdfFailed(LocalText Why) : PdfResult;
