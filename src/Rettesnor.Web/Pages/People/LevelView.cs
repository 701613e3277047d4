using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Web.Pages.People;

/// <summary>A citizen's level of support, and what it means for the contact.</summary>
/// <param name="Title">The level and its name.</param>
/// <param name="Contact">How the contact is; null where the municipality has not said it.</param>
/// <param name="Often">How often; null where the municipality has not said it.</param>
/// <param name="Source">Where it stands, and from when it holds where that is yet to come.</param>
public sealed record LevelView(string Title, string? Contact, string? Often, string? Source)
{
    internal static LevelView Of(ReferenceData reference, AreaId municipality, string level, DateOnly today, Language language)
    {
        var title = new CodeLists(reference).StatesOf(SupportLevels.Dimension)?.FirstOrDefault(w => w.Id == level)?.Title.In(language);
        var contact = reference.SupportLevels.Of(municipality, level, today);
        return new LevelView(
            $"{level} {title}".TrimEnd(),
            contact?.Contact.In(language),
            contact?.Often?.In(language),
            contact is null ? null : contact.From > today ? PersonTexts.HoldsFrom(contact.Source, Period.OfDate(contact.From)).In(language) : contact.Source.In(language));
    }
}
