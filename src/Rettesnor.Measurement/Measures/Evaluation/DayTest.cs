using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>A predicate asked of one row on any one day, for events and for the days that full-time persons are counted in.</summary>
/// <remarks>Only predicates that look at one day can be asked so; a window ends with a date of a grid.</remarks>
internal sealed class DayTest
{
    private readonly Codebook codebook;
    private readonly Compiler compiler;
    private readonly Func<Columns, int, int, bool> test;
    private readonly List<Action<Columns, int, List<int>>> changes = [];

    public DayTest(Predicate predicate, Codebook codebook, Compiler compiler)
    {
        this.codebook = codebook;
        this.compiler = compiler;
        test = Of(predicate);
        IsAlways = predicate is Predicate.Everyone;
    }

    /// <summary>Whether it holds of everybody on every day.</summary>
    public bool IsAlways { get; }

    /// <summary>Whether it holds of the row on the day.</summary>
    public bool Holds(Columns columns, int row, int day) => test(columns, row, day);

    /// <summary>Adds the days on which the answer for the row may change.</summary>
    public void AddChanges(Columns columns, int row, List<int> days)
    {
        foreach (var add in changes)
        {
            add(columns, row, days);
        }
    }

    private Func<Columns, int, int, bool> Of(Predicate predicate)
    {
        switch (predicate)
        {
            case Predicate.Everyone:
                return (_, _, _) => true;
            case Predicate.All all:
                var allOf = all.Of.Select(Of).ToArray();
                return (c, row, day) => IsEqualForEach(allOf, true, c, row, day);
            case Predicate.AnyOf any:
                var anyOf = any.Of.Select(Of).ToArray();
                return (c, row, day) => !IsEqualForEach(anyOf, false, c, row, day);
            case Predicate.Not not:
                var opposite = Of(not.Of);
                return (c, row, day) => !opposite(c, row, day);
            case Predicate.OnBenefit on:
                return OnBenefit(compiler.Benefits(on.Benefits));
            case Predicate.Age age:
                return Age(age);
            case Predicate.OfSex sex:
                return (c, row, _) => c.Traits[row].Sex == (int)sex.Is;
            case Predicate.OfOrigin origin:
                var origins = Compiler.Set(origin.Origins, codebook.Origin);
                return (c, row, _) => (origins >> c.Traits[row].Origin & 1) != 0;
            case Predicate.OnBasis basis:
                var bases = compiler.Bases(basis.Bases);
                return (c, row, _) => (bases >> c.Traits[row].Basis & 1) != 0;
            case Predicate.InState state:
                return InState(compiler.States(state.Dimension, state.Values));
            case Predicate.InOffer offer:
                return InOffer(Compiler.Set(offer.Kinds, codebook.Offer));
            default:
                throw new ArgumentException($"{predicate.GetType().Name} looks at more than one day.", nameof(predicate));
        }
    }

    // A loop, because a lambda here would be made anew for every day that is asked of.
    private static bool IsEqualForEach(Func<Columns, int, int, bool>[] tests, bool answer, Columns columns, int row, int day)
    {
        foreach (var test in tests)
        {
            if (test(columns, row, day) != answer)
            {
                return false;
            }
        }

        return true;
    }

    private Func<Columns, int, int, bool> OnBenefit(ulong benefits)
    {
        changes.Add(static (c, row, days) =>
        {
            foreach (var spell in c.SpellsOf(row))
            {
                days.Add(spell.Start);
                days.Add(spell.End);
            }
        });
        return (c, row, day) =>
        {
            foreach (ref readonly var spell in c.SpellsOf(row))
            {
                if (spell.Start <= day && day < spell.End)
                {
                    return (benefits >> spell.Benefit & 1) != 0;
                }
            }

            return false;
        };
    }

    private Func<Columns, int, int, bool> Age(Predicate.Age age)
    {
        changes.Add((c, row, days) =>
        {
            days.Add(Birthdays.Day(c.Born[row], age.From ?? 0));
            days.Add(Birthdays.Day(c.Born[row], (age.To ?? 0) + 1));
        });
        return (c, row, day) =>
            Birthdays.Day(c.Born[row], age.From ?? 0) <= day && (age.To is not { } to || day < Birthdays.Day(c.Born[row], to + 1));
    }

    private Func<Columns, int, int, bool> InState(bool[] codes)
    {
        changes.Add(static (c, row, days) =>
        {
            foreach (var state in c.StatesOf(row))
            {
                days.Add(state.Start);
                days.Add(state.End);
            }
        });
        return (c, row, day) =>
        {
            foreach (var state in c.StatesOf(row))
            {
                if (state.Start <= day && day < state.End && state.Code < codes.Length && codes[state.Code])
                {
                    return true;
                }
            }

            return false;
        };
    }

    private Func<Columns, int, int, bool> InOffer(ulong kinds)
    {
        changes.Add(static (c, row, days) =>
        {
            foreach (var offer in c.OffersOf(row))
            {
                days.Add(offer.Start);
                days.Add(offer.End);
            }
        });
        return (c, row, day) =>
        {
            foreach (ref readonly var offer in c.OffersOf(row))
            {
                if (offer.Start <= day && day < offer.End && (kinds >> offer.Kind & 1) != 0)
                {
                    return true;
                }
            }

            return false;
        };
    }
}
