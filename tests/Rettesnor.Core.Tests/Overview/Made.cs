using Rettesnor.Core.Figures;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Overview;

/// <summary>Plans of one goal, figures and follow-ups that are made up for a test.</summary>
internal static class Made
{
    public static readonly AreaId Stevns = new("stevns");

    /// <summary>A book with figures of a measure in Stevns, each printed to a tenth and made under the definition in force.</summary>
    public static FigureBook Book(string measure, params (string Period, decimal Value)[] figures) => new(
        figures.Select(f => Figure(measure, Period.Parse(f.Period), f.Value)), FivePlans.Reference);

    public static Figure Figure(string measure, Period period, decimal value)
    {
        var found = FivePlans.Reference.Measures.Find(measure)!;
        return new Figure
        {
            Key = new FigureKey(found.Id, Stevns, "", period),
            State = FigureState.Value,
            Value = value,
            Unit = found.Unit,
            Step = 0.1m,
            Definition = found.VersionAt(period.LastDay)!.Id,
            Source = new FigureSource("T", "tabel"),
        };
    }

    /// <summary>A real plan with only one of its goals, which asks for another target, and in another time where one is given.</summary>
    public static PlanBundle Plan(FivePlans plans, string plan, string goal, string? target = null, string? time = null)
    {
        var bundle = plans.Plan(plan);
        var only = bundle.Plan.Goal(goal)!;
        if (target is not null)
        {
            only = only with { Aim = only.Aim! with { TargetText = target, Target = new TargetReader(Language.Danish, FivePlans.Words.TargetAreas).Read(target).Target! } };
        }

        return bundle with { Plan = bundle.Plan with { Goals = new([time is null ? only : only with { Time = Period.Parse(time) }]) } };
    }

    /// <summary>An approved follow-up.</summary>
    public static PlanFollowUp FollowUp(int number, DateOnly cutOff, string plan = "stevns-2023", bool isSealed = true) => new()
    {
        Id = number,
        Plan = plan,
        Number = number,
        PlanVersion = 1,
        Municipality = Stevns,
        Terms = new FollowUpTerms(Period.OfQuarter(cutOff.Year, 1), cutOff, null, null),
        OpenedAt = DateTime.UnixEpoch,
        OpenedBy = "ane",
        Seal = isSealed ? new FollowUpSeal(DateTime.UnixEpoch, "leo", "", "hash", 0) : null,
    };
}
