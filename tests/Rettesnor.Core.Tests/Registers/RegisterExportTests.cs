using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Registers;

public sealed class RegisterExportTests
{
    private static readonly Written Why = new("anne", "test", "test");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Export_AsKnownOnADay_HasWhatWasKnownThenAndItsReadersInTheLog(DatabaseKind kind)
    {
        var clock = new MovableClock(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        using var test = RegisterStoreTests.Open(kind, clock);
        var vault = CprVault.Open(test.PathOf(CprVault.FileName), mayMake: true);
        CprNumber.TryParse("6101901234", out var number).ShouldBeTrue();
        Put("booked", person: null);
        clock.Pass(TimeSpan.FromDays(2));
        Put("held", person: 1);

        Statuses(new DateOnly(2026, 2, 28)).ShouldBeEmpty();
        Statuses(new DateOnly(2026, 3, 1)).ShouldBe(["booked"]);
        Statuses(new DateOnly(2026, 3, 2)).ShouldBe(["booked"]);
        Statuses(new DateOnly(2026, 3, 3)).ShouldBe(["held"]);
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM readings WHERE who = 'anne'")).ShouldBe(3);

        IEnumerable<string?> Statuses(DateOnly day) => [.. new RegisterExport(test.Data).Read(AllRegisters.Interviews, false, Knowledge.On(day, clock), Why).Select(f => f.Fact.Values[2] as string)];

        void Put(string status, int? person) => test.Data.Write(Why, (db, write) => RegisterStore.Put(
            db, write, AllRegisters.Interviews, [Fact.Of(AllRegisters.Interviews, person ?? new PersonStore(vault).FindOrAdd(db, write, number), "x", new DateOnly(2026, 2, 3), "video", status, null, null)]));
    }
}
