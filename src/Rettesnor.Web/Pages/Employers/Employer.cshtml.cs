using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Matching;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Matching;
using Rettesnor.Web.Pages.People;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>What is registered of an employer in one register: the newest first.</summary>
public sealed record EmployerFactsOf(Entry Entry, IReadOnlyList<(KeptFact Kept, string Line)> Facts);

/// <summary>A fact that is being corrected, what it says, and the form to correct it by.</summary>
public sealed record EmployerCorrecting(Entry Entry, KeptFact Kept, string Line, RegisterForm Form);

/// <summary>All that the registers know of an employer, and the forms by which it is written.</summary>
public sealed class EmployerModel(EmployerDesk employers, MatchDesk matching) : FormPage
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

    /// <summary>The citizens who are here.</summary>
    public IReadOnlyList<PlacedCitizen> Placed { get; private set; } = [];

    /// <summary>The fixed places that are agreed; null where none are.</summary>
    public FixedPlaces? FixedPlaces { get; private set; }

    public string KindOf(PlacedCitizen placed) => new CodeLists(employers.Reference).TitleOf(CodeLists.PlacementKinds, placed.Kind, Language);

    public EmployerCorrecting? Correcting { get; private set; }

    public bool MayWrite => employers.Refuse(Acting, Right.WriteEmployers, Card.Area) is null;

    public string AreaName => employers.Reference.NameOf(Card.Area, Language);

    /// <summary>Whether a fact is a job order that nothing has come of yet.</summary>
    public static bool IsOpen(Fact fact, Register register) => register == EmployerRegisters.Orders && fact.Values[register.IndexOf("closed")] is null;

    private string Address => Links.Employer(Card.Number);

    private string Process => $"Virksomhed {Card.Number.ToString(CultureInfo.InvariantCulture)}";

    public IActionResult OnGet(string number, string? slags, long? ret)
    {
        if (OpenEmployer(number) is { } refused)
        {
            return refused;
        }

        Correcting = ret is { } id && MayWrite ? Find(slags, id) : null;
        return ret is null || Correcting is not null ? Page() : Again(EmployerTexts.Gone, StatusCodes.Status409Conflict);
    }

    public IActionResult OnPostAdd(string number, string? entry)
    {
        if (OpenToWrite(number) is { } refused)
        {
            return refused;
        }

        if (EmployerEntries.Find(entry) is not { } kind)
        {
            return Again(EmployerTexts.Nothing);
        }

        var form = new RegisterForm(kind, employers.Reference, employers.Today, Language) { Texts = RegisterForm.TextsOf(kind, Request.Form) };
        Forms = [.. Forms.Select(f => f.Entry == kind ? form : f)];
        var (values, problems) = form.Read();
        if (problems.Count > 0)
        {
            return Again(problems);
        }

        // Who spoke with them is whoever writes it, where nothing else is said.
        if (kind.Register == EmployerRegisters.Contacts)
        {
            var by = kind.Register.IndexOf("contacted_by");
            values = [.. values.Select((v, i) => i == by && v is null ? Acting.Name : v)];
        }

        // Two calls of a day are two, and so are two orders for the same work; an agreement with the same first day is the same agreement.
        var there = Facts.First(f => f.Entry == kind).Facts;
        var fact = Fact.Of(kind.Register, Card.Number, Fact.Own, values);
        fact = kind.Register == EmployerRegisters.Agreements ? fact : fact.Beside([.. there.Select(f => f.Kept.Fact)]);
        if (there.FirstOrDefault(f => f.Kept.Fact.Key == fact.Key && !f.Kept.Fact.Values.SequenceEqual(fact.Values)) is { Line: { } other })
        {
            return Again(EmployerTexts.StandsAlready(other), StatusCodes.Status409Conflict);
        }

        employers.Data.Write(new Written(Acting.Who, Process, kind.Title.Da), (db, write) => RegisterStore.Put(db, write, kind.Register, [fact]));
        return GoOn(Address, EmployerTexts.Saved.In(Language));
    }

    /// <summary>What a fact should have said, or says now: a job order that has been closed.</summary>
    public IActionResult OnPostCorrect(string number, string? entry, long fact, string? why)
    {
        if (OpenToWrite(number) is { } refused)
        {
            return refused;
        }

        if (Find(entry, fact) is not { } old)
        {
            return Again(EmployerTexts.Gone, StatusCodes.Status409Conflict);
        }

        var form = old.Form.Sent(RegisterForm.TextsOf(old.Entry, Request.Form), why);
        Correcting = old with { Form = form };
        var register = old.Entry.Register;
        var (values, problems) = form.Read();
        var corrected = old.Kept.Corrected(register, values);
        if (problems.Count > 0)
        {
            return Again(problems);
        }

        if (old.Kept.Fact.Values.SequenceEqual(values))
        {
            return Again(PersonTexts.NoChange);
        }

        if (Facts.First(f => f.Entry == old.Entry).Facts.Any(f => f.Kept.Id != fact && f.Kept.Fact.Key == corrected.Key))
        {
            return Again(PersonTexts.Taken, StatusCodes.Status409Conflict);
        }

        return employers.Data.Write(new Written(Acting.Who, Process, why!.Trim()), (db, write) => RegisterStore.Correct(db, write, register, fact, corrected))
            ? GoOn(Address, EmployerTexts.Saved.In(Language)) : Again(EmployerTexts.Gone, StatusCodes.Status409Conflict);
    }

    public IActionResult OnPostWithdraw(string number, string? entry, long fact, string? why)
    {
        if (OpenToWrite(number) is { } refused)
        {
            return refused;
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

    private EmployerCorrecting? Find(string? entry, long fact) =>
        EmployerEntries.Find(entry) is { } kind && Facts.First(f => f.Entry == kind).Facts.FirstOrDefault(f => f.Kept.Id == fact) is { Kept: { } kept } found
            ? new EmployerCorrecting(kind, kept, found.Line, RegisterForm.Correction(kind, kept.Fact, employers.Reference, employers.Today, Language)) : null;

    private IActionResult? OpenToWrite(string number) =>
        OpenEmployer(number) ?? (employers.Refuse(Acting, Right.WriteEmployers, Card.Area) is { } no ? this.Refuse(StatusCodes.Status403Forbidden, no.Text) : null);

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
        Placed = matching.With(card.PNumber, Acting, Process);
        FixedPlaces = employers.Data.Use(db => Matches.FixedPlaces(db, employers.Today)).FirstOrDefault(f => f.Employer == wanted);
        Forms = [.. EmployerEntries.All.Select(e => RegisterForm.Usual(e, employers.Reference, employers.Today, Language))];
        return null;
    }
}
