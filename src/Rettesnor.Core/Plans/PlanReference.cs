using System.Globalization;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans;

/// <summary>
/// A plan as people point to one of its texts: <c>stevns-2023</c> is the newest version, <c>stevns-2023@2</c> the second, <c>draft-7</c> a
/// draft, <c>hearing-stevns-2023</c> what is in published hearing.
/// </summary>
/// <param name="Plan">The plan's id; empty for a draft.</param>
public sealed record PlanReference(string Plan, int? Version, long? Draft, bool Hearing)
{
    private const string DraftWord = "draft-";

    private const string HearingWord = "hearing-";

    public static string OfDraft(long draft) => DraftWord + draft.ToString(CultureInfo.InvariantCulture);

    public static string OfHearing(string plan) => HearingWord + plan;

    public static string OfVersion(string plan, int version) => string.Create(CultureInfo.InvariantCulture, $"{plan}@{version}");

    public static PlanReference Read(string text)
    {
        if (text.StartsWith(DraftWord, StringComparison.OrdinalIgnoreCase) && long.TryParse(text[DraftWord.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var draft))
        {
            return new PlanReference("", null, draft, false);
        }

        if (text.StartsWith(HearingWord, StringComparison.OrdinalIgnoreCase))
        {
            return new PlanReference(text[HearingWord.Length..], null, null, true);
        }

        return text.Split('@') is [var plan, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new PlanReference(plan, version, null, false)
            : new PlanReference(text, null, null, false);
    }

    /// <summary>Its files; null where there is no such plan, version or draft.</summary>
    public PlanTexts? Texts(PlanLibrary library) =>
        Draft is { } draft ? new DraftStore(library.Data).Find(draft)?.Texts
        : Hearing ? new DraftDecisions(library).PublishedHearing(Plan)?.Texts
        : library.Current().Find(Plan) is not { } newest ? null
        : Version is { } version ? library.Plans.Version(newest.Plan.Id, version) : newest.Texts;

    /// <summary>What it is called.</summary>
    public LocalText Name(Plan plan) =>
        Draft is { } draft ? new($"udkast {draft} til {plan.Title.Da}", $"draft {draft} of {plan.Title.En}")
        : Hearing ? new($"{plan.Title.Da} i høring", $"{plan.Title.En} in hearing")
        : Version is { } version ? new($"{plan.Title.Da}, udgave {version}", $"{plan.Title.En}, version {version}")
        : plan.Title;
}
