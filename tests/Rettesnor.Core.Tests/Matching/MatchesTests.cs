using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Matching;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Matching;

public sealed class MatchesTests
{
    private static readonly Written Why = new("tests", "tests", "matching");
    private static readonly DateOnly Day = new(2023, 5, 15);
    private static readonly Matches Matches = new(FivePlans.Reference);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [InlineData("stevns", "stevns", Distance.Own)]
    [InlineData("stevns", "koege", Distance.Neighbour)]
    [InlineData("koege", "stevns", Distance.Neighbour)]
    [InlineData("stevns", "lolland", Distance.Region)]
    [InlineData("stevns", "koebenhavn", Distance.Farther)]
    public void Between_TwoMunicipalities_IsHowFarTheyAre(string home, string work, Distance distance) => Matches.Between(new(home), new(work)).ShouldBe(distance);

    [Theory]
    [InlineData("Social- og sundhedshjælper 2", "care-helper")]
    [InlineData("SOSU-assistent til plejecenter", "care-assistant")]
    [InlineData("Lastbilchauffør", "driver")]
    [InlineData("Rengøringsassistent", "cleaner")]
    [InlineData("Tømrer", "carpenter")]
    [InlineData("Astronaut", null)]
    [InlineData("", null)]
    public void Occupation_OfAJobOrdersWords_IsFound(string text, string? expected) => FivePlans.Reference.Occupations.In(text)?.Id.ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Databases))]
    public void Candidates_OnADay_AreThoseWhoHaveSaidSoAndLiveSomewhere(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var (first, second, third) = (Person(test.Data, 1), Person(test.Data, 2), Person(test.Data, 3));
        foreach (var (person, home) in new[] { (first, "stevns"), (second, "koege") })
        {
            Put(test.Data, AllRegisters.Residences, person, home, new DateOnly(2020, 1, 1), null);
        }

        Put(test.Data, PlacementRegisters.Wishes, first, "driver", new DateOnly(2023, 4, 1), "neighbour", null);
        Put(test.Data, PlacementRegisters.Wishes, first, "nurse", new DateOnly(2022, 1, 1), "own", new DateOnly(2023, 5, 14));
        Put(test.Data, PlacementRegisters.Wishes, second, "driver", new DateOnly(2023, 5, 16), "region", null);
        Put(test.Data, PlacementRegisters.Wishes, third, "driver", new DateOnly(2023, 4, 1), "region", null);
        Put(test.Data, AllRegisters.States, first, "readiness", "job-ready", new DateOnly(2023, 1, 1), null);
        Put(test.Data, PlacementRegisters.Placements, first, "9000000001", "company-placement", new DateOnly(2023, 5, 1), new DateOnly(2023, 6, 1), 20m, "driver", null);

        var found = test.Data.Read(db => Matches.Candidates(db, Day)).ShouldHaveSingleItem("one wish is over, one is yet to come, and one citizen lives nowhere that is known");
        (found.Person, found.Occupation, found.Reach, found.Home.Value, found.Readiness).ShouldBe((first, "driver", Distance.Neighbour, "stevns", "job-ready"));
        found.Busy.ShouldBe(("company-placement", new DateOnly(2023, 6, 1)));
        Matches.IsWithin(found, new("koege")).ShouldBeTrue();
        Matches.IsWithin(found, new("lolland")).ShouldBeFalse("farther than was said");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Vacancies_OnADay_AreTheOpenOrdersAndThePlacesThatNobodySitsIn(DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        var employer = test.Data.Write(Why, (db, write) => EmployerStore.FindOrAdd(db, write, EmployerNumbersTests.P("9000000001")));
        var person = Person(test.Data, 1);
        Put(test.Data, EmployerRegisters.Orders, employer, new DateOnly(2023, 5, 1), "Chauffør", "ordinary", 2m, null, null);
        Put(test.Data, EmployerRegisters.Orders, employer, new DateOnly(2023, 5, 2), "Tømrer", "ordinary", 1m, 1m, new DateOnly(2023, 5, 10));
        Put(test.Data, EmployerRegisters.Agreements, employer, "fixed-places", new DateOnly(2022, 1, 1), null, 2m);
        Put(test.Data, EmployerRegisters.Agreements, employer, "partnership", new DateOnly(2022, 1, 1), null, 9m);
        Put(test.Data, PlacementRegisters.Placements, person, "9000000001", "company-placement", new DateOnly(2023, 5, 1), new DateOnly(2023, 5, 15), null, null, true);

        IReadOnlyList<(long?, string?, decimal)> On(DateOnly day) => [.. test.Data.Read(db => Matches.Vacancies(db, day)).Select(v => (v.Order is null ? null : (long?)1, v.Occupation, v.Positions))];
        On(Day).ShouldBe([(1, "driver", 2m), (null, null, 1m)]);
        On(Day.AddDays(1)).ShouldBe([(1, "driver", 2m), (null, null, 2m)], "the place is free the day after");
        On(new DateOnly(2021, 12, 31)).ShouldBeEmpty();
    }

    private static int Person(DataDirectory data, int number) =>
        data.Write(Why, (db, write) => new PersonStore(CprVault.Of(data, db)).FindOrAdd(db, write, Rettesnor.Testing.Histories.RegisterFiller.CprOf(number)));

    private static void Put(DataDirectory data, Register register, int subject, params object?[] values) => data.Write(Why, (db, write) => RegisterStore.Put(db, write, register, [Fact.Of(register, subject, "test", values)]));
}
