using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Rettesnor.Core.Audit;

/// <summary>
/// What can be kept and sent of a fault: which kinds it is of, and where in the program it was. Never its message, in which there may stand
/// whatever was being read or written.
/// </summary>
public static class FaultText
{
    private const int MostSteps = 25;

    // Those of others only near where it broke; all of our own.
    private const int StepsOfOthers = 4;

    /// <summary>The kinds of a fault and of those behind it.</summary>
    public static string KindOf(Exception fault)
    {
        var kinds = new List<string>();
        for (var one = fault; one is not null && kinds.Count < 5; one = one.InnerException)
        {
            kinds.Add(one.GetType().Name + (one is DbException { SqlState: { Length: > 0 } state } ? " " + state : one is DbException other ? string.Create(CultureInfo.InvariantCulture, $" {other.ErrorCode}") : ""));
        }

        return string.Join(" < ", kinds);
    }

    /// <summary>Where it was, the innermost first, one step to a line.</summary>
    public static string StepsOf(Exception fault)
    {
        var innermost = fault;
        while (innermost.InnerException is { } inner)
        {
            innermost = inner;
        }

        var steps = new StackTrace(innermost, fNeedFileInfo: false).GetFrames().Select(f => f.GetMethod()).OfType<System.Reflection.MethodBase>()
            .Where(m => m.DeclaringType is not null).Select(m => $"{m.DeclaringType!.FullName}.{m.Name}").ToList();
        return string.Join('\n', steps.Where((s, i) => i < StepsOfOthers || s.StartsWith("Rettesnor.", StringComparison.Ordinal)).Take(MostSteps));
    }
}
