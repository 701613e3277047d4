using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Demonstration;

/// <summary>Reads reference/demonstration.yaml; docs/demonstration-file.md describes it.</summary>
internal sealed class SettingsReader
{
    private static readonly string[] Kinds = ["benefit", "end", "interview", "offer", "hours", "state", "exit", "move", "death"];

    private static readonly string[] YearWords = [.. Enumerable.Range(1990, 51).Select(y => y.ToString(CultureInfo.InvariantCulture))];

    private static readonly string[] MonthWords =
        [.. Enumerable.Range(2015, 16).SelectMany(y => Enumerable.Range(1, 12).Select(m => string.Create(CultureInfo.InvariantCulture, $"{y}-{m:00}")))];

    private readonly YamlForm form;
    private readonly ReferenceData reference;

    private SettingsReader(YamlForm form, ReferenceData reference)
    {
        this.form = form;
        this.reference = reference;
    }

    /// <summary>Reads the file; null where it cannot be read, and the problems say why.</summary>
    public static DemonstrationSettings? Read(string file, string text, ReferenceData reference, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var settings = form.Open(text) is { } map
            ? new SettingsReader(form, reference).Read(new YamlFields(
                form, map, "today", "from", "municipality", "seed", "labour-force-share", "youth-share", "sizes", "registration", "moves", "deaths", "closed", "returns",
                "work", "studies", "apprenticeship", "senior-project", "teams", "benefits", "newcomers", "calibrate"))
            : null;
        problems.AddRange(form.Problems);
        return form.Problems.Count == 0 ? settings : null;
    }

    private DemonstrationSettings Read(YamlFields f)
    {
        var municipalities = reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id.Value).ToArray();
        var sizes = f.Inner("sizes", municipalities) is { } s ? municipalities.Where(s.Has).ToDictionary(m => new AreaId(m), m => (int)(100 * s.Number(m))) : [];
        var registration = f.Inner("registration", Kinds) is { } r ? Kinds.ToDictionary(k => k, k => r.Lengths(k)) : [];
        var moves = Inner(f, "moves", "in", "out", "back");
        var returns = Inner(f, "returns", "share", "soon", "gap", "days", "years");
        var work = Inner(f, "work", "after-exit", "hours");
        var apprentices = Inner(f, "apprenticeship", "share", "from-age", "days");
        var seniors = Inner(f, "senior-project", "share", "from-age");
        var teams = Inner(f, "teams", "names", "caseworkers", "change");
        var benefits = new BenefitSettingsReader(form, reference.Histories, [.. teams.Words("names").Select(w => w.Text)]).Read(f);
        return new DemonstrationSettings
        {
            Today = f.Day("today") ?? f.Missing("today", default(DateOnly)),
            From = f.Day("from") ?? f.Missing("from", default(DateOnly)),
            Municipality = Municipality(f, "municipality"),
            Seed = (int)f.Number("seed"),
            Sizes = sizes,
            LabourForceShare = (decimal)f.Number("labour-force-share"),
            YouthShare = (decimal)f.Number("youth-share"),
            Registration = registration,
            MovesIn = moves.Number("in"),
            MovesOut = moves.Number("out"),
            MovesBack = moves.Number("back"),
            Deaths = Deaths(f),
            Closed = [.. f.Each("closed", ["from", "to"], c => new Closed(Day(c, "from").DayNumber, Day(c, "to").DayNumber + 1))],
            ReturnShare = returns.Number("share"),
            ReturnYears = returns.Inner("years", YearWords) is { } y ? YearWords.Where(y.Has).ToDictionary(w => int.Parse(w, CultureInfo.InvariantCulture), w => y.Number(w)) : [],
            ReturnSoon = returns.Number("soon"),
            ReturnGap = (int)returns.Number("gap"),
            Return = returns.Lengths("days"),
            WorkAfterExit = (int)work.Number("after-exit"),
            WorkHours = work.Lengths("hours"),
            Studies = f.Lengths("studies"),
            ApprenticeShare = apprentices.Number("share"),
            ApprenticeFromAge = (int)apprentices.Number("from-age"),
            Apprenticeship = apprentices.Lengths("days"),
            SeniorShare = seniors.Number("share"),
            SeniorFromAge = (int)seniors.Number("from-age"),
            Teams = [.. teams.Words("names").Select(w => w.Text)],
            Caseworkers = (int)teams.Number("caseworkers"),
            CaseworkerChange = teams.Lengths("change"),
            Benefits = benefits,
            Newcomers = f.Each("newcomers", ["basis", "level", "years", "months", "works", "enrolled", "spouse", "benefit"], Newcomer),
            Calibrations = f.Each("calibrate", ["area", "fulltime", "level", "shares"], Calibration),
        };
    }

    private YamlFields Inner(YamlFields f, string key, params string[] known) =>
        f.Inner(key, known) ?? f.Missing(key, new YamlFields(form, new YamlMap([], f.Place), known));

    private IReadOnlyList<(int, double)> Deaths(YamlFields f)
    {
        string[] ages = [.. Enumerable.Range(0, 67).Select(a => a.ToString(CultureInfo.InvariantCulture))];
        var deaths = Inner(f, "deaths", ages);
        return [.. ages.Where(deaths.Has).Select(a => (int.Parse(a, CultureInfo.InvariantCulture), deaths.Number(a)))];
    }

    private NewcomerSettings Newcomer(YamlFields f)
    {
        var (key, words, ending) = f.Has("months") ? ("months", MonthWords, "-01") : ("years", YearWords, "-01-01");
        var arrivals = Inner(f, key, words);
        var benefit = f.Inner("benefit", "id", "share", "days");
        return new NewcomerSettings(
            Word(f, "basis", reference.Histories.Bases.Select(b => b.Id)),
            f.Number("level"),
            new Weights<DateOnly>(words.Where(arrivals.Has).Select(w =>
                KeyValuePair.Create(DateOnly.ParseExact(w + ending, "yyyy-MM-dd", CultureInfo.InvariantCulture), arrivals.Number(w)))),
            f.Number("works"),
            f.Number("enrolled"),
            f.Number("spouse"),
            benefit is null ? null : Word(benefit, "id", reference.Histories.Benefits.Select(b => b.Id)),
            benefit is null ? 0 : benefit.Number("share"),
            benefit is null ? default : benefit.Lengths("days"))
        { ByMonth = f.Has("months") };
    }

    private CalibrationSettings Calibration(YamlFields f)
    {
        var fullTime = Inner(f, "fulltime", "measure", "period");
        var level = Inner(f, "level", "measure", "period");
        return new CalibrationSettings(
            Municipality(f, "area"), MeasureOf(fullTime), PeriodOf(fullTime), MeasureOf(level), PeriodOf(level),
            f.Each("shares", ["measure", "periods", "within", "aim"], s => new ShareAim(
                MeasureOf(s),
                [.. s.Words("periods").Select(w => Read(w.Text, w.Place))],
                (decimal)s.Number("within"),
                s.Has("aim") ? (decimal)s.Number("aim") : null)));
    }

    private MeasureId MeasureOf(YamlFields f)
    {
        var id = f.Required("measure");
        if (reference.Measures.Find(id) is null)
        {
            form.Problem(f.PlaceOf("measure"), id, new LocalText("en måling", "a measure"), reference.Measures.Suggest(id));
        }

        return new MeasureId(id);
    }

    private Period PeriodOf(YamlFields f) => Read(f.Required("period"), f.PlaceOf("period"));

    private Period Read(string text, Place place)
    {
        if (Period.TryParse(text, out var period, out _))
        {
            return period;
        }

        form.Problem(place, text, new LocalText("en periode som 2021-Q2", "a period like 2021-Q2"));
        return Period.OfYear(2000);
    }

    private AreaId Municipality(YamlFields f, string key) =>
        new(Word(f, key, reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id.Value)));

    private string Word(YamlFields f, string key, IEnumerable<string> known) => f.OneOf(key, [.. known], form);

    private static DateOnly Day(YamlFields f, string key) => f.Day(key) ?? f.Missing(key, default(DateOnly));
}
