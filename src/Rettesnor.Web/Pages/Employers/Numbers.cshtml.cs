using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Measures;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>A measure of employers, or a group of it, with its value in each area.</summary>
/// <param name="Text">What it counts, in words.</param>
public sealed record EmployerNumber(LocalText Title, LocalText? Text, IReadOnlyList<string> Values);

/// <summary>Everything that is measured on the registers of employers, of a period: each municipality beside those that have an employer service together.</summary>
public sealed class NumbersModel(EmployerDesk employers, Asked asked) : SitePage
{
    public override LocalText Title => EmployerTexts.Numbers;

    public override MenuEntry Menu => MenuEntry.Employers;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public override IReadOnlyList<Crumb> Trail => [new(EmployerTexts.Employers.In(Language), Links.Employers)];

    public Period Period { get; private set; } = null!;

    public IReadOnlyList<AreaId> Areas { get; private set; } = [];

    public IReadOnlyList<EmployerNumber> Rows { get; private set; } = [];

    public string NameOf(AreaId area) => employers.Reference.NameOf(area, Language);

    public IActionResult OnGet(string? periode)
    {
        Period = LastWeek(employers.Today);
        if (!string.IsNullOrWhiteSpace(periode))
        {
            if (!Period.TryParse(periode.Trim(), out var wanted, out var problem))
            {
                return this.Refuse(StatusCodes.Status400BadRequest, problem);
            }

            if (wanted.LastDay > employers.Today)
            {
                return this.Refuse(StatusCodes.Status400BadRequest, EmployerTexts.NotOver(wanted));
            }

            Period = wanted;
        }

        var (figures, areas) = employers.Numbers(asked.Knowledge, Acting);
        Areas = areas;
        Rows = figures is null || areas.Count == 0 ? [] : [.. employers.Reference.Measures.All.SelectMany(m => Of(m, figures))];
        return Page();
    }

    private IEnumerable<EmployerNumber> Of(Measure measure, EmployerFigures figures)
    {
        if (measure.VersionAt(Period.LastDay) is not { } version)
        {
            yield break;
        }

        if (version.Employers is not null)
        {
            yield return new EmployerNumber(measure.Title, version.Text, Values(measure, "", figures));
        }

        foreach (var group in measure.Groups.Where(g => EmployerFigures.FormulaOf(measure, version, g.Id) is not null))
        {
            yield return new EmployerNumber(new($"{measure.Title.Da}: {group.Title.Da}", $"{measure.Title.En}: {group.Title.En}"), version.Employers is null ? version.Text : null, Values(measure, group.Id, figures));
        }
    }

    private IReadOnlyList<string> Values(Measure measure, string group, EmployerFigures figures) =>
    [
        .. Areas.Select(a => figures.Of(measure, a, group, Period, Period.LastDay) is [{ Value: { } value }, ..]
            ? FigureWords.Of(value, measure.Unit == Unit.Count && value != Math.Truncate(value) ? 0.01m : null, measure.Unit, Language) : FigureWords.None),
    ];

    // The newest week that is over: a Sunday ends its own.
    private static Period LastWeek(DateOnly today)
    {
        var sunday = today.AddDays(-(int)today.DayOfWeek).ToDateTime(TimeOnly.MinValue);
        return Period.OfWeek(ISOWeek.GetYear(sunday), ISOWeek.GetWeekOfYear(sunday));
    }
}
