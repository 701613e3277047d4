using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Tests.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing.Histories;

namespace Rettesnor.Measurement.Tests.Histories;

/// <summary>A snapshot that has been changed many times is read as one that was made of the same facts at once, in how many stretches it may lie.</summary>
public sealed class SnapshotChangeTests
{
    private const int Persons = 900;

    private static readonly Grid Months = Grid.Of(Period.OfMonth(2021, 1), Period.OfMonth(2022, 6));

    [Fact]
    public void Replace_OfOneAfterAnother_IsReadAsWhatIsMadeAtOnce()
    {
        var random = new Random(5);
        var facts = RandomFacts.Population(5, Persons).Where(p => p.Person % 7 != 0).ToDictionary(p => p.Person);
        var changed = Comparison.SnapshotOf(facts.Values);
        var most = 0;
        for (var write = 1; write <= 700; write++)
        {
            // Somebody else's history, somebody new, or somebody gone.
            var person = random.Next(1, Persons + 20);
            IReadOnlyList<PersonFacts> now = random.Next(5) == 0 ? [] : [RandomFacts.Person(random, person)];
            changed = changed.Replace(changed.Codebook, [person], now);
            facts.Remove(person);
            foreach (var fact in now)
            {
                facts[person] = fact;
            }

            most = Math.Max(most, TestCodebook.Areas.Sum(a => changed.RunsOf(a).Length));
            if (write % 100 == 0)
            {
                Compare(changed, Comparison.SnapshotOf(facts.Values), write);
            }
        }

        most.ShouldBeInRange(300, 600, "it lies in many stretches, and not in ever more");
    }

    [Fact]
    public void Replace_ByNothingAndOfNobody_KeepsWhatIsThere()
    {
        var before = Comparison.SnapshotOf(RandomFacts.Population(3, 20));

        before.Replace(before.Codebook, [], []).Differences(before).ShouldBeEmpty();
        before.Replace(before.Codebook, [999_999], []).Differences(before).ShouldBeEmpty();
        var empty = before.Replace(before.Codebook, before.Persons(), []);
        empty.Rows.ShouldBe(0);
        empty.Persons().ShouldBeEmpty();
        empty.GlanceAt(TestCodebook.Areas[0], 1, new DateOnly(2022, 1, 1)).ShouldBeNull();
        Comparison.CountsOf(empty, Months, MeasureLawTests.Questions(5)).ShouldAllBe(c => c.Numerators.All(n => n == 0));
    }

    private static void Compare(Snapshot changed, Snapshot whole, int write)
    {
        changed.Rows.ShouldBe(whole.Rows);
        changed.Persons().ShouldBe(whole.Persons());
        var questions = MeasureLawTests.Questions(5);
        MeasureLawTests.Numbers(Comparison.CountsOf(changed, Months, questions)).ShouldBe(MeasureLawTests.Numbers(Comparison.CountsOf(whole, Months, questions)), $"after {write} writes");
        var parallel = new ParallelPass(changed.Codebook, Months, questions, threads: 2);
        var counts = parallel.Prepare(TestCodebook.Areas);
        parallel.Run(changed, counts);
        MeasureLawTests.Numbers(counts).ShouldBe(MeasureLawTests.Numbers(Comparison.CountsOf(whole, Months, questions)));

        var (share, day) = (new Formula.Share(new Predicate.Seniority(6, ChainScope.Family, IsOver: true), new Predicate.Interviews(1, 6, ValueList<string>.Empty)) { Over = PeriodRule.Last }, new DateOnly(2022, 6, 30));
        foreach (var area in TestCodebook.Areas)
        {
            Outlook.Of(changed, share, area, Period.OfMonth(day), 3).ShouldBe(Outlook.Of(whole, share, area, Period.OfMonth(day), 3));
            foreach (var person in whole.Persons().Where(p => p % 11 == 0))
            {
                changed.GlanceAt(area, person, day).ShouldBe(whole.GlanceAt(area, person, day));
                Outlook.OfPerson(changed, share, area, Period.OfMonth(day), 3, person).ShouldBe(Outlook.OfPerson(whole, share, area, Period.OfMonth(day), 3, person));
            }
        }

        // Last, because it makes the columns whole.
        changed.Differences(whole).ShouldBeEmpty();
    }
}
