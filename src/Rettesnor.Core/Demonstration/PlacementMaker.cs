using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>Makes what fictitious citizens want to work with, and with which of the fictitious employers they are.</summary>
internal sealed class PlacementMaker(ReferenceData reference, IReadOnlyList<MadeEmployer> employers, AreaId area, DateOnly today, int seed)
{
    private const int InFixedPlaces = 17;

    private static readonly string[] Reaches = ["own", "neighbour", "neighbour", "region"];
    private static readonly string[] Kinds = ["company-placement", "wage-subsidy", "flexjob"];
    private static readonly string[] Seeking = ["unemployment-benefit", "cash-benefit", "self-support-benefit", "unemployment-allowance"];

    private readonly List<MadeEmployer> near = [.. employers.Where(e => e.Area == area.Value && e.Of(EmployerRegisters.Contacts).Count > 0)];
    private readonly List<MadeEmployer> withPlaces = [.. employers.Where(e => e.Of(EmployerRegisters.Agreements).Any(a => (string?)a[0] == "fixed-places"))];
    private int placed;

    public IEnumerable<object?[]> Wishes(PersonFacts p)
    {
        var dice = Dice.Of(seed, p.Person, Dice.Word("wishes"));
        if (!p.Benefits.Any(b => b.Days.Contains(today) && Seeking.Contains(b.Kind)) || !dice.Percent(40))
        {
            yield break;
        }

        var all = reference.Occupations.All;
        var first = dice.Between(0, all.Count - 1);
        for (var i = 0; i < dice.Between(1, 2); i++)
        {
            yield return [all[(first + (i * 3)) % all.Count].Id, today.AddDays(-dice.Between(5, 200)), Reaches[dice.Between(0, Reaches.Length - 1)], null];
        }
    }

    public IEnumerable<object?[]> Placements(PersonFacts p)
    {
        var dice = Dice.Of(seed, p.Person, Dice.Word("placements"));
        if (near.Count == 0)
        {
            yield break;
        }

        foreach (var offer in p.Offers.Where(o => Kinds.Contains(o.Kind) && o.Days.From > today.AddYears(-1)))
        {
            var isFixed = offer.Kind == Kinds[0] && offer.Days.Contains(today) && withPlaces.Count > 0 && placed++ < InFixedPlaces;
            yield return Row(isFixed ? withPlaces[placed % withPlaces.Count] : near[dice.Between(0, near.Count - 1)], offer.Kind, offer.Days.From, offer.Days.LastDay, dice.Between(12, 37), dice, isFixed);
        }

        foreach (var spell in p.Benefits.Where(b => b.Kind == "flexjob" && b.Days.Contains(today) && dice.Percent(30)))
        {
            var hours = dice.Between(4, 25);
            yield return Row(near[dice.Between(0, near.Count - 1)], hours < 10 ? "micro-flexjob" : "flexjob", spell.Days.From, spell.Days.LastDay, hours, dice, isFixed: false);
        }
    }

    private object?[] Row(MadeEmployer employer, string kind, DateOnly first, DateOnly? last, int hours, Dice dice, bool isFixed) =>
        [employer.PNumber, kind, first, last, (decimal)hours, reference.Occupations.All[dice.Between(0, reference.Occupations.All.Count - 1)].Id, isFixed ? true : null];
}
