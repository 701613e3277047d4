using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans.Drafts;

/// <summary>A plan that is in hearing.</summary>
/// <param name="Until">The last day for answers.</param>
/// <param name="PlanYaml">What is in hearing, word for word.</param>
/// <param name="IsOver">Whether the plan has been adopted since.</param>
public sealed record Hearing(long Draft, string Plan, DateOnly Until, string CaseNumber, string PlanYaml, string TablesYaml, byte[] FiguresCsv, bool IsOver)
{
    public PlanTexts Texts => new(Plan, PlanYaml, TablesYaml, FiguresCsv);
}

/// <summary>That a draft is in hearing, whoever is shown it.</summary>
/// <param name="Title">What the plan is called.</param>
/// <param name="Until">The last day for answers.</param>
public sealed record DraftInHearing(long Draft, LocalText Title, DateOnly Until);

/// <summary>A hearing that was held, or goes on.</summary>
/// <param name="From">When it began, in UTC.</param>
/// <param name="Until">The last day for answers.</param>
/// <param name="Who">Who sent it.</param>
public sealed record HeldHearing(DateTime From, DateOnly Until, string CaseNumber, string Who);

/// <summary>The steps of a draft: into hearing and back, adopted, given up.</summary>
public sealed class DraftDecisions(PlanLibrary library)
{
    public const int LongestReference = 60;

    private readonly DataDirectory data = library.Data;

    /// <summary>Sends the draft as it stands into hearing. It goes on being written; what is in hearing does not change.</summary>
    /// <param name="until">The last day for answers.</param>
    /// <param name="published">Whether all who may read plans see it.</param>
    /// <param name="seen">The checksum of the text that whoever decides has seen; null where it is the one that stands there.</param>
    public DraftRefused? Send(Written written, long id, string caseNumber, DateOnly? until, bool published, DateOnly today, string? seen)
    {
        if (caseNumber.Trim().Length > LongestReference)
        {
            return new DraftRefused.LongReference();
        }

        if (until is null || until < today)
        {
            return new DraftRefused.NoDeadline();
        }

        return Step(written, id, draft =>
            draft.State == DraftState.Hearing ? (new DraftRefused.WrongStep(DraftState.Hearing), null)
            : !IsAsSeen(draft, seen) ? (new DraftRefused.NotAsSeen(), null)
            : draft.Read(library.Reference, library.Words) is { Bundle: null } faulty ? (new DraftRefused.HasFaults(faulty.Problems.Count), null)
            : (null, new NewStep(DraftState.Hearing, caseNumber, until, published, draft.Text)));
    }

    /// <summary>Takes a draft back from hearing.</summary>
    public DraftRefused? Recall(Written written, long id) => Step(written, id, draft =>
        draft.State == DraftState.Hearing ? (null, new NewStep(DraftState.Draft, "", null, false, null)) : (new DraftRefused.WrongStep(DraftState.Draft), null));

    /// <summary>Gives a draft up: it stays to be read, and is written in no more.</summary>
    public DraftRefused? Close(Written written, long id) => Step(written, id, _ => (null, new NewStep(DraftState.Closed, "", null, false, null)));

    /// <summary>Makes the draft a version of its plan, which never changes; the version before it is superseded.</summary>
    /// <param name="caseNumber">The decision's case number.</param>
    /// <param name="day">The day of the meeting.</param>
    /// <param name="shown">The newest version that the differences were shown against; null where there was none.</param>
    /// <param name="seen">The checksum of the text that whoever decides has seen; null where it is the one that stands there.</param>
    public (int? Number, DraftRefused? Refused) Adopt(Written written, long id, string caseNumber, DateOnly? day, int? shown, DateOnly today, string? seen)
    {
        if (string.IsNullOrWhiteSpace(caseNumber) || day is not { } held)
        {
            return (null, new DraftRefused.NoReference());
        }

        if (caseNumber.Trim().Length > LongestReference)
        {
            return (null, new DraftRefused.LongReference());
        }

        if (held > today)
        {
            return (null, new DraftRefused.InTheFuture());
        }

        (DraftRefused? Refused, Draft? Draft, PlanBundle? Bundle, int? Newest) Judge(Session db)
        {
            var draft = DraftStore.Find(db, id)!;
            var newest = PlanStore.NewestNumber(db, draft.Plan) is > 0 and var number ? number : (int?)null;
            if (!draft.IsOpen)
            {
                return (new DraftRefused.NotOpen(draft.State), draft, null, newest);
            }

            if (newest != shown)
            {
                return (new DraftRefused.AnotherVersion(newest), draft, null, newest);
            }

            if (!IsAsSeen(draft, seen))
            {
                return (new DraftRefused.NotAsSeen(), draft, null, newest);
            }

            var problems = new List<InputProblem>();
            var bundle = PlanBundle.Read(draft.Adopted(held), library.Reference, library.Words, problems);
            return (bundle is null ? new DraftRefused.HasFaults(problems.Count) : IsTooEarly(held, draft, bundle.Plan) ? new DraftRefused.TooEarly(held) : null, draft, bundle, newest);
        }

        // A second click finds the draft adopted, and so the version that the first one made.
        var (refused, there, _, _) = data.Read(Judge);
        if (refused is not null)
        {
            return there!.Steps is [.., { State: DraftState.Adopted } done] && done.CaseNumber == caseNumber.Trim() && done.Day == held ? (done.Number, null) : (null, refused);
        }

        return data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            var (late, draft, bundle, newest) = Judge(db);
            if (late is not null)
            {
                return (null, late);
            }

            library.Plans.Add(db, write, bundle!, newest ?? 0);
            Insert(db, write, id, new NewStep(DraftState.Adopted, caseNumber.Trim(), held, false, null) { Number = (newest ?? 0) + 1 });
            return ((int?)((newest ?? 0) + 1), (DraftRefused?)null);
        });
    }

    /// <summary>The newest hearing of a plan that goes on and is shown to those who may read plans; null where there is none.</summary>
    public Hearing? PublishedHearing(string plan) => Published("d.plan = @plan", ("plan", plan)).FirstOrDefault();

    /// <summary>The hearing that goes on, or else the one before the newest adoption: an address that people were sent leads to what they were asked about. One that was taken back is shown to nobody.</summary>
    public Hearing? ReadableHearing(string plan) => PublishedHearing(plan) ?? Heard("d.plan = @plan AND s.published", "adopted", ("plan", plan)).FirstOrDefault();

    /// <summary>Every published hearing of a plan, the newest first: what was asked of people stays to be seen after it is decided.</summary>
    public IReadOnlyList<HeldHearing> Held(string plan) => data.Use(db => db.Rows(
        """
        SELECT w.at, s.day, s.case_number, w.who FROM plan_drafts d JOIN draft_steps s ON s.draft_id = d.id JOIN writes w ON w.id = s.write_id
        WHERE d.plan = @plan AND s.state = 'hearing' AND s.published ORDER BY s.id DESC
        """,
        row => new HeldHearing(DraftStore.At(row, 0), row.GetFieldValue<DateOnly>(1), row.GetString(2), row.GetString(3)), ("plan", plan)));

    /// <summary>The plans that are in a published hearing, with their titles.</summary>
    public IReadOnlyList<(string Plan, LocalText Title)> PlansInHearing() =>
        [.. Published("1 = 1").DistinctBy(h => h.Plan).OrderBy(h => h.Plan, StringComparer.Ordinal).Select(h => (h.Plan, TitleOf(h)))];

    /// <summary>The drafts of a municipality that are in hearing, published or not: for those who write plans.</summary>
    public IReadOnlyList<DraftInHearing> InHearing(AreaId municipality) =>
        [.. Hearings("d.municipality = @municipality", ("municipality", municipality.Value)).OrderBy(h => h.Draft).Select(h => new DraftInHearing(h.Draft, TitleOf(h), h.Until))];

    private List<Hearing> Published(string condition, params (string, object?)[] values) => Hearings(condition + " AND s.published", values);

    // Those that go on, the newest first.
    private List<Hearing> Hearings(string condition, params (string, object?)[] values) => Heard(condition, "hearing", values);

    // The last hearing of each draft that now is at a step.
    private List<Hearing> Heard(string condition, string step, params (string, object?)[] values) => data.Use(db => db.Rows(
        $"""
        SELECT d.id, d.plan, s.day, s.case_number, s.plan_yaml, d.tables_yaml, d.figures_csv FROM plan_drafts d JOIN draft_steps s ON s.draft_id = d.id
        WHERE {condition} AND s.id = (SELECT MAX(h.id) FROM draft_steps h WHERE h.draft_id = d.id AND h.state = 'hearing')
        AND @step = (SELECT n.state FROM draft_steps n WHERE n.id = (SELECT MAX(t.id) FROM draft_steps t WHERE t.draft_id = d.id)) ORDER BY s.id DESC
        """,
        row => new Hearing(row.GetInt64(0), row.GetString(1), row.GetFieldValue<DateOnly>(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetFieldValue<byte[]>(6), step != "hearing"),
        [.. values, ("step", step)]));

    private LocalText TitleOf(Hearing hearing) => PlanFile.Read(hearing.Plan, hearing.PlanYaml, library.Words).Plan!.Title;

    private static bool IsTooEarly(DateOnly held, Draft draft, Plan plan) => held < plan.Years.FirstDay.AddYears(-3)
        || (draft.State == DraftState.Hearing && draft.Steps[^1] is var hearing && held < DateOnly.FromDateTime(hearing.At));

    private static bool IsAsSeen(Draft draft, string? seen) => seen is null || draft.Texts.Checksum == seen;

    private sealed record NewStep(DraftState State, string CaseNumber, DateOnly? Day, bool Published, string? PlanYaml)
    {
        public int? Number { get; init; }
    }

    private DraftRefused? Step(Written written, long id, Func<Draft, (DraftRefused? Refused, NewStep? Step)> judge)
    {
        (DraftRefused? Refused, NewStep? Step) Judge(Session db) =>
            DraftStore.Find(db, id)! is var draft && draft.IsOpen ? judge(draft) : (new DraftRefused.NotOpen(draft.State), null);

        return data.Read(Judge).Refused ?? data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            var (refused, step) = Judge(db);
            if (refused is null)
            {
                Insert(db, write, id, step!);
            }

            return refused;
        });
    }

    private static void Insert(Session db, long write, long draft, NewStep step) => db.Run(
        "INSERT INTO draft_steps (draft_id, state, case_number, day, published, plan_yaml, number, write_id) VALUES (@draft, @state, @case, @day, @published, @yaml, @number, @write)",
        ("draft", draft), ("state", DraftStore.CodeOf(step.State)), ("case", step.CaseNumber.Trim()), ("day", step.Day), ("published", step.Published), ("yaml", step.PlanYaml), ("number", step.Number), ("write", write));
}
