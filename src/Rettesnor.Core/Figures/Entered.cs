using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Figures;

/// <summary>A figure that somebody writes in, of a measure that no source and no register gives.</summary>
/// <param name="Rule">The goal, or the part of one, whose measure, area and group it is of.</param>
/// <param name="Value">What was written, in the measure's unit.</param>
/// <param name="Decimals">The decimals that it was written with: so much was rounded away at most.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Entered(GoalRule Rule, Period Period, decimal Value, int Decimals, string Place)
{
    /// <summary>What stands as the document of a figure that was written in.</summary>
    public const string Document = "entered";

    private const decimal MostOfAll = 1_000_000_000_000m;

    /// <summary>Everything that is wrong with it on a day.</summary>
    public IEnumerable<LocalText> Problems(DateOnly today)
    {
        var measure = Rule.Measure;
        if (!measure.Intervals.Any(Period.Is))
        {
            yield return new("Målingen har ikke tal for perioder af den slags.", "The measure has no figures for periods of that kind.");
        }

        if (Period.FirstDay > today)
        {
            yield return new("Perioden er ikke begyndt endnu.", "The period has not begun yet.");
        }

        if (measure.VersionAt(Period.LastDay) is null)
        {
            yield return new("Målingen har ingen definition, der gælder for den periode.", "The measure has no definition that holds for that period.");
        }

        if (measure.Unit is Unit.Count or Unit.Persons && decimal.Truncate(Value) != Value)
        {
            yield return new("Det er et antal: skriv et helt tal.", "It is a count: write a whole number.");
        }

        if (measure.Unit is not (Unit.Dkk or Unit.Points) && Value < 0)
        {
            yield return new("Tallet kan ikke være mindre end nul.", "The figure cannot be less than zero.");
        }

        if (Value > (measure.Most ?? MostOfAll) || Value < -MostOfAll)
        {
            yield return new($"Tallet kan højst være {NumberText.Of(measure.Most ?? MostOfAll, 0, Language.Danish)}.", $"The figure can be {NumberText.Of(measure.Most ?? MostOfAll, 0, Language.English)} at most.");
        }
    }

    /// <summary>The figure. A count is exact; another value is known to the last decimal that was written.</summary>
    public Figure Figure => new()
    {
        Key = new FigureKey(Rule.Measure.Id, Rule.Area, Rule.Group, Period),
        State = FigureState.Value,
        Value = Value,
        Unit = Rule.Measure.Unit,
        Step = Rule.Measure.Unit is Unit.Count or Unit.Persons ? null : new decimal(1, 0, 0, false, (byte)Decimals),
        Definition = Rule.Measure.VersionAt(Period.LastDay)!.Id,
        Source = new FigureSource(Document, Place),
    };
}
