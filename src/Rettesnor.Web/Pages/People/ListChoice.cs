using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

/// <summary>What a list is sorted by. Money never orders a list.</summary>
public enum ListOrder
{
    /// <summary>Who counts against the goal soonest.</summary>
    Soonest,
    Name,
    Benefit,
    Duration,
    Offer,
    Interview,
    Caseworker,
}

/// <summary>Which of the list is shown and how, as the address says.</summary>
/// <param name="Reason">Why they are on it: <c>mangler</c>, <c>falder-ud</c>, <c>kommer</c>, <c>med</c>; null for all.</param>
/// <param name="Team">The team; <see cref="Nobody"/> for those without; null for any.</param>
/// <param name="Caseworker">The caseworker's login; <see cref="Nobody"/> for those without; null for any.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ListChoice(string? Reason, string? Team, string? Caseworker, int Page)
{
    /// <summary>What stands for nobody, as a team and as a caseworker.</summary>
    public const string Nobody = "ingen";

    /// <summary>What the address says of those only for whom something is late by the law.</summary>
    public const string LateOnly = "for-sent";

    private const string Down = "-";

    public static readonly IReadOnlyList<(string Word, ListReason Reason)> Reasons =
        [("mangler", ListReason.Missing), ("falder-ud", ListReason.FallsOut), ("kommer", ListReason.ComesWithout), ("med", ListReason.Counted)];

    private static readonly IReadOnlyList<(string Word, ListOrder Order)> Orders =
    [
        ("frist", ListOrder.Soonest), ("navn", ListOrder.Name), ("ydelse", ListOrder.Benefit), ("varighed", ListOrder.Duration), ("tilbud", ListOrder.Offer),
        ("samtale", ListOrder.Interview), ("sagsbehandler", ListOrder.Caseworker),
    ];

    public static readonly IReadOnlyList<(string Word, string Register)> Forms =
        [("samtale", AllRegisters.Interviews.Id), ("tilbud", AllRegisters.Offers.Id), ("timer", AllRegisters.Hours.Id)];

    /// <summary>Whether only those for whom something is late by the law are shown: <see cref="LateOnly"/>.</summary>
    public string? Law { get; init; }

    public ListOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDown { get; init; }

    /// <summary>The person whose row is open; null for none.</summary>
    public int? Open { get; init; }

    /// <summary>The word of the form that is open in the row; null for none.</summary>
    public string? Form { get; init; }

    /// <summary>Reads an address, and says which of its words are not known; they are left out.</summary>
    public static (ListChoice Choice, IReadOnlyList<LocalText> Unknown) Of(IQueryCollection query)
    {
        var unknown = new List<LocalText>();
        T? Known<T>(string name, Func<string, T?> read)
        {
            var word = query[name].FirstOrDefault();
            if (string.IsNullOrWhiteSpace(word))
            {
                return default;
            }

            var value = read(word.Trim());
            if (value is null)
            {
                unknown.Add(GoalListTexts.UnknownWord(name, word));
            }

            return value;
        }

        static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
        static string? Text(string word) => word;
        var order = Known("orden", w => Orders.Any(o => o.Word == w.TrimStart('-')) ? w : null) ?? Orders[0].Word;
        var choice = new ListChoice(Known("vis", w => Reasons.Any(r => r.Word == w) ? w : null), Known("team", Text), Known("sagsbehandler", Text), Known<int?>("side", w => Number(w)) ?? 1)
        {
            Order = Orders.First(o => o.Word == order.TrimStart('-')).Order,
            Law = Known("lov", w => w == LateOnly ? w : null),
            IsDown = order.StartsWith(Down, StringComparison.Ordinal),
            Open = Known<int?>("borger", w => Number(w)),
            Form = Known("form", w => Forms.Any(f => f.Word == w) ? w : null),
        };
        return (choice, unknown);
    }

    /// <summary>The address's words; what is as it is by itself is left out.</summary>
    public IEnumerable<(string Name, string? Value)> Words()
    {
        yield return ("vis", Reason);
        yield return ("team", Team);
        yield return ("sagsbehandler", Caseworker);
        yield return ("lov", Law);
        yield return ("orden", Order == ListOrder.Soonest && !IsDown ? null : OrderWord);
        yield return ("side", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        yield return ("borger", Open?.ToString(CultureInfo.InvariantCulture));
        yield return ("form", Form);
    }

    public string OrderWord => (IsDown ? Down : "") + Orders.First(o => o.Order == Order).Word;

    /// <summary>Sorted by something else, or the other way round where it is sorted by that already.</summary>
    public ListChoice By(ListOrder order) => this with { Order = order, IsDown = Order == order && !IsDown, Page = 1, Open = null, Form = null };

    /// <summary>Whom to go on with after a person: the one after, or the one before the last.</summary>
    public static int? Next(IReadOnlyList<int> persons, int person)
    {
        var at = persons.ToList().IndexOf(person);
        return at < 0 || persons.Count < 2 ? null : persons[at + 1 < persons.Count ? at + 1 : at - 1];
    }

    /// <summary>Whether somebody is on the list for the reason that is chosen.</summary>
    public bool HasReason(Listed listed) => Reason is null || Reasons.Any(r => r.Word == Reason && r.Reason == listed.Reason);

    public bool Has(Listed listed, PersonPlace place) =>
        HasReason(listed)
        && Has(Team, place.Team) && Has(Caseworker, place.Caseworker);

    private static bool Has(string? chosen, string? has) =>
        chosen is null || (chosen == Nobody ? has is null : string.Equals(has, chosen, StringComparison.OrdinalIgnoreCase));
}
