namespace Rettesnor.Measurement.Histories;

/// <summary>Makes a snapshot of persons' facts by the <see cref="HistoryRules"/>. Not for several threads at once.</summary>
/// <remarks>The order in which persons are added changes nothing. The whole country fits: what is added is kept as columns at once.</remarks>
public sealed class SnapshotBuilder
{
    private readonly Codebook codebook;
    private readonly SortedDictionary<AreaId, RowList> areas = [];
    private readonly HashSet<int> persons = [];
    private readonly PersonRows rows;

    /// <summary>A builder of an empty snapshot.</summary>
    public SnapshotBuilder(Codebook codebook)
    {
        this.codebook = codebook;
        rows = new PersonRows(codebook);
    }

    /// <summary>Adds a person.</summary>
    /// <exception cref="ArgumentException">The person was added before, has days that end before they begin, or an id that the codebook has not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is after 5 June 2079.</exception>
    public void Add(PersonFacts facts)
    {
        rows.Read(facts);
        if (!persons.Add(facts.Person))
        {
            throw new ArgumentException($"Person {facts.Person} stands twice.", nameof(facts));
        }

        foreach (var area in rows.Areas)
        {
            if (!areas.TryGetValue(area, out var list))
            {
                areas.Add(area, list = new RowList());
            }

            rows.WriteTo(list, area);
        }
    }

    /// <summary>The snapshot of all that was added.</summary>
    public Snapshot Build()
    {
        var segments = new List<Segment>();
        var first = 0;
        foreach (var (area, list) in areas)
        {
            segments.Add(new Segment(area, first, list.Count));
            first += list.Count;
        }

        return new Snapshot(codebook, new(segments), RowList.Join([.. areas.Values]));
    }
}
