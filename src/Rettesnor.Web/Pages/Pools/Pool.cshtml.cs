using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.People;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Pools;

/// <summary>One pool: its account, its months, what can be bought, who has courses from it, and what it is granted.</summary>
public sealed class PoolModel(PoolDesk pools, Asked asked) : PoolPage(pools, asked)
{
    private const string Process = "Pulje";

    public override LocalText Title => Rule.Title;

    public override LocalText? Within => new(NameOf(Area), NameOf(Area));

    public override IReadOnlyList<Crumb> Trail => [new(PoolTexts.Title.In(Language), Links.Pools(Area, IsToday ? null : On))];

    public PoolRule Rule { get; private set; } = null!;

    public PoolAccount Account { get; private set; } = null!;

    public PoolOutlook? Outlook { get; private set; }

    public IReadOnlyList<PoolMonth> Months { get; private set; } = [];

    public IReadOnlyList<(PoolOffer Offer, long Times)> Fitting { get; private set; } = [];

    public IReadOnlyList<CourseRow> Courses { get; private set; } = [];

    public IReadOnlyList<KeptGrant> Grants { get; private set; } = [];

    public IReadOnlyList<KeptOffer> Offers { get; private set; } = [];

    public bool MayWrite => IsToday && Acting.May(Right.WritePools, Area);

    public string Address => Links.Pool(Rule.Id, Area);

    /// <summary>What was written in a form that is shown again.</summary>
    public string Entered(string handler, string name) =>
        Request.HasFormContentType && string.Equals(Request.Query["handler"], handler, StringComparison.OrdinalIgnoreCase) ? Request.Form[name].FirstOrDefault() ?? "" : "";

    public IActionResult OnGet(string pool, string? kommune, string? pr) => OpenPool(pool, kommune, pr) ?? Page();

    public IActionResult OnPostGrant(string pool, string? kommune, string? text) => Writing(pool, kommune, problems =>
    {
        var (amount, day) = (Read<long>(PoolRegisters.Payments, "amount", "amount", problems), Read<DateOnly>(PoolRegisters.Payments, "day", "day", problems));
        Require(amount != 0 || problems.Count > 0, PoolTexts.NotZero, problems);
        Require(!string.IsNullOrWhiteSpace(text), PoolTexts.NeedsText, problems);
        return problems.Count > 0 ? null : Put("Tilsagn: " + text!.Trim(), (db, write) =>
        {
            PoolStore.AddGrant(db, write, Area, new PoolGrant(Rule.Id, day, amount), CprText.Masked(text.Trim()));
            return true;
        });
    });

    public IActionResult OnPostRemoveGrant(string pool, string? kommune, long id, string? why) => Writing(pool, kommune, problems =>
    {
        Require(!string.IsNullOrWhiteSpace(why), PoolTexts.NeedsReason, problems);
        return problems.Count > 0 ? null : Put(why!.Trim(), (db, write) => PoolStore.RemoveGrant(db, write, Area, id));
    });

    public IActionResult OnPostOffer(string pool, string? kommune, string? title, string? provider) => Writing(pool, kommune, problems =>
    {
        var (price, first) = (Read<long>(PoolRegisters.Courses, "price", "price", problems), Read<DateOnly>(PoolRegisters.Courses, "granted", "first", problems));
        var last = Optional(PoolRegisters.Courses, "ended", "last", problems);
        Require(!string.IsNullOrWhiteSpace(title), PoolTexts.NeedsTitle, problems);
        Require(last is null || last >= first, PoolTexts.LastBeforeFirst, problems);
        Require(!Offers.Any(o => string.Equals(o.Offer.Title, (title ?? "").Trim(), StringComparison.OrdinalIgnoreCase) && o.FirstDay <= (last ?? DateOnly.MaxValue) && first <= (o.LastDay ?? DateOnly.MaxValue)), PoolTexts.OnTheList, problems);
        return problems.Count > 0 ? null : Put("Godkendt kursus: " + title!.Trim(), (db, write) =>
        {
            PoolStore.AddOffer(db, write, Area, new PoolOffer(Rule.Id, CprText.Masked(title.Trim()), string.IsNullOrWhiteSpace(provider) ? null : CprText.Masked(provider.Trim()), price), first, last);
            return true;
        });
    });

    public IActionResult OnPostRemoveOffer(string pool, string? kommune, long id, string? why) => Writing(pool, kommune, problems =>
    {
        Require(!string.IsNullOrWhiteSpace(why), PoolTexts.NeedsReason, problems);
        return problems.Count > 0 ? null : Put(why!.Trim(), (db, write) => PoolStore.RemoveOffer(db, write, Area, id));
    });

    /// <summary>A payment. What was paid for the course when the page was shown comes along: of two who pay at once, or who press twice, the second is asked to look again.</summary>
    public IActionResult OnPostPay(string pool, string? kommune, long id, long? paid) => Writing(pool, kommune, problems =>
    {
        var (amount, day) = (Read<long>(PoolRegisters.Payments, "amount", "amount", problems), Read<DateOnly>(PoolRegisters.Payments, "day", "day", problems));
        Require(amount != 0 || problems.Count > 0, PoolTexts.NotZero, problems);
        if (problems.Count > 0 || Desk.Course(Area, Rule.Id, id) is not { Fact: { } course })
        {
            Require(problems.Count > 0, PoolTexts.Gone, problems);
            return null;
        }

        var name = (string)course.Values[PoolRegisters.Courses.IndexOf("course")]!;
        var fact = Fact.WithId(course.Subject, Fact.Own, Guid.NewGuid().ToString("N"), [Rule.Id, name, day, amount, Area.Value]);
        problems.AddRange(PoolRegisters.Payments.Broken(fact.Values, Desk.Today).Select(r => Wrong(PoolRegisters.Payments, r)));
        return problems.Count > 0 ? null : Put("Betaling", (db, write) => PoolGuard.Guarded(
            db, PoolRegisters.Payments, Desk.Rules, () => PoolStore.Paid(db, Area, Rule.Id, course.Subject, name) == paid && RegisterStore.Put(db, write, PoolRegisters.Payments, [fact]).Added > 0));
    });

    public IActionResult OnPostEnd(string pool, string? kommune, long id) => Writing(pool, kommune, problems =>
    {
        var day = Read<DateOnly>(PoolRegisters.Payments, "day", "day", problems);
        if (problems.Count > 0 || Desk.Course(Area, Rule.Id, id) is not { } kept)
        {
            Require(problems.Count > 0, PoolTexts.Gone, problems);
            return null;
        }

        var ended = kept.Corrected(PoolRegisters.Courses, [.. kept.Fact.Values.Select((v, i) => i == PoolRegisters.Courses.IndexOf("ended") ? day : v)]);
        problems.AddRange(PoolRegisters.Courses.Broken(ended.Values, Desk.Today).Select(r => Wrong(PoolRegisters.Courses, r)));
        return problems.Count > 0 ? null : Put("Kurset er afsluttet", (db, write) => PoolGuard.Guarded(db, PoolRegisters.Courses, Desk.Rules, () => RegisterStore.Correct(db, write, PoolRegisters.Courses, id, ended)));
    });

    private IActionResult? OpenPool(string pool, string? kommune, string? pr)
    {
        if (Open(kommune, pr) is { } refused)
        {
            return refused;
        }

        if (Desk.Rules.Find(pool) is not { } rule)
        {
            return this.Refuse(StatusCodes.Status404NotFound, PoolTexts.NoPool(pool));
        }

        Rule = rule;
        Fill();
        return null;
    }

    private void Fill()
    {
        var ledger = Desk.Ledger(Area, Knowledge);
        Account = PoolAccount.At(Rule.Terms, ledger, On);
        Outlook = Rule.Terms.Kind == PoolKind.Frame && Account.Frame > 0 ? PoolOutlook.Of(Account, On) : null;
        Months = PoolOutlook.Months([Rule.Terms], ledger, On);
        Offers = [.. Desk.Offers(Area, Knowledge).Where(o => o.Offer.Pool == Rule.Id)];
        Fitting = Rule.Terms.Kind == PoolKind.Frame ? PoolOutlook.Fitting(Offers.Where(o => o.IsApproved(On)).Select(o => o.Offer), Account.Free) : [];
        Grants = [.. Desk.Grants(Area, Knowledge).Where(g => g.Grant.Pool == Rule.Id && g.Grant.Day.Year == On.Year)];

        // Who has courses is shown as it is now: what was known of persons on another day is on their own pages.
        Courses = IsToday ? Desk.Courses(Area, Rule.Id, On.Year, Acting, Process) : [];
    }

    private IActionResult Writing(string pool, string? kommune, Func<List<LocalText>, bool?> write)
    {
        if (OpenPool(pool, kommune, null) is { } refused)
        {
            return refused;
        }

        if (Acting.Refuse(Right.WritePools, Area) is { } why)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, why.Text);
        }

        var problems = new List<LocalText>();
        try
        {
            return write(problems) switch
            {
                null => Again(problems, problems.Contains(PoolTexts.Gone) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity),
                false => Again(PoolTexts.Gone, StatusCodes.Status409Conflict),
                true => GoOn(Address, Saved()),
            };
        }
        catch (PoolRefusedException overspent)
        {
            return Again(overspent.Text, StatusCodes.Status409Conflict);
        }
    }

    // A write-down, or a commitment that is taken back, can leave less than is spent: it is saved, for so it is, and said.
    private string Saved()
    {
        Fill();
        return PoolTexts.Saved.In(Language) + (Rule.Terms.Kind == PoolKind.Frame && Account.Free < 0 ? " " + PoolTexts.OverNow.In(Language) : "");
    }

    private static LocalText Wrong(Register register, FactRule rule) => PoolTexts.Wrong(register.Fields[register.IndexOf(rule.Field)].Title, rule.Expected);

    private bool Put(string why, Func<Session, long, bool> put) => Desk.Data.Write(new Written(Acting.Who, Process, why), put);

    private static void Require(bool isSo, LocalText problem, List<LocalText> problems)
    {
        if (!isSo)
        {
            problems.Add(problem);
        }
    }

    private T Read<T>(Register register, string field, string name, List<LocalText> problems)
        where T : struct
    {
        var described = register.Fields[register.IndexOf(field)];
        if (TypedField.TryRead(described, (Request.Form[name].FirstOrDefault() ?? "").Trim(), null, Language, new CodeLists(Desk.Reference), out var value, out var fault) && value is T read)
        {
            return read;
        }

        problems.Add(fault is { } wrong ? PoolTexts.Wrong(described.Title, wrong.Expected) : PersonTexts.Missing(described.Title));
        return default;
    }

    private DateOnly? Optional(Register register, string field, string name, List<LocalText> problems) =>
        string.IsNullOrWhiteSpace(Request.Form[name].FirstOrDefault()) ? null : Read<DateOnly>(register, field, name, problems);
}
