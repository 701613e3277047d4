using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Protection;

/// <summary>A citizen that is to be erased by decision.</summary>
public sealed record ChosenCitizen(int Person, string Name, long Rows);

/// <summary>What is older than the rules allow, before anything is erased; erasing it, or one citizen; and the erasures that were made. It is for those who may in every municipality of the registers.</summary>
public sealed class ErasingModel(ProtectionDesk desk) : FormPage
{
    private const string Process = "Sletning";

    public override LocalText Title => ProtectionTexts.Erasing;

    public override MenuEntry Menu => MenuEntry.Protection;

    public override IReadOnlyList<Crumb> Trail => [new(ProtectionTexts.Title.In(Language), Links.Protection)];

    public RetentionPreview Preview { get; private set; } = null!;

    public bool HasOwnRules { get; private set; }

    public bool MayErase { get; private set; }

    /// <summary>Who is erased; null where that is not asked for.</summary>
    public IReadOnlyList<(string Name, DateOnly Last)>? Names { get; private set; }

    public ChosenCitizen? Chosen { get; private set; }

    public IReadOnlyList<Erasure> All { get; private set; } = [];

    /// <summary>How long backups are kept, in words; null where that is not said.</summary>
    public string? Backups => Preview.Rules[RetentionOf.Backups].Keep?.ToText(Language);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        MayErase = desk.RefuseAll(Acting, Right.EraseCitizens) is null;
        if (desk.RefuseAll(Acting, HttpMethods.IsPost(Request.Method) ? Right.EraseCitizens : Right.SeeProtection) is { } refused)
        {
            context.Result = this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
        }
    }

    public IActionResult OnGet(string? navne)
    {
        Read();
        if (navne is not null && MayErase && Preview.Persons.Count > 0)
        {
            ReadingLog.Keep(desk.Data, Acting.Who, Process, [.. Preview.Persons.Select(p => p.Person)]);
            var names = desk.Data.Use(db => PersonNames.Of(db, Preview.Persons.Select(p => p.Person)));
            Names = [.. Preview.Persons.Select(p => (names.GetValueOrDefault(p.Person, "–"), p.Last))];
        }

        return Page();
    }

    public IActionResult OnPostRules(string? code, string? why, bool sure) => Erase(why, sure, written => desk.Eraser.Run(code ?? "", written));

    public IActionResult OnPostOne(int person, string? why, bool sure)
    {
        if (!desk.Data.Use(db => PersonStore.Has(db, person)))
        {
            return Wrong(ProtectionTexts.Nobody);
        }

        Chosen = Choose(person);
        return Erase(why, sure, written => desk.Eraser.One(person, written));
    }

    /// <summary>Finds the citizen that is to be erased, who then is read about.</summary>
    public IActionResult OnPostFind(string? cpr)
    {
        if (!CprNumber.TryParse(cpr, out var number))
        {
            return Wrong(ProtectionTexts.WrongCpr);
        }

        if (PersonStore.Find(desk.Data, number) is not { } person)
        {
            return Wrong(ProtectionTexts.Nobody);
        }

        Chosen = Choose(person);
        Read();
        return Page();
    }

    public IActionResult OnPostReadmit(string? cpr, string? why)
    {
        if (!CprNumber.TryParse(cpr, out var number))
        {
            return Wrong(ProtectionTexts.WrongCpr);
        }

        if (Openings.RefuseReason(why) is not null)
        {
            return Wrong(ProtectionTexts.NeedsWhy);
        }

        return desk.Data.WriteIfNeeded(new Written(Acting.Who, Process, why!.Trim()), (db, write) => ErasedPersons.Readmit(db, write, CprVault.Of(desk.Data, db), number))
            ? GoOn(Links.Erasing, ProtectionTexts.Readmitted.In(Language)) : Wrong(ProtectionTexts.NotMarked);
    }

    private IActionResult Erase(string? why, bool sure, Func<Written, long> erase)
    {
        if (!sure || Openings.RefuseReason(why) is not null)
        {
            return Wrong(!sure ? ProtectionTexts.NeedsSure : ProtectionTexts.NeedsWhy);
        }

        try
        {
            var number = erase(new Written(Acting.Who, Process, why!.Trim()));
            return GoOn(Links.Erasure(number), ProtectionTexts.Erased(number).In(Language));
        }
        catch (DataRefusedException refused) when (refused.ForOthers is not null)
        {
            return Wrong(refused.ForOthers, StatusCodes.Status409Conflict);
        }
    }

    private ChosenCitizen Choose(int person)
    {
        ReadingLog.Keep(desk.Data, Acting.Who, Process, [person]);
        return desk.Data.Read(db => new ChosenCitizen(person, PersonNames.Of(db, [person]).GetValueOrDefault(person, "–"), RetentionReader.CountOf(db, person)));
    }

    private IActionResult Wrong(LocalText problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Read();
        return Again(problem, status);
    }

    private void Read()
    {
        Preview = desk.Reader.Preview();
        (HasOwnRules, All) = desk.Data.Use(db => (RetentionStore.HasOwn(db), Erasures.All(db)));
    }
}
