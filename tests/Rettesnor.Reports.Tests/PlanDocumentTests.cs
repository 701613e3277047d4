using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Reports.Docx;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Plans;
using Rettesnor.Reports.Xlsx;
using Rettesnor.Testing;

namespace Rettesnor.Reports.Tests;

public sealed class PlanDocumentTests
{
    private static readonly HouseStyle Style = new("7A1F2B", Logo.Read(TestPicture.Png(300, 100)).Logo, new(["Arbejdsmarked & Borger", "Store Heddinge <4660>"]));

    public static TheoryData<PlanDocumentKind, string, Language> Documents
    {
        get
        {
            var all = new TheoryData<PlanDocumentKind, string, Language>();
            foreach (var kind in Enum.GetValues<PlanDocumentKind>())
            {
                foreach (var plan in new[] { "stevns-2021", "stevns-2023", "stevns-2024", "slagelse-2023", "vordingborg-2019" })
                {
                    all.Add(kind, plan, plan == "slagelse-2023" ? Language.English : Language.Danish);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Write_EveryPlan_GivesValidFilesWithTheMunicipalitysLook(PlanDocumentKind kind, string plan, Language language)
    {
        var report = Of(kind, plan, language) with { Style = Style };

        var bytes = DocxWriter.Write(report);
        bytes.ShouldBe(DocxWriter.Write(report));
        using var docx = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Faults(docx).ShouldBeEmpty();
        docx.MainDocumentPart!.ImageParts.ShouldHaveSingleItem();
        docx.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Color>().ShouldContain(c => c.Val == "7A1F2B");
        using var xlsx = SpreadsheetDocument.Open(new MemoryStream(XlsxWriter.Write(report)), isEditable: false);
        Faults(xlsx).ShouldBeEmpty();
        var html = new HtmlParser().ParseDocument(HtmlWriter.Write(report));
        html.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        html.QuerySelector("header img")!.GetAttribute("src")!.ShouldStartWith("data:image/png;base64,");
        html.QuerySelector(".sender")!.TextContent.ShouldContain("Store Heddinge <4660>");
        html.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Except(html.QuerySelectorAll("[id]").Select(e => e.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void Whole_OfAPlan_HasAllOfItsTextInTheOrderOfThePlan()
    {
        var plan = PlanBundles.Of("slagelse-2023").Plan;
        var report = Of(PlanDocumentKind.Whole, plan.Id, Language.Danish);

        report.Sections.Select(s => s.Id).Where(id => id is "vision" or "temaer" or "maal" or "kilder").ShouldBe(["vision", "temaer", "maal", "kilder"]);
        report.Sections.Single(s => s.Id == "temaer").Sections.Count.ShouldBe(plan.Themes.Count);
        report.Sections.Single(s => s.Id == "maal").Sections.Select(s => s.Id).ShouldBe(plan.Goals.Select(g => g.Id));
        var html = HtmlWriter.Write(report);
        foreach (var passage in plan.Sections.Concat(plan.Arrangements).Concat(plan.Annexes))
        {
            html.ShouldContain($"id=\"{(plan.Sections.Contains(passage) ? "afsnit" : plan.Arrangements.Contains(passage) ? "arbejdsgange" : "bilag")}-{passage.Id}\"");
        }

        html.ShouldContain("Den vedtagne plan gælder.");
        html.ShouldNotContain("Holder", Case.Sensitive, "a plan says nothing of how its goals stand");
    }

    [Fact]
    public void Brief_OfAPlanWithManyGoals_SaysHowManyAreLeftOut()
    {
        var plan = PlanBundles.Of("vordingborg-2019").Plan;
        var own = plan.Goals.Count(g => g.Kind is not (GoalKind.Policy or GoalKind.Project));

        var html = HtmlWriter.Write(Of(PlanDocumentKind.Brief, plan.Id, Language.Danish));

        html.ShouldContain($"Dertil kommer {plan.Goals.Count - own} mål for politikker og projekter");
        html.ShouldContain("<body class=\"brief\">");
    }

    [Fact]
    public void Goals_OfAPlan_HaveTheirStartingPointFromThePlansOwnDocument()
    {
        var report = Of(PlanDocumentKind.Goals, "stevns-2023", Language.Danish);

        var row = report.Tables().SelectMany(t => t.Rows).Single(r => r.Title.StartsWith("S23-6 ", StringComparison.Ordinal));
        row.Cells.Select(c => c.Text(Language.Danish)).ShouldBe(["over 85 %", "ved tidens udgang", "2023", "97,9\u00A0%", "3. kv. 2022"]);
        report.Tables().Sum(t => t.Rows.Count).ShouldBe(PlanBundles.Of("stevns-2023").Plan.Goals.Sum(g => 1 + g.Parts.Count));
    }

    [Fact]
    public void Front_OfAVersion_SaysWhichAndWhenItWasAdopted()
    {
        var bundle = PlanBundles.Of("stevns-2023");
        var version = new PlanVersion("stevns-2023", 3, new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc), "ane", "Vedtaget", "26/123", new DateOnly(2026, 1, 15), IsNewest: true);

        var report = PlanDocument.Of(PlanDocumentKind.Whole, bundle, PlanEdition.Of(bundle.Plan, version), PlanBundles.Reference, Language.Danish);

        report.Terms().ShouldBe([("Periode", "2023"), ("Vedtaget", "15. januar 2026"), ("Grundlag", "Planen stevns-2023, udgave 3, sag 26/123")]);
        HtmlWriter.Write(report).ShouldNotContain("Den vedtagne plan gælder");
    }

    [Fact]
    public void Markdown_OfAPlansText_IsTheSameInEveryDocument()
    {
        const string Text = "Vi **vil** nå *alle*.\n1. januar begynder vi, <b>ikke</b> før.\n\n1) først\n2) [så](https://stevns.dk/a)\n\n- løst\n\n### Til sidst\n\n![billede](https://ond.dk/x.png) [ond](javascript:alert(1))";

        var blocks = PlanMarkdown.Blocks("Kommentar", Text);

        ((BulletList)blocks[1]).IsNumbered.ShouldBeTrue();
        ((BulletList)blocks[2]).IsNumbered.ShouldBeFalse();
        var report = SampleReport.Create(Language.Danish) with { Sections = [new Section { Id = "a", Heading = "A", Blocks = [.. blocks, blocks[1]] }] };
        var html = HtmlWriter.Write(report);
        html.ShouldContain("<strong>Kommentar: </strong>Vi <strong>vil</strong> nå <em>alle</em>.<br>1. januar begynder vi, &lt;b&gt;ikke&lt;/b&gt; før.");
        html.ShouldContain("<li>så (https://stevns.dk/a)</li>");
        html.ShouldContain("<p><strong>Til sidst</strong></p>");
        html.ShouldContain("<p>billede ond</p>");
        using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(report)), isEditable: false);
        Faults(docx).ShouldBeEmpty();
        docx.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "ListNumber")
            .Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ShouldBe([2, 2, 3, 3], "each list counts from 1");
        PlanMarkdown.Plain(Text).ShouldBe("Vi vil nå alle. 1. januar begynder vi, <b>ikke</b> før. først så (https://stevns.dk/a) løst Til sidst billede ond");
    }

    private static Report Of(PlanDocumentKind kind, string plan, Language language)
    {
        var bundle = PlanBundles.Of(plan);
        return PlanDocument.Of(kind, bundle, PlanEdition.OfFile(bundle.Plan, new DateOnly(2026, 1, 2)), PlanBundles.Reference, language);
    }

    private static IEnumerable<string> Faults(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken).Select(e => e.Path?.XPath + " " + e.Description);
}
