using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Reference;

/// <summary>Reads how a version of a measure is computed from histories; docs/measures-file.md describes it.</summary>
internal sealed class FormulaReader(YamlForm form, HistoryWords words)
{
    private static readonly string[] Kinds = ["persons", "share", "fulltime", "events", "event-share", "events-each", "of-published"];

    private static readonly IReadOnlyDictionary<string, PeriodRule> Stocks = new Dictionary<string, PeriodRule> { ["last"] = PeriodRule.Last, ["mean"] = PeriodRule.Mean };

    private static readonly IReadOnlyDictionary<string, PeriodRule> Flows = new Dictionary<string, PeriodRule> { ["sum"] = PeriodRule.Sum, ["mean"] = PeriodRule.Mean };

    private readonly PredicateReader predicates = new(form, words);

    /// <summary>The formula of a field; null where there is none or it cannot be read.</summary>
    public Formula? Read(YamlFields parent, string key) => parent.Inner(key, Kinds) is { } fields ? Of(fields) : null;

    private Formula? Of(YamlFields fields)
    {
        var named = Kinds.Where(fields.Has).ToList();
        if (named.Count != 1)
        {
            form.Problem(fields.Place, new LocalText($"{named.Count} slags beregning", $"{named.Count} kinds of computation"), YamlFields.OneOf(Kinds));
            return null;
        }

        return named[0] switch
        {
            "persons" => fields.Inner("persons", "of", "over") is { } f ? new Formula.Persons(predicates.Required(f, "of")) { Over = f.Word("over", Stocks) } : null,
            "share" => fields.Inner("share", "of", "where", "over") is { } f ? Share(f) : null,
            "fulltime" => fields.Inner("fulltime", "on", "while") is { } f ? FullTime(f) : null,
            "events" => fields.Inner("events", "event", "where", "over") is { } f && Event(f) is { } e ? new Formula.Events(e, Tests(f, "where")) { Over = f.Word("over", Flows) } : null,
            "event-share" => fields.Inner("event-share", "event", "of", "where") is { } f && Event(f) is { } e ? EventShare(f, e) : null,
            "events-each" => fields.Inner("events-each", "event", "of") is { } f && Event(f) is { } e ? new Formula.EventsEach(e, predicates.Required(f, "of")) { Over = PeriodRule.Sum } : null,
            _ => fields.Inner("of-published", "part", "whole", "group") is { } f ? OfPublished(f) : null,
        };
    }

    // A share without a population would have everybody as its whole, and nobody meant that.
    private Formula Share(YamlFields f) => new Formula.Share(predicates.Required(f, "of"), predicates.Required(f, "where")) { Over = f.Word("over", Stocks) };

    private Formula FullTime(YamlFields f)
    {
        var condition = predicates.Optional(f, "while") ?? new Predicate.Everyone();
        OneDay(condition, f.PlaceOf("while"));
        return new Formula.FullTime(predicates.Benefits(f, "on"), condition) { Over = PeriodRule.Mean };
    }

    private Formula EventShare(YamlFields f, HistoryEvent e)
    {
        var where = Tests(f, "where");
        return new Formula.EventShare(e, Tests(f, "of"), where.Count > 0 ? where : f.Missing("where", where)) { Over = PeriodRule.Sum };
    }

    private Formula? OfPublished(YamlFields f)
    {
        var part = Read(f, "part");
        var whole = f.Required("whole");
        return part is null ? f.Missing("part", (Formula?)null) : new Formula.OfPublished(part, new MeasureId(whole), f.Optional("group") ?? "") { Over = part.Over };
    }

    private HistoryEvent? Event(YamlFields parent)
    {
        string[] kinds = ["benefit-start", "benefit-end", "state-start", "state-change"];
        if (parent.Inner("event", kinds) is not { } f || kinds.Where(f.Has).ToList() is not [var kind])
        {
            form.Problem(parent.PlaceOf("event"), new LocalText("ingen hændelse eller flere", "no event or several"), YamlFields.OneOf(kinds));
            return null;
        }

        return kind switch
        {
            "benefit-start" => new HistoryEvent.BenefitStart(predicates.Benefits(f, kind)),
            "benefit-end" => new HistoryEvent.BenefitEnd(predicates.Benefits(f, kind)),
            "state-change" => new HistoryEvent.StateChange(DimensionOf(f, kind)),
            _ => f.Inner(kind, "dimension", "values") is { } inner ? new HistoryEvent.StateStart(DimensionOf(inner, "dimension"), Values(inner)) : null,
        };
    }

    private string DimensionOf(YamlFields f, string key) => f.Known(key, [.. words.Dimensions.Select(d => d.Id)]);

    private ValueList<string> Values(YamlFields f)
    {
        var known = words.Dimensions.FirstOrDefault(d => d.Id == f.Optional("dimension"));
        foreach (var (text, place) in f.WordsOrOne("values").Where(w => known is { Open: false } && !known.Values.Any(v => v.Id == w.Text)))
        {
            form.Problem(place, text, YamlFields.OneOf(known!.Values.Select(v => v.Id)), Nearest.To(text, known.Values.Select(v => v.Id), 1).FirstOrDefault());
        }

        return new(f.WordsOrOne("values").Select(w => w.Text));
    }

    private ValueList<EventTest> Tests(YamlFields parent, string key)
    {
        var tests = new List<EventTest>();
        if (parent.Inner(key, "on-the-day", "the-day-before", "to") is { } f)
        {
            if (predicates.Optional(f, "on-the-day") is { } day)
            {
                OneDay(day, f.PlaceOf("on-the-day"));
                tests.Add(new EventTest.OnTheDay(day));
            }

            if (predicates.Optional(f, "the-day-before") is { } before)
            {
                OneDay(before, f.PlaceOf("the-day-before"));
                tests.Add(new EventTest.TheDayBefore(before));
            }

            if (f.Has("to"))
            {
                tests.Add(new EventTest.To(predicates.Destinations(f, "to")));
            }
        }

        return new(tests);
    }

    /// <summary>Reads the condition of a measure's group: on the persons or the day, or on the day before an event.</summary>
    public (Predicate? Where, Predicate? Before) Group(YamlFields fields)
    {
        var (where, before) = (predicates.Optional(fields, "where"), predicates.Optional(fields, "the-day-before"));
        if (before is not null)
        {
            OneDay(before, fields.PlaceOf("the-day-before"));
        }

        return (where, before);
    }

    private void OneDay(Predicate predicate, Place place)
    {
        if (!predicate.LooksAtOneDay)
        {
            form.Problem(
                place,
                new LocalText("en betingelse om flere dage", "a condition about several days"),
                new LocalText("betingelser, der kan afgøres på én dag, som ydelse, alder og visitation", "conditions that one day decides, such as benefit, age and readiness"));
        }
    }
}
