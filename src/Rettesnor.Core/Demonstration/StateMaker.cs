using System.Globalization;
using Rettesnor.Core.Access;

namespace Rettesnor.Core.Demonstration;

/// <summary>Makes what holds of a person while on benefits: readiness, target group, level of support, team, caseworker, programmes, partial recovery.</summary>
internal sealed class StateMaker(DemonstrationSettings settings)
{
    private const int LongEnoughToChange = 150;

    private readonly int from = settings.From.DayNumber;
    private readonly int today = settings.Today.DayNumber;
    private readonly List<string> teams = [.. settings.Teams];

    /// <summary>Every value of the open dimensions.</summary>
    public static IEnumerable<(string Dimension, string Value)> OpenValues(DemonstrationSettings settings)
    {
        foreach (var team in settings.Teams)
        {
            yield return ("team", team);
        }

        for (var team = 0; team < settings.Teams.Count; team++)
        {
            for (var place = 0; place < settings.Caseworkers; place++)
            {
                yield return ("caseworker", Caseworker(team, place));
            }
        }
    }

    public void Add(Draft draft, Dice dice)
    {
        foreach (var spell in draft.Spells)
        {
            if (spell.Until > from && spell.From <= today)
            {
                Judgements(draft, spell, dice);
                Programmes(draft, spell, dice);
                Recovery(draft, spell, dice);
            }
        }
    }

    // One throw for all of them, so that the target group follows the readiness; a long spell may be judged anew.
    private void Judgements(Draft draft, DraftSpell spell, Dice dice)
    {
        var change = spell.Until - spell.From > LongEnoughToChange && dice.Percent(22) ? dice.Between(spell.From + 60, Math.Min(spell.Until, today) - 1) : 0;
        var (part, later) = (dice.Part(), dice.Part());
        foreach (var (dimension, values) in spell.Benefit.States)
        {
            if (values.IsEmpty)
            {
                continue;
            }

            var (first, second) = (values.At(part), values.At(later));
            if (change <= spell.From || first == second)
            {
                Put(draft, dimension, first, spell.From, spell.Until, dice);
                continue;
            }

            Put(draft, dimension, first, spell.From, change, dice);
            Put(draft, dimension, second, change, spell.Until, dice);
        }
    }

    private void Put(Draft draft, string dimension, string value, int start, int end, Dice dice)
    {
        if (end <= from || start >= end)
        {
            return;
        }

        draft.States.Add(new DraftStretch(dimension, value, start, end));
        if (dimension == "team")
        {
            Caseworkers(draft, teams.IndexOf(value), start, end, dice);
        }
    }

    private void Caseworkers(Draft draft, int team, int start, int end, Dice dice)
    {
        var place = dice.Between(0, settings.Caseworkers - 1);
        for (var at = Math.Max(start, from - 100); at < Math.Min(end, today + 1);)
        {
            var until = Math.Min(at + dice.Days(settings.CaseworkerChange), end);
            draft.States.Add(new DraftStretch("caseworker", Caseworker(team, place), at, until));
            (at, place) = (until, (place + dice.Between(1, settings.Caseworkers - 1)) % settings.Caseworkers);
        }
    }

    private void Programmes(Draft draft, DraftSpell spell, Dice dice)
    {
        foreach (var (programme, percent) in spell.Benefit.Programmes)
        {
            if (dice.Percent(percent))
            {
                Programme(draft, programme, spell, dice);
            }
        }

        if (spell.Benefit.Id == "unemployment-benefit" && draft.IsOfAge(settings.SeniorFromAge, spell.From) && dice.Percent(settings.SeniorShare))
        {
            Programme(draft, "senior-project", spell, dice);
        }
    }

    private static void Programme(Draft draft, string programme, DraftSpell spell, Dice dice)
    {
        var start = spell.From + dice.Between(10, 90);
        if (start < spell.Until)
        {
            draft.States.Add(new DraftStretch("programme", programme, start, Math.Min(start + dice.Between(60, 420), spell.Until)));
        }
    }

    private static void Recovery(Draft draft, DraftSpell spell, Dice dice)
    {
        var days = Math.Min(spell.Until - spell.From, 400);
        if (days > 35 && dice.Percent(spell.Benefit.Partly))
        {
            draft.States.Add(new DraftStretch("recovery", "partly", spell.Until - dice.Between(14, days / 2), spell.Until));
        }
    }

    // The first is somebody who can sign in, so that there is something to see for one who sees own cases only.
    private static string Caseworker(int team, int place) => team == 0 && place == 0 ? DemonstrationAccounts.Caseworker : string.Create(CultureInfo.InvariantCulture, $"Sagsbehandler {((team + 1) * 10) + place}");
}
