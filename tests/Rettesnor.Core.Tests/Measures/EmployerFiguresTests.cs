using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>The demonstration's employers, imported as files, and the figures that the registers then give.</summary>
public sealed class EmployerFiguresTests
{
    private static readonly Written Why = new("tests", "tests", "employers");
    private static readonly AreaId Rekb = new("rekb");

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    // The tables of contacts and recruitments in Stevns' results for 2021.
    [Theory]
    [MemberData(nameof(Databases))]
    public void Demonstration_InTheWeeksOfTheTables_HasTheirNumbers(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        Fill(test.Data);
        var figures = new EmployerFigures(new LiveEmployers(test.Data).Follow().Snapshot!, FivePlans.Reference);
        decimal? Value(string measure, int week, string area = "rekb", string group = "") => figures
            .Of(FivePlans.Reference.Measures.Find(measure)!, new AreaId(area), group, Period.OfWeek(2021, week), Period.OfWeek(2021, week).LastDay).SingleOrDefault()?.Value;
        decimal? Rounded(string measure, int week, int decimals, string area = "rekb", string group = "") =>
            Value(measure, week, area, group) is { } value ? Math.Round(value, decimals, MidpointRounding.AwayFromZero) : null;

        new[] { 13, 33 }.Select(w => Value("employer-core-group", w)).ShouldBe([1814, 1791]);
        new[] { 13, 33 }.Select(w => Value("employers-contacted", w)).ShouldBe([803, 866]);
        new[] { 13, 33 }.Select(w => Value("employer-contacts", w)).ShouldBe([1546, 1683]);
        new[] { 13, 33 }.Select(w => Rounded("employer-contact-frequency", w, 2)).ShouldBe([1.93m, 1.94m]);
        new[] { 13, 33 }.Select(w => Rounded("employer-contact-share", w, 1)).ShouldBe([44.3m, 48.4m]);
        new[] { 13, 33 }.Select(w => Value("recruitments", w)).ShouldBe([67, 162]);
        new[] { 13, 33 }.Select(w => Value("recruitments-part-time", w)).ShouldBe([32, 37]);
        new[] { "koege", "stevns" }.Select(a => Value("employer-core-group", 13, a)).ShouldBe([1405, 409]);
        figures.Of(FivePlans.Reference.Measures.Find("industry-events")!, Rekb, "", Period.OfQuarter(2021, 1), new DateOnly(2022, 12, 31)).Select(f => f.Value).ShouldBe([1, 1, 1, 1, 1, 1, 1, 1], "one each quarter, to which several firms came");
        new[] { "koege", "stevns", "other" }.Select(g => Rounded("employer-contacts-by-municipality", 13, 1, group: g)).ShouldBe([73.2m, 22.2m, 4.6m]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Figures_FollowAWriteAndAreKnownAsTheyWere(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind, new FixedClock(2023, 3, 1));
        int Employer(string number) => test.Data.Write(Why, (db, write) => EmployerStore.FindOrAdd(db, write, EmployerNumbersTests.P(number)));
        void Put(Register register, int employer, params object?[] values) => test.Data.Write(Why, (db, write) => RegisterStore.Put(db, write, register, [Fact.Of(register, employer, "test", values)]));
        var (first, second) = (Employer("9000000001"), Employer("9000000002"));
        foreach (var employer in new[] { first, second })
        {
            Put(EmployerRegisters.Details, employer, new DateOnly(2020, 1, 1), "Firma", "13585628", "stevns", 5m, null, null, null, null, null, null);
        }

        Put(EmployerRegisters.Contacts, first, new DateOnly(2021, 1, 1), "phone", null, null, null);
        var live = new LiveEmployers(test.Data);
        decimal? Share(Knowledge? knowledge = null) => new EmployerFigures((knowledge is { } known ? live.At(known) : live.Follow().Snapshot)!, FivePlans.Reference)
            .Of(FivePlans.Reference.Measures.Find("employer-contact-share")!, new AreaId("stevns"), "", Period.OfQuarter(2022, 4), new DateOnly(2022, 12, 31)).Single().Value;

        Share().ShouldBe(0);
        var before = live.Follow().Snapshot;
        test.Data.Write(Why, (db, write) => new PersonStore(CprVault.Of(test.Data, db)).FindOrAdd(db, write, Rettesnor.Testing.Histories.RegisterFiller.CprOf(1)));
        live.Follow().Snapshot.ShouldBeSameAs(before, "a write that is not about employers leaves them as they are");
        test.Reopen(new FixedClock(2023, 3, 20));
        live = new LiveEmployers(test.Data);
        Put(EmployerRegisters.Contacts, second, new DateOnly(2022, 11, 1), "visit", "Asta", "Praktik", null);
        Share().ShouldBe(50);
        Share(Knowledge.On(new DateOnly(2023, 3, 10), FivePlans.Clock)).ShouldBe(0);
    }

    [Fact]
    public void Figures_BeforeTheRegistersWereBegun_AreNone()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        Fill(test.Data);
        var figures = new EmployerFigures(new LiveEmployers(test.Data).Follow().Snapshot!, FivePlans.Reference);
        DateOnly First(string measure) => figures.Of(FivePlans.Reference.Measures.Find(measure)!, Rekb, "", Period.OfWeek(2019, 2), new DateOnly(2021, 12, 31))[0].Period.LastDay;

        First("employer-core-group").ShouldBe(new DateOnly(2019, 12, 8), "the week of the first list");
        First("employer-contact-share").ShouldBe(new DateOnly(2021, 4, 4), "twelve months after the month of the first contact");
        First("recruitments").ShouldBe(new DateOnly(2021, 1, 3), "the first week that ends in the first whole year of the register");
        figures.CanMeasure(FivePlans.Reference.Measures.Find("employer-contact-share")!, new AreaId("slagelse")).ShouldBeFalse();
    }

    [Fact]
    public void Import_OfAListWithMistakes_SaysThemAll()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        var path = Path.Combine(test.Folder, "firmaer.csv");
        File.WriteAllText(path, "P-nummer;Dag;Navn;CVR-nummer;Kommune;Ansatte\n1003456789;01-02-2023;Køkken & Bad;13585628;Stevns;12\n003456789;01-02-2023;Forkert;13585628;Stevns;3\n1003456790;01-02-2023;Ærø El;13585627;Stevns;x\n");
        using var file = RowFile.Open(path, null);
        var guessed = ProfileGuess.Of(file, EmployerRegisters.Details, FivePlans.Reference).Profile with { Source = "cvr-liste" };
        (guessed.PNumber, guessed.Cpr, guessed.Fields["cvr"].Column, guessed.Fields["employees"].Column).ShouldBe(("P-nummer", null, "CVR-nummer", "Ansatte"));

        var import = new RegisterImport(test.Data, FivePlans.Reference);
        var refused = import.Preview(new ImportFile(path, Fictitious: false, new DateOnly(2030, 1, 1)), guessed, _ => { }, CancellationToken.None);
        refused.Problems.Select(p => p.Row).ShouldBe([3, 4, 4]);
        string.Join('|', refused.Problems.Select(p => p.Expected.Da)).ShouldContain("et P-nummer med ti cifre");
        string.Join('|', refused.Problems.Select(p => p.Expected.Da)).ShouldContain("et CVR-nummer med otte cifre, hvis kontrolciffer passer");

        File.WriteAllText(path, "P-nummer;Dag;Navn;CVR-nummer;Kommune;Ansatte\n1003456789;01-02-2023;Køkken & Bad;13 58 56 28;Stevns;12\n");
        var done = import.Run(new ImportFile(path, Fictitious: false, new DateOnly(2030, 1, 1)), guessed, Why, _ => { }, (_, _, _) => { }, CancellationToken.None);
        (done.Added, done.NewEmployers, done.NewPersons).ShouldBe((1, 1, 0));
        var again = import.Run(new ImportFile(path, Fictitious: false, new DateOnly(2030, 1, 1)), guessed, Why, _ => { }, (_, _, _) => { }, CancellationToken.None);
        (again.Added, again.Unchanged, again.NewEmployers).ShouldBe((0, 1, 0));
        test.Data.Use(db => RegisterStore.Of(db, EmployerRegisters.Details, 1, Knowledge.Now)).Single().Fact.Values[2].ShouldBe("13585628");
    }

    [Fact]
    public void Import_OfNumbersAndDaysThatCannotBe_IsRefused()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        var path = Path.Combine(test.Folder, "firmaer.csv");
        const string Heading = "P-nummer;Dag;Navn;CVR-nummer;Kommune;Ansatte\n";
        File.WriteAllText(path, Heading + "1003456789;01-02-2023;Bad;13585628;Stevns;12\n");
        using var good = RowFile.Open(path, null);
        var guessed = ProfileGuess.Of(good, EmployerRegisters.Details, FivePlans.Reference).Profile with { Source = "cvr-liste" };
        File.WriteAllText(path, Heading + "1003456789;01-02-2023;Bad;13585628;Stevns;99999999999\n1003456790;02-02-2023;El;13585628;Stevns;2,5\n1003456791;03-02-2023;Æg;13585628;Stevns;3\n");

        var refused = new RegisterImport(test.Data, FivePlans.Reference).Preview(new ImportFile(path, Fictitious: false, new DateOnly(2023, 2, 2)), guessed, _ => { }, CancellationToken.None);

        refused.Problems.Select(p => (p.Row, p.Column, p.Expected.Da)).ShouldBe(
            [(2, "Ansatte", "højst 1.000.000"), (3, "Ansatte", "et helt tal"), (4, "Dag", "en dag til og med i dag")]);
    }

    // The goals of the other plans, reckoned by hand: L23-A5 of Slagelse, V19-4a and V19-4c and the company centres of Vordingborg.
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Figures_OfSlagelseAndVordingborg_AreWhatTheRegistersSay(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var first = new DateOnly(2018, 1, 1);
        Employer(test.Data, "1003456781", "slagelse", first,
            (EmployerRegisters.Agreements, ["partnership", first, null, null]), (EmployerRegisters.Activities, [new DateOnly(2022, 3, 1), "network", "Netværk"]), (EmployerRegisters.Activities, [new DateOnly(2023, 6, 1), "newsletter", null]));
        Employer(test.Data, "1003456782", "slagelse", first, (EmployerRegisters.Agreements, ["vip", first, new DateOnly(2023, 5, 31), null]), (EmployerRegisters.Activities, [new DateOnly(2023, 5, 1), "event", null]));
        Employer(test.Data, "1003456783", "slagelse", first, (EmployerRegisters.Activities, [new DateOnly(2023, 5, 1), "event", null]));
        Employer(test.Data, "1003456784", "vordingborg", first,
            (EmployerRegisters.Contacts, [new DateOnly(2018, 1, 5), "phone", null, null, null]), (EmployerRegisters.Contacts, [new DateOnly(2019, 1, 1), "phone", null, null, null]),
            (EmployerRegisters.Contacts, [new DateOnly(2019, 12, 31), "visit", null, null, null]), (EmployerRegisters.Contacts, [new DateOnly(2020, 1, 1), "visit", null, null, null]),
            (EmployerRegisters.Contacts, [new DateOnly(2019, 4, 1), "mail", null, null, null]), (EmployerRegisters.Contacts, [new DateOnly(2019, 4, 1), "meeting", null, null, null]),
            (EmployerRegisters.Orders, [new DateOnly(2018, 6, 1), "Kok", "ordinary", 1m, 1m, new DateOnly(2018, 6, 1)]), (EmployerRegisters.Orders, [new DateOnly(2018, 12, 1), "Kok", "ordinary", 3m, 2m, new DateOnly(2019, 2, 1)]),
            (EmployerRegisters.Orders, [new DateOnly(2019, 5, 1), "Kok", "flexjob", 1m, 1m, new DateOnly(2019, 6, 1)]), (EmployerRegisters.Orders, [new DateOnly(2019, 5, 1), "Smed", "ordinary", 1m, null, null]),
            (EmployerRegisters.Agreements, ["fixed-places", new DateOnly(2019, 3, 1), null, 4m]));
        var figures = new EmployerFigures(new LiveEmployers(test.Data).Follow().Snapshot!, FivePlans.Reference);
        decimal? Of(string measure, string area, string group, Period period) => figures.Of(FivePlans.Reference.Measures.Find(measure)!, new AreaId(area), group, period, period.LastDay).SingleOrDefault()?.Value;

        Of("partnership-employers-active", "slagelse", "", Period.OfYear(2022)).ShouldBeNull("the register of activities begins in March");
        Of("partnership-employers-active", "slagelse", "", Period.OfYear(2023)).ShouldBe(1, "the other's agreement has ended, and the third has none");
        Of("partnership-employers-active", "vordingborg", "", Period.OfYear(2023)).ShouldBe(0);
        Of("employer-contacts-by-kind", "vordingborg", "", Period.OfYear(2019)).ShouldBe(4);
        new[] { "phone", "visit", "email-other" }.Select(g => Of("employer-contacts-by-kind", "vordingborg", g, Period.OfYear(2019))).ShouldBe([1, 1, 2]);
        Of("ordinary-recruitments-assisted", "vordingborg", "", Period.OfYear(2019)).ShouldBe(2);
        Of("company-centres", "vordingborg", "", Period.OfYear(2018)).ShouldBe(0);
        Of("company-centres", "vordingborg", "", Period.OfYear(2019)).ShouldBe(1);
    }

    private static void Employer(DataDirectory data, string number, string area, DateOnly listed, params (Register Register, object?[] Values)[] facts) => data.Write(Why, (db, write) =>
    {
        PNumber.TryParse(number, out var parsed).ShouldBeTrue();
        var employer = EmployerStore.FindOrAdd(db, write, parsed);
        RegisterStore.Put(db, write, EmployerRegisters.Details, [Fact.Of(EmployerRegisters.Details, employer, "test", listed, "Firma", "13585628", area, 5m, null, null, null, null, null, null)]);
        foreach (var register in facts.GroupBy(f => f.Register))
        {
            RegisterStore.Put(db, write, register.Key, register.Select(f => Fact.Of(register.Key, employer, "test", f.Values)));
        }

        return employer;
    });

    // Such a row can only have come from before numbers were bounded; it is said, and nothing is made of it.
    [Fact]
    public void Reader_OfANumberThatCannotBe_SaysWhichEmployer()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        test.Data.Write(Why, (db, write) =>
        {
            var employer = EmployerStore.FindOrAdd(db, write, PNumber.TryParse("1003456789", out var number) ? number : default);
            return RegisterStore.Put(db, write, EmployerRegisters.Details, [Fact.Of(EmployerRegisters.Details, employer, "test", new DateOnly(2023, 2, 1), "Bad", "13585628", "stevns", 99999999999m, null, null, null, null, null, null)]);
        });

        Should.Throw<DataRefusedException>(() => new LiveEmployers(test.Data).Follow()).Text.Da.ShouldBe("Virksomhed 1 har et antal, der ikke kan være rigtigt: 99.999.999.999. Ret det på virksomhedens side eller med en ny liste.");
    }

    private static void Fill(DataDirectory data) =>
        new DemonstrationRegisters(data, FivePlans.Reference, DemonstrationSettings.Load(FivePlans.Reference)).FillEmployers(new AreaId("stevns"), 20230515, Why, CancellationToken.None);
}
