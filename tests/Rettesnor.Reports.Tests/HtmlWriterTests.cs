using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rettesnor.Measurement;
using Rettesnor.Reports.Html;

namespace Rettesnor.Reports.Tests;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Write_OneOfEverything_IsParsedWithoutAnError()
    {
        var errors = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
        parser.AddEventListener("error", (_, e) => errors.Add(e.ToString()!));

        var document = parser.ParseDocument(HtmlWriter.Write(SampleReport.Create()));

        errors.ShouldBeEmpty();
        document.DocumentElement.GetAttribute("lang").ShouldBe("da");
        document.Title.ShouldBe("Resultater af beskæftigelsesplan 2021 – Stevns Kommune");
    }

    [Fact]
    public void Write_TwiceUnderOtherCultures_GivesTheSameText()
    {
        var first = Cultures.In("da-DK", () => HtmlWriter.Write(SampleReport.Create()));
        var second = Cultures.In("ar-SA", () => HtmlWriter.Write(SampleReport.Create()));

        second.ShouldBe(first);
    }

    [Fact]
    public void Write_Headings_SkipNoLevel()
    {
        var levels = Parse().QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Count(l => l == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(p => p.Second <= p.First + 1);
    }

    [Fact]
    public void Write_File_NeedsNothingFromOutsideAndRunsNothing()
    {
        var document = Parse();

        document.QuerySelectorAll("script,link,img,iframe,object,embed,form").ShouldBeEmpty();
        document.All.SelectMany(e => e.Attributes).ShouldAllBe(a => !a.Name.StartsWith("on", StringComparison.Ordinal) && a.Name != "src" && a.Name != "style");
        document.QuerySelectorAll("[href]").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith('#'));
        HtmlWriter.Write(SampleReport.Create()).ShouldNotContain("url(");
        document.QuerySelector("meta[http-equiv]")!.GetAttribute("content").ShouldNotBeNull().ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public void Write_Links_LeadToIdsThatAreThereOnce()
    {
        var document = Parse();

        document.QuerySelectorAll("a[href]").ShouldAllBe(a => document.QuerySelectorAll($"[id='{a.GetAttribute("href")!.Substring(1)}']").Length == 1);
        document.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')).ShouldAllBe(id => document.GetElementById(id) != null);
    }

    [Fact]
    public void Write_Tables_HaveCaptionsHeadsAndScopes()
    {
        var document = Parse();

        var tables = document.QuerySelectorAll("table");
        tables.Length.ShouldBe(SampleReport.Create().Tables().Count());
        tables.ShouldAllBe(t => t.QuerySelector("caption") != null && t.QuerySelector("thead") != null);
        document.QuerySelectorAll("th").ShouldAllBe(th => th.HasAttribute("scope") && th.TextContent.Length > 0);
        var grouped = document.GetElementById("T-R21-3")!;
        grouped.QuerySelectorAll("thead tr").Length.ShouldBe(2);
        grouped.QuerySelectorAll("th[scope=colgroup]").Select(th => (th.TextContent, th.GetAttribute("colspan"))).ShouldBe([("Fuldtidspersoner", "2"), ("Andel af arbejdsstyrken", "2")]);
    }

    [Fact]
    public void Write_Chart_HasTitleDescriptionAndTheSameNumbersAsATable()
    {
        var document = Parse();

        var svg = document.QuerySelector("svg")!;
        svg.GetAttribute("role").ShouldBe("img");
        svg.QuerySelector("title")!.TextContent.ShouldBe(SampleReport.Interviews().Title);
        svg.QuerySelector("desc")!.TextContent.ShouldBe(SampleReport.Interviews().Description);
        var table = document.GetElementById("R21-6-figur-tal")!;
        table.QuerySelectorAll("tbody tr").Select(r => r.TextContent.Trim()).Last().ShouldBe("juli 202192,5\u00A0%92,0\u00A0%92,3\u00A0%85,0\u00A0%");
    }

    [Fact]
    public void Write_GapInASeries_BreaksTheLine()
    {
        var own = Parse().QuerySelector("svg path.line.own[d*=L]")!.GetAttribute("d")!;

        own.Count(c => c == 'M').ShouldBe(2);
        own.Count(c => c == 'L').ShouldBe(2);
    }

    [Fact]
    public void Write_Standing_IsWordColourAndShape()
    {
        var marks = Parse().QuerySelectorAll("td .mark").ToList();

        marks.Select(m => m.QuerySelector("[aria-hidden=true]")!.TextContent).Distinct().Count().ShouldBe(5);
        marks.ShouldAllBe(m => m.TextContent.Length > 3 && m.ClassName!.Length > "mark".Length);
    }

    [Fact]
    public void Write_NotesOnCells_StandUnderTheirTableInOneCount()
    {
        var document = Parse();

        document.GetElementById("ref-1")!.Ancestors<IElement>().First(e => e.LocalName == "td").TextContent.ShouldBe("1.285.000,001");
        document.GetElementById("note-1")!.TextContent.ShouldStartWith("Skulle være 1.285.800,00");
        document.QuerySelectorAll("ol.notes").Select(o => o.GetAttribute("start")).ShouldBe(["1", "4"]);
    }

    [Fact]
    public void Write_HostileText_StaysText()
    {
        var document = Parse();

        document.Body!.TextContent.ShouldContain("<script>alert(\"æøå\")</script>");
        document.QuerySelectorAll("script").ShouldBeEmpty();
    }

    [Fact]
    public void Write_MunicipalityWithStyleText_CannotLeaveTheStyleSheet()
    {
        var report = SampleReport.Create() with { Municipality = "\"}</style><script>PAGE\\" };

        var document = new HtmlParser().ParseDocument(HtmlWriter.Write(report));

        document.QuerySelectorAll("script").ShouldBeEmpty();
        document.QuerySelectorAll("style").Length.ShouldBe(1);
        document.QuerySelector("p.municipality")!.TextContent.ShouldBe(report.Municipality);
    }

    [Fact]
    public void Write_English_SaysSo()
    {
        var document = new HtmlParser().ParseDocument(HtmlWriter.Write(SampleReport.Create(Language.English)));

        document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        document.QuerySelector("#contents")!.TextContent.ShouldBe("Contents");
        document.GetElementById("T-R21-2a")!.TextContent.ShouldContain("1,285,000.00");
    }

    private static IDocument Parse() => new HtmlParser().ParseDocument(HtmlWriter.Write(SampleReport.Create()));
}
