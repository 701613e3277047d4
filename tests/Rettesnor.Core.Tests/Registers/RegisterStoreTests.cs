using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement.Histories;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Registers;

public sealed class RegisterStoreTests
{
    private static readonly Written Why = new("tests", "tests", "registers");

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public void Put_OfEveryRegister_ComesBackAsItWas(DatabaseKind kind)
    {
        using var test = Open(kind);
        var citizen = Person(test.Data);
        var employer = test.Data.Write(Why, (db, write) => EmployerStore.FindOrAdd(db, write, EmployerNumbersTests.P("1003456789")));
        foreach (var register in AllRegisters.All)
        {
            var person = register.Of == Subject.Employers ? employer : citizen;
            var full = Fact.Of(register, person, "kilde", [.. register.Fields.Select(f => Sample(f))]);
            var sparse = Fact.WithId(person, "kilde", "æøå 7", [.. register.Fields.Select(f => f.Required ? Sample(f) : null)]);

            Put(test.Data, register, full, sparse).ShouldBe(new FactWrite(2, 0, 0), register.Id);
            Put(test.Data, register, full, sparse).ShouldBe(new FactWrite(0, 0, 2), register.Id);

            var kept = test.Data.Use(db => RegisterStore.Of(db, register, person, Knowledge.Now));
            kept.Select(k => k.Fact.Key).ShouldBe([full.Key, sparse.Key]);
            kept[0].Fact.Values.ShouldBe(full.Values, register.Id);
            kept[1].Fact.Values.ShouldBe(sparse.Values, register.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Put_OfAChangedFact_SupersedesAndIsRemembered(DatabaseKind kind)
    {
        using var test = Open(kind, new FixedClock(2023, 3, 1));
        var person = Person(test.Data);
        var register = AllRegisters.Interviews;
        Put(test.Data, register, Interview(person, "booked"));
        test.Reopen(new FixedClock(2023, 3, 20));
        Put(test.Data, register, Interview(person, "held")).ShouldBe(new FactWrite(0, 1, 0));

        string Status(Knowledge knowledge) => string.Join(' ', test.Data.Use(db => RegisterStore.Of(db, register, person, knowledge)).Select(k => k.Fact.Values[2]));

        Status(Knowledge.Now).ShouldBe("held");
        Status(Knowledge.On(new DateOnly(2023, 3, 20), FivePlans.Clock)).ShouldBe("held");
        Status(Knowledge.On(new DateOnly(2023, 3, 19), FivePlans.Clock)).ShouldBe("booked");
        Status(Knowledge.On(new DateOnly(2023, 3, 1), FivePlans.Clock)).ShouldBe("booked");
        Status(Knowledge.On(new DateOnly(2023, 2, 28), FivePlans.Clock)).ShouldBe("");
        test.Data.Use(db => RegisterStore.Trail(db, register, person)).Select(k => k.SupersededBy is null).ShouldBe([true, false]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Correct_AFact_PutsAnotherInItsPlaceOnce(DatabaseKind kind)
    {
        using var test = Open(kind, new FixedClock(2023, 3, 1));
        var person = Person(test.Data);
        var register = AllRegisters.Hours;
        Put(test.Data, register, Fact.Of(register, person, Fact.Own, new DateOnly(2023, 1, 1), 10m), Fact.WithId(person, "kilde", "7", [new DateOnly(2023, 2, 1), 20m]));
        IReadOnlyList<KeptFact> Kept() => test.Data.Use(db => RegisterStore.Of(db, register, person, Knowledge.Now));
        bool Correct(KeptFact old, DateOnly month) =>
            test.Data.Write(new Written("tests", PersonFile.Process, "rettet"), (db, write) => RegisterStore.Correct(db, write, register, old.Id, old.Corrected(register, [month, 30m])));
        var (own, imported) = (Kept()[0], Kept()[1]);

        Correct(own, new DateOnly(2022, 12, 1)).ShouldBeTrue();
        Correct(own, new DateOnly(2022, 11, 1)).ShouldBeFalse("somebody has been there before");
        Correct(imported, new DateOnly(2022, 10, 1)).ShouldBeTrue();

        Kept().Select(k => (k.Fact.Source, k.Fact.Key, k.Fact.Values[0])).ShouldBe(
            [(Fact.Own, "2022-12-01", new DateOnly(2022, 12, 1)), ("kilde", "kilde:7", new DateOnly(2022, 10, 1))]);
        var file = test.Data.Read(db => PersonFile.Of(db, test.Data, person));
        file.Past.Select(f => (f.Day("month"), f.Became!.Fact.Values[0], f.SupersededBy!.Value.Why)).ShouldBe(
            [(new DateOnly(2023, 1, 1), new DateOnly(2022, 12, 1), "rettet"), (new DateOnly(2023, 2, 1), new DateOnly(2022, 10, 1), "rettet")], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Withdraw_AFact_LeavesItInThePast(DatabaseKind kind)
    {
        using var test = Open(kind, new FixedClock(2023, 3, 1));
        var person = Person(test.Data);
        Put(test.Data, AllRegisters.Interviews, Interview(person, "held"));
        test.Reopen(new FixedClock(2023, 3, 20));
        var id = test.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, person, Knowledge.Now))[0].Id;

        test.Data.Write(Why, (db, write) => RegisterStore.Withdraw(db, write, AllRegisters.Interviews, [id, id, 999])).ShouldBe(1);

        test.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, person, Knowledge.Now)).ShouldBeEmpty();
        test.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, person, Knowledge.On(new DateOnly(2023, 3, 19), FivePlans.Clock))).Count.ShouldBe(1);
        Put(test.Data, AllRegisters.Interviews, Interview(person, "held")).Added.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Put_TheSameKeyTwice_IsRefusedAndLeavesNothing(DatabaseKind kind)
    {
        using var test = Open(kind);
        var person = Person(test.Data);
        var before = test.Data.Revision();

        Should.Throw<ArgumentException>(() => Put(test.Data, AllRegisters.Interviews, Interview(person, "held"), Interview(person, "booked")));

        test.Data.Revision().ShouldBe(before);
        Put(test.Data, AllRegisters.Interviews, Interview(person, "held")).Added.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Put_ThatIsMeasured_TellsWhoChanged(DatabaseKind kind)
    {
        using var test = Open(kind);
        var (one, two) = (Person(test.Data, "6101901234"), Person(test.Data, "6101901235"));
        Put(test.Data, AllRegisters.Interviews, Interview(one, "booked"), Interview(two, "booked"));
        Put(test.Data, AllRegisters.Interviews, Interview(one, "held"), Interview(two, "booked"));
        Put(test.Data, AllRegisters.PriorLearning, Fact.Of(AllRegisters.PriorLearning, two, "x", new DateOnly(2023, 1, 1), null, null));

        test.Data.Use(db => db.Rows("SELECT c.person_id FROM revisions r JOIN changed_persons c ON c.write_id = r.write_id ORDER BY r.id, c.person_id", row => row.GetInt32(0)))
            .ShouldBe([one, two, one]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Persons_ByNumber_AreFoundAlsoAfterTheKeysRotate(DatabaseKind kind)
    {
        using var test = Open(kind);
        var one = Person(test.Data);
        Person(test.Data).ShouldBe(one);
        test.Data.Use(db => new PersonStore(Vault(test.Data)).Find(db, Cpr("6101901299"))).ShouldBeNull();

        var rotated = new PersonStore(CprVault.AddKey(Path.Combine(test.Data.Path, CprVault.FileName)));

        test.Data.Use(db => rotated.Find(db, Cpr("6101901234"))).ShouldBe(one);
        test.Data.Write(Why, (db, _) => rotated.Reseal(db)).ShouldBe(1);
        test.Data.Use(db => rotated.Find(db, Cpr("6101901234"))).ShouldBe(one);
        test.Data.Use(db => rotated.CprOf(db, one)).ShouldBe(Cpr("6101901234"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Histories_ReadFromTheRegisters_AreTheFactsThatWentIn(DatabaseKind kind)
    {
        using var test = Open(kind);
        var persons = RandomFacts.Population(7, 60);
        var ids = test.Data.Write(Why, (db, write) => RegisterFiller.Fill(db, write, new PersonStore(Vault(test.Data)), persons));

        var read = test.Data.Read(db => new HistoryReader().All(db, Knowledge.Now).ToList());

        Lines(read).ShouldBe(Lines(persons.Select(p => p with { Person = ids[p.Person] }).OrderBy(p => p.Person)));
        test.Data.Read(db => new HistoryReader().One(db, Knowledge.Now, 17))!.Person.ShouldBe(17);
        test.Data.Read(db => new HistoryReader().One(db, Knowledge.Now, 1700)).ShouldBeNull();
        test.Data.Read(db => new HistoryReader().All(db, Knowledge.On(new DateOnly(2020, 1, 1), FivePlans.Clock)).ToList()).ShouldBeEmpty();
    }

    internal static TestDatabase Open(DatabaseKind kind, TimeProvider? clock = null)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed here.");
        return new TestDatabase(kind, clock);
    }

    private static IEnumerable<string> Lines(IEnumerable<PersonFacts> persons) => persons.SelectMany(p => new[]
    {
        $"{p.Person} {p.Born} {p.Sex} {p.Origin} {p.Basis} {p.FirstResidence} {p.Died}",
        Sorted(p.Residences), Sorted(p.Benefits.Select(b => b with { HoursPerWeek = b.HoursPerWeek is { } h ? Plain(h) : null })), Sorted(p.Interviews), Sorted(p.Offers), Sorted(p.Hours.Select(h => new HoursFact(new DateOnly(h.Month.Year, h.Month.Month, 1), Plain(h.Hours)))), Sorted(p.States), Sorted(p.Exits),
    });

    // The databases keep the number, not how many zeros it was written with.
    private static decimal Plain(decimal number) => number / 1.0000000000m;

    private static string Sorted<T>(IEnumerable<T> facts) => string.Join('\n', facts.Select(f => f!.ToString()).Order(StringComparer.Ordinal));

    private static CprVault Vault(DataDirectory data) => CprVault.Open(Path.Combine(data.Path, CprVault.FileName), mayMake: true);

    private static CprNumber Cpr(string text) => CprNumber.TryParse(text, out var number) ? number : throw new ArgumentException(text);

    private static int Person(DataDirectory data, string cpr = "6101901234") => data.Write(Why, (db, write) => new PersonStore(Vault(data)).FindOrAdd(db, write, Cpr(cpr)));

    private static FactWrite Put(DataDirectory data, Register register, params Fact[] facts) => data.Write(Why, (db, write) => RegisterStore.Put(db, write, register, facts));

    private static Fact Interview(int person, string status) => Fact.Of(AllRegisters.Interviews, person, "kilde", new DateOnly(2023, 2, 14), "phone", status, true, null);

    private static object Sample(Field field) => field.Kind switch
    {
        FieldKind.Cvr => "13585628",
        FieldKind.PNumber => "1003388394",
        FieldKind.Text => "Blåbærgrød | »x«",
        FieldKind.Code => "kode",
        FieldKind.Day => new DateOnly(2023, 2, 28),
        FieldKind.Month => new DateOnly(2023, 2, 1),
        FieldKind.Number => 12.34m,
        FieldKind.Money => 1_285_000_00L,
        FieldKind.Flag => false,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
