using Rettesnor.Core.Data;

namespace Rettesnor.Core.Worklists;

/// <summary>What can be said of a person on a goal's list.</summary>
public enum MarkKind
{
    /// <summary>Whose task it is, by login.</summary>
    Assigned,

    /// <summary>A note.</summary>
    Note,

    /// <summary>Not relevant, with the reason.</summary>
    Aside,
}

/// <summary>The marks of one person on a list that hold.</summary>
/// <param name="Assigned">Whose task it is; null for nobody's.</param>
/// <param name="Note">The note; null for none.</param>
/// <param name="Aside">Why the person is not relevant; null where they are.</param>
public sealed record ListMarks(string? Assigned, string? Note, string? Aside)
{
    /// <summary>The table of the marks.</summary>
    public const string Table = "list_marks";

    public static readonly ListMarks None = new(null, null, null);

    /// <summary>Those of everybody on a list who has any.</summary>
    public static IReadOnlyDictionary<int, ListMarks> Of(Session db, string list)
    {
        var marks = new Dictionary<int, ListMarks>();
        foreach (var (person, kind, text) in db.Rows(
            $"SELECT person_id, kind, text FROM {Table} WHERE list = @list AND superseded_by IS NULL AND text <> ''", row => (row.GetInt32(0), row.GetString(1), row.GetString(2)), ("list", list)))
        {
            var had = marks.GetValueOrDefault(person, None);
            marks[person] = kind switch
            {
                "assigned" => had with { Assigned = text },
                "note" => had with { Note = text },
                _ => had with { Aside = text },
            };
        }

        return marks;
    }

    /// <summary>Says something of a person on a list; an empty text takes it back. What was said before stays, superseded.</summary>
    public static void Put(Session db, long write, string list, int person, MarkKind kind, string text)
    {
        var code = kind switch { MarkKind.Assigned => "assigned", MarkKind.Note => "note", _ => "aside" };
        db.Run(
            $"UPDATE {Table} SET superseded_by = @write WHERE list = @list AND person_id = @person AND kind = @kind AND superseded_by IS NULL",
            ("write", write), ("list", list), ("person", person), ("kind", code));
        db.Run(
            $"INSERT INTO {Table} (list, person_id, kind, text, write_id) VALUES (@list, @person, @kind, @text, @write)",
            ("list", list), ("person", person), ("kind", code), ("text", text), ("write", write));
    }
}
