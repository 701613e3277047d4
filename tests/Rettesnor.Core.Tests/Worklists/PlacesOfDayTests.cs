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
    [InlineData(1, 60)]
    [InlineData(2, 60)]
    [InlineData(3, 900)]
    public void Within_AfterChanges_IsAsLookedForAmongEverybody(int seed, int persons)
    {
        var random = new Random(seed);
        PersonPlace Anywhere() => new(Homes[random.Next(3)], Teams[random.Next(3)], Caseworkers[random.Next(3)]);
        var all = Enumerable.Range(1, persons).ToDictionary(p => p, _ => Anywhere());
        var places = PlacesOfDay.Of(all);
        for (var change = 0; change < persons * 2 / 3; change++)
        {
            var some = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, persons + 10)).Distinct().ToList();
            var now = some.Where(_ => random.Next(4) > 0).ToDictionary(p => p, _ => Anywhere());
            foreach (var person in some)
            {
                all.Remove(person);
            }

            foreach (var (person, place) in now)
            {
                all.Add(person, place);
            }

            places = places.With(some, now);
        }

        places.All.ShouldBe(all, ignoreOrder: true);
        foreach (var reach in new[] { Reach.Everybody, Reach.Nobody, new Reach(false, new HashSet<string> { "Jobteamet" }, "bo"), new Reach(false, new HashSet<string>(), "ANE") })
        {
            var reaches = new Dictionary<string, Reach> { ["stevns"] = reach, ["faxe"] = Reach.Nobody };
            places.Within(reaches).ShouldBe(all.Where(p => p.Value.Municipality == "stevns" && reach.Covers(p.Value.Team, p.Value.Caseworker)), ignoreOrder: true);
        }
    }
}
