using Microsoft.AspNetCore.Mvc;
using Rettesnor.Measurement;

namespace Rettesnor.Web.DesignSystem;

/// <summary>A page with a form that is shown again with what is wrong with it.</summary>
public abstract class FormPage : SitePage
{
    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<LocalText> Problems { get; private set; } = [];

    /// <summary>Shows the form again.</summary>
    protected IActionResult Again(LocalText problem, int status = StatusCodes.Status422UnprocessableEntity) => Again([problem], status);

    /// <summary>Shows the form again with everything that is wrong with it, so that it is mended in one go.</summary>
    protected IActionResult Again(IReadOnlyList<LocalText> problems, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Problems = problems;
        Response.StatusCode = status;
        return Page();
    }
}
