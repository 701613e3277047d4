using System.Data.Common;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>A draft in the list of them.</summary>
/// <param name="Changed">When it was last written in, and by whom.</param>
public sealed record DraftHead(long Id, string Plan, AreaId Municipality, LocalText Title, string MadeFrom, DraftState State, DateTime At, string Who, DateTime Changed, string ChangedBy);

/// <summary>A revision of an element, for its history.</summary>
public sealed record ElementRevision(int Revision, ElementFields Fields, bool Removed, DateTime At, string Who);

/// <summary>What saving an element came to.</summary>
public abstract record Saving
{
    private Saving()
    {
    }

    /// <summary>It is saved, or was so already.</summary>
    /// <param name="With">Who else's changes of other fields it was put together with; null where nobody else had written.</param>
    public sealed record Done(int Element, int Revision, string? With) : Saving;

    /// <summary>Nothing is saved: somebody has changed the same fields meanwhile.</summary>
    /// <param name="Theirs">What stands there now.</param>
    /// <param name="Revision">Its revision, which the next try is made from.</param>
    /// <param name="Merged">Both put together, with one's own where they disagree.</param>
    public sealed record Conflict(ElementFields Theirs, int Revision, string Who, DateTime At, Merged Merged) : Saving;

    /// <summary>Nothing is saved, and why.</summary>
    /// <param name="Revision">The revision that the next try is made from; null where there is none.</param>
    public sealed record Refused(DraftRefused Why, int? Revision = null) : Saving;
}

/// <summary>Keeps drafts: every element with all its revisions, so that two people never overwrite each other.</summary>
public sealed class DraftStore(DataDirectory data)
{
    /// <summary>The longest text of one field.</summary>
    public const int LongestText = 20_000;

    private const int LongestTitle = 300;

    private const string NewestOf = "e.revision = (SELECT MAX(f.revision) FROM draft_elements f WHERE f.draft_id = e.draft_id AND f.element = e.element)";

    /// <summary>All drafts, the last written in first.</summary>
    public IReadOnlyList<DraftHead> All() => data.Read(db =>
    {
        var steps = db.Rows("SELECT draft_id, state FROM draft_steps ORDER BY id", row => (row.GetInt64(0), StateOf(row.GetString(1)))).GroupBy(s => s.Item1).ToDictionary(g => g.Key, g => g.Last().Item2);
        var changed = db.Rows(
            "SELECT e.draft_id, w.at, w.who FROM draft_elements e JOIN writes w ON w.id = e.write_id WHERE e.id = (SELECT MAX(f.id) FROM draft_elements f WHERE f.draft_id = e.draft_id)",
            row => (row.GetInt64(0), (At: At(row, 1), Who: row.GetString(2)))).ToDictionary(c => c.Item1, c => c.Item2);
        return db.Rows(
            $"SELECT d.id, d.plan, d.municipality, d.made_from, w.at, w.who, e.fields FROM plan_drafts d JOIN writes w ON w.id = d.write_id JOIN draft_elements e ON e.draft_id = d.id AND e.element = 0 AND {NewestOf}",
            row =>
            {
                var (id, fields) = (row.GetInt64(0), ElementFields.OfJson(row.GetString(6)));
                var title = fields["title.da"] is { Length: > 0 } da ? da : row.GetString(1);
                return new DraftHead(
                    id, row.GetString(1), new AreaId(row.GetString(2)), new LocalText(title, fields["title.en"] is { Length: > 0 } en ? en : title), row.GetString(3),
                    steps.GetValueOrDefault(id), At(row, 4), row.GetString(5), changed[id].At, changed[id].Who);
            }).OrderByDescending(d => d.Changed).ThenByDescending(d => d.Id).ToList();
    });

    public Draft? Find(long id) => data.Read(db => Find(db, id));

    /// <summary>Keeps a new draft. The same form again gives the same draft.</summary>
    /// <param name="form">A word that the form was given when it was shown.</param>
    public (long? Id, DraftRefused? Refused) Begin(Written written, DraftStart start, string form)
    {
        if (!DraftStart.IsId(start.Plan))
        {
            return (null, new DraftRefused.WrongId(start.Plan));
        }

        if (start.Elements.Select(e => Unfit(PlanShape.Find(e.Kind)!, e.Fields)).FirstOrDefault(u => u is not null) is { } unfit)
        {
            return (null, unfit);
        }

        (long?, DraftRefused?)? Before(Session db) =>
            db.One<long>("SELECT id FROM plan_drafts WHERE form = @form", ("form", form)) is > 0 and var made ? (made, null)
            : IsNewPlan(start) && PlanStore.NewestNumber(db, start.Plan) > 0 ? (null, new DraftRefused.PlanExists(start.Plan))
            : (IsNewPlan(start) || start.MadeFrom == "file") && OpenOf(db, start.Plan) is { } open ? (null, new DraftRefused.OpenAlready(open))
            : null;

        return data.Read(Before) ?? data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            return Before(db) ?? (Begin(db, write, start, form), null);
        });
    }

    private static bool IsNewPlan(DraftStart start) => start.MadeFrom == "nothing" || start.MadeFrom.StartsWith(Draft.FromPlan, StringComparison.Ordinal);

    // Two drafts of a plan that is none yet would be written in by some here and by some there.
    private static long? OpenOf(Session db, string plan) => db.Rows(
        "SELECT d.id, (SELECT s.state FROM draft_steps s WHERE s.draft_id = d.id ORDER BY s.id DESC LIMIT 1) FROM plan_drafts d WHERE d.plan = @plan ORDER BY d.id",
        row => (Id: row.GetInt64(0), State: row.IsDBNull(1) ? DraftState.Draft : StateOf(row.GetString(1))), ("plan", plan)).Where(d => Draft.IsOpenIn(d.State)).Select(d => (long?)d.Id).FirstOrDefault();

    /// <summary>Saves an element as it was written from one of its revisions; what others have written in other fields meanwhile stays.</summary>
    /// <param name="basedOn">The revision that it was written from; 0 for a new element.</param>
    public Saving Save(Written written, long draft, int element, string kind, int basedOn, ElementFields fields)
    {
        var shape = PlanShape.Find(kind)!;
        if (Unfit(shape, fields) is { } unfit)
        {
            return new Saving.Refused(unfit, basedOn);
        }

        // Looked at before anything is written, so that a text that is not saved leaves no write behind.
        var seen = data.Read(db => Judge(db, draft, element, shape, basedOn, fields));
        return seen.Answer ?? data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            var (answer, made) = Judge(db, draft, element, shape, basedOn, fields);
            return answer ?? Insert(db, write, draft, made!);
        });
    }

    private static DraftRefused? Unfit(ShapeKind kind, ElementFields fields)
    {
        LocalText Called(string path) => kind.Field(path.Split('.')[0])?.Title ?? new(path, path);
        foreach (var (path, text) in fields.All)
        {
            var most = path.Split('.')[0] == "title" ? LongestTitle : LongestText;
            if (text.Length > most)
            {
                return new DraftRefused.TooLong(Called(path), most);
            }

            if (CprText.IsIn(text))
            {
                return new DraftRefused.HasCprNumber(Called(path));
            }
        }

        return null;
    }

    /// <summary>Takes an element out. It can be brought back by saving it again.</summary>
    public DraftRefused? Remove(Written written, long draft, int element, int seen) => Change(written, draft, db =>
    {
        if (element == PlanElement.HeadNumber)
        {
            return (new DraftRefused.HeadStays(), []);
        }

        var newest = Newest(db, draft, element);
        if (newest is null or { Removed: true })
        {
            return (null, []);
        }

        return Revision(db, draft, element, seen) is { } then && then.Element.Fields.Equals(newest.Element.Fields)
            ? (null, [newest with { Removed = true, Element = newest.Element with { Revision = newest.Element.Revision + 1 } }])
            : (new DraftRefused.Written(newest.Who), []);
    });

    /// <summary>Brings an element back as it was when it was taken out.</summary>
    public DraftRefused? Restore(Written written, long draft, int element) => Change(written, draft, db =>
        Newest(db, draft, element) is { Removed: true } gone ? (null, [gone with { Removed = false, Element = gone.Element with { Revision = gone.Element.Revision + 1 } }]) : (null, []));

    /// <summary>Lets an element and its neighbour change places. Where they no longer stand so, nothing is moved: a second click moves nothing more.</summary>
    /// <param name="before">The one that stands first.</param>
    /// <param name="after">The one that stands right after it.</param>
    public DraftRefused? Swap(Written written, long draft, int before, int after) => Change(written, draft, db =>
    {
        var (first, second) = (Newest(db, draft, before), Newest(db, draft, after));
        if (first is null or { Removed: true } || second is null or { Removed: true } || first.Element.Kind != second.Element.Kind)
        {
            return (null, []);
        }

        var order = Find(db, draft)!.Elements.Where(e => e.Kind == first.Element.Kind).ToList();
        var at = order.FindIndex(e => e.Number == before);
        return at < 0 || at + 1 >= order.Count || order[at + 1].Number != after
            ? (null, [])
            : (null,
            [
                first with { Element = first.Element with { Revision = first.Element.Revision + 1, Place = second.Element.Place } },
                second with { Element = second.Element with { Revision = second.Element.Revision + 1, Place = first.Element.Place } },
            ]);
    });

    /// <summary>All revisions of an element, the newest first.</summary>
    public IReadOnlyList<ElementRevision> History(long draft, int element) => data.Use(db => db.Rows(
        "SELECT e.revision, e.fields, e.removed, w.at, w.who FROM draft_elements e JOIN writes w ON w.id = e.write_id WHERE e.draft_id = @draft AND e.element = @element ORDER BY e.revision DESC",
        row => new ElementRevision(row.GetInt32(0), ElementFields.OfJson(row.GetString(1)), row.GetBoolean(2), At(row, 3), row.GetString(4)), ("draft", draft), ("element", element)));

    internal static Draft? Find(Session db, long id)
    {
        var elements = db.Rows(
            $"SELECT element, kind, revision, place, fields, removed FROM draft_elements e WHERE draft_id = @draft AND {NewestOf}",
            row => (Element: new PlanElement(row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), ElementFields.OfJson(row.GetString(4))), Removed: row.GetBoolean(5)), ("draft", id))
            .OrderBy(e => e.Element.Place).ThenBy(e => e.Element.Number).ToList();
        var steps = db.Rows(
            "SELECT s.state, s.case_number, s.day, s.published, s.plan_yaml, s.number, w.at, w.who FROM draft_steps s JOIN writes w ON w.id = s.write_id WHERE s.draft_id = @draft ORDER BY s.id",
            StepOf, ("draft", id));
        return db.Rows(
            "SELECT d.plan, d.municipality, d.made_from, d.base, w.at, w.who, d.plan_yaml, d.tables_yaml, d.figures_csv FROM plan_drafts d JOIN writes w ON w.id = d.write_id WHERE d.id = @draft",
            row => new Draft(
                id, row.GetString(0), new AreaId(row.GetString(1)), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt32(3), At(row, 4), row.GetString(5),
                [.. elements.Where(e => !e.Removed).Select(e => e.Element)], [.. elements.Where(e => e.Removed).Select(e => e.Element)], steps)
            {
                PlanYaml = row.IsDBNull(6) ? null : row.GetString(6),
                TablesYaml = row.GetString(7),
                FiguresCsv = row.GetFieldValue<byte[]>(8),
            },
            ("draft", id)).FirstOrDefault();
    }

    internal static DraftStep StepOf(DbDataReader row) => new(
        StateOf(row.GetString(0)), row.GetString(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2), row.GetBoolean(3), row.IsDBNull(4) ? null : row.GetString(4),
        row.IsDBNull(5) ? null : row.GetInt32(5), At(row, 6), row.GetString(7));

    internal static DraftState StateOf(Session db, long draft) =>
        db.Rows("SELECT state FROM draft_steps WHERE draft_id = @draft ORDER BY id DESC LIMIT 1", row => StateOf(row.GetString(0)), ("draft", draft)).FirstOrDefault();

    internal static string CodeOf(DraftState state) => state.ToString().ToLowerInvariant();

    private static DraftState StateOf(string code) => Enum.Parse<DraftState>(code, ignoreCase: true);

    internal static DateTime At(DbDataReader row, int column) => DateTime.SpecifyKind(row.GetFieldValue<DateTime>(column), DateTimeKind.Utc);

    private static long Begin(Session db, long write, DraftStart start, string form)
    {
        var newest = PlanStore.NewestNumber(db, start.Plan);
        var id = db.One<long>(
            "INSERT INTO plan_drafts (plan, municipality, made_from, base, plan_yaml, tables_yaml, figures_csv, form, write_id) VALUES (@plan, @area, @from, @base, @yaml, @tables, @figures, @form, @write) RETURNING id",
            ("plan", start.Plan), ("area", start.Municipality.Value), ("from", start.MadeFrom), ("base", newest == 0 ? null : newest), ("yaml", start.PlanYaml), ("tables", start.TablesYaml),
            ("figures", start.FiguresCsv), ("form", form), ("write", write));
        foreach (var element in start.Elements)
        {
            Insert(db, write, id, new Kept(element, false, "", default));
        }

        return id;
    }

    private DraftRefused? Change(Written written, long draft, Func<Session, (DraftRefused? Refused, IReadOnlyList<Kept> Made)> work)
    {
        (DraftRefused? Refused, IReadOnlyList<Kept> Made) Judge(Session db) => StateOf(db, draft) is var state && Draft.IsOpenIn(state) ? work(db) : (new DraftRefused.NotOpen(state), []);

        var seen = data.Read(Judge);
        return seen.Refused is not null || seen.Made.Count == 0 ? seen.Refused : data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            var (refused, made) = Judge(db);
            foreach (var one in made)
            {
                Insert(db, write, draft, one);
            }

            return refused;
        });
    }

    // What saving would come to: an answer, or the revision to write.
    private static (Saving? Answer, Kept? Made) Judge(Session db, long draft, int element, ShapeKind kind, int basedOn, ElementFields fields)
    {
        if (StateOf(db, draft) is var state && !Draft.IsOpenIn(state))
        {
            return (new Saving.Refused(new DraftRefused.NotOpen(state), basedOn), null);
        }

        var newest = Newest(db, draft, element);
        if (newest is null || newest.Element.Kind != kind.Key)
        {
            return FirstIs(db, draft, kind, fields) is { } same ? (new Saving.Done(same, 1, null), null) : (null, new Kept(New(db, draft, kind, fields), false, "", default));
        }

        var now = newest.Element;
        if (!newest.Removed && now.Fields.Equals(fields))
        {
            return (new Saving.Done(element, now.Revision, null), null);
        }

        // A new element whose number somebody else's new element took first. Of heads there is one.
        if (basedOn == 0 && !kind.IsHead)
        {
            return FirstIs(db, draft, kind, fields) is { } made ? (new Saving.Done(made, 1, null), null) : (null, new Kept(New(db, draft, kind, fields), false, "", default));
        }

        if (newest.Removed && basedOn != now.Revision)
        {
            return (new Saving.Refused(new DraftRefused.Gone(newest.Who), now.Revision), null);
        }

        // A revision that there never was is no excuse for writing over somebody.
        var from = Revision(db, draft, element, basedOn)?.Element.Fields ?? ElementFields.Empty;
        if (from.Equals(now.Fields))
        {
            return (null, new Kept(now with { Revision = now.Revision + 1, Fields = fields }, false, "", default));
        }

        var merged = FieldMerge.Of(kind, from, fields, now.Fields);
        return merged.Conflicts.Count > 0 ? (new Saving.Conflict(now.Fields, now.Revision, newest.Who, newest.At, merged), null)
            : merged.Fields.Equals(now.Fields) ? (new Saving.Done(element, now.Revision, newest.Who), null)
            : (null, new Kept(now with { Revision = now.Revision + 1, Fields = merged.Fields }, false, newest.Who, default));
    }

    // The last of its kind, under the next number: the one that the form had may be taken.
    private static PlanElement New(Session db, long draft, ShapeKind kind, ElementFields fields)
    {
        int Next(string column) => db.One<int>($"SELECT MAX({column}) FROM draft_elements WHERE draft_id = @draft", ("draft", draft)) + 1;
        return new PlanElement(Next("element"), kind.Key, 1, Next("place"), fields);
    }

    // The same new element, saved under another number by the first click of two.
    private static int? FirstIs(Session db, long draft, ShapeKind kind, ElementFields fields) => db.Rows(
        $"SELECT element, fields FROM draft_elements e WHERE draft_id = @draft AND kind = @kind AND revision = 1 AND NOT removed AND {NewestOf}",
        row => (Element: row.GetInt32(0), Fields: ElementFields.OfJson(row.GetString(1))), ("draft", draft), ("kind", kind.Key))
        .Where(e => e.Fields.Equals(fields)).Select(e => (int?)e.Element).FirstOrDefault();

    private static Saving.Done Insert(Session db, long write, long draft, Kept made)
    {
        var element = made.Element;
        db.Run(
            "INSERT INTO draft_elements (draft_id, element, revision, kind, place, fields, removed, write_id) VALUES (@draft, @element, @revision, @kind, @place, @fields, @removed, @write)",
            ("draft", draft), ("element", element.Number), ("revision", element.Revision), ("kind", element.Kind), ("place", element.Place), ("fields", element.Fields.ToJson()),
            ("removed", made.Removed), ("write", write));
        return new Saving.Done(element.Number, element.Revision, made.Who.Length > 0 ? made.Who : null);
    }

    private sealed record Kept(PlanElement Element, bool Removed, string Who, DateTime At);

    private static Kept? Newest(Session db, long draft, int element) => Row(db, draft, element, NewestOf, 0);

    private static Kept? Revision(Session db, long draft, int element, int revision) => Row(db, draft, element, "e.revision = @revision", revision);

    private static Kept? Row(Session db, long draft, int element, string which, int revision) => db.Rows(
        $"SELECT e.kind, e.revision, e.place, e.fields, e.removed, w.who, w.at FROM draft_elements e JOIN writes w ON w.id = e.write_id WHERE e.draft_id = @draft AND e.element = @element AND {which}",
        row => new Kept(new PlanElement(element, row.GetString(0), row.GetInt32(1), row.GetInt32(2), ElementFields.OfJson(row.GetString(3))), row.GetBoolean(4), row.GetString(5), At(row, 6)),
        ("draft", draft), ("element", element), ("revision", revision)).FirstOrDefault();
}
