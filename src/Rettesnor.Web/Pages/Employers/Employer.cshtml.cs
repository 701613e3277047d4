using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.People;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>What is registered of an employer in one register: the newest first.</summary>
public sealed record EmployerFactsOf(Entry Entry, IReadOnlyList<(KeptFact Kept, string Line)> Facts);

/// <summary>All that the registers know of an employer, and the forms by which it is written.</summary>
public sealed class EmployerModel(EmployerDesk employers) : FormPage
{
    private EmployerCard? card;

    public override LocalText Title => new(Card.Name, Card.Name);

    public override LocalText Within => EmployerTexts.Employer;

    public override MenuEntry Menu => MenuEntry.Employers;

    public override IReadOnlyList<Crumb> Trail => [new(EmployerTexts.Employers.In(Language), Links.Employers)];

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public EmployerCard Card => card!;

    public IReadOnlyList<EmployerFactsOf> Facts { get; private set; } = [];

    /// <summary>The forms, filled in with today or with what was sent.</summary>
    public IReadOnlyList<RegisterForm> Forms { get; private set; } = [];

    public bool MayWrite => employers.Refuse(Acting, Right.WriteEmployers, Card.Area) is null;

    public string AreaName => employers.Reference.NameOf(Card.Area, Language);

    private string Address => Links.Employer(Card.Number);

    private string Process => $"Virksomhed {Card.Number.ToString(CultureInfo.InvariantCulture)}";

    public IActionResult OnGet(string number) => OpenEmployer(number) ?? Page();

    public IActionResult OnPostAdd(string number, string? entry)
    {
        if (OpenEmployer(number) is { } refused)
        {
            return refused;
        }

        if (employers.Refuse(Acting, Right.WriteEmployers, Card.Area) is { } why)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, why.Text);
        }

        if (EmployerEntries.Find(entry) is not { } kind)
        {
            return Again(EmployerTexts.Nothing);
        }

        var form = new RegisterForm(kind, employers.Reference, employers.Today, Language) { Texts = RegisterForm.TextsOf(kind, Request.Form) };
        Forms = [.. Forms.Select(f => f.Entry == kind ? form : f)];
        var (values, problems) = form.Read();
        if (kind.Register == EmployerRegisters.Contacts && values[0] is DateOnly day && day > employers.Today)
        {
            problems = [.. problems, EmployerTexts.Ahead];
        }

        if (problems.Count > 0)
        {
            return Again(problems);
        }

        // Who spoke with them is whoever writes it, where nothing else is said.
        if (kind.Register == EmployerRegisters.Contacts)
        {
            var by = kind.Register.IndexOf("contacted_by");
            values = [.. values.Select((v, i) => i == by && v is null ? (Acting as Acting.Account)?.Name ?? Acting.Who : v)];
        }

        var fact = Fact.Of(kind.Register, Card.Number, Fact.Own, values);
        if (employers.Data.Use(db => RegisterStore.Of(db, kind.Register, Card.Number, Knowledge.Now)).FirstOrDefault(f => f.Fact.Key == fact.Key && !f.Fact.Values.SequenceEqual(fact.Values)) is { } other)
        {
            return Again(PersonTexts.StandsAlready(Line(kind.Register, other.Fact)), StatusCodes.Status409Conflict);
        }

        employers.Data.Write(new Written(Acting.Who, Process, kind.Title.Da), (db, write) => RegisterStore.Put(db, write, kind.Register, [fact]));
        return GoOn(Address, EmployerTexts.Saved.In(Language));
    }

    public IActionResult OnPostWithdraw(string number, string? entry, long fact, string? why)
    {
        if (OpenEmployer(number) is { } refused)
        {
            return refused;
        }

        if (employers.Refuse(Acting, Right.WriteEmployers, Card.Area) is { } no)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, no.Text);
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return Again(EmployerTexts.NeedsReason);
        }

        if (EmployerEntries.Find(entry) is not { } kind || Facts.First(f => f.Entry == kind).Facts.All(f => f.Kept.Id != fact))
        {
            return Again(EmployerTexts.Gone, StatusCodes.Status409Conflict);
        }

        return employers.Data.Write(new Written(Acting.Who, Process, why.Trim()), (db, write) => RegisterStore.Withdraw(db, write, kind.Register, [fact])) == 0
            ? Again(EmployerTexts.Gone, StatusCodes.Status409Conflict) : GoOn(Address, EmployerTexts.Withdrawn.In(Language));
    }

    private string Line(Register register, Fact fact) => new FactText(new CodeLists(employers.Reference)).Line(register, fact.Values, Language);

    private IActionResult? OpenEmployer(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || employers.Card(wanted) is not { } found)
        {
            return this.Refuse(StatusCodes.Status404NotFound, EmployerTexts.NoEmployer);
        }

        if (employers.Refuse(Acting, Right.ReadEmployers, found.Area) is { } refused)
        {
            return this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }

        card = found;
        Facts =
        [
            .. EmployerEntries.All.Select(e => new EmployerFactsOf(
                e, [.. employers.Data.Use(db => RegisterStore.Of(db, e.Register, wanted, Knowledge.Now)).OrderByDescending(f => f.Fact.Values.OfType<DateOnly>().FirstOrDefault()).ThenByDescending(f => f.Id).Select(f => (f, Line(e.Register, f.Fact)))])),
        ];
        Forms = [.. EmployerEntries.All.Select(e => RegisterForm.Usual(e, employers.Reference, employers.Today, Language))];
        return null;
    }
}
