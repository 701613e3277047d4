using System.Globalization;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Web.Pages.Plans.Goals;

internal static class GoalTexts
{
    public static readonly LocalText Beside = new("Over for hvem", "Against whom");
    public static readonly LocalText NoBeside = new("Der er ingen andre områders tal for samme periode.", "There are no other areas' figures of the same period.");
    public static readonly LocalText Area = new("Område", "Area");
    public static readonly LocalText Value = new("Tal", "Figure");
    public static readonly LocalText Difference = new("Forskel til os", "Difference to us");
    public static readonly LocalText Trend = new("Udvikling", "Trend");
    public static readonly LocalText NoTrend = new("Der er endnu ingen tal at vise over tid.", "There are no figures yet to show over time.");
    public static readonly LocalText AsTable = new("Vis tallene som tabel", "Show the figures as a table");
    public static readonly LocalText Download = new("Hent tallene", "Download the figures");
    public static readonly LocalText Period = new("Periode", "Period");
    public static readonly LocalText Definition = new("Definition", "Definition");
    public static readonly LocalText Who = new("Hvem står bag tallet", "Who is behind the number");
    public static readonly LocalText Exactly = new("Tallet, helt præcist", "The number, exactly");
    public static readonly LocalText Target = new("Mål", "Target");
    public static readonly LocalText OtherGoals = new("Målet før og efter", "The goal before and after");
    public static readonly LocalText Before = new("Forrige mål", "Previous goal");
    public static readonly LocalText After = new("Næste mål", "Next goal");
    public static readonly LocalText NobodyBehind = new(
        "Tallet er ikke talt på borgeres forløb, så Rettesnor ved ikke, hvem der kan flytte det.",
        "The number is not counted on citizens' histories, so Rettesnor does not know who can move it.");

    public static string OnEmployers(string formula, Language language) =>
        language == Language.Danish ? $"Regnes på virksomhedsregistrene: {formula}." : $"Computed on the registers of employers: {formula}.";

    public static readonly LocalText OnPools = new("Regnes på puljernes regnskab i registrene.", "Computed on the accounts of pools in the registers.");

    public static readonly LocalText Own = new("Kommunens egne tal", "The municipality's own figures");
    public static readonly LocalText OwnHidden = new(
        "Kommunen har egne tal for dette mål. De vises for dem, der arbejder her.",
        "The municipality has figures of its own for this goal. They are shown to those who work here.");
    public static readonly LocalText OwnSignIn = new("Log ind for at se dem", "Sign in to see them");
    public static readonly LocalText OwnCaption = new("Regnet på kommunens egne forløb, måned for måned", "Computed on the municipality's own histories, month by month");
    public static readonly LocalText OwnCaptionAsPublished = new(
        "Regnet på kommunens egne forløb, måned for måned og for de perioder, der er offentliggjort tal for",
        "Computed on the municipality's own histories, month by month and for the periods that a figure is published for");

    public static readonly LocalText Ahead = new("Falder ud de kommende måneder, hvis intet sker", "Fall out in the months to come if nothing happens");
    public static readonly LocalText AheadMonth = new("Ved udgangen af", "At the end of");
    public static readonly LocalText FallsOut = new("Falder ud", "Fall out");
    public static readonly LocalText ComesWithout = new("Kommer i målgruppen uden", "Come into the group without");
    public static readonly LocalText OwnFigure = new("Eget tal", "Own figure");
    public static readonly LocalText PublishedFigure = new("Offentliggjort", "Published");
    public static readonly LocalText OwnGroup = new("Gruppe", "Group");
    public static readonly LocalText OwnDefinition = new("Sådan er det regnet", "How it is computed");
    public static readonly LocalText Number = new("Tallet", "The number");
    public static readonly LocalText Parts = new("Tæller og nævner", "Numerator and denominator");
    public static readonly LocalText Measure = new("Måling", "Measure");
    public static readonly LocalText MadeUnder = new("Definition", "Definition");
    public static readonly LocalText FiguresDefinition = new("Tallets definition", "The figure's definition");
    public static readonly LocalText Source = new("Kilde", "Source");
    public static readonly LocalText Printed = new("Tallet står i", "The figure stands in");
    public static readonly LocalText Where = new("Område", "Area");
    public static readonly LocalText Time = new("Målets tid", "The goal's time");
    public static readonly LocalText MustHold = new("Skal holde", "Must hold");
    public static readonly LocalText Stands = new("Målet står i", "The goal stands in");
    public static readonly LocalText Reason = new("Begrundelse", "Reason");
    public static readonly LocalText Decider = new("Besluttet af", "Decided by");
    public static readonly LocalText Condition = new("Betingelse", "Condition");
    public static readonly LocalText Remark = new("Bemærkning", "Remark");
    public static readonly LocalText StandIn = new("Stedfortræder", "Stand-in");
    public static readonly LocalText StandInText = new(
        "Tallet er en anden måling, som bruges, indtil der er tal for målets egen.",
        "The figure is another measure, used until there are figures for the goal's own.");
    public static readonly LocalText DataChart = new("Graf", "Chart");

    public static LocalText SeriesCaption(string measure) => new($"{measure}: tallene bag grafen", $"{measure}: the figures behind the chart");

    public static LocalText BesideCaption(string period) => new($"Samme måling i andre områder, {period}", $"The same measure in other areas, {period}");

    public static LocalText BesideMean(string period) => new(
        $"Gennemsnittet af {period} i andre områder, som målet afgøres på", $"The mean of {period} in other areas, as the goal is decided");

    public static LocalText BesideSum(string period) => new(
        $"Summen af {period} i andre områder, som målet afgøres på", $"The sum of {period} in other areas, as the goal is decided");

    public static readonly LocalText NewDefinition = new("ny definition", "new definition");
    public static readonly LocalText AllAreas = new("Vis tallene for resten af regionen", "Show the figures of the rest of the region");

    public static LocalText AllAreasCaption(string measure) => new($"{measure}: de grå linjer i grafen", $"{measure}: the grey lines of the chart");

    public static LocalText OtherDefinition(bool later) => later ? new(", senere definition", ", later definition") : new(", tidligere definition", ", earlier definition");

    /// <summary>What the chart shows, for those who do not see it.</summary>
    /// <param name="tables">How many tables below hold its figures.</param>
    public static LocalText ChartLabel(string measure, string from, string to, int tables)
    {
        var (da, en) = from.Length == 0 ? ("", "") : ($" fra {from} til {to}", $" from {from} to {to}");
        return tables switch
        {
            0 => new($"Graf over {measure}: målet som linje.", $"Chart of {measure}: the target as a line."),
            1 => new($"Graf over {measure}{da}. De samme tal står i tabellen under grafen.", $"Chart of {measure}{en}. The same figures are in the table below the chart."),
            _ => new($"Graf over {measure}{da}. De samme tal står i tabellerne under grafen.", $"Chart of {measure}{en}. The same figures are in the tables below the chart."),
        };
    }

    public static LocalText OwnParts(string period, string part, string whole) => new(
        $"Efter kommunens egne forløb gjaldt det i {period} for {part} af {whole} personer.",
        $"By the municipality's own histories it was true of {part} of {whole} persons in {period}.");

    public static LocalText OwnFullTime(string period, string part, string whole) => new(
        $"Efter kommunens egne forløb svarede det i {period} til {part} fuldtidspersoner af {whole}.",
        $"By the municipality's own histories it came to {part} full-time persons of {whole} in {period}.");

    public static LocalText OwnValue(string period, string value) => new(
        Stopped($"Efter kommunens egne forløb var tallet for {period} {value}"), Stopped($"By the municipality's own histories the figure of {period} was {value}"));

    public static LocalText FallOut(int persons, string month) => persons switch
    {
        0 => new($"Sker der intet, falder ingen ud inden udgangen af {month}.", $"If nothing happens, nobody falls out by the end of {month}."),
        1 => new(
            $"Sker der intet, falder 1 person ud inden udgangen af {month}: det gælder nu, men så ikke længere.",
            $"If nothing happens, 1 person falls out by the end of {month}: it is true now, and then no longer."),
        _ => new(
            $"Sker der intet, falder {NumberText.Of(persons, 0, Language.Danish)} personer ud inden udgangen af {month}: det gælder for dem nu, men så ikke længere.",
            $"If nothing happens, {NumberText.Of(persons, 0, Language.English)} persons fall out by the end of {month}: it is true of them now, and then no longer."),
    };

    public static readonly LocalText SeeWho = new("Se, hvem det handler om", "See whom it is about");
    public static readonly LocalText SeePools = new("Se puljerne, og hvad der kan købes", "See the pools, and what can be bought");
    public static readonly LocalText SeeEmployers = new("Se virksomhederne, og hvem der skal ringes til", "See the employers, and whom to call");

    public static LocalText OwnLeftOut(string persons) => new(
        $"{persons} af registrenes borgere er ikke regnet med, fordi deres oplysninger ikke kan læses. Alarmen siger hvem og hvorfor.",
        $"{persons} of the registers' citizens are not counted, because their facts cannot be read. The alarm says who and why.");

    public static LocalText OwnGap(string persons, string target) => new(
        $"Der skulle {persons} flere til, for at det egne tal holdt målet {target}.",
        $"It would take {persons} more for the own figure to hold the target {target}.");

    public static LocalText OwnGapDown(string persons, string target) => new(
        $"Der skulle {persons} færre til, for at det egne tal holdt målet {target}.",
        $"It would take {persons} fewer for the own figure to hold the target {target}.");

    public static LocalText OwnHolds(string target) => new($"Det egne tal holder målet {target}.", $"The own figure holds the target {target}.");

    public static LocalText OwnGroups(string period) => new($"Fordelt på grupper, {period}", $"By group, {period}");

    public static LocalText OutOf(string numerator, string denominator) => new($"{numerator} af {denominator}", $"{numerator} of {denominator}");

    public static LocalText Numerator(string numerator, string denominator) => new(
        Stopped($"Tallet er {numerator} af {denominator}"), $"The number is {numerator} of {denominator}.");

    public static LocalText More(string count) => new(
        $"Målet var opfyldt med {count} flere i tælleren.", $"The goal would hold with {count} more in the numerator.");

    public static LocalText MoreByNow(string count) => new(
        $"Planens takt var holdt med {count} mere i tælleren.", $"The plan's pace would hold with {count} more in the numerator.");

    public static LocalText MoreInAll(string count) => new(
        $"Til selve målet mangler {count} i tælleren.", $"To the target itself {count} are missing in the numerator.");

    public static LocalText Fewer(string count) => new(
        $"Målet var opfyldt med {count} færre i tælleren.", $"The goal would hold with {count} fewer in the numerator.");

    public static LocalText InForce(DefinitionVersion version) => (version.From, version.To) switch
    {
        ({ } from, { } to) => new($"Gælder {Day(from, Language.Danish)} til {Day(to, Language.Danish)}.", $"In force {Day(from, Language.English)} to {Day(to, Language.English)}."),
        ({ } from, null) => new($"Gælder fra {Day(from, Language.Danish)}.", $"In force from {Day(from, Language.English)}."),
        (null, { } to) => new($"Gjaldt til {Day(to, Language.Danish)}.", $"In force until {Day(to, Language.English)}."),
        (null, null) => new("Har ikke været ændret.", "Has not been changed."),
    };

    public static LocalText Must(Must must) => must switch
    {
        Measurement.Goals.Must.Always => new("hele tiden, i hver periode", "always, in every period"),
        Measurement.Goals.Must.AtEnd => new("ved målets udløb", "at the end of the goal's time"),
        Measurement.Goals.Must.OnAverage => new("i gennemsnit over målets tid", "on average over the goal's time"),
        Measurement.Goals.Must.InTotal => new("i alt over målets tid", "in total over the goal's time"),
    };

    public static LocalText Outcome(Outcome outcome) => outcome switch
    {
        Measurement.Goals.Outcome.True => new("Opfyldt", "Came true"),
        Measurement.Goals.Outcome.False => new("Ikke opfyldt", "Did not come true"),
        Measurement.Goals.Outcome.Unknown => new("Det vides ikke, om den blev opfyldt", "Not known whether it came true"),
    };

    public static LocalText Section(string document, string section) => new($"{document}, afsnit {section}", $"{document}, section {section}");

    // »1.285.000 kr.« has its full stop already.
    private static string Stopped(string sentence) => sentence.EndsWith('.') ? sentence : sentence + ".";

    private static string Day(DateOnly day, Language language) => Measurement.Time.Period.OfDate(day).ToText(language);
}
