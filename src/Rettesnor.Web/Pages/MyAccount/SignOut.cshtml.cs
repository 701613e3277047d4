using Microsoft.AspNetCore.Mvc;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;

namespace Rettesnor.Web.Pages.MyAccount;

public sealed class SignOutModel : AccountPage
{
    public override LocalText Title => MyAccountTexts.SignOut;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        await Sessions.End(HttpContext);
        return LocalRedirect(Links.Plans);
    }
}
