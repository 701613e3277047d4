using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Pools;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Measures;

/// <summary>The pools of the demonstration, brought in as a municipality's own would be, and what the registers then give.</summary>
public sealed class PoolFiguresTests
{
    private static readonly Written Why = new("tests", "tests", "pools");
    private static readonly AreaId Stevns = new("stevns");

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    // T-R21-2a with every relation true (the printed frame of the total is 800 kroner too little for its own row and for its balance), and T-R21-2b as we read it.
    [Theory]
    [MemberData(nameof(Databases))]
    public void Demonstration_OnTheDaysOfTheTables_HasTheirAmounts(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind, new FixedClock(2023, 5, 15));
        new DemonstrationRegisters(test.Data, FivePlans.Reference, StevnsDemonstration.Settings).FillPools(StevnsDemonstration.Persons, Stevns, StevnsDemonstration.Settings.Seed, Why, CancellationToken.None);
        var figures = new PoolFigures(new LivePools(test.Data).Now, FivePlans.Reference, isDiscreet: false);
        decimal?[] Row(string group, DateOnly day) => [.. new[] { "commitment", "co-financing", "frame", "spent", "balance", "citizens" }.Select(m => Value(figures, "pool-" + m, group, day))];

        Row("regional", new(2021, 9, 30))[..3].ShouldBe([828_500.00m, 165_700.00m, 994_200.00m]);
        Row("regional", new(2021, 9, 30))[5].ShouldBe(44);
        Row("education-lift-80", new(2021, 9, 30)).ShouldBe([145_500.00m, 29_100.00m, 174_600.00m, 0m, 174_600.00m, 0]);
        Row("", new(2021, 9, 30))[..5].ShouldBe([1_071_500.00m, 214_300.00m, 1_285_800.00m, 925_483.13m, 360_316.87m]);
        Row("education-lift-110", new(2021, 7, 31)).ShouldBe([340_621m, 85_155m, 425_776m, 425_776m, 0m, 10]);
        Value(figures, "pool-write-down", "education-lift-80", new(2021, 10, 4)).ShouldBe(140_000m);
        Math.Round(Value(figures, "pool-utilisation", "", new(2021, 9, 30))!.Value, 1).ShouldBe(72.0m);
        foreach (var day in Enumerable.Range(0, 900).Select(i => new DateOnly(2021, 1, 4).AddDays(i)))
        {
            Against(test.Data, figures, day);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Figures_FollowAWriteAndAreKnownAsTheyWere(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind, new FixedClock(2023, 3, 1));
        var day = new DateOnly(2023, 3, 1);
        var person = Person(test.Data, 1);
        Grant(test.Data, 100_000_00, new(2023, 1, 2));
        var live = new LivePools(test.Data);
        decimal? Spent(Knowledge? knowledge = null) => Value(new PoolFigures(knowledge is { } known ? live.At(known) : live.Now, FivePlans.Reference, false), "pool-spent", "regional", day);

        Reserve(test.Data, person, "Truck", 1_000_00, new(2023, 1, 3)).ShouldBeNull();
        Spent().ShouldBe(0);
        var before = live.Now;
        Person(test.Data, 2);
        live.Now.ShouldBeSameAs(before, "a write that is not about pools leaves them as they are");
        Pay(test.Data, person, 12_345_67, new(2023, 2, 1)).ShouldBeNull();
        Spent().ShouldBe(12_345.67m);
        Spent(Knowledge.On(new DateOnly(2023, 2, 27), FivePlans.Clock)).ShouldBeNull("nothing was known of pools");
        test.Reopen(new FixedClock(2023, 3, 20));
        live = new LivePools(test.Data);
        Pay(test.Data, person, 10_000_00, new(2023, 2, 1)).ShouldBeNull("the same payment again with another amount is a correction");
        Spent().ShouldBe(10_000m);
        Spent(Knowledge.On(new DateOnly(2023, 3, 10), FivePlans.Clock)).ShouldBe(12_345.67m);
    }

    [Fact]
    public void Spending_OfMoreThanThereIs_IsRefusedAndNothingIsWritten()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite, new FixedClock(2023, 3, 1));
        Grant(test.Data, 10_000_00, new(2023, 1, 2));
        var (first, second) = (Person(test.Data, 1), Person(test.Data, 2));

        Reserve(test.Data, first, "Truck", 7_000_00, new(2023, 1, 10)).ShouldBeNull();
        var refused = Reserve(test.Data, second, "Kran", 5_000_01, new(2023, 1, 11)).ShouldNotBeNull();
        refused.Da.ShouldStartWith("»Regional uddannelsespulje« har 5.000,00 kr. i 2023, som hverken er brugt eller reserveret, og det her ville bruge 5.000,01 kr. Intet er gemt.");
        Free(test.Data).ShouldBe(5_000_00, "12,000 less what is reserved");
        Pay(test.Data, first, 7_000_00, new(2023, 2, 1), "Truck").ShouldBeNull("what was reserved is paid, and reserved no more");
        Free(test.Data).ShouldBe(5_000_00);
        Reserve(test.Data, second, "Kran", 5_000_00, new(2023, 1, 11)).ShouldBeNull("to the last øre");
        Pay(test.Data, first, 1, new(2023, 2, 2), "Truck").ShouldNotBeNull();

        // A commitment is written down below what is promised: nothing that has to do with it is refused that does not make it worse.
        test.Data.Write(Why, (db, write) =>
        {
            PoolStore.AddGrant(db, write, Stevns, new("regional", new(2023, 2, 20), -5_000_00), "Nedskrivning");
            return write;
        });
        Free(test.Data).ShouldBe(-6_000_00);
        Reserve(test.Data, second, "Kran", 4_000_00, new(2023, 1, 11)).ShouldBeNull("less than before");
        Reserve(test.Data, first, "Kran", 1, new(2023, 1, 11)).ShouldNotBeNull();
        Reserve(test.Data, first, "Kran", 1, new(2022, 12, 31)).ShouldNotBeNull("a year without a commitment has nothing");
    }

    [Fact]
    public void Payments_OfWhatNobodyWasGranted_AreRefusedAndSoIsMoreBackThanWasPaid()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite, new FixedClock(2023, 3, 1));
        Grant(test.Data, 10_000_00, new(2023, 1, 2));
        var (first, second) = (Person(test.Data, 1), Person(test.Data, 2));
        Reserve(test.Data, first, "Truck", 7_000_00, new(2023, 1, 10)).ShouldBeNull();

        Pay(test.Data, second, 100, new(2023, 2, 1)).ShouldNotBeNull("another citizen's course").Da.ShouldContain("som borgeren er bevilget");
        Pay(test.Data, first, 100, new(2023, 2, 1), "Truk").ShouldNotBeNull("another course");
        Pay(test.Data, first, 100, new(2023, 1, 9)).ShouldNotBeNull("before it was granted");
        Pay(test.Data, first, -100, new(2023, 2, 1)).ShouldNotBeNull("nothing is paid that could come back").Da.ShouldContain("mere tilbage");
        Pay(test.Data, first, 100, new(2023, 1, 10)).ShouldBeNull();
        Pay(test.Data, first, -101, new(2023, 2, 1)).ShouldNotBeNull();
        Pay(test.Data, first, -100, new(2023, 2, 1)).ShouldBeNull();
        Free(test.Data).ShouldBe(5_000_00);
    }

    // Of citizens, those without access to the cases are shown no number that leaves a few between it and the one before.
    [Fact]
    public void Discreet_NumbersOfCitizens_LeaveNoFewBetweenThem()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite, new FixedClock(2023, 12, 1));
        Grant(test.Data, 10_000_000_00, new(2023, 1, 2));
        var person = 0;
        foreach (var (month, count) in new[] { (1, 6), (2, 2), (3, 2), (4, 1), (5, 0), (6, 7) })
        {
            for (var i = 0; i < count; i++)
            {
                Reserve(test.Data, Person(test.Data, ++person), "Truck", 1_000_00, new(2023, month, 5 + i)).ShouldBeNull();
            }
        }

        var figures = new PoolFigures(new LivePools(test.Data).Now, FivePlans.Reference, isDiscreet: true);
        foreach (var measure in new[] { "pool-citizens", "pool-courses" })
        {
            var found = FivePlans.Reference.Measures.Find(measure)!;
            figures.Of(found, Stevns, "", new(2023, 1, 1), new(2023, 6, 15)).Select(f => f.Value).ShouldBe([6, null, null, 11, 11, null]);
            figures.Of(found, Stevns, "", new(2023, 1, 1), new(2023, 6, 30)).Select(f => f.Value).ShouldBe([6, null, null, 11, 11, 18]);
            figures.Of(found, Stevns, "regional", new(2023, 1, 1), new(2023, 6, 30)).ShouldAllBe(f => f.State == FigureState.Suppressed);
        }

        figures.Of(FivePlans.Reference.Measures.Find("pool-spent")!, Stevns, "regional", new(2023, 1, 1), new(2023, 6, 30)).ShouldAllBe(f => f.Value == 0);
    }

    private static decimal? Value(PoolFigures figures, string measure, string group, DateOnly day) =>
        figures.Of(FivePlans.Reference.Measures.Find(measure)!, Stevns, group, day, day).SingleOrDefault()?.Value;

    // Added up anew from the rows of the tables, as somebody with a spreadsheet would.
    private static void Against(DataDirectory data, PoolFigures figures, DateOnly day)
    {
        var (from, to) = (new DateOnly(day.Year, 1, 1), day);
        decimal Sum(string table, string amount, string on, string pool) => data.Use(db => db.One<long>(
            $"SELECT COALESCE(SUM({amount}), 0) FROM {table} WHERE pool = @pool AND superseded_by IS NULL AND {on} BETWEEN @from AND @to", ("pool", pool), ("from", from), ("to", to))) / 100m;
        string[] framed = ["regional", "education-lift-80", "other"];
        var (granted, spent) = (framed.Sum(p => Sum("pool_grants", "amount", "day", p)), framed.Sum(p => Sum("pool_payments", "amount", "day", p)));
        var own = framed.Sum(p => Math.Round(Sum("pool_grants", "amount", "day", p) / 5, 0, MidpointRounding.AwayFromZero));
        Value(figures, "pool-spent", "", day).ShouldBe(spent, $"{day}");
        Value(figures, "pool-frame", "", day).ShouldBe(granted + own, $"{day}");
        Value(figures, "pool-balance", "", day).ShouldBe(granted + own - spent, $"{day}");
        var lift = Sum("pool_payments", "amount", "day", "education-lift-110");
        Value(figures, "pool-co-financing", "education-lift-110", day).ShouldBe(Math.Round(lift / 5, 0, MidpointRounding.AwayFromZero), $"{day}");
    }

    private static int Person(DataDirectory data, int number) =>
        data.Write(Why, (db, write) => new PersonStore(CprVault.Of(data, db)).FindOrAdd(db, write, Rettesnor.Testing.Histories.RegisterFiller.CprOf(number)));

    private static void Grant(DataDirectory data, long amount, DateOnly day) => data.Write(Why, (db, write) =>
    {
        PoolStore.AddGrant(db, write, Stevns, new("regional", day, amount), "Tilsagn");
        return write;
    });

    private static LocalText? Reserve(DataDirectory data, int person, string course, long price, DateOnly day) =>
        Put(data, PoolRegisters.Courses, person, "regional", course, day, price, "stevns", null, null, null);

    private static LocalText? Pay(DataDirectory data, int person, long amount, DateOnly day, string course = "Truck") => Put(data, PoolRegisters.Payments, person, "regional", course, day, amount, "stevns");

    private static LocalText? Put(DataDirectory data, Register register, int person, params object?[] values)
    {
        try
        {
            data.Write(Why, (db, write) => PoolGuard.Guarded(db, register, FivePlans.Reference.Pools, () => RegisterStore.Put(db, write, register, [Fact.Of(register, person, "test", values)])));
            return null;
        }
        catch (PoolRefusedException overspent)
        {
            return overspent.Text;
        }
    }

    private static long Free(DataDirectory data) =>
        PoolAccount.At(FivePlans.Reference.Pools.Find("regional")!.Terms, data.Use(db => PoolStore.Ledger(db, Stevns, Knowledge.Now)), new DateOnly(2023, 12, 31)).Free;
}
