using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;

namespace Rettesnor.Web.DesignSystem;

/// <summary>A step on the way to a page.</summary>
public sealed record Crumb(string Text, string Address);

/// <summary>The entries of the menu.</summary>
public enum MenuEntry
{
    None,
    Plans,
    Drafts,
    Search,
    People,
    Employers,
    Pools,
    Import,
    About,
    Accounts,
    Alarms,
    Service,
    Log,
    Protection,
    MyAccount,
}

/// <summary>What the layout needs to know of every page.</summary>
public abstract class SitePage : PageModel
{
    private const string SaidKey = "said";
    private string? said;

    public Language Language => RequestLanguage.Of(HttpContext);

    public Links Links => new(Language, Known);

    /// <summary>The day whose knowledge the page shows; null for what is known now.</summary>
    public DateOnly? Known => KnownOn.Of(HttpContext);

    /// <summary>This page with what is known now.</summary>
    public string KnownNow => Request.Path + QueryString.Create(Request.Query.Where(q => q.Key is not (KnownOn.Word or "known-on")));

    /// <summary>Who is asking.</summary>
    public Acting Acting => HttpContext.Acting();

    /// <summary>The site's address as users write it: where a proxy stands before, another than the one that was asked for.</summary>
    private protected string SiteAddress => HttpContext.RequestServices.GetRequiredService<WebSettings>().PublicAddress?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";

    /// <summary>An instant as people write it.</summary>
    public string Wall(DateTime utc) => WallClock.Text(utc, HttpContext.RequestServices.GetRequiredService<PlanLibrary>().Data.Clock.LocalTimeZone, Language);

    /// <summary>Where the browser goes on to by itself; null for a page that stays.</summary>
    public virtual string? Onward => null;

    /// <summary>How many alarms nobody has seen to, for those who can; null for others, and on the page for a fault, which must not ask what may be the fault.</summary>
    public int? OpenAlarms => Acting.May(Right.RunService) && HttpContext.Features.Get<IExceptionHandlerPathFeature>() is null
        ? HttpContext.RequestServices.GetRequiredService<PlanLibrary>().Data.Use(Alarms.Count) : null;

    /// <summary>What was done: just now, or on the way here and said once.</summary>
    public string? Said
    {
        get => said ??= TempData[SaidKey] as string;
        protected set => said = value;
    }

    public abstract LocalText Title { get; }

    /// <summary>What the page is a part of, for its name in lists and on paper; null where its own title says all.</summary>
    public virtual LocalText? Within => null;

    public virtual MenuEntry Menu => MenuEntry.None;

    /// <summary>What the page is for; null where the screen is turned to somebody who is no user, and where the fault is that there is no help.</summary>
    public PageHelp? Help => IsTurned ? null
        : HttpContext.RequestServices.GetService<HelpBook>()?.Of("/" + (SiteMap.Find(RouteData.Values["page"] as string) ?? SiteMap.Error).Danish);

    /// <summary>Whether the screen is turned to somebody who is no user: then the menu and what is the user's own is left out.</summary>
    public virtual bool IsTurned => false;

    /// <summary>The way here, the page itself left out. Empty at the top.</summary>
    public virtual IReadOnlyList<Crumb> Trail => [];

    /// <summary>Style sheets that the page asks for beside the site's, as addresses below the root.</summary>
    public virtual IReadOnlyList<string> Styles => [];

    /// <summary>Scripts that the page asks for, as addresses below the root.</summary>
    public virtual IReadOnlyList<string> Scripts => [];

    /// <summary>The address to come back to after signing in: this one where it is a page to read, otherwise none.</summary>
    public string? Here => RouteData.Values["page"] is "/SignIn/SignIn" or "/SignIn/Code" or "/SignIn/ChoosePassword" or "/Errors/Error" || !HttpMethods.IsGet(Request.Method)
        ? null : Request.Path + Request.QueryString;

    /// <summary>This page in the other language, its choices kept.</summary>
    public string InOtherLanguage
    {
        get
        {
            var other = Language == Language.Danish ? Language.English : Language.Danish;
            if (SiteMap.Find(RouteData.Values["page"] as string) is not { } route)
            {
                return SiteMap.Plans.Address(other);
            }
            var values = RouteData.Values
                .Where(v => v.Value is string)
                .ToDictionary(v => v.Key, v => (string)v.Value!, StringComparer.Ordinal);
            return route.Address(other, values) + Request.QueryString;
        }
    }

    /// <summary>Goes on to a page after something was written, so that going back, or reading the page again, does not ask to write it again.</summary>
    protected IActionResult GoOn(string address, string? done)
    {
        TempData[SaidKey] = done;
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
