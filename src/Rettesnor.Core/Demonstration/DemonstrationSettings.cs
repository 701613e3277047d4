using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>How long something lasts: half of them shorter than the median days, with the spread of the logarithm, none longer than the most.</summary>
internal readonly record struct Lengths(double Median, double Spread, int Most);

/// <summary>Ages in years: around a middle, within bounds.</summary>
internal readonly record struct Ages(double From, double To, double Middle, double Spread);

/// <summary>Interviews while on a benefit: the usual days between, the days to the first, and the percent a year who are out of contact for months.</summary>
internal sealed record InterviewSettings(double Every, double First, double Lapse);

/// <summary>Offers while on a benefit: the percent who never get one, the days to the first, between two and in one.</summary>
internal sealed record OfferSettings(double Never, double First, double Every, double Days, Weights<string> Kinds);

/// <summary>Hours of ordinary work a month: the percent of persons, the median and the spread of the logarithm.</summary>
internal sealed record HoursSettings(double Share, double Median, double Spread);

/// <summary>How one benefit's spells are made.</summary>
internal sealed record BenefitSettings
{
    public required string Id { get; init; }

    /// <summary>The first and last day it can be given.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Persons on it for each 1,000 residents on the first day.</summary>
    public double Level { get; init; }

    /// <summary>Persons a year for each 1,000 residents who begin on it without an earlier benefit.</summary>
    public double Starts { get; init; }

    /// <summary>How long it lasts; null where it lasts until an age.</summary>
    public Lengths? Days { get; init; }

    public Ages Age { get; init; }

    /// <summary>The ages on the first day, where they differ from those that it is begun at.</summary>
    public Ages StockAge { get; init; }

    public int UntilAge { get; init; }

    /// <summary>The benefit that follows at that age; null for none.</summary>
    public string? Then { get; init; }

    public required Weights<string> Origin { get; init; }

    /// <summary>The bases of residence of those who begin on it; empty where they have none.</summary>
    public required Weights<string> Basis { get; init; }

    /// <summary>What follows when it can no longer be given.</summary>
    public required Weights<string> Successor { get; init; }

    /// <summary>The weight of each month of the year; none for an even year.</summary>
    public required IReadOnlyList<double> Seasons { get; init; }

    /// <summary>Starts in a year, in percent of the usual.</summary>
    public required IReadOnlyDictionary<int, double> Years { get; init; }

    /// <summary>Whether its end is known when it begins.</summary>
    public bool Planned { get; init; }

    /// <summary>The percent of spells that are paid for fewer hours.</summary>
    public double PartTime { get; init; }

    /// <summary>The percent of spells with days of sickness benefit inside.</summary>
    public double Sick { get; init; }

    /// <summary>The percent of spells of some weeks whose last part is partly recovered.</summary>
    public double Partly { get; init; }

    /// <summary>The percent of persons who are supported by a spouse afterwards.</summary>
    public double Spouse { get; init; }

    public InterviewSettings? Interviews { get; init; }

    public OfferSettings? Offers { get; init; }

    public HoursSettings? Hours { get; init; }

    /// <summary>What holds of the person, by dimension; values of the same place in two dimensions do not follow each other.</summary>
    public required IReadOnlyDictionary<string, Weights<string>> States { get; init; }

    /// <summary>Programmes with the percent of spells.</summary>
    public required IReadOnlyDictionary<string, double> Programmes { get; init; }

    /// <summary>Where to: other benefits and destinations.</summary>
    public required Weights<string> Next { get; init; }

    /// <summary>The benefit that somebody who left for work comes back to.</summary>
    public required Weights<string> Back { get; init; }
}

/// <summary>Persons with a basis of residence who are known although they are on no benefit.</summary>
internal sealed record NewcomerSettings(
    string Basis, double Level, Weights<DateOnly> Arrivals, double Works, double Enrolled, double Spouse, string? Benefit, double BenefitShare, Lengths BenefitDays)
{
    /// <summary>Whether the arrivals are told by month; otherwise by year.</summary>
    public bool ByMonth { get; init; }
}

/// <summary>A share that a population is brought to: its published figures, or an aim of our own.</summary>
internal sealed record ShareAim(MeasureId Measure, IReadOnlyList<Period> Periods, decimal Within, decimal? Aim);

/// <summary>What a municipality's population is brought to.</summary>
internal sealed record CalibrationSettings(AreaId Area, MeasureId FullTime, Period FullTimePeriod, MeasureId Level, Period LevelPeriod, IReadOnlyList<ShareAim> Shares);

/// <summary>A stretch of days on which job centres were closed for visits and most offers.</summary>
internal readonly record struct Closed(int From, int Until);

/// <summary>All of reference/demonstration.yaml.</summary>
public sealed record DemonstrationSettings
{
    /// <summary>Reads the file beside the other reference data.</summary>
    /// <exception cref="DataRefusedException">It cannot be read; the message holds every problem.</exception>
    public static DemonstrationSettings Load(ReferenceData reference)
    {
        var problems = new List<InputProblem>();
        return SettingsReader.Read("demonstration.yaml", File.ReadAllText(Path.Combine(reference.Folder, "demonstration.yaml")), reference, problems)
            ?? throw InputProblem.Refusal(problems);
    }

    /// <summary>The day that the demonstration says it is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The first day of the histories.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The municipality that is made when none is named.</summary>
    public required AreaId Municipality { get; init; }

    /// <summary>The seed when none is named.</summary>
    public required int Seed { get; init; }

    /// <summary>Residents aged 16 to 66, by municipality.</summary>
    public required IReadOnlyDictionary<AreaId, int> Sizes { get; init; }

    /// <summary>The labour force in percent of the residents.</summary>
    public required decimal LabourForceShare { get; init; }

    /// <summary>Those who turn 19 in a year in percent of the residents.</summary>
    public required decimal YouthShare { get; init; }

    internal IReadOnlyDictionary<string, Lengths> Registration { get; init; } = new Dictionary<string, Lengths>();

    internal double MovesIn { get; init; }

    internal double MovesOut { get; init; }

    internal double MovesBack { get; init; }

    /// <summary>Deaths in percent a year, by the age they begin at, rising.</summary>
    internal IReadOnlyList<(int Age, double Percent)> Deaths { get; init; } = [];

    internal IReadOnlyList<Closed> Closed { get; init; } = [];

    internal double ReturnShare { get; init; }

    /// <summary>The share of a year, in percent of the usual.</summary>
    internal IReadOnlyDictionary<int, double> ReturnYears { get; init; } = new Dictionary<int, double>();

    internal double ReturnSoon { get; init; }

    internal int ReturnGap { get; init; }

    internal Lengths Return { get; init; }

    internal int WorkAfterExit { get; init; }

    internal Lengths WorkHours { get; init; }

    internal Lengths Studies { get; init; }

    internal double ApprenticeShare { get; init; }

    internal int ApprenticeFromAge { get; init; }

    internal Lengths Apprenticeship { get; init; }

    internal double SeniorShare { get; init; }

    internal int SeniorFromAge { get; init; }

    internal IReadOnlyList<string> Teams { get; init; } = [];

    internal int Caseworkers { get; init; }

    internal Lengths CaseworkerChange { get; init; }

    internal IReadOnlyDictionary<string, BenefitSettings> Benefits { get; init; } = new Dictionary<string, BenefitSettings>();

    internal IReadOnlyList<NewcomerSettings> Newcomers { get; init; } = [];

    internal IReadOnlyList<CalibrationSettings> Calibrations { get; init; } = [];
}
