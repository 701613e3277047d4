using Rettesnor.Core.Protection;
using Rettesnor.Measurement;
using Rettesnor.Web.Pages.Protection;

namespace Rettesnor.Web.Pages.About;

/// <summary>A field of a statement as anybody reads it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What the municipality has said; null where it has said nothing.</param>
/// <param name="IsOther">Whether it is said in the other language only.</param>
public sealed record ShownField(string Title, string? Text, bool IsOther);

/// <summary>What each municipality has filled into a statement.</summary>
public sealed record StatementsView(IReadOnlyList<(string Name, IReadOnlyList<ShownField> Fields)> Municipalities)
{
    public static StatementsView Of(ProtectionDesk desk, StatementPages page, Language language) => new(
    [
        .. desk.Municipalities.Select(area =>
        {
            var filled = desk.Data.Use(db => Core.Protection.Statements.Of(db, area));
            var name = desk.Reference.NameOf(area, language);
            return (language == Language.Danish ? $"{name} Kommune" : $"{name} Municipality", (IReadOnlyList<ShownField>)[.. StatementField.Of(page).Select(f => Of(f, filled.GetValueOrDefault(f.Id), language))]);
        }),
    ]);

    private static ShownField Of(StatementField field, FilledField? filled, Language language)
    {
        var other = language == Language.Danish ? Language.English : Language.Danish;
        var own = filled?.In(language);
        return new ShownField(field.Title.In(language), own ?? filled?.In(other), own is null && filled is not null);
    }
}
