using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>Makes persons with a basis of residence: most work or study, and the register knows them all the same.</summary>
internal sealed class NewcomerMaker(DemonstrationSettings settings, CareerMaker careers)
{
    private static readonly Ages Arriving = new(17, 58, 31, 10);

    private readonly int from = settings.From.DayNumber;
    private readonly int today = settings.Today.DayNumber;

    public Draft Draft(NewcomerSettings newcomer, Dice dice)
    {
        var first = newcomer.Arrivals.Pick(dice).DayNumber + dice.Between(0, newcomer.ByMonth ? 27 : 360);
        var age = Math.Clamp(Arriving.Middle + (Arriving.Spread * dice.Normal()), Arriving.From, Arriving.To);
        return new Draft
        {
            Born = first - (int)(age * 365.2425),
            Sex = dice.Percent(newcomer.Basis == "special-act" ? 64 : 48) ? Sex.Female : Sex.Male,
            Origin = newcomer.Basis == "special-act" || (newcomer.Basis == "immigrant" && dice.Percent(60)) ? "western" : "non-western",
            Basis = newcomer.Basis,
            FirstResidence = Math.Min(first, today - 1),
        };
    }

    public void Continue(Draft draft, NewcomerSettings newcomer, Dice dice)
    {
        var first = draft.FirstResidence!.Value;
        if (newcomer.Benefit is { } benefit && dice.Percent(newcomer.BenefitShare))
        {
            careers.Continue(draft, settings.Benefits[benefit], first + dice.Between(2, 25), dice.Days(newcomer.BenefitDays), dice);
        }

        if (dice.Percent(newcomer.Enrolled))
        {
            var start = first + dice.Between(100, 1500);
            draft.States.Add(new DraftStretch("education", "enrolled", start, start + dice.Days(settings.Studies)));
        }

        if (dice.Percent(newcomer.Spouse))
        {
            var start = first + dice.Between(0, 400);
            draft.States.Add(new DraftStretch("support-by-spouse", "yes", start, start + dice.Between(300, 2500)));
        }

        if (dice.Percent(newcomer.Works))
        {
            Work(draft, first + (newcomer.ByMonth ? dice.Between(15, 150) : dice.Between(150, 1200)), dice);
        }
    }

    // Jobs of a year or two with some months between, and none while on a benefit.
    private void Work(Draft draft, int start, Dice dice)
    {
        for (var day = Math.Max(start, from); day < today;)
        {
            var end = Math.Min(day + dice.Between(120, 1100), today);
            var usual = dice.Around(settings.WorkHours.Median * 0.93, settings.WorkHours.Spread);
            foreach (var month in EffortMaker.Months(day, end))
            {
                if (!draft.Spells.Any(s => s.From <= month + 14 && month + 14 < s.Until))
                {
                    EffortMaker.AddHours(draft, month, usual * dice.Around(1, 0.1), dice);
                }
            }

            day = end + dice.Between(20, 200);
        }
    }
}
