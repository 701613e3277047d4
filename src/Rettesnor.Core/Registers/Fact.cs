namespace Rettesnor.Core.Registers;

/// <summary>A fact about a citizen or an employer, as a source has it.</summary>
/// <param name="Subject">The number in the registers of whom it is about.</param>
/// <param name="Values">The register's fields in their order: text, day, number (decimal), amount in øre (long), yes or no, or null.</param>
/// <param name="Source">The system that it comes from; <see cref="Own"/> where somebody wrote it here.</param>
/// <param name="Key">What tells it from the subject's other facts: the source's id for it, or else its key fields.</param>
public sealed record Fact(int Subject, IReadOnlyList<object?> Values, string Source, string Key)
{
    /// <summary>The source of what is written on the pages.</summary>
    public const string Own = "rettesnor";

    /// <summary>A fact told apart by its key fields.</summary>
    public static Fact Of(Register register, int subject, string source, params IReadOnlyList<object?> values) => new(subject, values, source, register.KeyOf(values));

    /// <summary>The fact beside others of its subject: where one with the same key says something else, it is another and has a key of its own.</summary>
    public Fact Beside(IReadOnlyCollection<Fact> others)
    {
        var key = Key;
        for (var number = 2; others.Any(o => o.Key == key && !o.Values.SequenceEqual(Values)); number++)
        {
            key = $"{Key}|{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        }

        return this with { Key = key };
    }

    /// <summary>A fact that its source has an id for.</summary>
    public static Fact WithId(int subject, string source, string id, IReadOnlyList<object?> values) => new(subject, values, source, $"{source}:{id}");
}

/// <summary>A fact as it is kept.</summary>
/// <param name="Id">Its number in the register.</param>
/// <param name="Fact">What it says.</param>
/// <param name="Write">The write that recorded it.</param>
/// <param name="SupersededBy">The write after which it held no more; null while it is the newest.</param>
public sealed record KeptFact(long Id, Fact Fact, long Write, long? SupersededBy)
{
    /// <summary>
    /// What it should have said. It stays its source's, and keeps the id that the source has for it: what the source says next of the same
    /// fact comes in the place of the correction.
    /// </summary>
    public Fact Corrected(Register register, IReadOnlyList<object?> values) =>
        Fact with { Values = values, Key = Fact.Key == register.KeyOf(Fact.Values) ? register.KeyOf(values) : Fact.Key };
}

/// <summary>What putting facts into a register came to.</summary>
public sealed record FactWrite(int Added, int Changed, int Unchanged);
