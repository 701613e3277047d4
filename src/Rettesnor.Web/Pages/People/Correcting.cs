using Rettesnor.Core.Registers;

namespace Rettesnor.Web.Pages.People;

/// <summary>A fact that is to be corrected or removed.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Form">The form to correct it by; null where it can only be removed.</param>
public sealed record Correcting(FiledFact Fact, string Title, RegisterForm? Form);
