using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Pools;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Pools;

namespace Rettesnor.Web.Pages.Pools;

/// <summary>What the pages of pools say.</summary>
internal static class PoolTexts
{
    public static readonly LocalText Title = new("Puljer", "Pools");
    public static readonly LocalText Lead = new(
        "Puljerne betaler for uddannelse. Her står, hvad de har, hvad der er brugt og reserveret, og hvad der bliver tilbage.",
        "The pools pay for education. Here stands what they have, what is spent and reserved, and what will be left.");
    public static readonly LocalText None = new("Kommunen har ingen puljer i registrene endnu. Skriv det første tilsagn på en puljes side.", "The municipality has no pools in the registers yet. Write the first commitment on a pool's page.");
    public static readonly LocalText Pool = new("Pulje", "Pool");
    public static readonly LocalText Commitment = new("Tilsagn", "Commitment");
    public static readonly LocalText OwnPart = new("Egenfinansiering", "Co-financing");
    public static readonly LocalText Frame = new("Samlet ramme", "Total frame");
    public static readonly LocalText Spent = new("Brugt", "Spent");
    public static readonly LocalText Reserved = new("Reserveret", "Reserved");
    public static readonly LocalText Balance = new("Restbeløb", "Balance");
    public static readonly LocalText Free = new("Frit", "Free");
    public static readonly LocalText Utilisation = new("Brugt af rammen", "Spent of the frame");
    public static readonly LocalText Citizens = new("Borgere", "Citizens");
    public static readonly LocalText Total = new("I alt, puljer med ramme", "Total, pools with a frame");
    public static readonly LocalText Municipality = new("Kommune", "Municipality");
    public static readonly LocalText Day = new("Dag", "Day");
    public static readonly LocalText Show = new("Vis", "Show");
    public static readonly LocalText Accounts = new("Regnskabet, måned for måned", "The accounts, month by month");
    public static readonly LocalText NoFrame = new("ingen ramme", "no frame");
    public static readonly LocalText Rules = new("Puljens regler", "The pool's rules");
    public static readonly LocalText Who = new("Hvem", "Who");
    public static readonly LocalText What = new("Til hvad", "For what");
    public static readonly LocalText Pays = new("Hvem betaler", "Who pays");
    public static readonly LocalText Source = new("Kilde", "Source");
    public static readonly LocalText Months = new("Måned for måned", "Month by month");
    public static readonly LocalText Month = new("Måned", "Month");
    public static readonly LocalText SoFar = new("I alt", "So far");
    public static readonly LocalText Path = new("Jævnt forbrug", "Even use");
    public static readonly LocalText Buy = new("Det kan der købes", "What can be bought");
    public static readonly LocalText BuyNone = new("Ingen af de godkendte kurser kan betales af det, der er frit.", "None of the approved courses can be paid by what is free.");
    public static readonly LocalText Course = new("Kursus", "Course");
    public static readonly LocalText Provider = new("Udbyder", "Provider");
    public static readonly LocalText Price = new("Pris", "Price");
    public static readonly LocalText Times = new("Antal, der er råd til", "How many can be afforded");
    public static readonly LocalText Courses = new("Kurser, der er bevilget i året", "Courses granted in the year");
    public static readonly LocalText NoCourses = new("Der er ikke bevilget kurser i året. En sagsbehandler bevilger et på borgerens side.", "No courses are granted in the year. A caseworker grants one on the citizen's page.");
    public static readonly LocalText Citizen = new("Borger", "Citizen");
    public static readonly LocalText Hidden = new("en anden sagsbehandlers borger", "another caseworker's citizen");
    public static readonly LocalText Granted = new("Bevilget", "Granted");
    public static readonly LocalText Paid = new("Betalt", "Paid");
    public static readonly LocalText Left = new("Mangler at blive betalt", "Still to be paid");
    public static readonly LocalText Pay = new("Betal", "Pay");
    public static readonly LocalText Amount = new("Beløb", "Amount");
    public static readonly LocalText End = new("Afslut", "End");
    public static readonly LocalText Ended = new("afsluttet", "ended");
    public static readonly LocalText Grants = new("Tilsagn", "Commitments");
    public static readonly LocalText NoGrants = new("Der er intet tilsagn i året.", "There is no commitment in the year.");
    public static readonly LocalText NewGrant = new("Nyt tilsagn", "New commitment");
    public static readonly LocalText GrantHint = new("Et beløb under nul er en nedskrivning, for eksempel -140.000,00", "An amount below zero is a write-down, such as -140,000.00");
    public static readonly LocalText GrantText = new("Hvad det er", "What it is");
    public static readonly LocalText Save = new("Gem", "Save");
    public static readonly LocalText Remove = new("Tag tilbage", "Take back");
    public static readonly LocalText RemoveOffer = new("Tag af listen", "Take off the list");
    public static readonly LocalText Why = new("Hvorfor", "Why");
    public static readonly LocalText Offers = new("Positivlisten", "The positive list");
    public static readonly LocalText NoOffers = new("Ingen kurser er godkendt endnu.", "No courses are approved yet.");
    public static readonly LocalText NewOffer = new("Nyt godkendt kursus", "New approved course");
    public static readonly LocalText FirstDay = new("Godkendt fra", "Approved from");
    public static readonly LocalText LastDay = new("Godkendt til", "Approved to");
    public static readonly LocalText Saved = new("Det er gemt.", "It is saved.");
    public static readonly LocalText Gone = new("Nogen har ændret det eller taget det tilbage imens. Intet er gemt.", "Somebody has changed it or taken it back meanwhile. Nothing is saved.");
    public static readonly LocalText NeedsReason = new("Skriv hvorfor; begrundelsen står i loggen.", "Write why; the reason stands in the log.");
    public static readonly LocalText NeedsText = new("Skriv, hvad tilsagnet er, for eksempel »Tilsagn for 2023«.", "Write what the commitment is, such as ‘Commitment for 2023’.");
    public static readonly LocalText NeedsTitle = new("Skriv, hvad kurset hedder.", "Write what the course is called.");
    public static readonly LocalText NotZero = new("Beløbet må ikke være nul.", "The amount cannot be zero.");
    public static readonly LocalText LastBeforeFirst = new("Den sidste dag ligger før den første.", "The last day is before the first.");
    public static readonly LocalText OnTheList = new("Kurset står allerede på positivlisten i de dage. Tag det af listen først, hvis prisen er en anden.", "The course is on the positive list in those days already. Take it off the list first if the price is another.");
    public static readonly LocalText OverNow = new("Der er brugt eller lovet mere, end puljen har. Nye kurser og betalinger bliver afvist, til der er et større tilsagn.", "More is spent or promised than the pool has. New courses and payments are refused until there is a larger commitment.");
    public static readonly LocalText Past = new("Du ser puljen, som den var på en anden dag. Borgernes kurser står på dagens side, og dér skrives der i den.", "You see the pool as it was on another day. The citizens' courses are on today's page, where it is written in.");
    public static readonly LocalText Today = new("Se i dag", "See today");

    public static LocalText NoMunicipality(string area) => new($"Der er ingen kommune, der hedder »{area}«.", $"There is no municipality called ‘{area}’.");

    public static LocalText NoPool(string pool) => new($"Der er ingen pulje, der hedder »{pool}«.", $"There is no pool called ‘{pool}’.");

    public static LocalText NoDay(string day) => new($"»{day}« er ikke en dag til og med i dag. Skriv den som 2023-04-30.", $"‘{day}’ is not a day up to today. Write it as 2023-04-30.");

    public static LocalText AsOf(DateOnly day) => new($"Pr. {DayText.Of(day, Language.Danish)}", $"As of {DayText.Of(day, Language.English)}");

    public static LocalText RuleOf(PoolTerms terms, decimal? benefit)
    {
        var own = NumberText.Of(terms.OwnShare, 0, Language.Danish);
        var rate = benefit is { } percent ? NumberText.Of(percent, 0, Language.Danish) : null;
        return terms.Kind == PoolKind.Frame
            ? new(
                $"Staten giver et tilsagn for året, og kommunen lægger {own} % af det til; tilsammen er det rammen.{(rate is null ? "" : $" Borgeren får {rate} % af dagpengesatsen.")}",
                $"The state gives a commitment for the year, and the municipality adds {own} % of it; together they are the frame.{(rate is null ? "" : $" The citizen has {rate} % of the benefit's rate.")}")
            : new(
                $"Der er ingen ramme. Kommunen betaler {own} % af det, der bruges, og staten resten.{(rate is null ? "" : $" Borgeren får {rate} % af dagpengesatsen.")}",
                $"There is no frame. The municipality pays {own} % of what is spent, and the state the rest.{(rate is null ? "" : $" The citizen has {rate} % of the benefit's rate.")}");
    }

    /// <summary>How the use goes against the year, and what it leaves.</summary>
    public static LocalText Outlook(PoolAccount account, PoolOutlook outlook, DateOnly day)
    {
        string In(Language language)
        {
            var danish = language == Language.Danish;
            string Money(long amount) => PoolGuard.Kroner(amount, language);
            string Percent(long amount) => NumberText.Of(100m * amount / account.Frame, 1, language) + (danish ? " %" : "%");
            var now = danish
                ? $"Der er brugt {Percent(account.Spent)} af rammen. Blev den brugt jævnt, ville det være {Percent(outlook.Path)}."
                : $"{Percent(account.Spent)} of the frame is spent. If it were used evenly, it would be {Percent(outlook.Path)}.";
            var reserved = account.Reserved == 0 ? "" : danish
                ? $" Med det, der er reserveret, er {Percent(account.Spent + account.Reserved)} brugt eller lovet væk."
                : $" With what is reserved, {Percent(account.Spent + account.Reserved)} is spent or promised.";
            var year = day.Year.ToString(CultureInfo.InvariantCulture);
            var end = day is { Month: 12, Day: 31 } ? danish ? $" Ved årets udgang var der {Money(account.Balance)} tilbage." : $" When the year ended, {Money(account.Balance)} was left."
                : outlook.UsedUp is { } usedUp ? danish ? $" Går det sådan videre, er rammen brugt op {DayText.Of(usedUp, language)}." : $" If it goes on like this, the frame is used up on {DayText.Of(usedUp, language)}."
                : danish ? $" Går det sådan videre, er der {Money(outlook.AtYearEnd)} tilbage, når {year} er gået." : $" If it goes on like this, {Money(outlook.AtYearEnd)} will be left when {year} is over.";
            return now + reserved + end;
        }

        return new(In(Language.Danish), In(Language.English));
    }

    public static LocalText CanBuy(int kinds, long free) => kinds == 0
        ? new($"Der er {PoolGuard.Kroner(free, Language.Danish)}, som hverken er brugt eller reserveret.", $"{PoolGuard.Kroner(free, Language.English)} is neither spent nor reserved.")
        : new(
            $"Der er {PoolGuard.Kroner(free, Language.Danish)}, som hverken er brugt eller reserveret. Det kan betale {(kinds == 1 ? "ét af de godkendte kurser" : $"hvert af {kinds.ToString(CultureInfo.InvariantCulture)} godkendte kurser")}.",
            $"{PoolGuard.Kroner(free, Language.English)} is neither spent nor reserved. It can pay for {(kinds == 1 ? "one of the approved courses" : $"any of {kinds.ToString(CultureInfo.InvariantCulture)} approved courses")}.");

    public static LocalText Wrong(LocalText field, LocalText expected) => new($"»{field.Da}«: forventede {expected.Da}.", $"‘{field.En}’: expected {expected.En}.");

    /// <summary>An amount as it stands in a table.</summary>
    public static string Money(long oere, Language language) => NumberText.Of(oere / 100m, 2, language);
}
