using System.Globalization;

namespace Rettesnor.Core.Demonstration;

/// <summary>What a person of the demonstration is called. It follows from the number, is kept nowhere, and belongs to nobody.</summary>
public static class FictitiousPerson
{
    private static readonly string[] First = ["Prøve", "Demo", "Eksempel", "Model", "Skitse", "Kladde", "Øve", "Mønster"];

    private static readonly string[] Last = ["Testesen", "Opdigtet", "Eksempelsen", "Prøvemand", "Ingenmand", "Pladsholder", "Demosen"];

    /// <summary>A name that nobody has: »Prøve Testesen 1042«.</summary>
    public static string Name(int person) =>
        string.Create(CultureInfo.InvariantCulture, $"{First[person % First.Length]} {Last[person / First.Length % Last.Length]} {person}");

    /// <summary>
    /// A text in the form of a CPR number with a day of birth from 61 to 91, as substitute numbers have; the month 13 is of no calendar, so
    /// that it is nobody's substitute number either.
    /// </summary>
    public static string Cpr(int person)
    {
        var day = 61 + (person % 31);
        var year = person / 31 % 100;
        return string.Create(CultureInfo.InvariantCulture, $"{day:00}13{year:00}-{person / 3100 % 10000:0000}");
    }

    /// <summary>The text of <see cref="Cpr"/> as a list shows it: without the last four digits.</summary>
    public static string MaskedCpr(int person) => Cpr(person)[..^4] + "xxxx";
}
