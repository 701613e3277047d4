using System.Runtime.InteropServices;

namespace Rettesnor.Measurement.Histories;

/// <summary>Days on one benefit that overlap no other's: 8 bytes, so that a pass over the country reads little.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Spell(ushort Start, ushort End, ushort FamilyChain, byte Benefit, bool IsPartial);

/// <summary>Days of an offer of a kind.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Offer(byte Kind, ushort Start, ushort End);

/// <summary>Days of a state.</summary>
internal readonly record struct Stretch(ushort Code, ushort Start, ushort End);

/// <summary>The small numbers of a row in two bytes: there are at most 64 origins and 64 bases of residence.</summary>
internal readonly record struct Traits(ushort Bits)
{
    /// <summary>The bit of <see cref="IsAway"/>.</summary>
    public const ushort AwayBit = 1;

    public Traits(Sex sex, int origin, int basis)
        : this((ushort)(((int)sex << 1) | (origin << 2) | (basis << 8)))
    {
    }

    /// <summary>Whether the states of the row hold days <see cref="Columns.Away"/>.</summary>
    public bool IsAway => (Bits & AwayBit) != 0;

    /// <summary>The same of a row whose person has lived elsewhere in between.</summary>
    public Traits WithAway() => new((ushort)(Bits | AwayBit));

    public int Sex => Bits >> 1 & 1;

    public int Origin => Bits >> 2 & 63;

    public int Basis => Bits >> 8;
}

/// <summary>Hours of a month, in hundredths, on the month's last day.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct HoursOfMonth(ushort Day, ushort Hundredths);

/// <summary>Where a person went, and the day it was recorded for.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct Exit(ushort Day, byte Destination);

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

    public required Traits[] Traits { get; init; }

    /// <summary>The first day of residence on the basis; <see cref="DayNumber.Never"/> where it is not known.</summary>
    public required ushort[] FirstResidence { get; init; }

    public required ushort[] ResidentFrom { get; init; }

    public required ushort[] ResidentUntil { get; init; }

    public required int[] SpellAt { get; init; }

    public required Spell[] Spells { get; init; }

    /// <summary>The numbers of the partial spells, rising; they are few.</summary>
    public required int[] PartialSpells { get; init; }

    /// <summary>The minutes a week that each partial spell is paid for.</summary>
    public required ushort[] Extent { get; init; }

    public required int[] InterviewAt { get; init; }

    public required ushort[] InterviewDays { get; init; }

    public required byte[] InterviewKinds { get; init; }

    public required int[] OfferAt { get; init; }

    public required Offer[] Offers { get; init; }

    public required int[] HoursAt { get; init; }

    public required HoursOfMonth[] Hours { get; init; }

    public required int[] StateAt { get; init; }

    /// <summary>The bytes of the states, as <see cref="RowStates"/> reads them; what begins at the offsets is bytes.</summary>
    public required byte[] States { get; init; }

    public required int[] ExitAt { get; init; }

    public required Exit[] Exits { get; init; }

    public int Rows => Person.Length;

    public ReadOnlySpan<Spell> SpellsOf(int row) => Spells.AsSpan(SpellAt[row], SpellAt[row + 1] - SpellAt[row]);

    /// <summary>The minutes a week that a spell is paid for.</summary>
    public int MinutesOf(int spell) => Spells[spell].IsPartial ? Extent[Array.BinarySearch(PartialSpells, spell)] : WholeWeek;

    public RowStates StatesOf(int row) => new(States.AsSpan(StateAt[row], StateAt[row + 1] - StateAt[row]));

    public ReadOnlySpan<Offer> OffersOf(int row) => Offers.AsSpan(OfferAt[row], OfferAt[row + 1] - OfferAt[row]);

    public ReadOnlySpan<HoursOfMonth> HoursOf(int row) => Hours.AsSpan(HoursAt[row], HoursAt[row + 1] - HoursAt[row]);

    public ReadOnlySpan<Exit> ExitsOf(int row) => Exits.AsSpan(ExitAt[row], ExitAt[row + 1] - ExitAt[row]);

    /// <summary>All that a row holds, as text: to tell two rows apart, not for people.</summary>
    public string TextOf(int row)
    {
        var minutes = string.Join(',', Enumerable.Range(SpellAt[row], SpellAt[row + 1] - SpellAt[row]).Select(MinutesOf));
        return string.Join(';',
            Born[row], Traits[row], FirstResidence[row], ResidentFrom[row], ResidentUntil[row],
            string.Join(',', SpellsOf(row).ToArray()), minutes,
            string.Join(',', InterviewDays[InterviewAt[row]..InterviewAt[row + 1]]), string.Join(',', InterviewKinds[InterviewAt[row]..InterviewAt[row + 1]]),
            string.Join(',', OffersOf(row).ToArray()), string.Join(',', HoursOf(row).ToArray()), Convert.ToHexString(States.AsSpan(StateAt[row], StateAt[row + 1] - StateAt[row])), string.Join(',', ExitsOf(row).ToArray()));
    }
}
