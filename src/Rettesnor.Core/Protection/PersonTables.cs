using Rettesnor.Core.Access;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>A table with rows about citizens.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="NotInFile">Why its rows are not in the citizen's own file; null where they are.</param>
public sealed record PersonTable(string Table, LocalText Title, LocalText? NotInFile = null)
{
    /// <summary>The column with the citizen's number.</summary>
    public string Column => Table == "persons" ? "id" : "person_id";
}

/// <summary>Every table with rows about citizens. A test holds them to the model of the database, so that a new one cannot be forgotten by the citizen's file or by the erasure.</summary>
public static class PersonTables
{
    public static readonly IReadOnlyList<PersonTable> All =
    [
        .. AllRegisters.OfCitizens.Select(r => new PersonTable(r.Id, r.Title)),
        new(ListMarks.Table, new("Opgaver og noter på lister", "Tasks and notes on lists")),
        new("readings", new("Hvem der har læst", "Who has read")),
        new(Openings.Table, new("Åbnet uden for eget område", "Opened outside the own scope")),
        new(Insights.Table, new("Indsigter", "Files of insight")),
        new("persons", new("CPR-nummer", "CPR number")),
        new("changed_persons", new("Ændringer, som tallene er regnet om efter", "Changes that figures were worked out anew for"),
            new("Her står kun, hvilke ændringer der har fået kommunens tal til at blive regnet om. Ændringerne selv står ved de oplysninger, de ændrede.",
                "Only which changes made the municipality's figures be worked out anew. The changes themselves stand beside the facts that they changed.")),
    ];

    /// <summary>What a table is called; its name where it has no rows about citizens.</summary>
    public static LocalText TitleOf(string table) => All.FirstOrDefault(t => t.Table == table)?.Title ?? Others.GetValueOrDefault(table, new LocalText(table, table));

    /// <summary>What a place of a proof is called: a column of a table, or a file.</summary>
    public static LocalText TitleOfPlace(string place) => place == "writes.why"
        ? new LocalText("begrundelser i loggen", "reasons in the log")
        : All.FirstOrDefault(t => place == t.Table || place.StartsWith(t.Table + ".", StringComparison.Ordinal))?.Title ?? new LocalText(place, place);

    /// <summary>Tables that lose rows or texts with a citizen and have no citizen's number of their own.</summary>
    private static readonly Dictionary<string, LocalText> Others = new()
    {
        ["writes"] = new("Begrundelser, der kun handlede om de slettede", "Reasons that were only about those erased"),
        ["imports"] = new("Fejl og forsvundne forhold i importer", "What was wrong and what had vanished in imports"),
        ["ended_sessions"] = new("Sessioner, der er logget ud af", "Sessions that were signed out of"),
        ["outbox_messages"] = new("Beskeder", "Messages"),
        ["alarms"] = new("Lukkede alarmer", "Closed alarms"),
        ["erased_persons"] = new("Mærker for slettede borgere", "Marks of erased citizens"),
        ["uploads"] = new("Filer, der var lagt op", "Files that were uploaded"),
        ["outbox"] = new("Beskeder som filer", "Messages as files"),
    };

    /// <summary>Those of the model: every table with a column for a citizen's number, in the order in which rows are deleted, those that refer to others first.</summary>
    internal static IReadOnlyList<string> OfModel(DataDirectory data) => [.. data.Tables().Reverse().Where(t => t.Name == "persons" || t.Columns.Any(c => c.Name == "person_id")).Select(t => t.Name)];
}
