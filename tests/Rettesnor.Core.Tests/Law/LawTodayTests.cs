using System.Globalization;
using Rettesnor.Core.Law;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Core.Tests.Law;

/// <summary>What the law asks for a person on a day, by hand and against a walk over the raw facts.</summary>
public sealed class LawTodayTests
{
    private static readonly AreaId Stevns = new("stevns");
    private static readonly LawBook Book = FivePlans.Reference.Law;
    private static readonly Codebook Codes = FivePlans.Reference.Histories.Codebook([("team", "Jobteamet"), ("caseworker", "anne")]);

    /// <summary>The state of a rule for somebody of target group 2 on cash benefit, by the days of their interviews.</summary>
    [Theory]
    [InlineData("interviews-4-in-6-months", "2023-01-01", "2023-06-30", "2023-01-05 2023-02-01 2023-03-01", LawState.Open, "2023-06-30", 3)]
    [InlineData("interviews-4-in-6-months", "2023-01-01", "2023-07-01", "2023-01-05 2023-02-01 2023-03-01", LawState.Late, "2023-06-30", 3)]
    [InlineData("interviews-4-in-6-months", "2023-01-01", "2023-06-30", "2023-01-05 2023-02-01 2023-03-01 2023-06-30", LawState.Reached, "2023-06-30", 4)]
    [InlineData("interviews-4-in-6-months", "2023-01-01", "2023-07-01", "2023-01-05 2023-02-01 2023-03-01 2023-07-01", LawState.ReachedLate, "2023-06-30", 4)]
    [InlineData("interviews-4-in-6-months", "2023-01-01", "2023-07-01", "2022-12-31 2023-01-05 2023-02-01 2023-03-01", LawState.Late, "2023-06-30", 3)]
    [InlineData("interviews-4-in-6-months", "2023-01-01", "2023-07-01", "2023-01-05 2023-01-05 2023-02-01 2023-03-01", LawState.Reached, "2023-06-30", 4)]
    [InlineData("interviews-4-in-6-months", "2023-08-31", "2024-02-29", "", LawState.Open, "2024-02-29", 0)]
    [InlineData("interviews-4-in-6-months", "2023-08-31", "2024-03-01", "", LawState.Late, "2024-02-29", 0)]
    [InlineData("interviews-4-in-6-months", "2024-02-29", "2024-08-28", "", LawState.Open, "2024-08-28", 0)]
    [InlineData("interviews-4-in-6-months", "2024-02-29", "2024-08-29", "", LawState.Late, "2024-08-28", 0)]
    [InlineData("interviews-4-in-6-months", "2023-03-01", "2023-08-31", "", LawState.Open, "2023-08-31", 0)]
    [InlineData("interviews-4-in-6-months", "2026-04-01", "2026-06-30", "", LawState.Open, "2026-09-30", 0)]
    [InlineData("first-interview-in-1-week", "2023-05-08", "2023-05-14", "", LawState.Open, "2023-05-14", 0)]
    [InlineData("first-interview-in-1-week", "2023-05-08", "2023-05-15", "", LawState.Late, "2023-05-14", 0)]
    [InlineData("first-interview-in-1-week", "2023-05-08", "2023-05-15", "2023-05-15", LawState.ReachedLate, "2023-05-14", 1)]
    [InlineData("interviews-when-needed", "2022-11-16", "2023-05-15", "", null, null, 0)]
    [InlineData("interviews-when-needed", "2022-11-15", "2023-05-15", "", LawState.Stands, null, 0)]
    [InlineData("interviews-4-in-6-months", "2026-04-01", "2026-07-01", "", null, null, 0)]
    [InlineData("interviews-4-in-6-months-share", "2026-04-01", "2026-07-01", "2026-05-05", LawState.Open, "2026-09-30", 1)]
    [InlineData("interviews-4-in-6-months-share", "2026-04-01", "2026-10-01", "2026-05-05", LawState.Passed, "2026-09-30", 1)]
    [InlineData("interviews-4-in-6-months-share", "2025-12-31", "2026-07-01", "", null, null, 0)]
    [InlineData("interviews-4-in-6-months-share", "2026-01-01", "2026-07-01", "", null, null, 0)]
    [InlineData("first-interview-of-the-job-ready", "2026-07-10", "2027-03-01", "", LawState.Open, null, 0)]
    public void Of_APersonOfGroup2_IsAsTheRuleSays(string rule, string since, string today, string interviews, LawState? state, string? due, int held)
    {
        var law = Of(Person(1, "2", "cash-benefit", since, interviews), Day(today))!;

        law.Group!.Group.ShouldBe("2");
        law.Since.ShouldBe(Day(since));
        var finding = law.Findings.SingleOrDefault(f => f.Rule.Id == rule);
        ((object?)finding?.State).ShouldBe(state);
        (finding is null).ShouldBe(state is null);
        if (finding is not null)
        {
            finding.Progress.Due.ShouldBe(due is null ? null : Day(due));
            finding.Progress.Held.ShouldBe(held);
        }
    }

    [Fact]
    public void Of_ACourseThatWasBrokenAndBegunAgain_CountsFromTheNewBeginning()
    {
        var person = Person(1, "2", "cash-benefit", "2022-01-01", "2022-02-01 2022-03-01 2022-04-01 2022-05-01");
        BenefitFact Spell(string first, string? last) => new("cash-benefit", DayRange.Closed(Day(first), last is null ? null : Day(last)));
        var soon = person with { Benefits = new([Spell("2022-01-01", "2023-02-28"), Spell("2023-03-29", null)]) };
        var later = person with { Benefits = new([Spell("2022-01-01", "2023-02-28"), Spell("2023-03-30", null)]) };

        Of(soon, new DateOnly(2023, 4, 10))!.Since.ShouldBe(new DateOnly(2022, 1, 1), "28 days break nothing");
        Of(later, new DateOnly(2023, 4, 10))!.Since.ShouldBe(new DateOnly(2023, 3, 30));
        Of(later, new DateOnly(2023, 4, 10))!.Findings.Where(f => f.State == LawState.Late).Select(f => f.Rule.Id).ShouldBe(["first-interview-in-1-week"], "what was held before is another course's");
        Of(soon, new DateOnly(2023, 3, 10)).ShouldBeNull("between two benefits there is no course");
    }

    [Fact]
    public void Of_AFlexjobBeforeTheAllowance_CountsFromTheAllowanceAlone()
    {
        var person = Person(1, "9", "unemployment-allowance", "2023-02-01", "") with
        {
            Benefits = new([new BenefitFact("flexjob", DayRange.Closed(new DateOnly(2015, 1, 1), new DateOnly(2023, 1, 31))), new BenefitFact("unemployment-allowance", DayRange.Closed(new DateOnly(2023, 2, 1), null))]),
        };

        Of(person, new DateOnly(2023, 5, 15))!.Since.ShouldBe(new DateOnly(2023, 2, 1));
        Of(person, new DateOnly(2023, 1, 15)).ShouldBeNull("a flexjob is no contact course");
    }

    [Fact]
    public void Of_APersonWithoutATargetGroup_IsUnknownUnlessTheBenefitDecides()
    {
        var today = new DateOnly(2023, 5, 15);
        var unknown = Of(Person(1, null, "cash-benefit", "2023-05-01", ""), today)!;
        (unknown.Group, unknown.Since).ShouldBe((null, null));
        unknown.Findings.ShouldBeEmpty();
        unknown.Gaps.ShouldBeEmpty();

        Of(Person(1, null, "unemployment-benefit", "2023-05-01", ""), today)!.Group!.Group.ShouldBe("1");
        Of(Person(1, null, "sickness-benefit", "2023-05-01", ""), today)!.Group!.Group.ShouldBe("6");
        Of(Person(1, null, "unemployment-allowance", "2023-05-01", ""), today)!.Group!.Group.ShouldBe("9");
        Of(Person(1, "3", "unemployment-benefit", "2023-05-01", ""), today)!.Group!.Group.ShouldBe("3", "the registered group decides");
        Of(Person(1, "11", "disability-pension", "2023-05-01", ""), today).ShouldBeNull();
    }

    [Fact]
    public void Of_TheInsuredUnemployed_CountsTheMunicipalitysInterviewsFromTheFourthMonthAndNotTheFunds()
    {
        var law = Of(Person(1, "1", "unemployment-benefit", "2025-01-20", "2025-02-01 2025-04-19 2025-04-20"), new DateOnly(2025, 5, 15))!;

        var own = law.Findings.Single(f => f.Rule.Id == "municipal-interviews-3-before-6-months");
        (own.State, own.Progress.From, own.Progress.Due, own.Progress.Held).ShouldBe((LawState.Open, new DateOnly(2025, 4, 20), new DateOnly(2025, 7, 19), 1));
        new LawToday(Book, new DateOnly(2025, 7, 20), null).LateIn(Build([Person(1, "1", "unemployment-benefit", "2025-01-20", "2025-02-01 2025-04-19 2025-04-20")]), Stevns).ShouldHaveSingleItem().Rule.ShouldBe(own.Rule);
        law.Findings.Where(f => f.Rule.Id.Contains("fund", StringComparison.Ordinal)).Select(f => f.State).ShouldBe([LawState.Unseen, LawState.Unseen]);
    }

    [Fact]
    public void Of_AnOfferInTheFirstSixMonths_IsTheMunicipalitysShareAndNeverLate()
    {
        PersonFacts With(string first, string last) => Person(1, "4", "education-benefit", "2026-07-10", "") with { Offers = new([new OfferFact("training-course", DayRange.Closed(Day(first), Day(last)))]) };
        LawFinding At(PersonFacts person, string today) => Of(person, Day(today))!.Findings.Single(f => f.Rule.Id == "offer-in-6-months");

        At(With("2026-09-01", "2026-09-30"), "2026-10-01").State.ShouldBe(LawState.Reached);
        At(With("2026-06-01", "2026-07-10"), "2026-10-01").Progress.Reached.ShouldBe(new DateOnly(2026, 7, 10), "one that ran into the course");
        At(With("2026-06-01", "2026-07-09"), "2027-01-09").State.ShouldBe(LawState.Open);
        At(With("2026-06-01", "2026-07-09"), "2027-01-10").State.ShouldBe(LawState.Passed);
        new LawToday(Book, new DateOnly(2027, 1, 10), null).LateIn(Build([With("2026-06-01", "2026-07-09")]), Stevns).ShouldBeEmpty();
    }

    [Fact]
    public void Of_ACourseThatBeganBeforeTheRegisters_CannotBeSaid()
    {
        var snapshot = Build([Person(1, "2", "cash-benefit", "2021-05-01", "2021-06-01")]);
        var law = new LawToday(Book, new DateOnly(2023, 5, 15), new DateOnly(2021, 5, 2));

        law.Of(snapshot, Stevns, 1)!.Findings.Single(f => f.Rule.Id == "interviews-4-in-6-months").State.ShouldBe(LawState.BeforeRegisters);
        law.LateIn(snapshot, Stevns).ShouldBeEmpty();
        new LawToday(Book, new DateOnly(2023, 5, 15), new DateOnly(2021, 5, 1)).LateIn(snapshot, Stevns).Select(f => f.Rule.Id).ShouldBe(["interviews-4-in-6-months"]);
    }

    [Theory]
    [InlineData(1, "2026-06-30")]
    [InlineData(2, "2026-07-01")]
    [InlineData(3, "2026-07-02")]
    [InlineData(4, "2026-10-31")]
    [InlineData(5, "2026-12-31")]
    [InlineData(6, "2024-02-29")]
    [InlineData(7, "2023-02-28")]
    [InlineData(8, "2020-03-01")]
    [InlineData(9, "2021-07-15")]
    public void Of_AnyPersons_IsWhatAWalkDayByDayFinds(int seed, string on)
    {
        var (today, begin) = (Day(on), seed % 3 == 0 ? new DateOnly(2017, 1, 1) : (DateOnly?)null);
        var random = new Random(seed);
        var persons = RandomFacts.Population(seed, 160, Codes).Select(p => p.Person % 4 == 0 ? p : Lately(p, random, today)).ToList();
        var snapshot = Build(persons);
        var (law, walk) = (new LawToday(Book, today, begin), new LawWalk(Book, FivePlans.Reference.Histories, Codes, today, begin));
        var found = 0;
        foreach (var area in TestCodebook.Areas)
        {
            foreach (var person in persons)
            {
                var (counted, walked) = (law.Of(snapshot, area, person.Person), walk.Of(person, area));
                (counted is null).ShouldBe(walked is null, $"person {person.Person} in {area}");
                counted?.Findings.Select(f => new LawWalk.Found(f.Rule.Id, f.State, f.Progress.Since, f.Progress.Due, f.Progress.Held)).ShouldBe(walked!, $"person {person.Person} in {area}");
                found += walked?.Count ?? 0;
            }

            var late = persons.SelectMany(p => (walk.Of(p, area) ?? []).Where(f => f.State == LawState.Late).Select(f => (p.Person, f.Rule)));
            law.LateIn(snapshot, area).Select(f => (f.Progress.Person, f.Rule.Id)).Order().ShouldBe(late.Order());
        }

        found.ShouldBeGreaterThan(60, "or nothing was compared");
    }

    [Fact]
    public void LateIn_AfterSomePersonsChanged_IsAsAskedAnew()
    {
        var law = new LawToday(Book, new DateOnly(2023, 5, 15), null);
        PersonFacts Late(int person) => Person(person, "2", "cash-benefit", $"2022-{1 + (person % 10):00}-01", "");
        var before = Build(Enumerable.Range(1, 30).Select(Late));
        int[] changed = [3, 7, 12, 40];
        var after = before.Replace(Codes, changed, [Person(3, "2", "cash-benefit", "2023-05-14", ""), Late(7) with { Interviews = new([new InterviewFact("phone", new DateOnly(2022, 8, 3))]) }, Late(40)]);

        var moved = law.LateIn(law.LateIn(before, Stevns), after, Stevns, changed);

        moved.ShouldBe(law.LateIn(after, Stevns));
        moved.Select(f => f.Progress.Person).Distinct().Order().ShouldBe(Enumerable.Range(1, 30).Except([3, 12]).Append(40));
    }

    [Fact]
    public void LateIn_TheDemonstration_HasSomeOfEachDutyThatCanBeSeenAndNobodyTwiceForOne()
    {
        var late = new LawToday(Book, StevnsDemonstration.Settings.Today, StevnsDemonstration.Settings.From).LateIn(StevnsDemonstration.Snapshot, Stevns);

        late.Select(f => f.Rule.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            ["first-interview-in-1-week", "first-interview-of-the-sick-in-8-weeks", "interviews-4-in-6-months"]);
        late.Select(f => (f.Progress.Person, f.Rule.Id)).ShouldBeUnique();
        late.Select(f => f.Progress.Due!.Value).ShouldBeInOrder();
        late.ShouldAllBe(f => f.Progress.Due < StevnsDemonstration.Settings.Today && f.Progress.Held < f.Rule.AtLeast);
    }

    // Awkward facts as they are, and a course begun in the last ten months, maybe broken, with interviews and offers around its time limits.
    private static PersonFacts Lately(PersonFacts person, Random random, DateOnly today)
    {
        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
        var benefits = FivePlans.Reference.Histories.BenefitsOf("contact-course")!;
        var since = random.Next(3) == 0 ? new DateOnly(today.Year, today.Month, 1).AddMonths(-random.Next(8)).AddDays(-random.Next(2)) : today.AddDays(-random.Next(300));
        var broken = since.AddDays(-Pick([27, 28, 29, 30]));
        DateOnly Near() => Pick([since.AddDays(7), since.AddDays(56), since.AddMonths(3), since.AddMonths(6), since.AddDays(random.Next(200))]).AddDays(random.Next(-2, 2));
        var benefit = Pick(benefits);
        return person with
        {
            Died = random.Next(20) == 0 ? person.Died : null,
            Residences = random.Next(4) == 0 ? person.Residences : new([new ResidenceFact(Stevns, new DayRange(new DateOnly(2010, 1, 1), null))]),
            Benefits = new([
                .. random.Next(4) == 0 ? person.Benefits : ValueList<BenefitFact>.Empty,
                new BenefitFact(benefit, new DayRange(since, random.Next(5) == 0 ? since.AddDays(random.Next(1, 400)) : null)),
                .. random.Next(2) == 0 ? [new BenefitFact(random.Next(3) == 0 ? Pick(benefits) : benefit, new DayRange(broken.AddDays(-random.Next(1, 200)), broken))] : (IReadOnlyList<BenefitFact>)[]]),
            States = random.Next(5) == 0 ? person.States : new([new StateFact(LawBook.Dimension, $"{random.Next(1, 12)}", new DayRange(new DateOnly(2015, 1, 1), null))]),
            Interviews = new([.. person.Interviews, .. Enumerable.Range(0, random.Next(7)).Select(_ => new InterviewFact("in-person", Near()))]),
            Offers = new([.. person.Offers, .. Enumerable.Range(0, random.Next(3)).Select(_ => Near()).Select(d => new OfferFact("mentor", new DayRange(d, d.AddDays(random.Next(1, 90)))))]),
        };
    }

    private static PersonLaw? Of(PersonFacts person, DateOnly today) => new LawToday(Book, today, null).Of(Build([person]), Stevns, person.Person);

    private static Snapshot Build(IEnumerable<PersonFacts> persons)
    {
        var builder = new SnapshotBuilder(Codes);
        foreach (var person in persons)
        {
            builder.Add(person);
        }

        return builder.Build();
    }

    private static PersonFacts Person(int number, string? group, string benefit, string since, string interviews) => new()
    {
        Person = number,
        Born = new DateOnly(1980, 5, 5),
        Sex = Sex.Female,
        Origin = "danish",
        Residences = new([new ResidenceFact(Stevns, new DayRange(new DateOnly(2000, 1, 1), null))]),
        Benefits = new([new BenefitFact(benefit, new DayRange(Day(since), null))]),
        Interviews = new(interviews.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(i => new InterviewFact("in-person", Day(i)))),
        States = group is null ? ValueList<StateFact>.Empty : new([new StateFact(LawBook.Dimension, group, new DayRange(new DateOnly(2015, 1, 1), null))]),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
