using Rettesnor.Measurement;

namespace Rettesnor.Web.Languages;

/// <summary>Texts in the language of the request: <c>@T[ListTexts.Title]</c>.</summary>
public sealed class Words(Language language)
{
    public Language Language => language;

    /// <summary>The language's code, for <c>lang</c> and <c>hreflang</c>.</summary>
    public string Code => CodeOf(language);

    public string OtherCode => CodeOf(language == Language.Danish ? Language.English : Language.Danish);

    public string this[LocalText text] => text.In(language);

    private static string CodeOf(Language language) => language == Language.Danish ? "da" : "en";
}
