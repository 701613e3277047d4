using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Protection;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Web.Pages.Log;

/// <summary>What is asked of the log as a document: every row of it, and not one page. Citizens stand by their number here, and no CPR number.</summary>
internal sealed class LogFile(LogBook book, TimeProvider clock, Language language)
{
    /// <summary>More than this is no answer to a question about somebody; the document says so and asks for a shorter time.</summary>
    private const int Most = 20_000;

    public PlainDocument Of(LogQuestion question, string sender, string? notice)
    {
        var (openings, readings, writes) = (book.Openings(question, Most + 1), book.Readings(question, 0, Most + 1), book.Writes(question, 0, Most + 1));
        return new PlainDocument
        {
            Language = language,
            Title = LogTexts.Title.In(language),
            Subtitle = Asked(question),
            Municipality = sender,
            Made = DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Origin = Say("Programmets log over, hvem der har læst, og hvem der har skrevet", "The program's log of who has read and who has written"),
            Notice = notice,
            Sections =
            [
                Section("openings", LogTexts.Openings, LogTexts.OpeningsAbout.In(language), [LogTexts.At, LogTexts.Who, LogTexts.Whom, LogTexts.Why],
                    [.. openings.Select(o => Row(Wall(o.At), o.Who, One(o.Person), o.Why))]),
                Section("readings", LogTexts.Readings, Say("Hver læsning, også af lister og filer.", "Each reading, of lists and files too."), [LogTexts.At, LogTexts.Who, LogTexts.Process, LogTexts.Purpose, LogTexts.Persons],
                    [.. readings.Select(r => Row(Wall(r.At), r.Who, LogPlaces.Of(r.Process).In(language), LogPlaces.PurposeOf(r.Process).In(language), r.Count == 1 ? One(r.Persons[0]) : LogTexts.Count(r.Count).In(language)))]),
                Section("writes", LogTexts.Writes, Say("Hver skrivning med sin begrundelse.", "Each write with its reason."), [LogTexts.At, LogTexts.Who, LogTexts.Process, LogTexts.Why],
                    [.. writes.Select(w => Row(Wall(w.At), w.Who, LogPlaces.Of(w.Process).In(language), w.Why))]),
            ],
        };
    }

    private string Asked(LogQuestion question) => string.Join(", ", new[]
    {
        question.Person is { } person ? One(person) : Say("alle borgere", "all citizens"),
        question.Who is { } who ? Say($"kontoen {who}", $"the account {who}") : Say("alle konti", "all accounts"),
        question.From is { } from ? Say($"fra {Wall(from)}", $"from {Wall(from)}") : Say("fra begyndelsen", "from the beginning"),
        question.Until is { } until ? Say($"til {Wall(until)}", $"to {Wall(until)}") : null,
    }.OfType<string>());

    private PlainSection Section(string id, LocalText heading, string about, IReadOnlyList<LocalText> columns, IReadOnlyList<IReadOnlyList<string>> rows) => rows.Count == 0
        ? new PlainSection(id, heading.In(language), about, LogTexts.None.In(language))
        : new PlainSection(
            id, heading.In(language),
            rows.Count > Most ? [about, Say($"Kun de nyeste {NumberText.Of(Most, 0, language)} står her. Søg på en kortere tid for at få resten.", $"Only the newest {NumberText.Of(Most, 0, language)} stand here. Search for a shorter time to get the rest.")] : [about],
            [new PlainTable(heading.In(language), [.. columns.Select(c => c.In(language))], [.. rows.Take(Most)])]);

    private static IReadOnlyList<string> Row(params IReadOnlyList<string> cells) => cells;

    private string One(int person) => LogTexts.One(person.ToString(CultureInfo.InvariantCulture)).In(language);

    private string Wall(DateTime utc) => WallClock.Text(utc, clock.LocalTimeZone, language);

    private string Say(string danish, string english) => language == Language.Danish ? danish : english;
}
