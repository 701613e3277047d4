using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Protection;

/// <summary>Raises an alarm where citizens are kept for longer than the rules allow: nothing is erased by itself, so somebody has to be told.</summary>
/// <param name="data">The data directory.</param>
/// <param name="reference">The rules that come with the program.</param>
/// <param name="shown">The clock that the registers are read by.</param>
public sealed class RetentionAlarm(DataDirectory data, ReferenceData reference, TimeProvider shown)
{
    // What every such alarm ends with, whatever the number.
    private static readonly LocalText Tail = new(
        "ældre, end fristerne tillader. En leder ser på siden Sletning, hvad der skal slettes, og beslutter det.",
        "older than the time limits allow. A leader looks at the page Erasure for what is to be erased, and decides it.");

    /// <summary>Raises it, unless one about this stands already, and says how many citizens it is about; nobody is named.</summary>
    public int Raise(string who)
    {
        var count = new RetentionReader(data, reference, shown).Preview().Persons.Count;
        if (count > 0)
        {
            var text = new LocalText(
                $"{NumberText.Of(count, 0, Language.Danish)} {(count == 1 ? "borger" : "borgere")} er {Tail.Da}",
                $"{NumberText.Of(count, 0, Language.English)} {(count == 1 ? "citizen is" : "citizens are")} {Tail.En}");
            data.WriteIfNeeded(new Written(who, "registers check", "Citizens older than the time limits allow"), (db, _) =>
            {
                // Every web server finds this out in the same moment.
                db.TakeTurn();
                return !Alarms.Open(db).Any(a => a.Text.Da.EndsWith(Tail.Da, StringComparison.Ordinal)) && Alarms.Raise(db, data.Clock, text) > 0;
            });
        }

        return count;
    }
}
