using Rettesnor.Core.Data;

namespace Rettesnor.Core.Registers;

/// <summary>A fact with who recorded it, and who took it back or replaced it.</summary>
/// <param name="Register">The register.</param>
/// <param name="Kept">The fact.</param>
/// <param name="At">When it was recorded, in UTC.</param>
/// <param name="Who">Who recorded it.</param>
/// <param name="Why">Why.</param>
/// <param name="SupersededBy">Who replaced it or took it back, when and why; null while it holds.</param>
/// <param name="Became">The fact that came in its place; null where none did.</param>
public sealed record FiledFact(Register Register, KeptFact Kept, DateTime At, string Who, string Why, (DateTime At, string Who, string Why)? SupersededBy, KeptFact? Became)
{
    /// <summary>The kind of fact that it is, where it is written on the page.</summary>
    public Entry? Entry => Entry.Of(Register, Kept.Fact.Values);

    /// <summary>Whether it was first written here, and comes from no other system.</summary>
    public bool IsOwn => Kept.Fact.Source == Fact.Own;

    public T? Value<T>(string field) => Kept.Fact.Values[Register.IndexOf(field)] is T value ? value : default;

    public DateOnly? Day(string field) => Kept.Fact.Values[Register.IndexOf(field)] as DateOnly?;
}

/// <summary>Everything that the registers say of one person, and have said.</summary>
/// <param name="Cpr">The CPR number, masked.</param>
/// <param name="Facts">The facts that hold.</param>
/// <param name="Past">Those that were replaced or taken back, the newest first.</param>
public sealed record PersonFile(string Cpr, IReadOnlyList<FiledFact> Facts, IReadOnlyList<FiledFact> Past)
{
    /// <summary>The process of what is written on a citizen's page, where each write is about one fact.</summary>
    public const string Process = "Borger";

    public string? Name => Of(AllRegisters.Details).Select(f => f.Value<string>("name")).FirstOrDefault();

    public DateOnly? Born => Of(AllRegisters.Details).Select(f => f.Day("born")).FirstOrDefault();

    public IEnumerable<FiledFact> Of(Register register) => Facts.Where(f => f.Register == register);

    /// <summary>What holds in a dimension on a day; where a source says two at once, the one that began last.</summary>
    public string? StateOn(string dimension, DateOnly day) => Of(AllRegisters.States)
        .Where(f => f.Value<string>("dimension") == dimension && f.Day("first_day") <= day && (f.Day("last_day") is not { } last || last >= day))
        .OrderBy(f => f.Day("first_day")).ThenBy(f => f.Kept.Id).Select(f => f.Value<string>("value")).LastOrDefault();

    public static PersonFile Of(Session db, DataDirectory data, int person)
    {
        var trail = AllRegisters.OfCitizens.SelectMany(r => RegisterStore.Trail(db, r, person).Select(k => (Register: r, Kept: k))).ToList();
        var writes = new Dictionary<long, (DateTime At, string Who, string Process, string Why)>();
        foreach (var list in NumberLists.Of(trail.SelectMany(t => new[] { t.Kept.Write, t.Kept.SupersededBy ?? t.Kept.Write }).Distinct()))
        {
            foreach (var (id, written) in db.Rows(
                $"SELECT id, at, who, process, why FROM writes WHERE id IN ({list})",
                row => (row.GetInt64(0), (DateTime.SpecifyKind(row.GetFieldValue<DateTime>(1), DateTimeKind.Utc), row.GetString(2), row.GetString(3), row.GetString(4)))))
            {
                writes[id] = written;
            }
        }

        var facts = trail.ConvertAll(t => new FiledFact(
            t.Register, t.Kept, writes[t.Kept.Write].At, writes[t.Kept.Write].Who, writes[t.Kept.Write].Why,
            t.Kept.SupersededBy is { } by ? (writes[by].At, writes[by].Who, writes[by].Why) : null,
            t.Kept.SupersededBy is { } later
                ? trail.Where(o => o.Register == t.Register && o.Kept.Write == later && (o.Kept.Fact.Key == t.Kept.Fact.Key || writes[later].Process == Process)).Select(o => o.Kept).FirstOrDefault()
                : null));
        return new PersonFile(
            new PersonStore(CprVault.Of(data, db)).CprOf(db, person).Masked,
            [.. facts.Where(f => f.SupersededBy is null)],
            [.. facts.Where(f => f.SupersededBy is not null).OrderByDescending(f => f.SupersededBy!.Value.At)]);
    }
}
