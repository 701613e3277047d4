using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Tables;
using static Rettesnor.Measurement.Tests.Tables.TableBuilder;

namespace Rettesnor.Measurement.Tests.Tables;

/// <summary>The tables of the source documents that break their own relations, and those that only seem to.</summary>
public sealed class DocumentTableTests
{
    private static readonly Relation Frame = new Relation.Frame(Of("commitment"), Of("co-financing")) { Across = Axis.Columns, Result = "frame" };
    private static readonly Relation Balance = new Relation.Balance(Of("frame"), Of("spent")) { Across = Axis.Columns, Result = "balance" };

    [Fact]
    public void Find_PoolsTotal_PointsToTheFrameInBothRelations()
    {
        Pools().Find().Select(Short).ShouldBe(
        [
            "frame@total: frame = commitment + co-financing, 1285000.00, 1285800.00, -800.00, culprit",
            "balance@total: balance = frame − spent, 360316.87, 359516.87, 800.00",
            "frame@total: balance = frame − spent, 1285000.00, 1285800.00, -800.00, culprit",
        ]);
    }

    [Fact]
    public void Sentence_PoolsTotal_SaysWhatIsPrintedWhatItShouldBeAndWhichIsWrong()
    {
        var found = Pools().Find();

        found.Select(b => b.Sentence.Da).ShouldBe(
        [
            "total, frame: Der står 1.285.000,00 kr., men commitment (1.071.500,00 kr.) plus co-financing (214.300,00 kr.) er 1.285.800,00 kr. "
            + "Tabellens andre tal peger på, at det er dette tal, der er forkert.",
            "total, balance: Der står 360.316,87 kr., men frame (1.285.000,00 kr.) minus spent (925.483,13 kr.) er 359.516,87 kr. "
            + "Tabellens andre tal peger på, at det er total, frame, der er forkert.",
            "total, frame: Der står 1.285.000,00 kr., men for at total, balance (360.316,87 kr.) kan passe, skal her stå 1.285.800,00 kr. "
            + "Tabellens andre tal peger på, at det er dette tal, der er forkert.",
        ]);
        found[1].Sentence.En.ShouldBe(
            "total (en), balance (en): It says DKK 360,316.87, but frame (en) (DKK 1,285,000.00) minus spent (en) (DKK 925,483.13) is DKK 359,516.87. "
            + "The other numbers of the table point to total (en), frame (en) as wrong.");
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(null)]
    public void Find_FirmsByMunicipality_PointsToTheShares(double? step)
    {
        var found = new TableBuilder()
            .Column("firms", Unit.Count, (decimal?)step).Column("share", Unit.Percent, 0.1m)
            .Row("koege", 1405, 77.6m).Row("stevns", 409, 22.4m).Row("total", 1814, null)
            .Relation(new Relation.Sum([Of("koege"), Of("stevns")]) { Across = Axis.Rows, Result = "total" })
            .Relation(new Relation.Share(Of("firms"), Of("firms@total")) { Across = Axis.Columns, Result = "share" })
            .Find();

        found.Select(Short).ShouldBe(
        [
            "share@koege: share = 100 · firms / firms@total, 77.6, 77.5, 0.1, culprit",
            "share@stevns: share = 100 · firms / firms@total, 22.4, 22.5, -0.1, culprit",
        ]);
        found[0].Sentence.Da.ShouldBe(
            "koege, share: Der står 77,6 %, men firms (1.405) ud af total, firms (1.814) er 77,5 %. "
            + "Tabellens andre tal peger på, at det er dette tal, der er forkert.");
    }

    [Fact]
    public void Find_ProjectedWorkforce_ReportsTheChangesOverTheEndAndNotThoseWithinTheTens()
    {
        var found = new TableBuilder()
            .Column("2021", Unit.Persons, 10).Column("2023", Unit.Persons, 10).Column("change", Unit.Persons, 10).Column("percent", Unit.Percent, 0.01m)
            .Row("population", 13480, 13430, -50, -0.37m)
            .Row("workforce", 10980, 11420, 440, 3.85m)
            .Row("employed", 10700, 11100, 400, 3.60m)
            .Row("unemployed", 280, 320, 40, 12.50m)
            .Row("outside", 2500, 2010, -490, 24.38m)
            .Relation(new Relation.Sum([Of("workforce"), Of("outside")]) { Across = Axis.Rows, Result = "population", Only = ["2021", "2023", "change"] })
            .Relation(new Relation.Sum([Of("employed"), Of("unemployed")]) { Across = Axis.Rows, Result = "workforce", Only = ["2021", "2023", "change"] })
            .Relation(new Relation.Difference(Of("2023"), Of("2021")) { Across = Axis.Columns, Result = "change" })
            .Relation(new Relation.ChangePercent(Of("2021"), Of("2023")) { Across = Axis.Columns, Result = "percent" })
            .Find();

        // 10,710 employed in 2021 would mend the second line as well as 3.74 percent would, so no cell is pointed out there.
        found.Select(Short).ShouldBe(
        [
            "percent@workforce: percent = 100 · (2023 − 2021) / 2021, 3.85, 4.01, -0.16, culprit",
            "percent@employed: percent = 100 · (2023 − 2021) / 2021, 3.60, 3.74, -0.14",
            "percent@outside: percent = 100 · (2023 − 2021) / 2021, 24.38, -19.60, 43.98, culprit",
        ]);
    }

    [Fact]
    public void Find_ChangeOverAStartThatIsNotPrinted_IsCheckedFromTheEnd()
    {
        var found = new TableBuilder()
            .Column("2021", Unit.Persons, 10).Column("change", Unit.Persons, 10).Column("percent", Unit.Percent, 0.1m)
            .Row("population", 13480, 370, 2.8m)
            .Row("workforce", 10980, 1220, 12.0m)
            .Row("unemployed", 280, -250, -43.9m)
            .Relation(new Relation.ChangePercentBack(Of("change"), Of("2021")) { Across = Axis.Columns, Result = "percent" })
            .Find();

        found.Select(Short).ShouldBe(
        [
            "percent@workforce: percent = 100 · change / (2021 − change), 12.0, 12.5, -0.5",
            "percent@unemployed: percent = 100 · change / (2021 − change), -43.9, -47.2, 3.3",
        ]);
    }

    [Fact]
    public void Find_ClosedCasesCounted_ReportsTheSumWithoutACulprit()
    {
        var found = ClosedCases(step: null).Find();

        found.Select(Short).ShouldBe(
            ["persons@closed: closed = work + education + other-benefit + moved + outside-law + rest, 48, 49, -1"]);
        found[0].Sentence.Da.ShouldBe(
            "closed, persons: Der står 48, men summen af work (22), education (5), other-benefit (6), moved (4), outside-law (4) og rest (8) er 49. "
            + "Tabellen viser ikke, hvilket af tallene der er forkert.");
    }

    [Fact]
    public void Find_ClosedCasesRoundedToWhole_HoldWithinTheRounding() => ClosedCases(step: 1).Find().ShouldBeEmpty();

    [Fact]
    public void Find_WorkforceBySupport_ReportsTheSumWithoutACulpritSinceTheSharesHold()
    {
        var found = new TableBuilder()
            .Column("fulltime", Unit.FullTime, 1).Column("share", Unit.Percent, 0.1m)
            .Row("supported", 2734, 19.5m).Row("employed", 8877, 63.3m).Row("students", 551, 3.9m).Row("others", 1843, 13.1m).Row("population", 14018, null)
            .Relation(new Relation.Sum([Of("supported"), Of("employed"), Of("students"), Of("others")]) { Across = Axis.Rows, Result = "population" })
            .Relation(new Relation.Share(Of("fulltime"), Of("fulltime@population")) { Across = Axis.Columns, Result = "share" })
            .Find();

        found.Select(Short).ShouldBe(["fulltime@population: population = supported + employed + students + others, 14018, 14005, 13"]);
    }

    [Fact]
    public void Find_EmployerContacts_HoldWithinTheRounding()
    {
        new TableBuilder()
            .Column("week-13").Column("week-33")
            .Row("core", 1814, 1791).Row("contacted", 803, 866).Row("contacts", 1546, 1683)
            .Row("frequency", new CellFormat(Unit.Count, 0.01m), 1.93m, 1.94m)
            .Row("share", new CellFormat(Unit.Percent, 0.1m), 44.3m, 48.4m)
            .Relation(new Relation.PartOf([Of("contacted")]) { Across = Axis.Rows, Result = "core" })
            .Relation(new Relation.Ratio(Of("contacts"), Of("contacted")) { Across = Axis.Rows, Result = "frequency" })
            .Relation(new Relation.Share(Of("contacted"), Of("core")) { Across = Axis.Rows, Result = "share" })
            .Find()
            .ShouldBeEmpty();
    }

    private static TableBuilder Pools() => new TableBuilder()
        .Column("commitment", Unit.Dkk, 0.01m).Column("co-financing", Unit.Dkk, 0.01m).Column("frame", Unit.Dkk, 0.01m)
        .Column("spent", Unit.Dkk, 0.01m).Column("balance", Unit.Dkk, 0.01m)
        .Row("regional", 828500.00m, 165700.00m, 994200.00m, null, null)
        .Row("total", 1071500.00m, 214300.00m, 1285000.00m, 925483.13m, 360316.87m)
        .Row("lift-80", 145500.00m, 29100.00m, 174600.00m, 0.00m, 174600.00m)
        .Relation(Frame)
        .Relation(Balance);

    private static TableBuilder ClosedCases(decimal? step) => new TableBuilder()
        .Column("persons", Unit.Persons, step)
        .Row("work", 22).Row("education", 5).Row("other-benefit", 6).Row("moved", 4).Row("outside-law", 4).Row("rest", 8).Row("closed", 48)
        .Relation(new Relation.Sum([Of("work"), Of("education"), Of("other-benefit"), Of("moved"), Of("outside-law"), Of("rest")])
        {
            Across = Axis.Rows,
            Result = "closed",
        });

    private static string Short(BrokenCell b) => FormattableString.Invariant(
        $"{b.Column}@{b.Row}: {b.Relation}, {b.Published}, {b.Expected}, {b.Difference}{(b.Culprit ? ", culprit" : "")}");
}
