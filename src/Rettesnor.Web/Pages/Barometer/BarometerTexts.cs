using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Barometer;

/// <summary>What the job barometer says.</summary>
internal static class BarometerTexts
{
    public static readonly LocalText Title = new("Jobbarometer", "Job barometer");
    public static readonly LocalText Lead = new(
        "Hvor virksomhederne mangler folk, hvad virksomhedsservice har hjulpet med, hvem der vil, og hvilke uddannelser der fører derhen.",
        "Where employers lack people, what the employer service has helped with, who wants to, and which educations lead there.");
    public static readonly LocalText Occupation = new("Stilling", "Occupation");
    public static readonly LocalText Failed = new("Forgæves forsøg i regionen", "Failed attempts in the region");
    public static readonly LocalText Open = new("Åbne stillinger nu", "Open positions now");
    public static readonly LocalText Hired = new("Ansat gennem os", "Hired through us");
    public static readonly LocalText InVain = new("Jobordrer uden held", "Job orders in vain");
    public static readonly LocalText Placed = new("Borgere hos virksomheder", "Citizens with employers");
    public static readonly LocalText Wishing = new("Borgere, der vil", "Citizens who want to");
    public static readonly LocalText Educations = new("Uddannelser, der fører derhen", "Educations that lead there");
    public static readonly LocalText Period = new("Periode", "Period");
    public static readonly LocalText Show = new("Vis", "Show");
    public static readonly LocalText See = new("Jobbarometer", "Job barometer");
    public static readonly LocalText About = new(
        "Forgæves forsøg er offentliggjorte tal for regionen. Resten er virksomhedsservicens egne: stillinger tæller den dag, jobordren blev afsluttet.",
        "Failed attempts are published figures of the region. The rest is the employer service's own: positions count on the day that the job order was closed.");

    public static LocalText Unknown(int count) => new(
        $"{NumberText.Of(count, 0, Language.Danish)} jobordrer i perioden har en stilling, som ikke er en af dem.", $"{NumberText.Of(count, 0, Language.English)} job orders in the period are of an occupation that is none of these.");
}
