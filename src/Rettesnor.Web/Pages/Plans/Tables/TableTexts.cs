using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.Plans.Tables;

internal static class TableTexts
{
    public static readonly LocalText Title = new("Planens tabeller", "The plan's tables");
    public static readonly LocalText Lead = new(
        "Tabellerne er gengivet, som dokumenterne trykker dem. Hvor tallene i en tabel ikke kan passe sammen, er det mærket og forklaret.",
        "The tables are given as the documents print them. Where the numbers of a table cannot fit together, that is marked and explained.");
    public static readonly LocalText Contents = new("Tabeller på siden", "Tables on this page");
    public static readonly LocalText Source = new("Kilde", "Source");
    public static readonly LocalText Stands = new("Står i", "Stands in");
    public static readonly LocalText Broken = new("passer ikke, se note", "does not fit, see note");
    public static readonly LocalText Culprit = new("forkert, se note", "wrong, see note");
    public static readonly LocalText Notes = new("Noter til tabellen", "Notes to the table");
    public static readonly LocalText Row = new("Række", "Row");
    public static readonly LocalText Back = new("Vis cellen", "Show the cell");

    public static LocalText Note(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"note {number}"), string.Create(CultureInfo.InvariantCulture, $"note {number}"));

    public static LocalText Breaks(int count) => count switch
    {
        0 => new("Tallene passer sammen", "The numbers fit together"),
        1 => new("1 sted passer ikke", "1 place does not fit"),
        _ => new(
            string.Create(CultureInfo.InvariantCulture, $"{count} steder passer ikke"),
            string.Create(CultureInfo.InvariantCulture, $"{count} places do not fit")),
    };
}
