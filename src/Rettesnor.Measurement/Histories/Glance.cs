namespace Rettesnor.Measurement.Histories;

/// <summary>What is seen at a glance of a person on a day, from the histories.</summary>
/// <param name="Benefit">The benefit of the day; null for none.</param>
/// <param name="Since">The first day of the unbroken time on benefits of its family; null for none.</param>
/// <param name="Offer">The offer that ended last, or runs longest, of those begun by the day; null for none.</param>
/// <param name="OfferFrom">Its first day.</param>
/// <param name="OfferUntil">Its last day; null where it has no end.</param>
/// <param name="NextOffer">The offer that begins soonest after the day; null for none.</param>
/// <param name="NextOfferFrom">Its first day.</param>
/// <param name="Interview">The newest interview held by the day; null for none.</param>
/// <param name="States">What holds of the person on the day: dimension and value.</param>
public sealed record Glance(
    string? Benefit, DateOnly? Since, string? Offer, DateOnly? OfferFrom, DateOnly? OfferUntil, string? NextOffer, DateOnly? NextOfferFrom, DateOnly? Interview, ValueList<(string Dimension, string Value)> States)
{
    /// <summary>The value of a dimension that has one at a time; null where there is none.</summary>
    public string? this[string dimension] => States.Where(s => s.Dimension == dimension).Select(s => s.Value).FirstOrDefault();

    /// <summary>The person of a row of the snapshot, on a day.</summary>
    internal static Glance Of(Codebook codebook, Columns columns, int row, ushort day)
    {
        var (benefit, since) = ((string?)null, (DateOnly?)null);
        foreach (ref readonly var spell in columns.SpellsOf(row))
        {
            if (spell.Start <= day && day < spell.End)
            {
                (benefit, since) = (codebook.Benefits[spell.Benefit].Id, DayNumber.Day(spell.FamilyChain));
            }
        }

        var (last, next) = ((Offer?)null, (Offer?)null);
        foreach (ref readonly var offer in columns.OffersOf(row))
        {
            next ??= offer.Start > day ? offer : null;
            last = offer.Start <= day && (last is not { } before || offer.End >= before.End) ? offer : last;
        }

        DateOnly? interview = null;
        foreach (var held in columns.InterviewDays.AsSpan(columns.InterviewAt[row], columns.InterviewAt[row + 1] - columns.InterviewAt[row]))
        {
            interview = held <= day ? DayNumber.Day(held) : interview;
        }

        var states = new List<(string, string)>();
        foreach (var state in columns.StatesOf(row))
        {
            if (state.Code != Columns.Away && state.Start <= day && day < state.End)
            {
                states.Add((codebook.States[state.Code].Dimension, codebook.States[state.Code].Value));
            }
        }

        return new Glance(
            benefit, since, last is { } o ? codebook.Offers[o.Kind].Id : null, last is { } from ? DayNumber.Day(from.Start) : null,
            last is { } until ? DayNumber.End(until.End)?.AddDays(-1) : null,
            next is { } n ? codebook.Offers[n.Kind].Id : null, next is { } begins ? DayNumber.Day(begins.Start) : null, interview, new(states));
    }
}
