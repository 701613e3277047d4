namespace Rettesnor.Measurement.Histories;

/// <summary>Makes a snapshot of persons' facts by the <see cref="HistoryRules"/>. Not for several threads at once.</summary>
/// <remarks>The order in which persons are added changes nothing. The whole country fits: what is added is kept as columns at once.</remarks>
public sealed class SnapshotBuilder
{
    private readonly Codebook codebook;
    private readonly SortedDictionary<AreaId, RowList> areas = [];
    private readonly bool coversAll;
    private readonly HashSet<int> persons = [];
    private readonly PersonRows rows;

    /// <summary>A builder of an empty snapshot.</summary>
    /// <param name="codebook">What the facts' ids are.</param>
    /// <param name="covered">
    /// The municipalities whose residents are all in the facts; null for every municipality that a person has lived in. The others get no
    /// rows: the few of their residents who once lived here would make figures that mean nothing.
    /// </param>
    public SnapshotBuilder(Codebook codebook, IEnumerable<AreaId>? covered = null)
    {
        this.codebook = codebook;
        coversAll = covered is null;
        foreach (var area in covered ?? [])
        {
            areas[area] = new RowList();
        }

        rows = new PersonRows(codebook);
    }

    /// <summary>Adds a person.</summary>
    /// <exception cref="FactsRefusedException">The facts cannot be read. Nothing was added, and others can be.</exception>
    /// <exception cref="ArgumentException">The person was added before.</exception>
    public void Add(PersonFacts facts)
    {
        rows.Read(facts);
        if (!persons.Add(facts.Person))
        {
            throw new ArgumentException($"Person {facts.Person} stands twice.", nameof(facts));
        }

        foreach (var area in rows.Areas)
        {
            if (!areas.TryGetValue(area, out var list) && coversAll)
            {
                areas.Add(area, list = new RowList());
            }

            if (list is not null)
            {
                rows.WriteTo(list, area);
            }
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
