using System.Text;
using System.Text.RegularExpressions;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Reports.Html;
using Rettesnor.Reports.Model;
using Rettesnor.Reports.Pdf;
using Rettesnor.Reports.Plans;
using Rettesnor.Testing;

namespace Rettesnor.Reports.Tests;

/// <summary>A short report is two pages, whatever the plan and however much has been written; a printed page says how many it is.</summary>
public sealed class TwoPagesTests : IDisposable
{
    private const string Rest = "står i den lange afrapportering";
    private static readonly HouseStyle Style = new("7A1F2B", Logo.Read(TestPicture.Png(300, 100)).Logo, new(["Arbejdsmarked & Borger", "Store Heddinge <4660>", "Telefon 56 57 57 57"]));
    private static readonly string[] PlanIds = ["stevns-2021", "stevns-2023", "stevns-2024", "slagelse-2023", "vordingborg-2019"];
    private readonly FivePlans plans = new();

    public static TheoryData<string, int> FollowUps
    {
        get
        {
            var all = new TheoryData<string, int>();
            foreach (var plan in PlanIds)
            {
                all.Add(plan, 0);
                all.Add(plan, 30);
                all.Add(plan, 900);
            }

            return all;
        }
    }

    public void Dispose() => plans.Dispose();

    [Theory]
    [MemberData(nameof(FollowUps))]
    public async Task FollowUp_HoweverMuchIsSaid_IsTwoPages(string plan, int words)
    {
        var brief = Brief(plan, words, plan == "slagelse-2023" ? Language.English : Language.Danish);

        (await Pages(brief)).ShouldBeLessThanOrEqualTo(2);
    }

    // Where goals do not hold, each has a sentence and a comment of its own.
    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    [InlineData(900)]
    public async Task FollowUp_WhereGoalsDoNotHold_IsTwoPages(int words)
    {
        var brief = Brief("stevns-2021", words, Language.Danish, Period.OfQuarter(2021, 2), new DateOnly(2021, 10, 4));

        brief.Sections.ShouldContain(s => s.Id == "opmaerksomhed");
        (await Pages(brief)).ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("stevns-2021")]
    [InlineData("stevns-2023")]
    [InlineData("vordingborg-2019")]
    public async Task Plan_HoweverLongItsTexts_IsTwoPages(string id)
    {
        var bundle = plans.Plan(id);
        var text = new LocalText(Words(500) + "\n\n- " + Words(60) + "\n- " + Words(60), "");
        var long_ = bundle with { Plan = bundle.Plan with { Summary = text, Vision = text } };
        var report = PlanDocument.Of(PlanDocumentKind.Brief, long_, PlanEdition.OfFile(bundle.Plan, new DateOnly(2023, 1, 1)), FivePlans.Reference, Language.Danish);

        (await Pages(report)).ShouldBeLessThanOrEqualTo(2);
        HtmlWriter.Write(report).ShouldContain("Resten står i hele planen.");
    }

    // What there is room for is not left out.
    [Fact]
    public void FollowUp_OfTwentyThreeGoals_HasAllOfThemAndShortCommentsWhole()
    {
        var brief = Brief("stevns-2023", 20, Language.Danish);

        brief.Tables().ShouldHaveSingleItem().Rows.Count.ShouldBe(plans.Plan("stevns-2023").Plan.Goals.Count);
        HtmlWriter.Write(brief).ShouldNotContain(Rest);
    }

    [Fact]
    public void FollowUp_OfMoreGoalsThanTwoPagesHold_SaysHowManyAreLeftOut()
    {
        var brief = Brief("vordingborg-2019", 0, Language.Danish);

        var rows = brief.Tables().ShouldHaveSingleItem().Rows.Count;
        var all = plans.Plan("vordingborg-2019").Plan.Goals.Count;
        rows.ShouldBeLessThan(all);
        HtmlWriter.Write(brief).ShouldContain($"{all - rows} mål, som ikke er målt endnu, ikke er begyndt eller kun følges, {Rest}.");
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("Virksomhederne melder tilbage, at de **mangler** hænder nu.", (count / 8) + 1));

    private Report Brief(string plan, int words, Language language)
    {
        var year = plans.Plan(plan).Plan.Years.FirstDay.Year;
        return Brief(plan, words, language, Period.OfYear(year), new DateOnly(year + 1, 1, 31));
    }

    private Report Brief(string plan, int words, Language language, Period period, DateOnly cutOff)
    {
        var bundle = plans.Plan(plan);
        var figures = plans.Library.Current().Figures;
        var store = new FollowUpStore(plans.Library.Data);
        var archive = new FollowUpArchive(plans.Library.Data);
        var year = bundle.Plan.Years.FirstDay.Year;
        var leader = new Acting.Account(1, "leo", "Leo Prøve", new([new RoleGrant(Role.Leader, bundle.Plan.Municipality, null)]), HasSecondFactor: true);
        PlanFollowUp Open(Period period, DateOnly day) => store.Open(leader, "test", plan, 1, bundle.Plan.Municipality, new NewTerms(period, day, null, null)).Opened!;
        FollowUpView View(PlanFollowUp followUp) => FollowUpView.Of(store, followUp, bundle, figures, figures, Edition.Public, FivePlans.Reference);

        // After another, so that something has changed, where the plan's time has begun.
        var books = new Dictionary<Edition, FigureBook> { [Edition.Public] = figures, [Edition.Own] = figures };
        if (year < FivePlans.Clock.GetUtcNow().Year)
        {
            new Sealing(archive, store, plans.Library.Styles, FivePlans.Reference).Seal(leader, "test", Open(Period.OfQuarter(year, 1), new DateOnly(year, 3, 31)), bundle, books, null, 0, "Prøve").ShouldBeNull();
        }

        var followUp = Open(period, cutOff);
        if (words > 0)
        {
            foreach (var goal in plans.Standing(plan, followUp.Terms.CutOff).Rows)
            {
                store.Comment(leader, "test", followUp, goal.Id, Words(words), 0).IsKept.ShouldBeTrue();
            }
        }

        return FollowUpReport.Brief(View(followUp), figures, FivePlans.Reference, language, null) with { Style = Style };
    }

    private static async Task<int> Pages(Report report)
    {
        var browser = Chromium.Find();
        Assert.SkipWhen(browser is null, $"There is no Chromium here; set {Chromium.Setting} or install it.");
        var result = await new PdfPrinter(browser, TimeProvider.System, PdfPrinter.UsualLimit).PrintAsync(report, TestContext.Current.CancellationToken);
        var bytes = result.ShouldBeOfType<PdfPrinted>().Bytes;
        if (Environment.GetEnvironmentVariable("TWOPAGES") is { } f)
        {
            var name = $"{f}/{report.Title.Replace(' ', '-').Replace(',', '-')}-{bytes.Length}";
            await File.WriteAllBytesAsync(name + ".pdf", bytes);
            await File.WriteAllBytesAsync(name + ".docx", Docx.DocxWriter.Write(report));
        }

        return Regex.Count(Encoding.Latin1.GetString(bytes), @"/Type /Page\b");
    }
}
