using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Demonstration;

/// <summary>Makes where persons live: most in one municipality, some move in, out, or out and back.</summary>
internal sealed class HomeMaker
{
    private readonly DemonstrationSettings settings;
    private readonly Areas areas;
    private readonly bool alone;
    private readonly double years;
    private readonly Weights<AreaId> all;

    public HomeMaker(DemonstrationSettings settings, Areas areas, bool alone)
    {
        this.settings = settings;
        this.areas = areas;
        this.alone = alone;
        years = (settings.Today.DayNumber - settings.From.DayNumber) / 365.0;
        all = new Weights<AreaId>(settings.Sizes.OrderBy(s => s.Key).Select(s => KeyValuePair.Create(s.Key, (double)s.Value)));
    }

    /// <summary>
    /// The part of the persons who live in a municipality that is made alone on a day: some have not come yet, some have left. In the
    /// country those who leave come to another one.
    /// </summary>
    public double Resident => alone ? 1 - ((settings.MovesIn + settings.MovesOut) / 2 * years / 100) : 1;

    /// <summary>Where the person lives; in the only municipality that is made, what lies elsewhere is not known.</summary>
    public void Add(Draft draft, AreaId area, Dice dice)
    {
        var first = draft.FirstResidence ?? draft.Born;
        var (moving, day) = (dice.Part() * 100, RandomDay(dice));
        if (alone && moving < settings.MovesIn * years)
        {
            draft.Homes.Add((area, Math.Max(first, day), Draft.Open));
            return;
        }

        if (moving > 100 - (settings.MovesOut * years) && day > first)
        {
            draft.Homes.Add((area, first, day));
            Elsewhere(draft, area, day, dice);
            return;
        }

        draft.Homes.Add((area, first, Draft.Open));
    }

    /// <summary>Gives a home elsewhere to those whom a benefit's end moved away.</summary>
    public void Finish(Draft draft, AreaId area, Dice dice)
    {
        if (!alone && draft.Homes.Count == 1 && draft.Homes[0].Until < Draft.Open && dice.Percent(80))
        {
            draft.Homes.Add((Other(area, dice), draft.Homes[0].Until, Draft.Open));
        }
    }

    private void Elsewhere(Draft draft, AreaId area, int day, Dice dice)
    {
        var back = dice.Percent(settings.MovesBack) ? day + dice.Between(20, 500) : Draft.Open;
        if (!alone)
        {
            draft.Homes.Add((Other(area, dice), day, back));
        }

        if (back < Draft.Open)
        {
            draft.Homes.Add((area, back, Draft.Open));
        }
    }

    // Half of those who move go next door.
    private AreaId Other(AreaId area, Dice dice)
    {
        var near = areas.Neighbours(area);
        var other = near.Count > 0 && dice.Percent(50) ? near[dice.Between(0, near.Count - 1)].Id : all.Pick(dice);
        return other == area ? all.Things[0] == area ? all.Things[1] : all.Things[0] : other;
    }

    private int RandomDay(Dice dice) => dice.Between(settings.From.DayNumber + 1, settings.Today.DayNumber - 1);
}
