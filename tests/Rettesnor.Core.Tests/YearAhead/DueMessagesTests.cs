using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Core.YearAhead;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.YearAhead;

public sealed class DueMessagesTests
{
    private static readonly AreaId Stevns = new("stevns");
    private static readonly Written Written = new("test", "test", "test");

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Reminders_OfWhatSomebodyAskedFor_ComeTwoWeeksBeforeAndOnTheDayAndOnceEach(DatabaseKind kind)
    {
        using var house = new House(kind, new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));
        var (ane, leo) = (house.Account("ane", Role.Analyst), house.Account("leo", Role.Leader));
        house.Put(new DateOnly(2026, 11, 20), CalendarKind.Meeting, "Udvalget");
        house.Put(new DateOnly(2026, 11, 20), CalendarKind.Adoption, "Kommunalbestyrelsen");
        house.Reminders.Set(ane, "test", Stevns, new HashSet<DueKind> { DueKind.Meeting }).ShouldBeNull();

        house.Messages.Remind().ShouldBe(0, "it is nineteen days to the meeting");
        house.Clock.Now = new DateTimeOffset(2026, 11, 6, 9, 0, 0, TimeSpan.Zero);
        house.Messages.Remind().ShouldBe(1);
        house.Messages.Remind().ShouldBe(0);
        house.Anew().Remind().ShouldBe(0, "another server, or the same after a restart");
        house.Clock.Now = new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero);
        house.Messages.Remind().ShouldBe(0);
        house.Clock.Now = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        house.Messages.Remind().ShouldBe(1);
        house.Clock.Now = new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        house.Messages.Remind().ShouldBe(0);

        house.Sent().Select(m => $"{m.Name}: {m.Subject}").ShouldBe(["Ane Prøve: Udvalgsmøde 20. november 2026, om 14 dage", "Ane Prøve: Udvalgsmøde i dag"]);
        house.Body().ShouldContain("Udvalget\n");
        house.Body().ShouldContain("https://rettesnor.example/stevns");
        house.Body().ShouldContain("Committee meeting, today:");
        house.Reminders.Of(leo.Id, Stevns).ShouldBeEmpty("nobody is reminded who has not asked");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Choices_OfAnAccount_AreKeptTakenBackAndRefusedToThoseWhoDoNotLead(DatabaseKind kind)
    {
        using var house = new House(kind, new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero));
        var (ane, tea) = (house.Account("ane", Role.Analyst), house.Account("tea", Role.TeamLead));

        house.Reminders.Set(ane, "test", Stevns, new HashSet<DueKind> { DueKind.Meeting, DueKind.Release }).ShouldBeNull();
        house.Reminders.Set(ane, "test", Stevns, new HashSet<DueKind> { DueKind.Release, DueKind.PlanEnds }).ShouldBeNull();
        house.Reminders.Of(ane.Id, Stevns).ShouldBe([DueKind.Release, DueKind.PlanEnds], ignoreOrder: true);
        var revision = house.Library.Data.Revision();
        house.Reminders.Set(ane, "test", Stevns, new HashSet<DueKind> { DueKind.PlanEnds, DueKind.Release }).ShouldBeNull();
        house.Library.Data.Revision().ShouldBe(revision, "the same again changes nothing");
        house.Reminders.Set(ane, "test", Stevns, new HashSet<DueKind>()).ShouldBeNull();
        house.Reminders.All().ShouldBeEmpty();
        house.Reminders.Set(ane, "test", Stevns, new HashSet<DueKind> { DueKind.Meeting }).ShouldBeNull("what was taken back can be asked for again");

        house.Reminders.Set(tea, "test", Stevns, new HashSet<DueKind> { DueKind.Meeting }).ShouldBeOfType<AccessRefused.NoRole>();
        house.Reminders.Set(ane, "test", new AreaId("faxe"), new HashSet<DueKind> { DueKind.Meeting }).ShouldBeOfType<AccessRefused.OutOfScope>();
        house.Reminders.Of(tea.Id, Stevns).ShouldBeEmpty();
    }

    [Fact]
    public void Reminders_ToSomebodyWhoMayNoMore_AreNotPut()
    {
        using var house = new House(DatabaseKind.Sqlite, new DateTimeOffset(2026, 11, 15, 9, 0, 0, TimeSpan.Zero));
        house.Put(new DateOnly(2026, 11, 20), CalendarKind.Meeting, "Udvalget");
        foreach (var login in new[] { "ane", "bea", "cia" })
        {
            house.Reminders.Set(house.Account(login, Role.Analyst), "test", Stevns, new HashSet<DueKind> { DueKind.Meeting }).ShouldBeNull();
        }

        house.Accounts.SetDisabled(Written, house.Accounts.Find("bea")!, true).ShouldBeNull();
        house.Accounts.SetRoles(Written, house.Accounts.Find("cia")!, new([new RoleGrant(Role.Politician, Stevns, null)])).ShouldBeNull();

        house.Messages.Remind().ShouldBe(1);
        house.Sent().ShouldHaveSingleItem().Name.ShouldBe("Ane Prøve");
    }

    [Fact]
    public void Reminders_OfADayThatIsPutInLate_ComeAtOnceAndOfOneThatIsTakenOutNotAtAll()
    {
        using var house = new House(DatabaseKind.Sqlite, new DateTimeOffset(2026, 11, 15, 9, 0, 0, TimeSpan.Zero));
        house.Reminders.Set(house.Account("ane", Role.Analyst), "test", Stevns, new HashSet<DueKind> { DueKind.Meeting }).ShouldBeNull();
        house.Messages.Remind().ShouldBe(0);

        var day = house.Put(new DateOnly(2026, 11, 16), CalendarKind.Meeting, "Ekstra møde");
        house.Messages.Remind().ShouldBe(1);
        house.Sent().ShouldHaveSingleItem().Subject.ShouldBe("Udvalgsmøde 16. november 2026, om 1 dag");
        house.Library.Data.Write(Written, (db, write) => MunicipalCalendar.Remove(db, write, Stevns, day.Id)).ShouldBeTrue();
        house.Clock.Now = new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
        house.Messages.Remind().ShouldBe(0);
    }

    private sealed class House : IDisposable
    {
        private readonly TestDatabase test;

        public House(DatabaseKind kind, DateTimeOffset now)
        {
            Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
            Clock = new MovableClock(now);
            test = new TestDatabase(kind, Clock);
            Library = new PlanLibrary(test.Data, FivePlans.Reference);
            Accounts = new AccountStore(test.Data, isDemonstration: false);
            Reminders = new Reminders(test.Data);
            Messages = Anew();
        }

        public MovableClock Clock { get; }

        public PlanLibrary Library { get; }

        public AccountStore Accounts { get; }

        public Reminders Reminders { get; }

        public DueMessages Messages { get; }

        public DueMessages Anew() => new(Library, new YearAheadReader(Library), Accounts, m => $"https://rettesnor.example/{m}");

        public Acting.Account Account(string login, Role role)
        {
            Accounts.Insert(Written, login, char.ToUpperInvariant(login[0]) + login[1..] + " Prøve", new([new RoleGrant(role, Stevns, role == Role.TeamLead ? "Jobteamet" : null)]), null, null);
            return Accounts.Find(login)!.Acting(hasSecondFactor: true);
        }

        public CalendarDay Put(DateOnly day, CalendarKind kind, string text) => Library.Data.Write(Written, (db, write) => MunicipalCalendar.Add(db, write, Stevns, day, kind, text));

        public IReadOnlyList<MessageState> Sent() => Library.Data.Use(db => OutboxStore.About(db, "year/stevns"));

        public string Body() => Library.Data.Use(db => db.One<string>("SELECT body FROM outbox_messages ORDER BY id DESC LIMIT 1"))!;

        public void Dispose() => test.Dispose();
    }
}
