using System.Globalization;

namespace Rettesnor.Web.Languages;

/// <summary>The order of names and words: Danish in both languages, because the names are, with æ, ø and å after z.</summary>
internal static class Collation
{
    public static readonly StringComparer Danish = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), CompareOptions.IgnoreCase);
}
