using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rettesnor.Core.Imports;

namespace Rettesnor.Web.Tests.Pages.Import;

/// <summary>The way of a file from a browser without JavaScript into a register.</summary>
public sealed class ImportTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>, IAsyncLifetime
{
    private const string Citizens = "CPR-nummer;Navn;Fødselsdato;Køn;Herkomst\n611390-1234;Anne;01-01-1990;K;Dansk\n621385-4321;Bo;02-02-1985;M;Dansk\n";

    public async ValueTask InitializeAsync() => await site.SignIn();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task File_FromTheFormToTheRegister_IsCheckedConfirmedAndForgotten()
    {
        var job = await Job("person_details", "borgere.csv", Citizens, "proeve-borgere", ("code.sex.0", "female"), ("code.sex.1", "male"), ("code.origin.0", "danish"));
        var ready = await Ended(job);
        ready.QuerySelector(".import-state")!.TextContent.Trim().ShouldBe("Klar til import");
        ready.QuerySelectorAll(".counts__number").Select(n => n.TextContent).ShouldBe(["2", "0", "0", "2", "0"]);

        (await Post(job, ready, "?handler=Write", [("why", "prøve")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var done = await Ended(job);

        done.QuerySelector(".import-state")!.TextContent.Trim().ShouldBe("Importeret", done.QuerySelector("#import")!.TextContent);

        // The file is forgotten after the import has been kept, a moment after the page can say so.
        bool IsKept()
        {
            try
            {
                return Directory.GetFiles(Path.Combine(site.Library.Data.Path, "uploads"), "*.json").Any(f => File.ReadAllText(f).Contains("proeve-borgere", StringComparison.Ordinal));
            }
            catch (IOException)
            {
                // It went while it was read: look again.
                return true;
            }
        }

        SpinWait.SpinUntil(() => !IsKept(), TimeSpan.FromSeconds(30)).ShouldBeTrue("the file lies there still");
        var log = await site.Page("/import");
        log.QuerySelectorAll("table.plain tbody tr").First().TextContent.ShouldContain("proeve-borgere");

        // The second file of the source needs no confirming anew: its columns are known.
        var again = await Upload("person_details", "borgere.csv", Citizens);
        var known = await site.Page(again);
        known.QuerySelector(".lead")!.TextContent.ShouldContain("de samme kolonner som sidst");
        (known.QuerySelector("#source") as IHtmlInputElement)!.Value.ShouldBe("proeve-borgere");
    }

    [Fact]
    public async Task File_WithMistakes_IsRefusedWithAllOfThemAndCanBeMappedAnew()
    {
        var job = await Job("person_details", "borgere.csv", Citizens.Replace("01-01-1990", "1990-01-01", StringComparison.Ordinal).Replace("621385", "629985", StringComparison.Ordinal), "proeve-fejl", ("code.sex.0", "female"), ("code.sex.1", "male"), ("code.origin.0", "danish"), ("dates", "DayMonthYear"));

        var refused = await Ended(job);

        refused.QuerySelector(".import-state")!.TextContent.Trim().ShouldBe("Afvist: skal rettes");
        refused.QuerySelectorAll("table.plain tbody tr").Select(r => string.Join("|", r.Children.Select(c => c.TextContent.Trim()))).ShouldBe(
        [
            "2|Fødselsdato|»1990-01-01«|en dag fra 1900 til 2078, skrevet som 31-03-2026. Mente du 01-01-1990?",
            "3|CPR-nummer|11 tegn, hvoraf 10 er cifre|et CPR-nummer med ti cifre, som begynder med en fødselsdag",
        ]);
        refused.DocumentElement.OuterHtml.ShouldNotContain("4321");
        (await site.Get(refused.QuerySelector("a.button-primary")!.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Post(job, refused, "?handler=Discard", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Page(job)).QuerySelector("a.button-primary").ShouldBeNull();
    }

    [Fact]
    public async Task Mapping_WithoutWhatMustBeChosen_SaysWhat()
    {
        var address = await Upload("person_details", "borgere.csv", Citizens);
        var page = await site.Page(address);

        var answer = await TestSite.Parse(await Post(address, page, "", [("source", ""), ("code.sex.0", ""), ("column.born", "")]));

        var said = answer.QuerySelector(".alert-error")!.TextContent;
        said.ShouldContain("Skriv kilden: et navn på kildesystemet");
        said.ShouldContain("»Født« skal have en kolonne eller en fast værdi");
        said.ShouldContain("vælg, hvad »K« betyder");
    }

    [Fact]
    public async Task Mapping_WhoseDaysAreWrittenOtherwise_WarnsWhileTheFormReadsNone()
    {
        var address = await Upload("reimbursements", "yr.csv", "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;Medfinansieringssats;Medfinansieringsbeløb\n01-05-2023;611390-1234;Kontanthjælp;Stevns;1,00;;;;\n");
        var page = await site.Page(address);
        page.QuerySelector("#dates-warning")!.TextContent.ShouldBe("Ingen af datoerne i kolonnen »Uge« er skrevet sådan, for eksempel 01-05-2023. Vælg, hvordan de er skrevet.");

        using var shown = await Post(address, page, "?handler=Show", [("dates", "DayMonthYear")]);

        (await TestSite.Parse(shown)).QuerySelector("#dates-warning").ShouldBeNull();
    }

    [Fact]
    public async Task File_OfAnotherKind_IsRefusedAtOnceAndKeptNowhere()
    {
        var before = Directory.Exists(Path.Combine(site.Library.Data.Path, "uploads")) ? Directory.GetFiles(Path.Combine(site.Library.Data.Path, "uploads")) : [];

        var answer = await TestSite.Parse(await Send("person_details", "x.csv", "%PDF-1.7"));

        answer.QuerySelector(".alert-error")!.TextContent.ShouldContain("pdf");
        Directory.GetFiles(Path.Combine(site.Library.Data.Path, "uploads")).Except(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_OfAProgramThatWasKilled_IsInterruptedInWords()
    {
        var log = new ImportLog(site.Library.Data, TimeProvider.System);
        var id = log.Begin(ProfileStore.Shipped(site.Library.Reference)[0], "fil.csv", "0", "test");
        site.Library.Data.Use(db => db.Run("UPDATE imports SET outcome = '2020-01-01T00:00:00.0000000Z elsewhere/1' WHERE id = @id", ("id", id)));

        var page = await site.Page($"/en/import/{id}");

        page.QuerySelector(".import-state")!.TextContent.Trim().ShouldBe("Stopped before it was done");
        page.QuerySelector("#import")!.TextContent.ShouldContain("Nothing was written. Import the file again.");
        page.QuerySelector("#import")!.GetAttribute("hx-get").ShouldBeNull();
    }

    [Fact]
    public async Task File_OfAnImportThatIsFoundInterrupted_IsDeletedWhileOthersWait()
    {
        var (killed, refused, waiting) = (await Upload("person_details", "a.csv", Citizens), await Upload("person_details", "b.csv", Citizens), await Upload("person_details", "c.csv", Citizens));
        var log = new ImportLog(site.Library.Data, TimeProvider.System);
        foreach (var (address, state) in new[] { (killed, "writing"), (refused, "refused") })
        {
            var id = log.Begin(ProfileStore.Shipped(site.Library.Reference)[0], "fil.csv", "0", "test");
            site.Library.Data.Use(db => db.Run("UPDATE imports SET outcome = '2020-01-01T00:00:00.0000000Z elsewhere/1', state = @state WHERE id = @id", ("state", state), ("id", id)));
            var upload = site.Uploads.Find(address.Split('/')[^1])!;
            site.Uploads.Save(upload with { Job = id });
        }

        site.Jobs.Clear();

        bool IsThere(string address) => site.Uploads.Find(address.Split('/')[^1]) is { } upload && File.Exists(site.Uploads.PathOf(upload));
        IsThere(killed).ShouldBeFalse();
        File.Exists(Path.Combine(site.Library.Data.Path, "uploads", killed.Split('/')[^1])).ShouldBeFalse();
        IsThere(refused).ShouldBeTrue("a refused file waits for another mapping");
        IsThere(waiting).ShouldBeTrue("a file waits for its mapping");

        File.SetLastWriteTimeUtc(Path.Combine(site.Library.Data.Path, "uploads", waiting.Split('/')[^1]), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));
        site.Jobs.Clear();
        IsThere(waiting).ShouldBeFalse("nobody came back to it for a day");
        File.Exists(Path.Combine(site.Library.Data.Path, "uploads", waiting.Split('/')[^1] + ".json")).ShouldBeFalse();
        IsThere(refused).ShouldBeTrue();
    }

    [Fact]
    public async Task Vanished_OnThePage_IsInWordsLoggedAsReadAndSaysWhatBecameOfIt()
    {
        await Done(await Job("person_details", "borgere.csv", Citizens.Replace("611390", "631390", StringComparison.Ordinal).Replace("621385", "641385", StringComparison.Ordinal), "proeve-forsvundne"));
        const string Head = "CPR-nummer;Dato;Form;Status;Vejledt\n";
        (string, string)[] guided = [("column.repatriation_guidance", "Vejledt")];
        await Done(await Job("interviews", "samtaler.csv", Head + "631390-1234;10-07-2022;Fremmøde;Afholdt;nej\n641385-4321;09-07-2022;Video;Booket;\n631390-1234;11-07-2022;Video;Booket;\n", "proeve-forsvundne", guided));

        var job = await Job("interviews", "samtaler.csv", Head + "641385-4321;09-07-2022;Video;Booket;\n631390-1234;11-07-2022;Video;Booket;\n", "proeve-forsvundne", guided);
        var ready = await Ended(job);
        Lead(ready).ShouldEndWith("Importen lader dem blive i registret.");
        ready.QuerySelector("[aria-label='Forsvundet fra filen'] tbody")!.Children.Select(r => string.Join("|", r.Children.Select(c => c.TextContent))).ShouldBe(["631390-xxxx|10. juli 2022|Fremmøde|Afholdt|nej|"]);
        (await site.Page(job.Replace("/import", "/en/import", StringComparison.Ordinal))).QuerySelector("[aria-label='Gone from the file'] tbody")!.TextContent.ShouldContain("10 July 2022");
        long Readings() => site.Library.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM readings WHERE process = '/import'"));
        var before = Readings();
        await site.Page(job);
        Readings().ShouldBe(before + 1);

        var done = await Done(job);
        Lead(done).ShouldEndWith("De står stadig i registret.");
        using var answer = await Post(job, done, "?handler=Withdraw", [("why", "slettet"), ("sure", "true")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var after = await site.Page(job);
        after.QuerySelector(".said").ShouldNotBeNull();
        Lead(after).ShouldEndWith("De er trukket tilbage fra registret.");

        static string Lead(IHtmlDocument page) => page.QuerySelectorAll("h2").Single(h => h.TextContent == "Forsvundet fra filen").NextElementSibling!.TextContent;
    }

    [Theory]
    [InlineData("reading", 67_000, 199_989, "67.000 af cirka 200.000 rækker læst")]
    [InlineData("writing", 67_000, 199_989, "67.000 af 199.989 rækker læst")]
    [InlineData("writing", 200_000, 200_000, "Alle 200.000 rækker er læst og bliver holdt op mod registret")]
    public async Task Progress_ThatIsReckoned_SaysCirca(string state, int rows, int all, string says)
    {
        var log = new ImportLog(site.Library.Data, TimeProvider.System);
        var id = log.Begin(ProfileStore.Shipped(site.Library.Reference)[0], "fil.csv", "0", "test");
        log.Tell(id, rows, all).ShouldBeTrue();
        site.Library.Data.Use(db => db.Run("UPDATE imports SET state = @state WHERE id = @id", ("state", state), ("id", id)));

        (await site.Page($"/import/{id}")).QuerySelector("#import")!.TextContent.ShouldContain(says);

        log.Cancel(id);
    }

    [Fact]
    public async Task Word_ThatLooksLikeACprNumber_IsNotInTheMappingNorInTheProfile()
    {
        const string File = "CPR-nummer;Dato;Form;Status\n611390-1234;10-07-2022;Video;Afholdt 621300-0001\n611390-1234;11-07-2022;Video;Mødte op\n";
        var address = await Upload("interviews", "samtaler.csv", File);
        var page = await site.Page(address);

        page.DocumentElement.OuterHtml.ShouldNotContain("0001");
        page.QuerySelectorAll(".mapping__codes tbody th").Select(e => e.TextContent).ShouldBe(["Mødte op"]);

        // Nor where somebody sends it without the page.
        using var forged = await Post(address, page, "", [("source", "proeve-cpr"), ("text.status.0", "Afholdt 621300-0001"), ("code.status.0", "held")]);
        var said = await TestSite.Parse(forged);
        said.QuerySelector(".alert-error")!.TextContent.ShouldContain("ligner et CPR-nummer");
        said.DocumentElement.OuterHtml.ShouldNotContain("0001");

        var refused = await Ended(await Job("interviews", "samtaler.csv", File, "proeve-cpr", ("code.status.0", "held")));
        refused.QuerySelector("table.plain tbody tr")!.TextContent.ShouldContain("en værdi uden CPR-numre");
        refused.DocumentElement.OuterHtml.ShouldNotContain("0001");
        site.Library.Data.Use(db => db.Rows("SELECT mapping FROM import_profiles", row => row.GetString(0))).ShouldNotContain(m => m.Contains("0001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/import/fil/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/import/fil/..%2F..%2Frettesnor")]
    [InlineData("/import/999999")]
    [InlineData("/import/x")]
    public async Task Address_OfNothing_IsNotFound(string address) => (await site.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private async Task<string> Job(string register, string name, string text, string source, params (string, string)[] choices)
    {
        var address = await Upload(register, name, text);
        using var answer = await Post(address, await site.Page(address), "", [("source", source), .. choices]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await TestSite.Parse(answer)).QuerySelector(".alert-error")?.TextContent);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<IHtmlDocument> Done(string job)
    {
        using var answer = await Post(job, await Ended(job), "?handler=Write", [("why", "prøve")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var done = await Ended(job);
        done.QuerySelector(".import-state")!.TextContent.Trim().ShouldBe("Importeret", done.QuerySelector("#import")!.TextContent);
        return done;
    }

    private async Task<IHtmlDocument> Ended(string job)
    {
        for (var i = 0; i < 300; i++)
        {
            var page = await site.Page(job);
            if (page.QuerySelector("progress") is null)
            {
                return page;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import did not end.");
    }

    private async Task<string> Upload(string register, string name, string text)
    {
        using var answer = await Send(register, name, text);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await TestSite.Parse(answer)).QuerySelector(".alert-error")?.TextContent);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> Send(string register, string name, string text)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Token(await site.Page("/import"))), "__RequestVerificationToken" },
            { new StringContent(register), "register" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name },
        };
        return await site.Client.PostAsync(new Uri("/import", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    // What the page's form would send, with some of it chosen otherwise.
    private async Task<HttpResponseMessage> Post(string address, IHtmlDocument page, string handler, (string Name, string Value)[] choices)
    {
        var fields = page.QuerySelectorAll("form [name]").GroupBy(e => e.GetAttribute("name")!).ToDictionary(g => g.Key, g => g.First() switch
        {
            IHtmlSelectElement select => select.Value ?? "",
            IHtmlInputElement input => input.Value,
            _ => "",
        });
        foreach (var (name, value) in choices)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await site.Client.PostAsync(new Uri(address + handler, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static string Token(IDocument page) => (page.QuerySelector("[name=__RequestVerificationToken]") as IHtmlInputElement)!.Value;
}
