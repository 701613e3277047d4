using Rettesnor.Core.Access;
using Rettesnor.Core.Worklists;

namespace Rettesnor.Core.Tests.Worklists;

/// <summary>Who is with whom, after any changes, against looking for them among everybody.</summary>
public sealed class PlacesOfDayTests
{
    private static readonly string?[] Homes = ["stevns", "faxe", null];
    private static readonly string?[] Teams = ["Jobteamet", "Ungeteamet", null];
    private static readonly string?[] Caseworkers = ["ane", "bo", null];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Within_AfterChanges_IsAsLookedForAmongEverybody(int seed)
    {
        var random = new Random(seed);
        PersonPlace Anywhere() => new(Homes[random.Next(3)], Teams[random.Next(3)], Caseworkers[random.Next(3)]);
        var all = Enumerable.Range(1, 60).ToDictionary(p => p, _ => Anywhere());
        var places = PlacesOfDay.Of(all);
        for (var change = 0; change < 40; change++)
        {
            var persons = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 70)).Distinct().ToList();
            var now = persons.Where(_ => random.Next(4) > 0).ToDictionary(p => p, _ => Anywhere());
            foreach (var person in persons)
            {
                all.Remove(person);
            }

            foreach (var (person, place) in now)
            {
                all.Add(person, place);
            }

            places = places.With(persons, now);
        }

        places.All.ShouldBe(all, ignoreOrder: true);
        foreach (var reach in new[] { Reach.Everybody, Reach.Nobody, new Reach(false, new HashSet<string> { "Jobteamet" }, "bo"), new Reach(false, new HashSet<string>(), "ANE") })
        {
            var reaches = new Dictionary<string, Reach> { ["stevns"] = reach, ["faxe"] = Reach.Nobody };
            places.Within(reaches).ShouldBe(all.Where(p => p.Value.Municipality == "stevns" && reach.Covers(p.Value.Team, p.Value.Caseworker)), ignoreOrder: true);
        }
    }
}
