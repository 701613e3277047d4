using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rettesnor.Measurement.Histories;

/// <summary>One of the columns of a snapshot as bytes.</summary>
internal sealed record ColumnBytes(string Name, Array Items, int ItemBytes)
{
    public long Length => (long)Items.Length * ItemBytes;

    public Span<byte> Bytes => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(Items), checked(Items.Length * ItemBytes));
}

/// <summary>The columns by name, as the snapshot file holds them.</summary>
internal static class SnapshotColumns
{
    public static IReadOnlyList<ColumnBytes> Of(Columns c) =>
    [
        Column("person", c.Person), Column("born", c.Born), Column("traits", c.Traits),
        Column("first-residence", c.FirstResidence), Column("resident-from", c.ResidentFrom), Column("resident-until", c.ResidentUntil),
        Column("spell-at", c.SpellAt), Column("spells", c.Spells), Column("partial-spells", c.PartialSpells), Column("extent", c.Extent),
        Column("interview-at", c.InterviewAt), Column("interview-days", c.InterviewDays), Column("interview-kinds", c.InterviewKinds),
        Column("offer-at", c.OfferAt), Column("offers", c.Offers), Column("hours-at", c.HoursAt), Column("hours", c.Hours),
        Column("state-at", c.StateAt), Column("states", c.States), Column("exit-at", c.ExitAt), Column("exits", c.Exits),
    ];

    /// <summary>Columns whose arrays have the given lengths and nothing in them yet.</summary>
    public static Columns Empty(Func<string, int> length)
    {
        T[] New<T>(string name) => GC.AllocateUninitializedArray<T>(length(name));
        return new Columns
        {
            Person = New<int>("person"),
            Born = New<ushort>("born"),
            Traits = New<Traits>("traits"),
            FirstResidence = New<ushort>("first-residence"),
            ResidentFrom = New<ushort>("resident-from"),
            ResidentUntil = New<ushort>("resident-until"),
            SpellAt = New<int>("spell-at"),
            Spells = New<Spell>("spells"),
            PartialSpells = New<int>("partial-spells"),
            Extent = New<ushort>("extent"),
            InterviewAt = New<int>("interview-at"),
            InterviewDays = New<ushort>("interview-days"),
            InterviewKinds = New<byte>("interview-kinds"),
            OfferAt = New<int>("offer-at"),
            Offers = New<Offer>("offers"),
            HoursAt = New<int>("hours-at"),
            Hours = New<HoursOfMonth>("hours"),
            StateAt = New<int>("state-at"),
            States = New<byte>("states"),
            ExitAt = New<int>("exit-at"),
            Exits = New<Exit>("exits"),
        };
    }

    private static ColumnBytes Column<T>(string name, T[] items)
        where T : unmanaged => new(name, items, Unsafe.SizeOf<T>());
}
