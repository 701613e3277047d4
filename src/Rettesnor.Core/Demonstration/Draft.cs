using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Core.Demonstration;

/// <summary>Days on a benefit as they will turn out to be, also those after today.</summary>
internal readonly record struct DraftSpell(BenefitSettings Benefit, int From, int Until, decimal? Hours);

/// <summary>A stretch of days with a word; no end is an open one.</summary>
internal readonly record struct DraftStretch(string Kind, string Value, int From, int Until);

/// <summary>A person in the making: days are day numbers, ends are the day after the last.</summary>
internal sealed class Draft
{
    /// <summary>An end that lies beyond every day that is made.</summary>
    public const int Open = 1_000_000;

    public required int Born { get; init; }

    public required Sex Sex { get; init; }

    public required string Origin { get; init; }

    public string Basis { get; set; } = "";

    public int? FirstResidence { get; set; }

    /// <summary>The day of death; <see cref="Open"/> for none.</summary>
    public int Died { get; set; } = Open;

    public List<(AreaId Area, int From, int Until)> Homes { get; } = [];

    public List<DraftSpell> Spells { get; } = [];

    public List<(string Kind, int Day)> Interviews { get; } = [];

    public List<DraftStretch> Offers { get; } = [];

    public List<(int Month, decimal Hours)> Hours { get; } = [];

    public List<DraftStretch> States { get; } = [];

    public List<(string Destination, int Day)> Exits { get; } = [];

    /// <summary>The day of a birthday.</summary>
    public int Birthday(int age)
    {
        var born = DateOnly.FromDayNumber(Born);
        return born.Day == 29 && born.Month == 2 ? born.AddDays(1).AddYears(age).DayNumber - 1 : born.AddYears(age).DayNumber;
    }

    /// <summary>Whether the person has reached an age on a day.</summary>
    public bool IsOfAge(int age, int day) => Birthday(age) <= day;
}
