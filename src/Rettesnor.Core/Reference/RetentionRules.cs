using System.Globalization;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Reference;

/// <summary>What is kept for a time, or for good.</summary>
public enum RetentionOf
{
    /// <summary>Citizens, and everything that is held about each.</summary>
    Citizens,

    /// <summary>That somebody read about a citizen.</summary>
    Readings,

    /// <summary>That somebody opened a citizen outside their own scope, and that somebody made a citizen's file of insight.</summary>
    Openings,

    /// <summary>Sessions that were signed out of.</summary>
    Sessions,

    /// <summary>What was wrong in imported files and what had vanished from them, row by row.</summary>
    Imports,

    /// <summary>Uploaded files that wait to be imported.</summary>
    Uploads,

    /// <summary>Messages that were sent or taken back, also as files.</summary>
    Messages,

    /// <summary>Alarms that somebody has seen to.</summary>
    Alarms,

    /// <summary>The marks of citizens who were erased.</summary>
    Marks,

    /// <summary>The backups, which the program does not hold: said beside each erasure.</summary>
    Backups,

    /// <summary>Sealed follow-ups.</summary>
    FollowUps,

    /// <summary>Who wrote, when and why.</summary>
    Writes,
}

/// <summary>How long something is kept.</summary>
/// <param name="Amount">How many days, months or years.</param>
/// <param name="Unit"><c>days</c>, <c>months</c> or <c>years</c>.</param>
public readonly record struct KeepTime(int Amount, string Unit)
{
    private const int MostAmount = 1000;

    /// <summary>The units, each with its one and its many in both languages.</summary>
    private static readonly Dictionary<string, (LocalText One, LocalText Many, int Days)> Units = new()
    {
        ["days"] = (new("dag", "day"), new("dage", "days"), 1),
        ["months"] = (new("måned", "month"), new("måneder", "months"), 30),
        ["years"] = (new("år", "year"), new("år", "years"), 365),
    };

    /// <summary>What was last touched on a day before this one is older.</summary>
    public DateOnly Before(DateOnly today) => Unit switch
    {
        "days" => today.AddDays(-Amount),
        "months" => today.AddMonths(-Amount),
        _ => today.AddYears(-Amount),
    };

    /// <summary>About how long, to compare by.</summary>
    public int Days => Amount * Units[Unit].Days;

    public string ToText(Language language) => $"{NumberText.Of(Amount, 0, language)} {(Amount == 1 ? Units[Unit].One : Units[Unit].Many).In(language)}";

    public static KeepTime? Read(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var amount, var unit] && Units.ContainsKey(unit) && int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostAmount
            ? new KeepTime(number, unit) : null;
}

/// <summary>How long one kind of thing is kept.</summary>
/// <param name="Of">What.</param>
/// <param name="Keep">How long; null for good.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="After">From when the time runs.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Uncertain">What is not certain about it, and whom to ask; null where nothing is.</param>
public sealed record RetentionRule(RetentionOf Of, KeepTime? Keep, LocalText What, LocalText After, LocalText Source, LocalText? Uncertain)
{
    public string KeepText(Language language) => Keep?.ToText(language) ?? new LocalText("altid", "for good").In(language);
}

/// <summary>The rules of how long things are kept: those of reference/retention.yaml, or the municipality's own.</summary>
/// <param name="From">The day from which they hold.</param>
/// <param name="All">One rule for each kind of thing, in the order of the file.</param>
public sealed record RetentionRules(DateOnly From, IReadOnlyList<RetentionRule> All)
{
    public const string FileName = "retention.yaml";

    private const string Always = "always";

    private static readonly Dictionary<string, RetentionOf> Kinds = new()
    {
        ["citizens"] = RetentionOf.Citizens,
        ["readings"] = RetentionOf.Readings,
        ["openings"] = RetentionOf.Openings,
        ["sessions"] = RetentionOf.Sessions,
        ["imports"] = RetentionOf.Imports,
        ["uploads"] = RetentionOf.Uploads,
        ["messages"] = RetentionOf.Messages,
        ["alarms"] = RetentionOf.Alarms,
        ["marks"] = RetentionOf.Marks,
        ["backups"] = RetentionOf.Backups,
        ["follow-ups"] = RetentionOf.FollowUps,
        ["writes"] = RetentionOf.Writes,
    };

    // What was sealed is evidence, and what was written is explained by who wrote it.
    private static readonly RetentionOf[] ForGood = [RetentionOf.FollowUps, RetentionOf.Writes];

    public static string CodeOf(RetentionOf of) => Kinds.First(k => k.Value == of).Key;

    public RetentionRule this[RetentionOf of] => All.First(r => r.Of == of);

    /// <summary>Reads a file; everything that is wrong with it is added to the problems.</summary>
    public static RetentionRules Read(string file, string text, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var (from, rules) = (default(DateOnly), new List<RetentionRule>());
        if (form.Open(text) is { } map)
        {
            var fields = new YamlFields(form, map, "from", "rules");
            from = fields.Day("from") ?? (fields.Has("from") ? default : fields.Missing("from", default(DateOnly)));
            foreach (var (rule, place) in fields.Each("rules", ["of", "keep", "what", "after", "source", "uncertain"], f => (Read(form, f), f.PlaceOf("of"))))
            {
                if (rules.Exists(r => r.Of == rule.Of))
                {
                    form.Problem(place, CodeOf(rule.Of), new LocalText("én regel for hver slags", "one rule for each kind"));
                }

                rules.Add(rule);
            }

            foreach (var (kind, of) in Kinds.Where(k => !rules.Exists(r => r.Of == k.Value)))
            {
                form.Problem(fields.PlaceOf("rules"), new LocalText($"ingen regel for »{kind}«", $"no rule for ‘{kind}’"), new LocalText("en regel for hver slags", "a rule for each kind"));
            }

            // A backup brings somebody back only while the mark is there to say so.
            if (rules.Find(r => r.Of == RetentionOf.Marks) is { Keep: { } marks } && rules.Find(r => r.Of == RetentionOf.Backups) is { } backups && !(backups.Keep?.Days <= marks.Days))
            {
                form.Problem(fields.PlaceOf("rules"), new LocalText("»marks«, der gemmes kortere end »backups«", "‘marks’ kept shorter than ‘backups’"), new LocalText("mindst lige så længe", "at least as long"));
            }
        }

        problems.AddRange(form.Problems);
        return new RetentionRules(from, rules);
    }

    private static RetentionRule Read(YamlForm form, YamlFields fields)
    {
        var of = fields.Word("of", Kinds);
        var keep = fields.Required("keep");
        var time = KeepTime.Read(keep);
        if (keep.Length > 0 && time is null && keep != Always)
        {
            form.Problem(fields.PlaceOf("keep"), keep, new LocalText("et antal dage, måneder eller år fra 1 til 1000, for eksempel »5 years«, eller »always«", "a number of days, months or years from 1 to 1000, such as ‘5 years’, or ‘always’"));
        }
        else if (time is not null && ForGood.Contains(of) && fields.Has("of"))
        {
            form.Problem(fields.PlaceOf("keep"), keep, new LocalText($"»always«, for »{CodeOf(of)}« slettes aldrig", $"‘always’, for ‘{CodeOf(of)}’ is never erased"));
        }

        return new RetentionRule(of, time, fields.RequiredText("what"), fields.RequiredText("after"), fields.RequiredText("source"), fields.OptionalText("uncertain"));
    }
}
