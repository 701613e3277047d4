using System.Globalization;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;

namespace Rettesnor.Reports.Plans;

/// <summary>Which text of a plan a document has: a version, what is in hearing, or a draft.</summary>
/// <param name="DateTerm">What the day is.</param>
/// <param name="Day">The day that stands on the front page.</param>
/// <param name="Origin">What the document is made from.</param>
/// <param name="IsRetold">Whether it is our short form of a document, and not the plan itself as it was written here.</param>
/// <param name="Notice">What every page must say; null for a version.</param>
public sealed record PlanEdition(LocalText DateTerm, DateOnly Day, LocalText Origin, bool IsRetold, LocalText? Notice = null)
{
    /// <summary>A version: as it was adopted here, or as it was loaded from files.</summary>
    public static PlanEdition Of(Plan plan, PlanVersion version)
    {
        var number = version.Number.ToString(CultureInfo.InvariantCulture);
        LocalText loaded = new($"Planen {plan.Id}, udgave {number}", $"The plan {plan.Id}, version {number}");
        return version is { CaseNumber: { } decision, Day: { } day }
            ? new(PlanHeadings.Adopted, day, new($"{loaded.Da}, sag {decision}", $"{loaded.En}, case {decision}"), IsRetold: false)
            : new(plan.Adopted is null ? Kept : PlanHeadings.Adopted, plan.Adopted ?? DateOnly.FromDateTime(version.At), loaded, IsRetold: true);
    }

    /// <summary>What is in hearing.</summary>
    public static PlanEdition Of(Hearing hearing) => new(
        new("I høring til og med", "In hearing until"),
        hearing.Until,
        new($"Planen {hearing.Plan}, som den er sendt i høring, sag {hearing.CaseNumber}", $"The plan {hearing.Plan} as it was sent into hearing, case {hearing.CaseNumber}"),
        IsRetold: false,
        new("I høring", "In hearing"));

    /// <summary>A draft as it is on a day.</summary>
    public static PlanEdition OfDraft(Draft draft, DateOnly today)
    {
        var number = draft.Id.ToString(CultureInfo.InvariantCulture);
        return new(new("Udkast pr.", "Draft as of"), today, new($"Udkast {number} til planen {draft.Plan}", $"Draft {number} of the plan {draft.Plan}"), IsRetold: false, new("Udkast", "Draft"));
    }

    /// <summary>A plan in files of its own, which nobody keeps.</summary>
    public static PlanEdition OfFile(Plan plan, DateOnly today) =>
        new(plan.Adopted is null ? new("Skrevet ud", "Written out") : PlanHeadings.Adopted, plan.Adopted ?? today, new($"Planen {plan.Id}, som filen er", $"The plan {plan.Id} as the file is"), IsRetold: true);

    private static readonly LocalText Kept = new("Indlæst", "Loaded");
}
