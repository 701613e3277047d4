using Rettesnor.Measurement;

namespace Rettesnor.Web.Languages;

/// <summary>The addresses of the site in one language.</summary>
public sealed class Links(Language language)
{
    public string Plans => SiteMap.Plans.Address(language);

    public string About => SiteMap.About.Address(language);

    public string Accessibility => SiteMap.Accessibility.Address(language);
}
