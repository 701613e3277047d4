using System.Runtime.InteropServices;

namespace Rettesnor.Measurement.Histories;

/// <summary>Days on one benefit that overlap no other's: 8 bytes, so that a pass over the country reads little.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Spell(ushort Start, ushort End, ushort FamilyChain, byte Benefit, bool IsPartial);

/// <summary>Days with a number: an offer of a kind, or a state.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Stretch(ushort Code, ushort Start, ushort End);

/// <summary>Hours of a month, in hundredths, on the month's last day.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct HoursOfMonth(ushort Day, ushort Hundredths);

/// <summary>Where a person went, and the day it was recorded for.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Exit(ushort Day, ushort Destination);

/// <summary>
/// The columns of a snapshot. A row is a person in one municipality; its facts lie from <c>XAt[row]</c> up to <c>XAt[row + 1]</c> in the
/// list of X, in order of day.
/// </summary>
internal sealed record Columns
{
    /// <summary>The code of the days within a row's residence on which the person lived elsewhere.</summary>
    public const ushort Away = ushort.MaxValue;

    /// <summary>The minutes a week of a whole benefit: 37 hours.</summary>
    public const int WholeWeek = 37 * 60;

    public required int[] Person { get; init; }

    public required ushort[] Born { get; init; }

    public required byte[] Sex { get; init; }

    public required byte[] Origin { get; init; }

    public required byte[] Basis { get; init; }

    /// <summary>The first day of residence on the basis; <see cref="DayNumber.Never"/> where it is not known.</summary>
    public required ushort[] FirstResidence { get; init; }

    public required ushort[] ResidentFrom { get; init; }

    public required ushort[] ResidentUntil { get; init; }

    /// <summary>Whether the states of the row hold days <see cref="Away"/>.</summary>
    public required bool[] IsAway { get; init; }

    public required int[] SpellAt { get; init; }

    public required Spell[] Spells { get; init; }

    /// <summary>The first day of the chain of the spell's own benefit.</summary>
    public required ushort[] BenefitChain { get; init; }

    /// <summary>The first day of the chain of any benefits.</summary>
    public required ushort[] AnyChain { get; init; }

    /// <summary>The minutes a week that a partial spell is paid for; empty where no spell is partial.</summary>
    public required ushort[] Extent { get; init; }

    public required int[] InterviewAt { get; init; }

    public required ushort[] InterviewDays { get; init; }

    public required byte[] InterviewKinds { get; init; }

    public required int[] OfferAt { get; init; }

    public required Stretch[] Offers { get; init; }

    public required int[] HoursAt { get; init; }

    public required HoursOfMonth[] Hours { get; init; }

    public required int[] StateAt { get; init; }

    /// <summary>The bytes of the states, as <see cref="RowStates"/> reads them; what begins at the offsets is bytes.</summary>
    public required byte[] States { get; init; }

    public required int[] ExitAt { get; init; }

    public required Exit[] Exits { get; init; }

    public int Rows => Person.Length;

    public ReadOnlySpan<Spell> SpellsOf(int row) => Spells.AsSpan(SpellAt[row], SpellAt[row + 1] - SpellAt[row]);

    public RowStates StatesOf(int row) => new(States.AsSpan(StateAt[row], StateAt[row + 1] - StateAt[row]));

    public ReadOnlySpan<Stretch> OffersOf(int row) => Offers.AsSpan(OfferAt[row], OfferAt[row + 1] - OfferAt[row]);

    public ReadOnlySpan<HoursOfMonth> HoursOf(int row) => Hours.AsSpan(HoursAt[row], HoursAt[row + 1] - HoursAt[row]);

    public ReadOnlySpan<Exit> ExitsOf(int row) => Exits.AsSpan(ExitAt[row], ExitAt[row + 1] - ExitAt[row]);

    /// <summary>All that a row holds, as text: to tell two rows apart, not for people.</summary>
    public string TextOf(int row)
    {
        var extents = Extent.Length == 0 ? "" : string.Join(',', Extent[SpellAt[row]..SpellAt[row + 1]]);
        return string.Join(';',
            Born[row], Sex[row], Origin[row], Basis[row], FirstResidence[row], ResidentFrom[row], ResidentUntil[row], IsAway[row],
            string.Join(',', SpellsOf(row).ToArray()), string.Join(',', BenefitChain[SpellAt[row]..SpellAt[row + 1]]), string.Join(',', AnyChain[SpellAt[row]..SpellAt[row + 1]]), extents,
            string.Join(',', InterviewDays[InterviewAt[row]..InterviewAt[row + 1]]), string.Join(',', InterviewKinds[InterviewAt[row]..InterviewAt[row + 1]]),
            string.Join(',', OffersOf(row).ToArray()), string.Join(',', HoursOf(row).ToArray()), Convert.ToHexString(States.AsSpan(StateAt[row], StateAt[row + 1] - StateAt[row])), string.Join(',', ExitsOf(row).ToArray()));
    }
}
