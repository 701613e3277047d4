using System.Globalization;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Testing.Histories;

/// <summary>Puts persons' facts into the registers, each fact with an id of its own, so that facts that repeat stay two.</summary>
public static class RegisterFiller
{
    /// <summary>Puts the facts in; a person gets a fictitious CPR number.</summary>
    public static IReadOnlyDictionary<int, int> Fill(Session db, long write, PersonStore store, IReadOnlyCollection<PersonFacts> persons)
    {
        var ids = persons.ToDictionary(p => p.Person, p => store.FindOrAdd(db, write, CprOf(p.Person)));
        Fill(db, write, persons, ids);
        return ids;
    }

    /// <summary>Puts the facts of persons in who are there already.</summary>
    public static void Fill(Session db, long write, IReadOnlyCollection<PersonFacts> persons, IReadOnlyDictionary<int, int> ids)
    {
        void Put(Register register, Func<PersonFacts, IEnumerable<object?[]>> rows) => RegisterStore.Put(db, write, register, persons.SelectMany(p =>
            rows(p).Select((values, i) => Fact.WithId(ids[p.Person], "test", i.ToString(CultureInfo.InvariantCulture), values))));

        Put(AllRegisters.Details, p => [[FictitiousPerson.Name(p.Person), p.Born, p.Sex == Sex.Male ? "male" : "female", p.Origin, p.Basis.Length == 0 ? null : p.Basis, p.FirstResidence, p.Died]]);
        Put(AllRegisters.Residences, p => p.Residences.Select(r => new object?[] { r.Area.Value, r.Days.From, r.Days.LastDay }));
        Put(AllRegisters.Benefits, p => p.Benefits.Select(b => new object?[] { b.Kind, b.Days.From, b.Days.LastDay, b.HoursPerWeek }));
        Put(AllRegisters.States, p => p.States.Select(s => new object?[] { s.Dimension, s.Value, s.Days.From, s.Days.LastDay }));
        Put(AllRegisters.Interviews, p => p.Interviews.Select(i => new object?[] { i.Day, i.Kind, "held", null, null }));
        Put(AllRegisters.Offers, p => p.Offers.Select(o => new object?[] { o.Kind, o.Days.From, o.Days.LastDay, null, null, null }));
        Put(AllRegisters.Hours, p => p.Hours.Select(h => new object?[] { new DateOnly(h.Month.Year, h.Month.Month, 1), h.Hours }));
        Put(AllRegisters.Exits, p => p.Exits.Select(e => new object?[] { e.Day, e.Destination }));
    }

    /// <summary>The fictitious CPR number of a person.</summary>
    public static CprNumber CprOf(int person) => CprNumber.TryParse(FictitiousPerson.Cpr(person), out var number) ? number : throw new InvalidOperationException("A fictitious number is not one.");
}
