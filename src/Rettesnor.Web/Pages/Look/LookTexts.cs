using Rettesnor.Core.Plans;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Look;

internal static class LookTexts
{
    public static readonly LocalText Title = new("Dokumenternes udseende", "How the documents look");
    public static readonly LocalText Lead = new(
        "Farven, logoet og afsenderen på kommunens planer, rapporter og afrapporteringer. En godkendt afrapportering beholder det udseende, den blev godkendt med.",
        "The colour, the logo and the sender on the municipality's plans, reports and follow-ups. An approved follow-up keeps the look that it was approved with.");
    public static readonly LocalText Saved = new("Udseendet er gemt.", "The look is saved.");
    public static readonly LocalText Accent = new("Farve", "Colour");
    public static readonly LocalText AccentHint = new("Overskrifter, streger og henvisninger. Den skal være mørk nok til at læse på hvidt papir.", "Headings, lines and links. It must be dark enough to read on white paper.");
    public static readonly LocalText Logo = new("Logo", "Logo");
    public static readonly LocalText LogoHint = new(
        $"En png- eller jpg-fil på højst {Core.Plans.Logo.MostBytes / 1000} kB. Vælger du ingen, beholdes det, der er.", $"A png or jpg file of at most {Core.Plans.Logo.MostBytes / 1000} kB. If you choose none, the one that is there is kept.");
    public static readonly LocalText NoLogo = new("Der er intet logo endnu.", "There is no logo yet.");
    public static readonly LocalText RemoveLogo = new("Tag logoet væk", "Take the logo away");
    public static readonly LocalText Sender = new("Afsender", "Sender");
    public static readonly LocalText SenderHint = new(
        $"Højst {HouseStyle.MostLines} linjer, som står nederst på forsiden: forvaltning, adresse, telefon.", $"At most {HouseStyle.MostLines} lines at the foot of the front page: department, address, telephone.");
    public static readonly LocalText Save = new("Gem udseendet", "Save the look");
    public static readonly LocalText Try = new("Se det på en plan", "See it on a plan");

    public static LocalText Now(int width, int height) => new($"Logoet, der er, {width} × {height} punkter", $"The logo that is there, {width} × {height} pixels");
}
