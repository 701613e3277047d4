using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Help;

internal static class HelpTexts
{
    public static readonly LocalText GuidesTitle = new("Vejledninger", "Guides");
    public static readonly LocalText GuidesLead = new(
        "Et par sider til hver slags bruger: hvordan ugen ser ud med Rettesnor, trin for trin, og hvad tallene betyder.",
        "A few pages for each kind of user: what the week looks like with Rettesnor, step by step, and what the numbers mean.");
    public static readonly LocalText GuidesAfter = new(
        "På hver side står der øverst »Hjælp til siden«: hvad siden er til, og de ord, der betyder noget på den.",
        "At the top of every page stands ‘Help with this page’: what it is for, and the words that matter on it.");
    public static readonly LocalText GlossaryTitle = new("Ordbog", "Glossary");
    public static readonly LocalText GlossaryLead = new(
        "Ordene, som planerne, loven og siderne her bruger, og hvad de betyder.",
        "The words that the plans, the law and these pages use, and what they mean.");
    public static readonly LocalText Letters = new("Gå til bogstav", "Go to a letter");
    public static readonly LocalText See = new("se", "see");
    public static readonly LocalText InDanish = new("På dansk", "In Danish");

    public static LocalText NoGuide(string who) => new($"Der er ingen vejledning, der hedder »{who}«.", $"There is no guide called ‘{who}’.");
}
