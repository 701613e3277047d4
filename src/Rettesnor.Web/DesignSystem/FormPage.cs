using Microsoft.AspNetCore.Mvc;
using Rettesnor.Measurement;

namespace Rettesnor.Web.DesignSystem;

/// <summary>A page with a form that is shown again with what is wrong with it.</summary>
public abstract class FormPage : SitePage
{
    /// <summary>What is wrong; null where nothing is.</summary>
    public LocalText? Problem { get; private set; }

    /// <summary>Shows the form again.</summary>
    protected IActionResult Again(LocalText problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }
}
