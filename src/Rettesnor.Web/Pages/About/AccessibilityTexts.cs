using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.About;

internal static class AccessibilityTexts
{
    public static readonly LocalText Title = new("Tilgængelighed", "Accessibility");
    public static readonly IReadOnlyList<LocalText> Paragraphs =
    [
        new("Siderne er bygget efter WCAG 2.1, niveau AA. Hver slags side prøves automatisk på dansk og engelsk, på en bred skærm og på en telefon, hver gang programmet ændres. En automatisk prøve finder ikke alt.",
            "The pages are built to WCAG 2.1, level AA. Every kind of page is tested automatically in Danish and English, on a wide screen and on a phone, each time the program is changed. An automatic test does not find everything."),
        new("Alt kan læses og nås med tastatur alene og uden JavaScript. Bag hver graf står de samme tal i en tabel. Farve står aldrig alene: en status har også et ord og en form.",
            "Everything can be read and reached with the keyboard alone and without JavaScript. Behind every chart are the same figures in a table. Colour never stands alone: a standing has a word and a shape too."),
        new("Møder du noget, du ikke kan bruge, så sig det til den kommune, der driver siden. Det, kommunen selv siger om tilgængeligheden, står herunder.",
            "If you meet something that you cannot use, tell the municipality that runs the site. What the municipality itself says of the accessibility stands below."),
    ];
}
