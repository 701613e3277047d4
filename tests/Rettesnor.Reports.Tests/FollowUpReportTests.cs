using System.Text;
using System.Text.RegularExpressions;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Plans;
using Rettesnor.Testing;

namespace Rettesnor.Reports.Tests;

public sealed class FollowUpReportTests : IDisposable
{
    private const string Plan = "stevns-2021";
    private static readonly AreaId Stevns = new("stevns");
    private readonly FivePlans plans = new();
    private readonly Acting.Account leader = new(1, "leo", "Leo Prøve", new([new RoleGrant(Role.Leader, Stevns, null)]), HasSecondFactor: true);

    private FollowUpStore Store => field ??= new(plans.Library.Data);

    private FollowUpArchive Archive => field ??= new(plans.Library.Data);

    private Sealing Sealing => new(Archive, Store, plans.Library.Styles, FivePlans.Reference);

    private Dictionary<Edition, FigureBook> Figures => new() { [Edition.Public] = plans.Library.Current().Figures, [Edition.Own] = plans.Library.Current().Figures };

    public void Dispose() => plans.Dispose();

    [Fact]
    public void Report_OfAFollowUp_HasTheCommentsWithTheirNumbersAndWhatChanged()
    {
        Seal(Open(Period.OfQuarter(2021, 1), new DateOnly(2021, 6, 30)));
        var second = Open(Period.OfQuarter(2021, 2), new DateOnly(2021, 10, 4));
        Store.Comment(leader, "test", second, "R21-5", "Vi er på {R21-5} mod {R21-5 før}; der mangler {R21-5 afstand}.\n\n- først\n- så <b>æøå</b>\n\nSe også {R21-99}.\n\nDet er **{R21-5} i alt**, *{R21-5 periode}*. \uE0007\uE001", 0).IsKept.ShouldBeTrue();

        var html = HtmlWriter.Write(FollowUpReport.Long(View(second), Figures[Edition.Public], FivePlans.Reference, Language.Danish, new Approval("Leo", new DateOnly(2021, 10, 5))));

        html.ShouldContain("<strong>Kommentar: </strong>Vi er på <a href=\"#R21-5\">48,4 %</a> mod <a href=\"#R21-5\">44,3 %</a>; der mangler <a href=\"#R21-5\">31,6 procentpoint</a>.");
        html.ShouldContain("<li>så &lt;b&gt;æøå&lt;/b&gt;</li>");
        html.ShouldContain("Se også (intet tal).");
        html.ShouldContain("Det er <strong>48,4 % i alt</strong>, <em>uge 33, 2021</em>. 7<");
        html.ShouldContain("Afrapportering nr. 2 for 2. kvartal 2021");
        html.ShouldContain("godkendt 5. oktober 2021 af Leo");
        html.ShouldContain("Sammenlignet med afrapportering nr. 1, opgjort 30. juni 2021.");
        html.ShouldContain("Tallet er steget fra 44,3 % (uge 13, 2021) til 48,4 % (uge 33, 2021).");
        html.ShouldNotContain("Udkast");
    }

    [Fact]
    public void Report_ThatIsShort_HasNoContentsAndOnlyWhatTheCommitteeTalksAbout()
    {
        var followUp = Open(Period.OfQuarter(2021, 2), new DateOnly(2021, 10, 4));
        Store.Comment(leader, "test", followUp, "R21-7", "Det kommer af {R21-7 periode}.", 0).IsKept.ShouldBeTrue();
        Store.Comment(leader, "test", followUp, "R21-6", "Alt vel.", 0).IsKept.ShouldBeTrue();

        var brief = FollowUpReport.Brief(View(followUp), Figures[Edition.Public], FivePlans.Reference, Language.English, null);

        brief.Sections.Select(s => s.Id).ShouldBe(["status", "siden-sidst", "opmaerksomhed"]);
        brief.Notice.ShouldBe("Draft");
        var html = HtmlWriter.Write(brief);
        html.ShouldContain("Det kommer af July 2021.");
        html.ShouldNotContain("Alt vel");
        html.ShouldNotContain("class=\"contents\"");
        DocxText(brief).ShouldNotContain("TOCHeading");
    }

    // A committee gets two pages, however much has been written.
    [Fact]
    public void Report_ThatIsShort_CutsLongCommentsAndSaysWhereTheRestIs()
    {
        var followUp = Open(Period.OfQuarter(2021, 2), new DateOnly(2021, 10, 4));
        foreach (var goal in plans.Standing(Plan, followUp.Terms.CutOff).Rows)
        {
            Store.Comment(leader, "test", followUp, goal.Id, string.Join(' ', Enumerable.Repeat("**Ærligt** talt", 400)), 0).IsKept.ShouldBeTrue();
        }

        string Words(Report report) => Regex.Replace(HtmlWriter.Write(report)[(HtmlWriter.Write(report).IndexOf("<body", StringComparison.Ordinal))..], "<[^>]+>", "");
        var brief = Words(FollowUpReport.Brief(View(followUp), Figures[Edition.Public], FivePlans.Reference, Language.Danish, null));

        brief.ShouldContain(" … (resten står i den lange afrapportering)");
        brief.ShouldNotContain("**");
        brief.Length.ShouldBeLessThan(9_000);
        Words(FollowUpReport.Long(View(followUp), Figures[Edition.Public], FivePlans.Reference, Language.Danish, null)).Length.ShouldBeGreaterThan(50_000);
    }

    [Fact]
    public void Sealed_OpenedAfterFiguresAndCommentsAreOthers_GivesTheSameBytes()
    {
        var followUp = Open(Period.OfQuarter(2021, 2), new DateOnly(2021, 10, 4));
        Store.Comment(leader, "test", followUp, "R21-5", "Vi er på {R21-5}, se {R21-99} og {R21-5", 0).IsKept.ShouldBeTrue();
        Sealing.Seal(leader, "test", followUp, plans.Plan(Plan), Figures, null, Newest(followUp), "Ja").ShouldBeOfType<FollowUpRefused.BrokenReferences>().Goals.ShouldBe(["R21-5"]);
        Store.Comment(leader, "test", followUp, "R21-5", "Vi er på {R21-5}.", Newest(followUp)).IsKept.ShouldBeTrue();
        Sealing.Seal(leader, "test", followUp, plans.Plan(Plan), Figures, null, 0, "Ja").ShouldBeOfType<FollowUpRefused.ChangedMeanwhile>("it has not seen the comment");
        Sealing.Seal(leader, "test", followUp, plans.Plan(Plan), Figures, null, Newest(followUp), null).ShouldBeOfType<FollowUpRefused.NeedsReason>();
        Seal(followUp);
        var seal = Store.Find(Plan, 1)!;
        var names = Archive.Documents(seal).Select(d => d.Name).ToList();
        names.ShouldBe(
        [
            "brief-public-da.docx", "brief-public-da.html", "brief-public-da.xlsx", "brief-public-en.docx", "brief-public-en.html", "brief-public-en.xlsx",
            "long-public-da.docx", "long-public-da.html", "long-public-da.xlsx", "long-public-en.docx", "long-public-en.html", "long-public-en.xlsx",
        ]);
        var before = names.ToDictionary(n => n, n => Archive.Document(seal, n).Bytes!);
        Encoding.UTF8.GetString(before["long-public-da.html"]).ShouldContain("48,4 %");

        // The source revises the figure.
        var share = plans.Library.Current().Figures.All.Single(f => f.Key.Measure.Value == "employer-contact-share" && f.Key.Period == Period.OfWeek(2021, 33) && f.Key.Group.Length == 0);
        plans.Library.Figures.Write([share with { Value = 51.2m }], FivePlans.Written);
        plans.Standing(Plan, new DateOnly(2021, 10, 4)).Row("R21-5")!.Standing.Judged!.Value.ShouldBe(51.2m);

        Archive.Marks(seal, Edition.Own)!.Single(m => m.Goal == "R21-5").Comment(Language.English).ShouldBe("Vi er på 48.4%.", "what was said stays as it read");
        foreach (var (name, bytes) in before)
        {
            Archive.Document(seal, name).Bytes.ShouldBe(bytes, name);
        }

        SinceLast.Between(Archive.Marks(seal, Edition.Own)!, StandingMark.Of(plans.Standing(Plan, new DateOnly(2021, 10, 4))))
            .ShouldContain(c => c.Goal == "R21-5" && c.Kind == ChangeKind.Revised && c.Text.Da == "Tallet er rettet fra 48,4 % (uge 33, 2021) til 51,2 % (uge 33, 2021).");
    }

    [Fact]
    public void Sealed_WithOwnFigures_HasAnEditionForThoseWhoMaySeeThem()
    {
        var published = plans.Library.Current().Figures;
        var own = published.BesideOwn([
            new Figure
            {
                Key = new FigureKey(new MeasureId("satisfaction-follow-up"), Stevns, "", Period.OfQuarter(2020, 4)), State = FigureState.Value, Value = 3.1m, Unit = Unit.Score, Step = null, Definition = Definition(2020),
                Source = new FigureSource("rettesnor", ""),
            },
            new Figure
            {
                Key = new FigureKey(new MeasureId("satisfaction-follow-up"), Stevns, "", Period.OfQuarter(2021, 4)), State = FigureState.Value, Value = 3.4m, Unit = Unit.Score, Step = null, Definition = Definition(2021),
                Source = new FigureSource("rettesnor", ""),
            },
        ]);
        var followUp = Open(Period.OfYear(2021), new DateOnly(2022, 1, 31));
        Sealing.Seal(leader, "test", followUp, plans.Plan(Plan), new Dictionary<Edition, FigureBook> { [Edition.Public] = published, [Edition.Own] = own }, new("Prøve", "Trial"), 0, "Ja").ShouldBeNull();
        var seal = Store.Find(Plan, 1)!;

        var (forPublic, forOwn) = (Text(seal, "long-public-en.html"), Text(seal, "long-own-en.html"));

        forOwn.ShouldContain("3.4");
        forPublic.ShouldNotContain("3.4");
        forPublic.ShouldContain("Trial");
        Archive.Marks(seal, Edition.Own)!.Single(m => m.Goal == "R21-1a").Value.ShouldBe(3.4m);
        Archive.Marks(seal, Edition.Public)!.Single(m => m.Goal == "R21-1a").Value.ShouldBeNull();
    }

    private static string Definition(int year) => FivePlans.Reference.Measures.Find(new MeasureId("satisfaction-follow-up"))!.VersionAt(new DateOnly(year, 12, 31))!.Id;

    private string Text(PlanFollowUp seal, string name) => Encoding.UTF8.GetString(Archive.Document(seal, name).Bytes!);

    private static string DocxText(Report report)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(Docx.DocxWriter.Write(report)));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    private PlanFollowUp Open(Period period, DateOnly cutOff) => Store.Open(leader, "test", Plan, 1, Stevns, new NewTerms(period, cutOff, null, null)).Opened!;

    private long Newest(PlanFollowUp followUp) => Store.History(followUp).Select(c => c.Id).DefaultIfEmpty(0).Last();

    private void Seal(PlanFollowUp followUp) => Sealing.Seal(leader, "test", followUp, plans.Plan(Plan), Figures, null, Newest(followUp), "Prøve").ShouldBeNull();

    private FollowUpView View(PlanFollowUp followUp) => FollowUpView.Of(Store, followUp, plans.Plan(Plan), Figures[Edition.Public], Figures[Edition.Public], Edition.Public, FivePlans.Reference);
}
