using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Measures;

public sealed class OutlookTests
{
    private static readonly AreaId Stevns = new("stevns");
    private static readonly Period April = Period.Parse("2023-04");

    private static readonly Formula Interviewed = new Formula.Share(
        new Predicate.Seniority(12, ChainScope.Family, IsOver: false), new Predicate.Interviews(1, 12, ValueList<string>.Empty))
    { Over = PeriodRule.Last };

    [Fact]
    public void Of_APersonWhoseLastInterviewIsGettingOld_SaysWhenTheyFallOut()
    {
        var outlook = Of(Person(1, "2020-01-01", null, "2022-07-10"), ahead: 6).ShouldHaveSingleItem();

        outlook.ShouldBe(new Outlook(1, IsCounted: true, Holds: true, FallsOut: new DateOnly(2023, 7, 31), ComesIn: null, Leaves: null, Part: 1));
    }

    [Fact]
    public void Of_APersonWhoWillReachTheSeniority_SaysWhenTheyComeIn()
    {
        var outlook = Of(Person(1, "2022-07-01", null), ahead: 6).ShouldHaveSingleItem();

        outlook.ShouldBe(new Outlook(1, IsCounted: false, Holds: false, FallsOut: new DateOnly(2023, 6, 30), ComesIn: new DateOnly(2023, 6, 30), Leaves: null, Part: 0));
    }

    [Fact]
    public void Of_APersonWhoseBenefitHasAKnownEnd_SaysWhenTheyLeave()
    {
        var outlook = Of(Person(1, "2020-01-01", "2023-05-20"), ahead: 6).ShouldHaveSingleItem();

        outlook.ShouldBe(new Outlook(1, IsCounted: true, Holds: false, FallsOut: null, ComesIn: null, Leaves: new DateOnly(2023, 5, 31), Part: 0));
    }

    [Fact]
    public void Of_APersonWhoIsNeverCounted_IsNotListed() => Of(Person(1, "2022-07-01", "2022-09-01"), ahead: 6).ShouldBeEmpty();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Of_AnyPopulation_ListsWhomTheFigureCountsNowAndInTheMonthsToCome(int seed)
    {
        const int Ahead = 5;
        var snapshot = Build(RandomFacts.Population(seed, 40));
        var people = Outlook.Of(snapshot, Interviewed, Stevns, April, Ahead);
        var last = April;
        for (var i = 0; i < Ahead; i++)
        {
            last = last.Next()!;
        }

        var pass = new MeasurePass(snapshot.Codebook, Grid.Of(April, last), [new Question { Formula = Interviewed }]);
        var counts = pass.Prepare([Stevns]);
        pass.Run(snapshot, counts);

        people.Count(o => o.IsCounted).ShouldBe((int)counts[0].Denominator(0, 0, 0));
        people.Count(o => o is { IsCounted: true, Holds: true }).ShouldBe((int)counts[0].Numerator(0, 0, 0));

        // A month ahead: who is counted then is who is counted now and does not leave, and who comes in.
        var next = counts[0].Grid.Dates[1];
        people.Count(o => o.IsCounted ? o.Leaves != next : o.ComesIn == next).ShouldBe((int)counts[0].Denominator(0, 0, 1));
    }

    private static IReadOnlyList<Outlook> Of(PersonFacts person, int ahead) => Outlook.Of(Build([person]), Interviewed, Stevns, April, ahead);

    private static Snapshot Build(IEnumerable<PersonFacts> persons)
    {
        var builder = new SnapshotBuilder(TestCodebook.Book);
        foreach (var person in persons)
        {
            builder.Add(person);
        }

        return builder.Build();
    }

    private static PersonFacts Person(int number, string from, string? lastDay, params string[] interviews) => new()
    {
        Person = number,
        Born = new DateOnly(1980, 5, 5),
        Sex = Sex.Female,
        Origin = "danish",
        Residences = new([new ResidenceFact(Stevns, new DayRange(new DateOnly(2000, 1, 1), null))]),
        Benefits = new([new BenefitFact("cash-benefit", DayRange.Closed(Day(from), lastDay is null ? null : Day(lastDay)))]),
        Interviews = new(interviews.Select(i => new InterviewFact("in-person", Day(i)))),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
