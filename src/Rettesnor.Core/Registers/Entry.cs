using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Registers;

/// <summary>A kind of fact that is written on a citizen's page. Benefits, readiness, target group and team are the case systems', and come by import.</summary>
public sealed record Entry
{
    private const string Dimension = "dimension";

    /// <summary>The id: the register's, or the circumstance's.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    public required Register Register { get; init; }

    /// <summary>The fields that a short form asks for; the others are asked for on demand.</summary>
    public required IReadOnlyList<string> Short { get; init; }

    /// <summary>What every fact of this kind has in a field.</summary>
    public IReadOnlyDictionary<string, string> Fixed { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is given for a reason, which has to be written.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>The fields that are asked for: the short ones first.</summary>
    public IEnumerable<Field> Fields => Register.Fields.Where(f => Short.Contains(f.Name)).Concat(Register.Fields.Where(f => !Short.Contains(f.Name) && !Fixed.ContainsKey(f.Name)));

    /// <summary>What a field is called here.</summary>
    public LocalText TitleOf(Field field) => field.Codes == CodeLists.States ? Title : field.Title;

    /// <summary>The words that a field's code is one of; none for a field of another kind.</summary>
    public IReadOnlyList<HistoryWord> WordsOf(Field field, CodeLists codes) =>
        field.Codes is not { } list ? [] : list == CodeLists.States ? codes.StatesOf(Fixed[Dimension]) ?? [] : codes[list];

    private bool Has(IReadOnlyList<object?> values) => Fixed.All(f => values[Register.IndexOf(f.Key)] as string == f.Value);

    /// <summary>All kinds, those that are written most first.</summary>
    public static readonly IReadOnlyList<Entry> All =
    [
        new() { Id = "interviews", Title = new("Samtale", "Interview"), Register = AllRegisters.Interviews, Short = ["day", "kind", "status"] },
        new() { Id = "offers", Title = new("Tilbud", "Offer"), Register = AllRegisters.Offers, Short = ["kind", "first_day", "last_day", "provider"] },
        new() { Id = "work_hours", Title = new("Arbejdstimer", "Hours of work"), Register = AllRegisters.Hours, Short = ["month", "hours"] },
        new()
        {
            Id = "support-level", Title = new("Støtteniveau", "Level of support"), Register = AllRegisters.States, Short = ["value", "first_day"],
            Fixed = new Dictionary<string, string> { [Dimension] = "support-level" }, NeedsReason = true,
        },
        new()
        {
            Id = "education", Title = new("Uddannelse", "Education"), Register = AllRegisters.States, Short = ["first_day", "last_day"],
            Fixed = new Dictionary<string, string> { [Dimension] = "education", ["value"] = "enrolled" },
        },
        new() { Id = "exits", Title = new("Afgang fra ydelse", "Exit from a benefit"), Register = AllRegisters.Exits, Short = ["day", "destination"] },
        new() { Id = "compensations", Title = new("Kompenserende ordning", "Compensating scheme"), Register = AllRegisters.Compensations, Short = ["scheme", "step", "day"] },
        new() { Id = "prior_learning", Title = new("Realkompetencevurdering", "Prior-learning assessment"), Register = AllRegisters.PriorLearning, Short = ["day", "provider", "result"] },
        new() { Id = "fvu_tests", Title = new("FVU-test", "Test for preparatory adult education"), Register = AllRegisters.FvuTests, Short = ["day", "subject", "level"] },
        new() { Id = "apprenticeships", Title = new("Voksenlærling", "Adult apprenticeship"), Register = AllRegisters.Apprenticeships, Short = ["first_day", "trade", "came_from"] },
        new() { Id = "job_wishes", Title = new("Jobønske", "Job wish"), Register = PlacementRegisters.Wishes, Short = ["occupation", "reach", "first_day"] },
        new() { Id = "placements", Title = new("Hos en virksomhed", "With an employer"), Register = PlacementRegisters.Placements, Short = ["p_number", "kind", "first_day", "last_day", "hours_per_week"] },
        new() { Id = "pool_courses", Title = new("Kursus fra en pulje", "Course from a pool"), Register = PoolRegisters.Courses, Short = ["pool", "course", "granted", "price", "area"] },
        new() { Id = "pool_payments", Title = new("Betaling fra en pulje", "Payment from a pool"), Register = PoolRegisters.Payments, Short = ["pool", "course", "day", "amount", "area"] },
    ];

    public static Entry? Find(string? id) => All.FirstOrDefault(e => e.Id == id);

    /// <summary>The kind that a fact is of; null where it is not written on the page.</summary>
    public static Entry? Of(Register register, IReadOnlyList<object?> values) => All.FirstOrDefault(e => e.Register == register && e.Has(values));
}
