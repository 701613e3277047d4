using System.Data.Common;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>The terms of a follow-up as they are asked for.</summary>
/// <param name="Period">The period that it speaks of.</param>
/// <param name="CutOff">The day that the standings are taken at.</param>
/// <param name="Meeting">The number of the meeting in the calendar; null where none is named.</param>
/// <param name="CommentsBy">The last day for comments; null where none is set.</param>
public sealed record NewTerms(Period Period, DateOnly CutOff, long? Meeting, DateOnly? CommentsBy)
{
    /// <summary>Why it cannot speak of the period: it is in neither the plan's years nor the time of any of its goals; null where it can.</summary>
    public FollowUpRefused? RefuseFor(Plan plan) =>
        plan.Goals.Select(g => g.Time).OfType<Period>().Prepend(plan.Years).Any(Period.Overlaps) ? null : new FollowUpRefused.OutsidePlan(Period, plan.Years);
}

/// <summary>What came of writing a comment: it is kept, or somebody else wrote first, or it was refused.</summary>
/// <param name="Other">What somebody else has written since the page was opened; null where nobody has. Then nothing is kept, and both are shown.</param>
/// <param name="Refused">Why not; null where it is kept.</param>
public sealed record CommentOutcome(GoalComment? Other, FollowUpRefused? Refused)
{
    public bool IsKept => Other is null && Refused is null;
}

/// <summary>
/// The follow-ups of plans, their comments and their goals' owners. Every method that writes asks itself whether whoever acts may, so that
/// pages and commands cannot differ; what is sealed is refused here, whoever asks.
/// </summary>
public sealed class FollowUpStore(DataDirectory data)
{
    private const string NotSealedYet = "NOT EXISTS (SELECT 1 FROM follow_up_seals s WHERE s.follow_up_id = @id)";

    public DataDirectory Data => data;

    /// <summary>Those of a plan, in the order that they were opened.</summary>
    public IReadOnlyList<PlanFollowUp> All(string plan) => data.Use(db => Select(db, "f.plan = @plan", ("plan", plan)));

    /// <summary>Those of every plan that are not sealed.</summary>
    public IReadOnlyList<PlanFollowUp> AllOpen() => data.Use(db => Select(db, "s.id IS NULL"));

    public PlanFollowUp? Find(string plan, int number) => data.Use(db => Select(db, "f.plan = @plan AND f.number = @number", ("plan", plan), ("number", number)).FirstOrDefault());

    /// <summary>Opens a follow-up of a version of a plan, or one that corrects a sealed one.</summary>
    public (PlanFollowUp? Opened, FollowUpRefused? Refused) Open(Acting acting, string process, string plan, int version, AreaId municipality, NewTerms terms, PlanFollowUp? corrects = null)
    {
        FollowUpRefused? refused = Refuse(acting, Right.WriteFollowUps, municipality)
            ?? (terms.CutOff < terms.Period.FirstDay ? new FollowUpRefused.CutOffBeforePeriod(terms.Period, terms.CutOff)
                : corrects is { IsSealed: false } ? new FollowUpRefused.NotSealed(corrects.Number)
                : All(plan).FirstOrDefault(f => !f.IsSealed && f.Terms.Period == terms.Period) is { } open ? new FollowUpRefused.OpenAlready(open.Number)
                : data.Use(db => RefuseMeeting(db, municipality, terms)));
        return refused is not null ? (null, refused) : data.Write<(PlanFollowUp?, FollowUpRefused?)>(new Written(acting.Who, process, $"Afrapportering for {terms.Period} åbnet"), (db, write) =>
        {
            // Two who open at once: the second is told of the first's.
            db.TakeTurn();
            var all = Select(db, "f.plan = @plan", ("plan", plan));
            if (all.Find(f => !f.IsSealed && f.Terms.Period == terms.Period) is { } open)
            {
                return (null, new FollowUpRefused.OpenAlready(open.Number));
            }

            var number = all.Select(f => f.Number).DefaultIfEmpty(0).Max() + 1;
            var id = db.One<long>(
                "INSERT INTO follow_ups (plan, number, plan_version, municipality, corrects, write_id) VALUES (@plan, @number, @version, @municipality, @corrects, @write) RETURNING id",
                ("plan", plan), ("number", number), ("version", version), ("municipality", municipality.Value), ("corrects", corrects?.Id), ("write", write));
            Put(db, write, id, terms);

            // A correction is the same with something mended, so it begins with what was said.
            if (corrects is not null)
            {
                db.Run(
                    """
                    INSERT INTO follow_up_comments (follow_up_id, goal, text, write_id)
                    SELECT @id, c.goal, c.text, @write FROM follow_up_comments c
                    WHERE c.follow_up_id = @old AND c.text <> '' AND c.id = (SELECT MAX(n.id) FROM follow_up_comments n WHERE n.follow_up_id = c.follow_up_id AND n.goal = c.goal) ORDER BY c.id
                    """,
                    ("id", id), ("write", write), ("old", corrects.Id));
            }

            return (Select(db, "f.id = @id", ("id", id))[0], null);
        });
    }

    /// <summary>Gives a follow-up other terms.</summary>
    public FollowUpRefused? SetTerms(Acting acting, string process, PlanFollowUp followUp, NewTerms terms)
    {
        FollowUpRefused? refused = Refuse(acting, Right.WriteFollowUps, followUp.Municipality)
            ?? (terms.CutOff < terms.Period.FirstDay ? new FollowUpRefused.CutOffBeforePeriod(terms.Period, terms.CutOff) : data.Use(db => RefuseMeeting(db, followUp.Municipality, terms)));
        return refused ?? data.Write(new Written(acting.Who, process, $"Afrapportering {followUp.Key} ændret"), (db, write) =>
        {
            db.TakeTurn();
            if (db.Run($"UPDATE follow_up_terms SET superseded_by = @write WHERE follow_up_id = @id AND superseded_by IS NULL AND {NotSealedYet}", ("write", write), ("id", followUp.Id)) == 0)
            {
                return new FollowUpRefused.IsSealed(followUp.Number);
            }

            Put(db, write, followUp.Id, terms);
            return (FollowUpRefused?)null;
        });
    }

    /// <summary>Lets a follow-up in the making speak of a newer version of its plan; the log keeps which it was.</summary>
    public FollowUpRefused? TakeVersion(Acting acting, string process, PlanFollowUp followUp, int version)
    {
        if (Refuse(acting, Right.WriteFollowUps, followUp.Municipality) is { } refused)
        {
            return refused;
        }

        return data.Write(new Written(acting.Who, process, $"Afrapportering {followUp.Key}: planens udgave {version} i stedet for {followUp.PlanVersion}"), (db, write) =>
        {
            db.TakeTurn();
            return db.Run($"UPDATE follow_ups SET plan_version = @version WHERE id = @id AND @write > 0 AND NOT EXISTS (SELECT 1 FROM follow_up_seals x WHERE x.follow_up_id = @id)", ("version", version), ("id", followUp.Id), ("write", write)) == 0
                ? new FollowUpRefused.IsSealed(followUp.Number) : (FollowUpRefused?)null;
        });
    }

    /// <summary>Every comment that was ever written in a follow-up, in order.</summary>
    public IReadOnlyList<GoalComment> History(PlanFollowUp followUp) => data.Use(db => db.Rows(
        "SELECT c.id, c.goal, c.text, w.at, w.who FROM follow_up_comments c JOIN writes w ON w.id = c.write_id WHERE c.follow_up_id = @id ORDER BY c.id", ReadComment, ("id", followUp.Id)));

    /// <summary>The comments that hold.</summary>
    public static IReadOnlyDictionary<string, GoalComment> Newest(IReadOnlyList<GoalComment> history) => history.GroupBy(c => c.Goal).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>The comments of those that hold and say something, by goal.</summary>
    public static IReadOnlyDictionary<string, string> Said(IReadOnlyList<GoalComment> history) =>
        Newest(history).Where(c => c.Value.Text.Length > 0).ToDictionary(c => c.Key, c => c.Value.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Why somebody may not comment on a goal; null where they may.</summary>
    public static FollowUpRefused? RefuseComment(Acting acting, PlanFollowUp followUp, string goal, IReadOnlyList<GoalOwner> owners) =>
        followUp.IsSealed ? new FollowUpRefused.IsSealed(followUp.Number)
        : acting.May(Right.WriteFollowUps, followUp.Municipality) ? null
        : Refuse(acting, Right.CommentFollowUps, followUp.Municipality) ?? (acting is Acting.Account account && owners.Any(o => o.Account == account.Id && (o.Goal == goal || o.Goal == goal.Split('/')[0]))
            ? null : new FollowUpRefused.NotOwner(goal));

    /// <summary>Writes a comment on a goal. A comment that somebody else has written since is never written over: it is given back instead.</summary>
    /// <param name="acting">Who.</param>
    /// <param name="process">The page or the command.</param>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="goal">The goal, or the goal and the part, as the plan calls it.</param>
    /// <param name="text">The text; empty to take the comment back.</param>
    /// <param name="after">The number of the comment that it was written on top of; 0 where there was none.</param>
    public CommentOutcome Comment(Acting acting, string process, PlanFollowUp followUp, string goal, string text, long after)
    {
        text = CommentText.Tidy(text);
        var refused = RefuseComment(acting, followUp, goal, Owners(followUp.Plan))
            ?? (text.Length > CommentText.Longest ? new FollowUpRefused.TooLong(text.Length) : CprText.IsIn(text) ? new FollowUpRefused.HasCprNumber() : null);
        if (refused is not null)
        {
            return new CommentOutcome(null, refused);
        }

        var (isSealed, newest) = data.Use(db => (IsSealed(db, followUp), NewestOn(db, followUp, goal)));
        if (isSealed)
        {
            return new CommentOutcome(null, new FollowUpRefused.IsSealed(followUp.Number));
        }

        if ((newest?.Text ?? "") == text)
        {
            return new CommentOutcome(null, null);
        }

        return (newest?.Id ?? 0) != after ? new CommentOutcome(newest, null) : data.Write(new Written(acting.Who, process, $"Kommentar til {goal} i {followUp.Key}"), (db, write) =>
        {
            db.TakeTurn();
            if (NewestOn(db, followUp, goal) is { } other && other.Id != after)
            {
                return new CommentOutcome(other, null);
            }

            return db.Run(
                $"INSERT INTO follow_up_comments (follow_up_id, goal, text, write_id) SELECT @id, @goal, @text, @write WHERE {NotSealedYet}",
                ("id", followUp.Id), ("goal", goal), ("text", text), ("write", write)) == 0
                ? new CommentOutcome(null, new FollowUpRefused.IsSealed(followUp.Number))
                : new CommentOutcome(null, null);
        });
    }

    /// <summary>The owners of a plan's goals.</summary>
    public IReadOnlyList<GoalOwner> Owners(string plan) => data.Use(db => db.Rows(
        "SELECT o.goal, o.account_id, a.login, a.name, a.email FROM goal_owners o JOIN accounts a ON a.id = o.account_id WHERE o.plan = @plan AND o.superseded_by IS NULL ORDER BY o.id",
        row => new GoalOwner(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3), HasEmail: !row.IsDBNull(4)), ("plan", plan)));

    /// <summary>The owners who are waited for, each with the goals that have no comment.</summary>
    public IReadOnlyList<(GoalOwner Owner, IReadOnlyList<string> Goals)> Waited(PlanFollowUp followUp)
    {
        var written = Newest(History(followUp)).Where(c => c.Value.Text.Length > 0).Select(c => c.Key).ToHashSet();
        return
        [
            .. Owners(followUp.Plan).Where(o => !written.Any(w => w == o.Goal || w.StartsWith(o.Goal + "/", StringComparison.Ordinal)))
                .GroupBy(o => o.Account).Select(g => (g.First(), (IReadOnlyList<string>)[.. g.Select(o => o.Goal)])),
        ];
    }

    /// <summary>The open follow-ups that wait for somebody's comments, each with the goals.</summary>
    public IReadOnlyList<(PlanFollowUp FollowUp, IReadOnlyList<string> Goals)> WaitingFor(int account) =>
    [
        .. data.Use(db => Select(db, "s.id IS NULL AND EXISTS (SELECT 1 FROM goal_owners g WHERE g.plan = f.plan AND g.account_id = @account AND g.superseded_by IS NULL)", ("account", account)))
            .SelectMany(f => Waited(f).Where(w => w.Owner.Account == account).Select(w => (f, w.Goals))),
    ];

    /// <summary>Gives a goal an owner, or none; the same again changes nothing.</summary>
    public FollowUpRefused? SetOwner(Acting acting, string process, string plan, AreaId municipality, string goal, Account? owner)
    {
        if ((Refuse(acting, Right.WriteFollowUps, municipality) ?? (owner is not null && !CanOwn(owner, municipality) ? new FollowUpRefused.NoOwner(owner.Login) : null)) is { } refused)
        {
            return refused;
        }

        if (Owners(plan).FirstOrDefault(o => o.Goal == goal)?.Account == owner?.Id)
        {
            return null;
        }

        data.Write(new Written(acting.Who, process, $"Ejer af {goal} i {plan}: {owner?.Login ?? "ingen"}"), (db, write) =>
        {
            db.TakeTurn();
            db.Run("UPDATE goal_owners SET superseded_by = @write WHERE plan = @plan AND goal = @goal AND superseded_by IS NULL", ("write", write), ("plan", plan), ("goal", goal));
            return owner is null ? 0 : db.Run(
                "INSERT INTO goal_owners (plan, goal, account_id, write_id) VALUES (@plan, @goal, @account, @write)", ("plan", plan), ("goal", goal), ("account", owner.Id), ("write", write));
        });
        return null;
    }

    /// <summary>Whether an account can be the owner of a municipality's goals.</summary>
    public static bool CanOwn(Account account, AreaId municipality) => !account.Disabled && account.Acting(hasSecondFactor: true).May(Right.CommentFollowUps, municipality);

    internal static FollowUpRefused? Refuse(Acting acting, Right right, AreaId municipality) => acting.Refuse(right, municipality) is { } why ? new FollowUpRefused.NoRight(why) : null;

    internal static List<PlanFollowUp> Select(Session db, string condition, params ReadOnlySpan<(string, object?)> parameters) => db.Rows(
        $"""
        SELECT f.id, f.plan, f.number, f.plan_version, f.municipality, t.period, t.cut_off, t.comments_by, w.at, w.who, o.number,
            (SELECT MAX(c.number) FROM follow_ups c JOIN follow_up_seals x ON x.follow_up_id = c.id WHERE c.corrects = f.id),
            sw.at, sw.who, sw.why, s.hash, s.findings, d.id, d.day, d.kind, d.text
        FROM follow_ups f
        JOIN follow_up_terms t ON t.follow_up_id = f.id AND t.superseded_by IS NULL
        JOIN writes w ON w.id = f.write_id
        LEFT JOIN calendar_days d ON d.id = t.meeting_id
        LEFT JOIN follow_ups o ON o.id = f.corrects
        LEFT JOIN follow_up_seals s ON s.follow_up_id = f.id
        LEFT JOIN writes sw ON sw.id = s.write_id
        WHERE {condition} ORDER BY f.plan, f.number
        """,
        Read, parameters);

    private static PlanFollowUp Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Plan = row.GetString(1),
        Number = row.GetInt32(2),
        PlanVersion = row.GetInt32(3),
        Municipality = new AreaId(row.GetString(4)),
        Terms = new FollowUpTerms(
            Period.Parse(row.GetString(5)), row.GetFieldValue<DateOnly>(6), row.IsDBNull(17) ? null : MunicipalCalendar.Read(row, 17), row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7)),
        OpenedAt = Utc(row, 8),
        OpenedBy = row.GetString(9),
        Corrects = row.IsDBNull(10) ? null : row.GetInt32(10),
        CorrectedBy = row.IsDBNull(11) ? null : (int)row.GetInt64(11),
        Seal = row.IsDBNull(12) ? null : new FollowUpSeal(Utc(row, 12), row.GetString(13), row.GetString(14), row.GetString(15), row.GetInt32(16)),
    };

    private static void Put(Session db, long write, long id, NewTerms terms) => db.Run(
        "INSERT INTO follow_up_terms (follow_up_id, period, cut_off, meeting_id, comments_by, write_id) VALUES (@id, @period, @cut, @meeting, @by, @write)",
        ("id", id), ("period", terms.Period.ToString()), ("cut", terms.CutOff), ("meeting", terms.Meeting), ("by", terms.CommentsBy), ("write", write));

    private static FollowUpRefused? RefuseMeeting(Session db, AreaId municipality, NewTerms terms) => terms.Meeting is not { } meeting ? null
        : MunicipalCalendar.Of(db, municipality).FirstOrDefault(d => d.Id == meeting) is not { } day ? new FollowUpRefused.NoMeeting()
        : day.Day < terms.CutOff ? new FollowUpRefused.CutOffAfterMeeting(terms.CutOff, day.Day)
        : terms.CommentsBy is { } by && day.Day < by ? new FollowUpRefused.CommentsAfterMeeting(by, day.Day) : null;

    // A page that was opened before somebody approved does not know it.
    private static bool IsSealed(Session db, PlanFollowUp followUp) => db.One<long>("SELECT COUNT(*) FROM follow_up_seals WHERE follow_up_id = @id", ("id", followUp.Id)) > 0;

    private static GoalComment? NewestOn(Session db, PlanFollowUp followUp, string goal) => db.Rows(
        "SELECT c.id, c.goal, c.text, w.at, w.who FROM follow_up_comments c JOIN writes w ON w.id = c.write_id WHERE c.follow_up_id = @id AND c.goal = @goal ORDER BY c.id DESC LIMIT 1",
        ReadComment, ("id", followUp.Id), ("goal", goal)).FirstOrDefault();

    private static GoalComment ReadComment(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2), Utc(row, 3), row.GetString(4));

    private static DateTime Utc(DbDataReader row, int at) => DateTime.SpecifyKind(row.GetFieldValue<DateTime>(at), DateTimeKind.Utc);
}
