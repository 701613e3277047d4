namespace Rettesnor.Measurement.Histories;

/// <summary>A benefit of the reference data.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Family">The benefits among which seniority on the family is counted.</param>
public sealed record BenefitKind(string Id, string Family);

/// <summary>A kind of offer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Category">What the measures count it as (<c>company</c>, <c>education</c>, <c>other</c>).</param>
public sealed record OfferKind(string Id, string Category);

/// <summary>Something that can hold of a person for some days.</summary>
/// <param name="Dimension">What it is about.</param>
/// <param name="Value">What holds.</param>
/// <param name="ManyAtOnce">Whether a person may have several values of the dimension on one day, as with programmes; otherwise the one that began last has the day.</param>
public sealed record StateKind(string Dimension, string Value, bool ManyAtOnce = false);

/// <summary>The ids that the columns of a snapshot hold as small numbers: the place in each list is the number.</summary>
/// <remarks>
/// The order of the benefits is their precedence: where days on two benefits overlap, the earlier in the list has them. A codebook travels
/// with its snapshot, so that a file can be read by a program whose reference data have grown.
/// </remarks>
public sealed class Codebook
{
    /// <summary>The most benefits, so that a set of them is one word.</summary>
    public const int MostBenefits = 64;

    private readonly Dictionary<string, int> benefits;
    private readonly Dictionary<string, int> offers;
    private readonly Dictionary<string, int> interviews;
    private readonly Dictionary<(string Dimension, string Value), int> states;
    private readonly Dictionary<string, int> origins;
    private readonly Dictionary<string, int> bases;
    private readonly Dictionary<string, int> destinations;

    /// <summary>Takes the lists in the order of their numbers.</summary>
    /// <exception cref="ArgumentException">An id stands twice, or a list is too long for its column.</exception>
    public Codebook(
        IEnumerable<BenefitKind> benefits, IEnumerable<OfferKind> offers, IEnumerable<string> interviews, IEnumerable<StateKind> states,
        IEnumerable<string> origins, IEnumerable<string> bases, IEnumerable<string> destinations)
    {
        Benefits = new(benefits);
        Offers = new(offers);
        Interviews = new(interviews);
        States = new(states);
        Origins = new(origins);
        Bases = new([.. bases.Prepend("").Distinct()]);
        Destinations = new(destinations);
        this.benefits = Numbered(Benefits.Select(b => b.Id), MostBenefits, "benefits");
        this.offers = Numbered(Offers.Select(o => o.Id), 64, "offers");
        this.interviews = Numbered(Interviews, 64, "kinds of interview");
        this.states = Numbered(States.Select(s => (s.Dimension, s.Value)), ushort.MaxValue, "states");
        this.origins = Numbered(Origins, 64, "origins");
        this.bases = Numbered(Bases, 64, "bases of residence");
        this.destinations = Numbered(Destinations, 64, "destinations");
    }

    /// <summary>The benefits, the strongest first.</summary>
    public ValueList<BenefitKind> Benefits { get; }

    /// <summary>The kinds of offer.</summary>
    public ValueList<OfferKind> Offers { get; }

    /// <summary>The kinds of interview.</summary>
    public ValueList<string> Interviews { get; }

    /// <summary>The states, each dimension's values.</summary>
    public ValueList<StateKind> States { get; }

    /// <summary>The origins.</summary>
    public ValueList<string> Origins { get; }

    /// <summary>The bases of residence; the first, an empty text, is for persons of whom none is known.</summary>
    public ValueList<string> Bases { get; }

    /// <summary>The destinations of exits.</summary>
    public ValueList<string> Destinations { get; }

    /// <summary>The number of a benefit.</summary>
    /// <exception cref="FactsRefusedException">The book has no such benefit.</exception>
    public int Benefit(string id) => Of(benefits, id, new("ydelse", "benefit"));

    /// <summary>The number of a kind of offer.</summary>
    /// <exception cref="FactsRefusedException">The book has no such offer.</exception>
    public int Offer(string id) => Of(offers, id, new("type af tilbud", "kind of offer"));

    /// <summary>The number of a kind of interview.</summary>
    /// <exception cref="FactsRefusedException">The book has no such kind.</exception>
    public int Interview(string id) => Of(interviews, id, new("type af samtale", "kind of interview"));

    /// <summary>The number of a state.</summary>
    /// <exception cref="FactsRefusedException">The book has no such state.</exception>
    public int State(string dimension, string value) => Of(states, (dimension, value), new("tilstand", "state"));

    /// <summary>The number of an origin.</summary>
    /// <exception cref="FactsRefusedException">The book has no such origin.</exception>
    public int Origin(string id) => Of(origins, id, new("oprindelse", "origin"));

    /// <summary>The number of a basis of residence.</summary>
    /// <exception cref="FactsRefusedException">The book has no such basis.</exception>
    public int Basis(string id) => Of(bases, id, new("opholdsgrundlag", "basis of residence"));

    /// <summary>The number of a destination.</summary>
    /// <exception cref="FactsRefusedException">The book has no such destination.</exception>
    public int Destination(string id) => Of(destinations, id, new("afgangsårsag", "destination"));

    /// <summary>Whether everything that another book has a number for has the same number here.</summary>
    public bool Extends(Codebook other) =>
        Begins(Benefits, other.Benefits) && Begins(Offers, other.Offers) && Begins(Interviews, other.Interviews) && Begins(States, other.States)
        && Begins(Origins, other.Origins) && Begins(Bases, other.Bases) && Begins(Destinations, other.Destinations);

    /// <summary>Whether two books have the same numbers for the same ids.</summary>
    public bool SameAs(Codebook other) => Extends(other) && other.Extends(this);

    private static bool Begins<T>(ValueList<T> list, ValueList<T> with) => list.Take(with.Count).SequenceEqual(with);

    private static int Of<T>(Dictionary<T, int> numbers, T id, LocalText what)
        where T : notnull => numbers.TryGetValue(id, out var number) ? number : throw new FactsRefusedException(new($"Referencedata har ingen {what.Da} »{id}«.", $"The reference data have no {what.En} ‘{id}’."));

    private static Dictionary<T, int> Numbered<T>(IEnumerable<T> ids, int most, string what)
        where T : notnull
    {
        var numbers = new Dictionary<T, int>();
        foreach (var id in ids)
        {
            if (!numbers.TryAdd(id, numbers.Count))
            {
                throw new ArgumentException($"The codebook has '{id}' twice among its {what}.", nameof(ids));
            }
        }

        return numbers.Count <= most ? numbers : throw new ArgumentException($"The codebook has {numbers.Count} {what}; a column holds at most {most}.", nameof(ids));
    }
}
