using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Reading;

/// <summary>Figures and distances as they are read on a page.</summary>
internal static class FigureWords
{
    /// <summary>What stands where there is no value: a dash is not a zero.</summary>
    public const string None = "–";

    /// <summary>What stands where too few persons are behind a value.</summary>
    public static string Withheld(Language language) => language == Language.Danish ? "skjult" : "withheld";

    public static string Of(Figure? figure, Language language) => figure switch
    {
        null => None,
        { State: FigureState.Suppressed } => Withheld(language),
        { Value: { } value } => (figure.Approximate ? (language == Language.Danish ? "ca. " : "about ") : "") + Of(value, figure.Step, figure.Unit, language),
        _ => None,
    };

    /// <summary>A judged value: a figure as it is printed, or a mean or sum worked out from several.</summary>
    public static string Of(Judged judged, Language language) =>
        judged.Period == judged.Newest.Key.Period && judged.Value == judged.Newest.Value
            ? Of(judged.Newest, language)
            : Of(judged.Value, judged.Newest.Step, judged.Newest.Unit, language);

    /// <summary>A value that is worked out, such as a mean: one decimal for shares and scores, none for whole things.</summary>
    public static string Of(decimal value, decimal? step, Unit unit, Language language) =>
        NumberText.Of(value, step ?? WorkedOutStep(value, unit), unit, language);

    /// <summary>A distance in the target's unit, without a sign: <c>21,4 pp</c>, <c>383</c>.</summary>
    public static string Distance(decimal distance, decimal? step, Unit unit, Language language)
    {
        var size = Math.Abs(distance);
        var number = NumberText.Of(size, NumberText.Decimals(step ?? WorkedOutStep(size, unit)), language);
        return unit switch
        {
            Unit.Percent or Unit.Points => number + " pp",
            Unit.Dkk => language == Language.Danish ? number + " kr." : "DKK " + number,
            Unit.Score => number + (language == Language.Danish ? " point" : " points"),
            Unit.Days => number + (language == Language.Danish ? " dage" : " days"),
            Unit.Persons or Unit.FullTime or Unit.Count => number,
        };
    }

    public static string Short(Period period, Language language) => period.ToShortText(language);

    private static decimal WorkedOutStep(decimal value, Unit unit) => unit switch
    {
        Unit.Percent or Unit.Points or Unit.Score => 0.1m,
        Unit.Dkk => 1,
        Unit.Persons or Unit.FullTime or Unit.Count or Unit.Days => value == Math.Truncate(value) ? 1 : 0.1m,
    };
}
