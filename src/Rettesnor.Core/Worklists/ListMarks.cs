using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;

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

    /// <summary>
    /// Says something of a person on a list; an empty text takes it back. What was said before stays, superseded; the same again changes
    /// nothing.
    /// </summary>
    public static void Put(Session db, long write, string list, int person, MarkKind kind, string text)
    {
        var code = kind switch { MarkKind.Assigned => "assigned", MarkKind.Note => "note", _ => "aside" };

        // Others wait here, so that what is read is what is changed.
        db.TakeTurn();
        if ((Said(db, list, person, code) ?? "") == text)
        {
            return;
        }

        db.Run(
            $"UPDATE {Table} SET superseded_by = @write WHERE list = @list AND person_id = @person AND kind = @kind AND superseded_by IS NULL",
            ("write", write), ("list", list), ("person", person), ("kind", code));
        db.Run(
            $"INSERT INTO {Table} (list, person_id, kind, text, write_id) VALUES (@list, @person, @kind, @text, @write)",
            ("list", list), ("person", person), ("kind", code), ("text", text), ("write", write));
    }

    /// <summary>
    /// Gives persons on a list to somebody as a task, and to be their caseworker from the day, because who has the task must be able to open
    /// the case. One whom somebody else has given away since is left as they are.
    /// </summary>
    /// <param name="db">The write's session.</param>
    /// <param name="write">The write.</param>
    /// <param name="list">The list.</param>
    /// <param name="persons">The persons, each with whose task it was when it was decided, and their caseworker.</param>
    /// <param name="login">Who is to have the task.</param>
    /// <param name="day">The day.</param>
    /// <returns>Those whom somebody else has given away since, with whose task it is.</returns>
    public static IReadOnlyList<(int Person, string? Assigned)> Assign(
        Session db, long write, string list, IReadOnlyList<(int Person, string? Was, string? Caseworker)> persons, string login, DateOnly day)
    {
        db.TakeTurn();
        var taken = new List<(int, string?)>();
        var given = new List<(int Person, string? Caseworker)>();
        foreach (var (person, was, caseworker) in persons)
        {
            var now = Said(db, list, person, "assigned");
            if (Same(now, was) || Same(now, login))
            {
                Put(db, write, list, person, MarkKind.Assigned, login);
                given.Add((person, caseworker));
            }
            else
            {
                taken.Add((person, now));
            }
        }

        var others = given.Where(p => !Same(p.Caseworker, login)).Select(p => p.Person).ToList();

        // Of two that begin on one day neither would be the newest.
        RegisterStore.Withdraw(db, write, AllRegisters.States, others.SelectMany(p => RegisterStore.Of(db, AllRegisters.States, p, Knowledge.Now))
            .Where(f => f.Fact.Source == Fact.Own && Equals(f.Fact.Values[0], "caseworker") && Equals(f.Fact.Values[2], day)).Select(f => f.Id));
        RegisterStore.Put(db, write, AllRegisters.States, [.. others.Select(p => Fact.Of(AllRegisters.States, p, Fact.Own, "caseworker", login, day, null))]);
        return taken;
    }

    private static bool Same(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    private static string? Said(Session db, string list, int person, string code) => db.One<string>(
        $"SELECT text FROM {Table} WHERE list = @list AND person_id = @person AND kind = @kind AND superseded_by IS NULL AND text <> ''",
        ("list", list), ("person", person), ("kind", code));
}
