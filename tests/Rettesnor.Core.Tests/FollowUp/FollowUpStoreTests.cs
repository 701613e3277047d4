using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.FollowUp;

public sealed class FollowUpStoreTests
{
    private const string Plan = "stevns-2021";
    private static readonly AreaId Stevns = new("stevns");
    private static readonly NewTerms Terms = new(Period.OfQuarter(2021, 2), new DateOnly(2021, 10, 4), null, new DateOnly(2021, 9, 20));

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void FollowUp_FromOpenToSealed_KeepsEverythingAndThenChangesNoMore(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var (store, archive) = (new FollowUpStore(test.Data), new FollowUpArchive(test.Data));
        var (analyst, lead, leader) = (Account(test, "ane", Role.Analyst), Account(test, "tea", Role.TeamLead), Account(test, "leo", Role.Leader));
        var meeting = test.Data.Write(new Written("ane", "test", "møde"), (db, write) => MunicipalCalendar.Add(db, write, Stevns, new DateOnly(2021, 10, 4), CalendarKind.Meeting, "Beskæftigelsesudvalget"));

        var opened = store.Open(analyst, "test", Plan, 1, Stevns, Terms with { Meeting = meeting.Id }).Opened!;
        (opened.Number, opened.Terms.Meeting, opened.OpenedBy).ShouldBe((1, meeting, "ane"));
        store.Open(analyst, "test", Plan, 1, Stevns, Terms).Refused.ShouldBeOfType<FollowUpRefused.OpenAlready>("a double click opens one");
        store.Open(lead, "test", Plan, 1, Stevns, Terms).Refused.ShouldBeOfType<FollowUpRefused.NoRight>();
        store.Open(analyst, "test", Plan, 1, new AreaId("faxe"), Terms).Refused.ShouldBeOfType<FollowUpRefused.NoRight>();
        store.Open(analyst, "test", Plan, 1, Stevns, Terms with { CutOff = new DateOnly(2021, 3, 31) }).Refused.ShouldBeOfType<FollowUpRefused.CutOffBeforePeriod>();

        store.SetOwner(analyst, "test", Plan, Stevns, "R21-5", new AccountStore(test.Data, false).Find("tea")).ShouldBeNull();
        store.SetOwner(lead, "test", Plan, Stevns, "R21-6", new AccountStore(test.Data, false).Find("tea")).ShouldBeOfType<FollowUpRefused.NoRight>();
        store.SetOwner(analyst, "test", Plan, Stevns, "R21-6", new AccountStore(test.Data, false).Find("pia")).ShouldBeNull("no owner");
        store.Comment(lead, "test", opened, "R21-6", "Ikke mit", 0).Refused.ShouldBeOfType<FollowUpRefused.NotOwner>();
        store.Comment(lead, "test", opened, "R21-5", "Først\r\n", 0).IsKept.ShouldBeTrue();
        store.Comment(lead, "test", opened, "R21-5", "Først", 0).IsKept.ShouldBeTrue("the same twice is a double click");

        // Two wrote on the same comment: the second gets the first's, and nothing is lost.
        var first = store.History(opened).ShouldHaveSingleItem();
        store.Comment(lead, "test", opened, "R21-5", "Teas", first.Id).IsKept.ShouldBeTrue();
        var conflict = store.Comment(analyst, "test", opened, "R21-5", "Anes", first.Id);
        (conflict.IsKept, conflict.Other!.Text, conflict.Other.Who).ShouldBe((false, "Teas", "tea"));
        store.Comment(analyst, "test", opened, "R21-5", "Teas og Anes", conflict.Other.Id).IsKept.ShouldBeTrue();
        store.History(opened).Select(c => $"{c.Who}: {c.Text}").ShouldBe(["tea: Først", "tea: Teas", "ane: Teas og Anes"]);
        store.Comment(analyst, "test", opened, "R21-5", new string('x', CommentText.Longest + 1), 3).Refused.ShouldBeOfType<FollowUpRefused.TooLong>();
        store.Comment(analyst, "test", opened, "R21-7", "Borger 010203-1234 er ringet op", 0).Refused.ShouldBeOfType<FollowUpRefused.HasCprNumber>();
        store.History(opened).Count.ShouldBe(3);
        store.SetTerms(analyst, "test", opened, Terms with { Meeting = meeting.Id, CommentsBy = meeting.Day.AddDays(1) }).ShouldBeOfType<FollowUpRefused.CommentsAfterMeeting>();

        store.SetTerms(analyst, "test", opened, Terms with { Meeting = meeting.Id, CommentsBy = new DateOnly(2021, 9, 27) }).ShouldBeNull();
        archive.Seal(leader, "test", opened, Documents, Marks, 0, null, Newest(store, opened)).ShouldBeOfType<FollowUpRefused.ChangedMeanwhile>("the terms are others");
        var current = store.Find(Plan, 1)!;
        archive.Seal(analyst, "test", current, Documents, Marks, 0, null, Newest(store, opened)).ShouldBeOfType<FollowUpRefused.NoRight>();
        archive.Seal(leader, "test", current, Documents, Marks, 2, " ", Newest(store, opened)).ShouldBeOfType<FollowUpRefused.NeedsReason>();
        archive.Seal(leader, "test", current, Documents, Marks, 2, "Tallene kommer", Newest(store, opened) - 1).ShouldBeOfType<FollowUpRefused.ChangedMeanwhile>();
        archive.Seal(leader, "test", current, Documents, Marks, 2, "Tallene kommer", Newest(store, opened)).ShouldBeNull();

        var seal = store.Find(Plan, 1)!;
        (seal.Seal!.Who, seal.Seal.Why, seal.Seal.Findings).ShouldBe(("leo", "Tallene kommer", 2));
        archive.Document(seal, "long-public-da.html").Bytes.ShouldBe(Documents[0].Bytes);
        archive.Document(seal, "findes-ikke.html").ShouldBe((null, null));
        archive.Marks(seal, Edition.Own).ShouldBeEmpty();

        // Sealed, it refuses everything, also from pages that were opened before.
        store.Comment(analyst, "test", current, "R21-5", "Efter", Newest(store, opened)).Refused.ShouldBeOfType<FollowUpRefused.IsSealed>();
        store.Comment(analyst, "test", seal, "R21-5", "Efter", Newest(store, opened)).Refused.ShouldBeOfType<FollowUpRefused.IsSealed>();
        store.SetTerms(analyst, "test", current, Terms).ShouldBeOfType<FollowUpRefused.IsSealed>();
        archive.Seal(leader, "test", current, [], Marks, 0, null, Newest(store, opened)).ShouldBeOfType<FollowUpRefused.IsSealed>();
        archive.Seal(leader, "test", seal, [], Marks, 0, null, Newest(store, opened)).ShouldBeOfType<FollowUpRefused.IsSealed>();

        // A correction is a new one, and both say so.
        var correction = store.Open(analyst, "test", Plan, 1, Stevns, Terms, seal).Opened!;
        store.Open(analyst, "test", Plan, 1, Stevns, Terms with { Period = Period.OfQuarter(2021, 3) }, correction).Refused.ShouldBeOfType<FollowUpRefused.NotSealed>();
        correction.Corrects.ShouldBe(1);
        FollowUpStore.Said(store.History(correction)).OrderBy(c => c.Key).ShouldBe(FollowUpStore.Said(store.History(seal)).OrderBy(c => c.Key), "it begins with what was said");
        store.History(correction).ShouldNotBeEmpty();
        store.Find(Plan, 1)!.CorrectedBy.ShouldBeNull("not before it is approved");
        archive.Seal(leader, "test", correction, Documents, Marks, 0, null, Newest(store, correction)).ShouldBeNull();
        store.Find(Plan, 1)!.CorrectedBy.ShouldBe(2);
        FollowUpArchive.Before(store.All(Plan), correction).ShouldBeNull("it is compared with what the one that it corrects was");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Sealed_ChangedAroundTheProgram_IsFoundOut(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var (store, archive, leader) = (new FollowUpStore(test.Data), new FollowUpArchive(test.Data), Account(test, "leo", Role.Leader));
        var opened = store.Open(leader, "test", Plan, 1, Stevns, Terms).Opened!;
        archive.Seal(leader, "test", opened, Documents, Marks, 0, null, 0).ShouldBeNull();
        var seal = store.Find(Plan, 1)!;
        FollowUpRefused? After(string sql)
        {
            test.Data.Use(db => db.Run(sql)).ShouldBe(1);
            return archive.Document(seal, "long-public-da.html").Refused;
        }

        After("UPDATE sealed_documents SET hash = 'x' WHERE name = 'long-public-da.docx'").ShouldBeOfType<FollowUpRefused.Broken>("another document of the same seal");
        test.Data.Use(db => db.Run("UPDATE sealed_documents SET hash = (SELECT hash FROM sealed_documents WHERE name = 'long-public-da.html') WHERE name = 'long-public-da.docx'"));
        archive.Document(seal, "long-public-da.html").Bytes.ShouldNotBeNull("both have the same bytes here");
        After("UPDATE follow_up_seals SET marks = '{\"public\":[ ]}'").ShouldBeOfType<FollowUpRefused.Broken>();
        archive.Marks(seal, Edition.Public).ShouldBeNull();
        After("UPDATE follow_up_seals SET marks = '{\"public\":[]}'").ShouldBeNull();
        test.Data.Use(db => db.Run("UPDATE sealed_documents SET bytes = @bytes WHERE name = 'long-public-da.html'", ("bytes", new byte[] { 9 })));
        archive.Document(seal, "long-public-da.html").Refused.ShouldBeOfType<FollowUpRefused.Broken>();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Comments_ByManyAtOnce_AreAllKeptOrGivenBack(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var (store, analyst) = (new FollowUpStore(test.Data), Account(test, "ane", Role.Analyst));
        var opened = store.Open(analyst, "test", Plan, 1, Stevns, Terms).Opened!;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.Comment(analyst, "test", opened, "R21-5", $"Nr. {i}", 0), TestContext.Current.CancellationToken)));

        outcomes.Count(o => o.IsKept).ShouldBe(1);
        outcomes.Where(o => !o.IsKept).ShouldAllBe(o => o.Other != null);
        store.History(opened).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Messages_ToOwners_AreAskedOnceRemindedOnceAndTakenBackBySealing(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        var clock = new MovableClock(new DateTimeOffset(2021, 9, 10, 9, 0, 0, TimeSpan.Zero));
        using var test = new TestDatabase(kind, clock);
        var (store, analyst, leader) = (new FollowUpStore(test.Data), Account(test, "ane", Role.Analyst), Account(test, "leo", Role.Leader));
        var lead = Account(test, "tea", Role.TeamLead);
        var library = new PlanLibrary(test.Data, FivePlans.Reference);
        var problems = new List<Core.Reference.InputProblem>();
        library.LoadFolder(RepositoryFolder.Plans, new Written("t", "t", "t"), problems);
        var opened = store.Open(analyst, "test", Plan, 1, Stevns, Terms).Opened!;
        foreach (var goal in new[] { "R21-5", "R21-6" })
        {
            store.SetOwner(analyst, "test", Plan, Stevns, goal, new AccountStore(test.Data, false).Find("tea")).ShouldBeNull();
        }

        var messages = new FollowUpMessages(store, library, f => $"https://rettesnor.example/planer/{f.Key}");
        IReadOnlyList<MessageState> All() => test.Data.Use(db => OutboxStore.About(db, opened.Key));
        string Body() => test.Data.Use(db => db.One<string>("SELECT body FROM outbox_messages ORDER BY id DESC LIMIT 1"))!;

        DateOnly Today() => DateOnly.FromDateTime(clock.Now.DateTime);
        messages.Ask(lead, "test", opened, Today()).Refused.ShouldBeOfType<FollowUpRefused.NoRight>();
        store.Waited(opened).ShouldHaveSingleItem().Goals.ShouldBe(["R21-5", "R21-6"]);
        store.WaitingFor(lead.Id).ShouldHaveSingleItem().FollowUp.Key.ShouldBe(opened.Key);
        store.WaitingFor(analyst.Id).ShouldBeEmpty();
        messages.Ask(analyst, "test", opened, Today()).Asked.ShouldBe(1, "one message for both goals");
        messages.Ask(analyst, "test", opened, Today()).Asked.ShouldBe(0, "asked twice is asked once");
        Body().ShouldContain("- R21-5 Kontakt med 80 % af kernemålgruppen");
        Body().ShouldContain("senest 20. september 2021");
        Body().ShouldContain("https://rettesnor.example/planer/stevns-2021/1");
        messages.Remind().ShouldBe(0, "it is ten days to the deadline");

        store.Comment(lead, "test", opened, "R21-5", "Skrevet", 0).IsKept.ShouldBeTrue();
        clock.Now = new DateTimeOffset(2021, 9, 18, 9, 0, 0, TimeSpan.Zero);
        messages.Remind().ShouldBe(1);
        messages.Remind().ShouldBe(0);
        Body().ShouldNotContain("R21-5");
        Body().ShouldContain("R21-6");
        clock.Now = new DateTimeOffset(2021, 9, 21, 9, 0, 0, TimeSpan.Zero);
        messages.Remind().ShouldBe(1);
        messages.Ask(analyst, "test", opened, Today()).Refused.ShouldBe(new FollowUpRefused.CommentsOver(new DateOnly(2021, 9, 20)));
        All().Select(m => m.Subject).ShouldBe(
        [
            "Afrapportering for 2. kvartal 2021: skriv en kommentar senest 20. september 2021", "Afrapportering for 2. kvartal 2021: husk at skrive en kommentar senest 20. september 2021",
            "Afrapportering for 2. kvartal 2021: der mangler en kommentar, som skulle være skrevet 20. september 2021",
        ]);

        new FollowUpArchive(test.Data).Seal(leader, "test", opened, Documents, Marks, 0, null, Newest(store, opened)).ShouldBeNull();
        All().ShouldBeEmpty("nobody is asked for comments on what is sealed");
        messages.Remind().ShouldBe(0);
    }

    private static IReadOnlyList<FollowUpDocument> Documents { get; } = [new("long-public-da.html", [1, 2, 3]), new("long-public-da.docx", [1, 2, 3])];

    private static Dictionary<Edition, IReadOnlyList<StandingMark>> Marks { get; } = new() { [Edition.Public] = [] };

    private static long Newest(FollowUpStore store, PlanFollowUp followUp) => store.History(followUp).Select(c => c.Id).DefaultIfEmpty(0).Last();

    private static Acting.Account Account(TestDatabase test, string login, Role role)
    {
        var accounts = new AccountStore(test.Data, isDemonstration: false);
        var written = new Written("test", "test", "test");
        ValueList<RoleGrant> roles = new([new RoleGrant(role, Stevns, role == Role.TeamLead ? "Jobteamet" : null)]);
        accounts.Insert(written, login, char.ToUpperInvariant(login[0]) + login[1..] + " Prøve", roles, null, null);
        accounts.SetEmail(written, accounts.Find(login)!, login + "@stevns.example").ShouldBeNull();
        return accounts.Find(login)!.Acting(hasSecondFactor: true);
    }
}
