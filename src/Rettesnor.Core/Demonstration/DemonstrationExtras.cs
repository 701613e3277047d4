using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>What the registers hold of fictitious persons and no measure counts: interviews that were not held, who gave an offer, grants, tests and reimbursements.</summary>
internal sealed class DemonstrationExtras(ReferenceData reference, DateOnly today, AreaId area, int seed)
{
    private const int WeeksOfReimbursement = 12;

    private static readonly string[] Companies = ["Opdigtet Byg A/S", "Prøve & Søn", "Eksempel Detail", "Model Transport", "Skitse Rengøring", "Øvelund Plejecenter", "Mønster Køkken", "Demo Gartneri"];
    private static readonly string[] Schools = ["Prøveskolen", "Eksempel AMU", "Demo Erhvervsskole", "Øve VUC"];
    private static readonly string[] Trades = ["Tømrer", "Social- og sundhedsassistent", "Kok", "Elektriker", "Lager og logistik", "Mekaniker"];
    private static readonly string[] Schemes = ["personal-assistance", "aids", "workplace-adaptation", "icebreaker", "preferential-access", "compensation-card"];
    private static readonly string[] Subjects = ["reading", "arithmetic", "english", "digital"];

    // Made-up weekly amounts in øre; nobody is paid by them.
    private static readonly (string Benefit, long Week)[] Weekly =
    [
        ("unemployment-benefit", 470_000), ("sickness-benefit", 465_000), ("job-clarification", 300_000), ("resource-course", 310_000), ("unemployment-allowance", 410_000),
        ("cash-benefit", 290_000), ("education-benefit", 170_000), ("self-support-benefit", 180_000), ("transition-benefit", 180_000), ("rehabilitation", 440_000),
    ];

    public object?[] Held(PersonFacts p, InterviewFact interview)
    {
        var dice = Dice.Of(seed, p.Person, interview.Day.DayNumber, Dice.Word("held"));
        bool? repatriation = p.Basis is "refugee" or "family-reunified" ? dice.Percent(60) : null;
        bool? order = On(p, interview.Day) == "education-benefit" ? dice.Percent(35) : null;
        return [interview.Day, interview.Kind, "held", repatriation, order];
    }

    /// <summary>Interviews that were cancelled or not met, and those that are booked in the weeks to come.</summary>
    public IEnumerable<object?[]> NotHeld(PersonFacts p)
    {
        var dice = Dice.Of(seed, p.Person, Dice.Word("not-held"));
        foreach (var interview in p.Interviews)
        {
            if (dice.Percent(11))
            {
                yield return [interview.Day.AddDays(-dice.Between(3, 10)), interview.Kind, dice.Percent(55) ? "not-met" : "cancelled", null, null];
            }
        }

        if (On(p, today) is { } benefit && reference.Histories.BenefitsOf("contact-course")!.Contains(benefit) && dice.Percent(45))
        {
            yield return [today.AddDays(dice.Between(1, 56)), reference.Histories.Interviews[dice.Between(0, 2)].Id, "booked", null, null];
        }
    }

    public object?[] Offer(PersonFacts p, OfferFact offer)
    {
        var dice = Dice.Of(seed, p.Person, offer.Days.From.DayNumber, Dice.Word(offer.Kind));
        var category = reference.Histories.Offers.First(o => o.Id == offer.Kind).Category;
        var provider = category switch { "company" => Pick(Companies, dice), "education" => Pick(Schools, dice), _ => "Jobcentret" };
        var hours = category == "company" ? dice.Between(2, 37) : dice.Between(10, 37);
        return [offer.Kind, offer.Days.From, offer.Days.LastDay, provider, reference.Areas[area].Name.Da, (decimal)hours];
    }

    public IEnumerable<object?[]> Compensations(PersonFacts p)
    {
        var dice = Dice.Of(seed, p.Person, Dice.Word("compensations"));
        if (First(p) is not { } first || !dice.Percent(3))
        {
            yield break;
        }

        var (scheme, day) = (Pick(Schemes, dice), Within(first, dice));
        yield return [scheme, "applied", day, null];
        var decided = day.AddDays(dice.Between(7, 60));
        if (decided < today)
        {
            var granted = dice.Percent(80);
            yield return [scheme, granted ? "granted" : "refused", decided, granted ? decided.AddDays(dice.Between(180, 1095)) : null];
        }
    }

    public IEnumerable<object?[]> PriorLearning(PersonFacts p)
    {
        var dice = Dice.Of(seed, p.Person, Dice.Word("prior-learning"));
        if (First(p) is { } first && dice.Percent(2))
        {
            yield return [Within(first, dice), Pick(Schools, dice), dice.Percent(70) ? "Kompetencebevis" : "Afkortet uddannelsesplan"];
        }
    }

    public IEnumerable<object?[]> FvuTests(PersonFacts p)
    {
        var dice = Dice.Of(seed, p.Person, Dice.Word("fvu"));
        if (First(p) is { } first && dice.Percent(p.Origin == "danish" ? 2 : 8))
        {
            yield return [Within(first, dice), Pick(Subjects, dice), "Trin " + (char)('0' + dice.Between(1, 4))];
        }
    }

    public IEnumerable<object?[]> Apprenticeships(PersonFacts p) => p.States.Where(s => s.Value == "adult-apprenticeship").Select(s =>
    {
        var dice = Dice.Of(seed, p.Person, s.Days.From.DayNumber, Dice.Word("trade"));
        return new object?[] { s.Days.From, s.Days.LastDay, Pick(Trades, dice), On(p, s.Days.From.AddDays(-1)) == "unemployment-benefit" ? "unemployment" : dice.Percent(70) ? "employment" : "other" };
    });

    /// <summary>The newest weeks of what the state covers, less the longer the person has had a benefit.</summary>
    public IEnumerable<object?[]> Reimbursements(PersonFacts p)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        for (var week = monday.AddDays(-7 * WeeksOfReimbursement); week < monday; week = week.AddDays(7))
        {
            if (Spell(p, week) is not { } spell || Array.Find(Weekly, w => w.Benefit == spell.Kind) is not { Week: > 0 } paid)
            {
                continue;
            }

            var weeks = (week.DayNumber - spell.Days.From.DayNumber) / 7;
            var share = weeks < 4 ? 80 : weeks < 26 ? 40 : weeks < 52 ? 30 : 20;
            var title = reference.Histories.Benefits.First(b => b.Id == spell.Kind).Title.Da;
            yield return spell.Kind == "unemployment-benefit"
                ? [week, title, area.Value, paid.Week, null, null, 100m - share, paid.Week * (100 - share) / 100]
                : [week, title, area.Value, paid.Week, (decimal)share, paid.Week * share / 100, null, null];
        }
    }

    private static string Pick(string[] of, Dice dice) => of[dice.Between(0, of.Length - 1)];

    private static BenefitFact? Spell(PersonFacts p, DateOnly day)
    {
        foreach (var spell in p.Benefits)
        {
            if (spell.Days.Contains(day))
            {
                return spell;
            }
        }

        return null;
    }

    private static string? On(PersonFacts p, DateOnly day) => Spell(p, day)?.Kind;

    private static DateOnly? First(PersonFacts p) => p.Benefits.Count == 0 ? null : p.Benefits.Min(b => b.Days.From);

    private DateOnly Within(DateOnly first, Dice dice) => first >= today ? today : first.AddDays(dice.Between(0, today.DayNumber - first.DayNumber));
}
