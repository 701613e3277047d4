using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Plans;

/// <summary>What a report of a plan says about standings, units and time, in both languages.</summary>
internal static class ReportWords
{
    public static string Either(Language language, string danish, string english) => language == Language.Danish ? danish : english;

    /// <summary>What a municipality is called as a sender.</summary>
    public static string MunicipalityOf(string name, Language language) => Either(language, $"{name} Kommune", $"{name} Municipality");

    public static Mark MarkOf(StandingKind kind, Language language) => new(
        kind switch
        {
            // The shapes and colours of the pages, so that a mark says the same in both.
            StandingKind.Met => MarkKind.Met,
            StandingKind.Holding => MarkKind.Good,
            StandingKind.Missed => MarkKind.Missed,
            StandingKind.Short => MarkKind.Bad,
            StandingKind.Awaiting => MarkKind.Waiting,
            StandingKind.Ahead => MarkKind.Ahead,
            StandingKind.Unmeasured => MarkKind.Unknown,
            StandingKind.Followed => MarkKind.Followed,
            StandingKind.Lapsed => MarkKind.Lapsed,
        },
        StandingText.Name(kind).In(language));

    public static string MustHold(Must? must, Language language) => must switch
    {
        Must.Always => Either(language, "hele tiden", "all the time"),
        Must.AtEnd => Either(language, "ved tidens udgang", "at the end of its time"),
        Must.OnAverage => Either(language, "i gennemsnit", "on average"),
        Must.InTotal => Either(language, "i alt", "in total"),
        null => Either(language, "ikke angivet", "not stated"),
    };

    /// <summary>A goal in the first column of a table; a part under it has its title alone.</summary>
    public static string RowTitle(GoalStanding row, RowStyle style, Language language) => style == RowStyle.Sub ? row.Title.In(language) : $"{row.Id} {row.Title.In(language)}";

    /// <summary>What a goal asks for; of one with parts, how many they are.</summary>
    public static TextCell TargetCell(GoalStanding row, Language language) =>
        new(row.Aim is null ? Either(language, $"{row.Parts.Count} dele", $"{row.Parts.Count} parts") : row.TargetProse.In(language));

    /// <summary>The number that a goal without parts is judged by, said to be about where its source says so; empty where there is none.</summary>
    public static Cell ValueCell(GoalStanding row, Language language)
    {
        if (row is not { Aim: not null, Standing.Judged: { } judged })
        {
            return new EmptyCell();
        }

        var number = new Number(judged.Value, FormatOf(judged.Newest.Unit, judged.Newest.Step, judged.Value));
        return judged.Newest.Approximate ? new TextCell(Either(language, "ca. ", "about ") + number.Text(language)) : new NumberCell(number);
    }

    /// <summary>The period of that number.</summary>
    public static TextCell PeriodCell(GoalStanding row, Language language) => new(row.Aim is null ? "" : row.Standing.Judged?.Period.ToShortText(language) ?? "");

    /// <summary>A figure as it was printed; an own figure with one decimal where its unit has fractions.</summary>
    public static NumberFormat FormatOf(Unit unit, decimal? step, decimal value) => new(
        step is { } s ? NumberText.Decimals(s)
            : unit is Unit.Percent or Unit.Points or Unit.Score or Unit.FullTime ? 1
            : Math.Min(NumberText.Decimals(value), 1),
        unit switch
        {
            Unit.Percent => NumberSuffix.Percent,
            Unit.Points => NumberSuffix.Points,
            _ => NumberSuffix.None,
        });

    /// <summary>A distance or a change: percentage points for percent, with its sign.</summary>
    public static NumberFormat DistanceFormat(Unit unit, decimal? step, decimal value) =>
        FormatOf(unit, step, value) with { Suffix = unit is Unit.Percent or Unit.Points ? NumberSuffix.Points : NumberSuffix.None, Signed = true };

    /// <summary>The unit in words for a heading; empty where the numbers carry it themselves.</summary>
    public static string UnitOf(Unit unit, Language language) => unit switch
    {
        Unit.Percent or Unit.Points or Unit.Count or Unit.Score => "",
        Unit.Persons => Either(language, "personer", "persons"),
        Unit.FullTime => Either(language, "fuldtidspersoner", "full-time persons"),
        Unit.Dkk => Either(language, "kr.", "DKK"),
        Unit.Days => Either(language, "dage", "days"),
    };
}
