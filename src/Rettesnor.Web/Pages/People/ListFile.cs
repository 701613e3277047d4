using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Web.Pages.People;

/// <summary>A goal's list as a file for a spreadsheet. It has no CPR numbers.</summary>
internal static class ListFile
{
    private static readonly LocalText[] Heading =
    [
        PeopleTexts.Citizen, PeopleTexts.Benefit, PeopleTexts.Duration, PeopleTexts.LastOffer, PeopleTexts.LastInterview, PeopleTexts.Goal, LawTexts.LateChoice, PeopleTexts.Caseworker,
        PeopleTexts.Task, PeopleTexts.Note, PeopleTexts.SetAside,
    ];

    /// <param name="rows">The rows.</param>
    /// <param name="late">What is late for a person; null where nothing is.</param>
    /// <param name="language">The language.</param>
    public static byte[] Of(IEnumerable<PersonRow> rows, Func<int, string?> late, Language language)
    {
        var lines = rows
            .Select(r => (IEnumerable<string>)[r.Name, r.Benefit, r.Duration, r.Offer, r.Interview, r.Because, late(r.Person) ?? "", r.Caseworker, r.AssignedTo, r.Marks.Note ?? "", r.Marks.Aside ?? ""])
            .Prepend(Heading.Select(h => h.In(language)));
        return Of(lines);
    }

    /// <summary>Lines of texts as a spreadsheet reads them, the first the heading.</summary>
    public static byte[] Of(IEnumerable<IEnumerable<string>> lines)
    {
        var text = string.Concat(lines.Select(l => string.Join(';', l.Select(c => $"\"{CsvGuard.Put(c).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }
}
