using System.Globalization;
using Rettesnor.Core.FollowUp;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.Pages.FollowUps;

namespace Rettesnor.Web.Pages.FollowUpLead;

/// <summary>The terms of a follow-up as a form has them.</summary>
public sealed record TermsForm
{
    public string? Period { get; init; }

    public string? CutOff { get; init; }

    public string? Meeting { get; init; }

    public string? CommentsBy { get; init; }

    public static TermsForm Of(FollowUpTerms terms) => new()
    {
        Period = terms.Period.ToString(),
        CutOff = Text(terms.CutOff),
        Meeting = terms.Meeting?.Id.ToString(CultureInfo.InvariantCulture),
        CommentsBy = terms.CommentsBy is { } by ? Text(by) : null,
    };

    /// <summary>The terms; null with all that is wrong.</summary>
    public NewTerms? Read(out IReadOnlyList<LocalText> problems)
    {
        var found = new List<LocalText>();
        if (!Measurement.Time.Period.TryParse(Period, out var period, out var problem))
        {
            found.Add(FollowUpTexts.Unreadable("en periode", Period ?? "", problem));
        }

        var cutOff = Day(CutOff, found);
        var by = string.IsNullOrWhiteSpace(CommentsBy) ? null : Day(CommentsBy, found);
        long? meeting = null;
        if (!string.IsNullOrWhiteSpace(Meeting))
        {
            if (long.TryParse(Meeting, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                meeting = id;
            }
            else
            {
                found.Add(new FollowUpRefused.NoMeeting().Text);
            }
        }

        problems = found;
        return found.Count == 0 ? new NewTerms(period!, cutOff!.Value, meeting, by) : null;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DateOnly? Day(string? text, List<LocalText> problems)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2100)
        {
            return day;
        }

        problems.Add(FollowUpTexts.NoDay(text));
        return null;
    }
}

/// <summary>What the form of the terms shows.</summary>
public sealed record TermsView(TermsForm Form, IReadOnlyList<CalendarDay> Meetings, string Button);
