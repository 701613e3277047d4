using System.Text;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Html;

/// <summary>The style sheet of the report, for the screen and for A4.</summary>
internal static class HtmlStyle
{
    public static string ClassOf(MarkKind kind) => kind switch
    {
        MarkKind.Good => "good",
        MarkKind.Met => "met",
        MarkKind.Bad => "bad",
        MarkKind.Missed => "missed",
        MarkKind.Ahead => "ahead",
        MarkKind.Waiting => "waiting",
        MarkKind.Followed => "followed",
        MarkKind.Unknown => "unknown",
        MarkKind.Lapsed => "lapsed",
    };

    public static string For(Report report, Words words)
    {
        var marks = new StringBuilder();
        foreach (var kind in Enum.GetValues<MarkKind>())
        {
            marks.Append(".mark.").Append(ClassOf(kind)).Append("{color:#").Append(new Mark(kind, "").Colour).Append("}\n");
        }

        return Sheet
            .Replace("ACCENT", "#" + report.Style.Accent, StringComparison.Ordinal)
            .Replace("MARKS\n", marks.ToString(), StringComparison.Ordinal)
            .Replace("PAGE-OF", CssText($" {words.Of} "), StringComparison.Ordinal)
            .Replace("PAGE", CssText(words.Page + " "), StringComparison.Ordinal)
            .Replace("FOOTER", CssText(report.Running), StringComparison.Ordinal);
    }

    /// <summary>A CSS string in which every character but letters, digits and spaces is an escape, so that no text can end the string or the sheet.</summary>
    private static string CssText(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in ReportRules.Clean(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
            {
                css.Append(rune.ToString());
            }
            else
            {
                css.Append('\\').Append(rune.Value.ToString("x6", System.Globalization.CultureInfo.InvariantCulture)).Append(' ');
            }
        }

        return css.Append('"').ToString();
    }

    private const string Sheet = """
        *{box-sizing:border-box}
        html{font:16px/1.5 "IBM Plex Sans","Segoe UI",Carlito,Calibri,"Liberation Sans",Arial,sans-serif;color:#1a1a1a;background:#fff;-webkit-hyphens:auto;hyphens:auto}
        body{max-width:60rem;margin:0 auto;padding:1.5rem}
        p,ul,li{overflow-wrap:anywhere}
        h1,h2,h3,h4{line-height:1.2;overflow-wrap:anywhere;break-after:avoid}
        h1{font-size:2.5rem;margin:.5rem 0}
        h2{font-size:1.5rem;margin:2.5rem 0 .75rem;padding-bottom:.3rem;border-bottom:2px solid ACCENT}
        h3{font-size:1.2rem;margin:1.75rem 0 .5rem}
        a{color:ACCENT}
        .front .notice{margin:0 0 1.5rem;padding:.3rem .8rem;border-left:4px solid #9a5b00;background:#fff6e5}
        .front{border-top:6px solid ACCENT;padding-top:1rem}
        .front .municipality{font-weight:600;color:ACCENT;margin:0}
        .logo{margin:0 0 1rem;text-align:right}
        .logo img{width:auto;height:auto;max-width:16rem;max-height:4.5rem}
        .sender{margin:1.5rem 0 0;font-size:.9rem;color:#454545}
        .front .subtitle{font-size:1.25rem;margin:0 0 1.5rem}
        .front dl{margin:0}
        .front dl div{display:flex;gap:1rem;padding:.25rem 0}
        dt{flex:0 0 8rem;font-weight:600}
        dd{margin:0;overflow-wrap:anywhere;min-width:0}
        .contents ol{list-style:none;padding-left:0}
        .contents ol ol{padding-left:1.5rem}
        .standing{margin:.25rem 0}
        .lead{font-size:1.15rem}
        .source,.notes{font-size:.85rem;color:#454545;margin:.25rem 0}
        .notes{padding-left:1.8rem}
        .notes li:target,table sup a:target{background:#ffe9a8}
        .table{overflow-x:auto;margin:1.25rem 0 .25rem}
        table{border-collapse:collapse;min-width:50%;max-width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
        table.wide{font-size:.8rem}
        caption{text-align:left;font-weight:600;padding:0 0 .4rem;overflow-wrap:anywhere}
        th,td{padding:.3rem .5rem;vertical-align:top;text-align:right;border-bottom:1px solid #d0d0d0;hyphens:manual}
        thead th{vertical-align:bottom;border-bottom:2px solid #1a1a1a}
        thead th.group{text-align:center;border-bottom:1px solid #6b6b6b}
        thead th:first-child,thead th.text,tbody th,td.text{text-align:left}
        .long{overflow-wrap:anywhere}
        thead tr+tr th:first-child:not(.text){text-align:right}
        tbody th{font-weight:400;min-width:9rem}
                td.text{min-width:5rem}
        td.none{color:#5c5c5c}
        tr.total th,tr.total td{font-weight:600;border-top:1px solid #1a1a1a}
        tr.sub th{padding-left:1.5rem}
        sup{line-height:0;font-size:.75em;margin-left:.15em}
        .figure{margin:1.5rem 0 .5rem;break-inside:avoid}
        .figcaption{margin:.25rem 0;font-weight:600;font-size:.9rem}
        svg{display:block;width:100%;height:auto}
        svg text{font-size:13px;fill:#333;font-family:inherit}
        svg .value{font-weight:600;fill:#1b4f9c;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
        svg .grid{stroke:#d9d9d9;stroke-width:1}
        svg .axis{stroke:#454545;stroke-width:1}
        svg .line{fill:none;stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}
        svg .own{stroke:#1b4f9c}
        svg .fill-own{fill:#1b4f9c}
        svg .target{stroke:#1a1a1a;stroke-dasharray:7 4;stroke-linecap:butt}
        svg .b0{stroke:#9a4a00}svg .fill-b0{fill:#9a4a00}
        svg .b1{stroke:#5f6670}svg .fill-b1{fill:#5f6670}
        svg .b2{stroke:#7a2d82}svg .fill-b2{fill:#7a2d82}
        svg .b3{stroke:#00695c}svg .fill-b3{fill:#00695c}
        .mark{font-weight:600;white-space:nowrap}
        td .mark{white-space:normal}
        MARKS
        @page{size:A4;margin:20mm 18mm 18mm}
        @page{@bottom-left{content:FOOTER;font:9pt "IBM Plex Sans","Segoe UI",Carlito,"Liberation Sans",Arial,sans-serif;color:#454545}@bottom-right{content:PAGE counter(page) PAGE-OF counter(pages);font:9pt "IBM Plex Sans","Segoe UI",Carlito,"Liberation Sans",Arial,sans-serif;color:#454545;white-space:pre}}
        @page:first{@bottom-left{content:none}@bottom-right{content:none}}
        @media print{
        html{font-size:10pt}
        body{max-width:none;padding:0}
        a{color:inherit;text-decoration:none}
        .front{display:flex;flex-direction:column;min-height:254mm;break-after:page}
        .front .municipality{margin-top:60mm}
        .logo+.municipality{margin-top:40mm}
        .logo img{max-width:60mm;max-height:20mm}
        .front .sender{margin-top:auto}
        .brief .front{display:block;min-height:0;break-after:auto}
        .brief .front .municipality{margin-top:0}
        .brief .logo{float:right;margin:0 0 2mm 6mm}
        .brief .logo img{max-height:12mm}
        .brief .front .sender{margin-top:.4rem}
        .brief{line-height:1.35}
        .brief h1{font-size:1.7rem}
        .brief h2{font-size:1.3rem;margin:.9rem 0 .4rem;padding-bottom:.1rem}
        .brief .subtitle{font-size:1.05rem;margin-bottom:.6rem}
        .brief .front dl div{padding:.05rem 0}
        .brief p,.brief li{margin-top:.2rem;margin-bottom:.2rem}
        .brief th,.brief td{padding:.1rem .4rem}
        .brief tbody th{min-width:16rem}
        .brief td .mark{white-space:nowrap}
        .brief .table{margin:.5rem 0 .1rem}
        .contents{break-after:page}
        .back{display:none}
        thead{display:table-header-group;break-inside:avoid;break-after:avoid}
        tbody tr:first-child{break-before:avoid}
        tr,.notes li{break-inside:avoid}
        caption,.standing,.lead{break-after:avoid}
        .short{break-inside:avoid}
        .figcaption{break-before:avoid}
        .table{overflow:visible}
        .mark,svg,thead th{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        }

        """;
}
