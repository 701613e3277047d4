using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Testing;

/// <summary>The fictitious persons of Stevns, made once for all tests of a process.</summary>
public static class StevnsDemonstration
{
    private static readonly Lazy<(FigureBook Figures, DemonstrationMaker Maker, IReadOnlyList<PersonFacts> Persons, Snapshot Snapshot)> Made = new(Make);

    public static AreaId Area { get; } = new("stevns");

    public static DemonstrationSettings Settings { get; } = DemonstrationSettings.Load(FivePlans.Reference);

    /// <summary>The published figures of the five plans.</summary>
    public static FigureBook Published => Made.Value.Figures;

    public static IReadOnlyList<PersonFacts> Persons => Made.Value.Persons;

    public static Snapshot Snapshot => Made.Value.Snapshot;

    /// <summary>Facts that had happened and were not recorded by today.</summary>
    public static long HeldBack => Made.Value.Maker.HeldBack;

    private static (FigureBook, DemonstrationMaker, IReadOnlyList<PersonFacts>, Snapshot) Make()
    {
        var problems = new List<InputProblem>();
        var figures = Directory.EnumerateDirectories(RepositoryFolder.Plans).Order(StringComparer.Ordinal)
            .Select(f => PlanBundle.Read(PlanTexts.FromFolder(f), FivePlans.Reference, FivePlans.Words, problems))
            .SelectMany(p => p?.Figures ?? throw new InvalidDataException(string.Join('\n', problems.Select(i => i.ToText(Language.English)))));
        var book = new FigureBook(figures, FivePlans.Reference);
        var maker = new DemonstrationMaker(FivePlans.Reference, Settings, book);
        var persons = maker.Persons(Area, Settings.Seed, _ => { }, CancellationToken.None);
        var builder = new SnapshotBuilder(maker.Codebook, [Area]);
        foreach (var person in persons)
        {
            builder.Add(person);
        }

        return (book, maker, persons, builder.Build());
    }
}
