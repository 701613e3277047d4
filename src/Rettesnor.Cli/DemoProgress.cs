using Rettesnor.Core.Demonstration;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Cli;

/// <summary>Says on the error stream how far a long making is and how long it will take still; a short one says nothing.</summary>
internal sealed class DemoProgress(CommandCall call)
{
    private readonly ProgressPace pace = new(call.RealClock, TimeSpan.FromSeconds(5));

    public void Tell(MakingProgress progress)
    {
        if (progress.Part is <= 0 or >= 1 || !pace.IsDue(out var elapsed))
        {
            return;
        }

        var left = elapsed * ((1 - progress.Part) / progress.Part);
        var persons = NumberText.Of(progress.Persons, 0, call.Language);
        var percent = NumberText.Of(Math.Floor((decimal)progress.Part * 100), 0, call.Language);
        call.Errors.WriteLine(call.Pick(
            $"{percent} %, {persons} personer; cirka {Time(left)} tilbage (stop med Ctrl+C)",
            $"{percent}%, {persons} persons; about {Time(left)} left (stop with Ctrl+C)"));
    }

    private string Time(TimeSpan left) => left.TotalSeconds < 60
        ? call.Pick($"{Whole(left.TotalSeconds)} sek.", $"{Whole(left.TotalSeconds)} s")
        : call.Pick($"{Whole(left.TotalMinutes)} min.", $"{Whole(left.TotalMinutes)} min");

    private string Whole(double number) => NumberText.Of((decimal)Math.Ceiling(number), 0, call.Language);
}
