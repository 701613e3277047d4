using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Measures;

/// <summary>Compares the histories in memory with everybody read again from the registers, and raises an alarm where they differ.</summary>
public sealed class NightlyCheck(DataDirectory data, LiveHistories histories, TimeProvider clock)
{
    private const int MostNamed = 20;

    /// <summary>Checks now. The alarm stands until somebody closes it; the figures are right again at once.</summary>
    public HistoryCheck Run(string who)
    {
        var began = data.Clock.GetUtcNow().UtcDateTime;
        var check = histories.Check();
        TellOfLeftOut(who, check.LeftOut);
        if (check.Different.Count > 0)
        {
            var persons = string.Join(", ", check.Different.Take(MostNamed).Select(p => p.ToString(CultureInfo.InvariantCulture))) + (check.Different.Count > MostNamed ? ", …" : "");
            data.Write(new Written(who, "registers check", "The histories in memory were not those of the registers"), (db, write) =>
            {
                // Whoever else has histories in memory or in a file reads these persons again.
                RegisterStore.Tell(db, write, check.Different);
                return Alarms.Raise(db, clock, new LocalText(
                    $"Tallene byggede på {check.Different.Count} borgeres forløb, som ikke svarede til registrene. De er læst igen. Borgernes numre: {persons}.",
                    $"The figures were built on the histories of {check.Different.Count} citizens that were not those of the registers. They have been read again. The citizens' numbers: {persons}."));
            });
            histories.Follow();
            histories.Keep();
        }

        JobRuns.Keep(data, JobRuns.NightlyCheck, began, check.Different.Count == 0 && check.LeftOut.Count == 0, Said(check));
        return check;
    }

    /// <summary>Says that the check could not be made.</summary>
    public void TellOfFailure(DateTime began, LocalText why) => JobRuns.Keep(data, JobRuns.NightlyCheck, began, isGood: false, why);

    private static LocalText Said(HistoryCheck check) => new(
        check.Different.Count == 0 ? $"{NumberText.Of(check.Rows, 0, Language.Danish)} rækker læst; forløbene svarer til registrene." : $"{check.Different.Count} borgeres forløb svarede ikke til registrene og er læst igen.",
        check.Different.Count == 0 ? $"{NumberText.Of(check.Rows, 0, Language.English)} rows read; the histories are those of the registers." : $"The histories of {check.Different.Count} citizens were not those of the registers and have been read again.");

    /// <summary>Raises an alarm about those whom the own figures leave out, unless the same alarm stands already.</summary>
    public void TellOfLeftOut(string who, ValueList<LeftOut> leftOut)
    {
        if (leftOut.Count == 0)
        {
            return;
        }

        string Said(Func<LocalText, string> pick) => string.Join(" ", leftOut.Take(MostNamed).Select(o => $"{o.Person}: {pick(o.Why)}")) + (leftOut.Count > MostNamed ? " …" : "");
        var text = new LocalText(
            $"De egne tal regner ikke {leftOut.Count} af registrenes borgere med, fordi deres oplysninger ikke kan læses. Ret dem i kilden og indlæs dem igen. Borgernes numre: {Said(t => t.Da)}",
            $"The own figures leave out {leftOut.Count} of the registers' citizens, because their facts cannot be read. Mend them in the source and import them again. The citizens' numbers: {Said(t => t.En)}");
        if (!data.Use(Alarms.Open).Any(a => a.Text == text))
        {
            data.Write(new Written(who, "registers check", "Facts that cannot be read"), (db, _) =>
            {
                // Every web server finds this out in the same moment.
                db.TakeTurn();
                return Alarms.Open(db).Any(a => a.Text == text) ? 0 : Alarms.Raise(db, clock, text);
            });
        }
    }
}
