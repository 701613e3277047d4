using System.Globalization;
using System.Text;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;

namespace Rettesnor.Core.Plans;

/// <summary>Writes a plan in the one form that the repository keeps plans in, so that reading and writing a file changes nothing.</summary>
public sealed class PlanWriter
{
    private readonly StringBuilder text = new();
    private int indent;
    private bool item;

    private PlanWriter()
    {
    }

    public static string Write(Plan plan)
    {
        var writer = new PlanWriter();
        writer.Top(plan);
        return writer.text.ToString();
    }

    private void Top(Plan plan)
    {
        Field("id", plan.Id);
        Field("document", plan.Document);
        Field("municipality", plan.Municipality.Value);
        Field("title", plan.Title);
        Field("language", PlanWords.Languages.Of(plan.Language));
        Field("years", plan.Years.ToString());
        Field("state", PlanWords.States.Of(plan.State));
        Field("adopted", plan.Adopted);
        Field("follows", plan.Follows);
        if (plan.Report is { } report)
        {
            Line("report", $"{{ period: {YamlScalar.Write(report.Period.ToString())}, cut-off: {Day(report.CutOff)} }}");
        }

        Field("summary", plan.Summary);
        Field("vision", plan.Vision);
        List("sources", plan.Sources, s =>
        {
            Field("key", s.Key);
            Field("title", s.Title);
            Field("publisher", s.Publisher);
        });
        List("sections", plan.Sections, Passage);
        List("ministers-goals", plan.MinistersGoals, m =>
        {
            Field("id", m.Id);
            Field("title", m.Title);
        });
        List("themes", plan.Themes, t =>
        {
            Field("id", t.Id);
            Field("title", t.Title);
            Field("purpose", t.Purpose);
            Texts("aims", t.Aims);
            Texts("efforts", t.Efforts);
            Words("ministers-goals", t.MinistersGoals);
            Field(t.Found);
        });
        List("goals", plan.Goals, Goal);
        List("arrangements", plan.Arrangements, Passage);
        List("projects", plan.Projects, p =>
        {
            Field("id", p.Id);
            Field("title", p.Title);
            Field("text", p.Text);
            Field("period", p.Period?.ToString());
            Field("funding", p.Funding);
            Field("target-group", p.TargetGroup);
            Words("goals", p.Goals);
            Field(p.Found);
        });
        List("proposals", plan.Proposals, Passage);
        List("policies", plan.Policies, p =>
        {
            Field("id", p.Id);
            Field("title", p.Title);
            Field("vision", p.Vision);
            Texts("objectives", p.Objectives);
            Words("goals", p.Goals);
            Texts("basis", p.Basis);
            Field("adopted", p.Adopted);
            Field(p.Found);
        });
        List("target-groups", plan.TargetGroups, Passage);
        List("support-levels", plan.SupportLevels, s =>
        {
            Line("level", s.Level.ToString(CultureInfo.InvariantCulture));
            Field("title", s.Title);
            Field("text", s.Text);
            Field("aim", s.Aim);
            Field(s.Found);
        });
        List("annexes", plan.Annexes, Passage);
        List("facts", plan.Facts, f =>
        {
            Field("id", f.Id);
            Field("title", f.Title);
            Field("measure", f.Measure.Value);
            Field("group", f.Group);
            Field("area", f.Area.Value);
            Field(f.Found);
        });
    }

    private void Goal(Goal goal)
    {
        Field("id", goal.Id);
        Field("title", goal.Title);
        Field("kind", PlanWords.Kinds.Of(goal.Kind));
        Words("ministers-goals", goal.MinistersGoals);
        Field("theme", goal.Theme);
        Field("measure", goal.Aim?.Measure.Value);
        Field("group", goal.Aim?.Group);
        Field("area", goal.Area.Value);
        Field("time", goal.Time?.ToString());
        Must(goal.Aim);
        Field("reason", goal.Reason);
        Field("decider", goal.Decider);
        Field(goal.If);
        Words("compare", [.. goal.Compare.Select(c => c.Value)]);
        List("parts", goal.Parts, part =>
        {
            Field("id", part.Id);
            Field("title", part.Title);
            Field("measure", part.Aim.Measure.Value);
            Field("group", part.Aim.Group);
            Field("area", part.Area?.Value);
            Field("time", part.Time?.ToString());
            Must(part.Aim);
            Field(part.If);
            Field("remark", part.Remark);
        });
        Field("remark", goal.Remark);
        Field(goal.Found);
    }

    private void Must(Aim? aim)
    {
        if (aim is not null)
        {
            Field("must", aim.Must is { } must ? PlanWords.Musts.Of(must) : null);
            Field("target", aim.TargetText);
        }
    }

    private void Passage(Passage passage)
    {
        Field("id", passage.Id);
        Field("title", passage.Title);
        Field("text", passage.Text);
        Field(passage.Found);
    }

    private void Field(Condition? condition)
    {
        if (condition is not null)
        {
            var decided = condition.Decided is { } day ? $", decided: {Day(day)}" : "";
            Line("if", $"{{ text: {Both(condition.Text)}, outcome: {PlanWords.Outcomes.Of(condition.Outcome)}{decided} }}");
        }
    }

    private void Field(Found? found)
    {
        if (found is not null)
        {
            Line("found", $"{{ document: {YamlScalar.Write(found.Document)}, section: {YamlScalar.Write(found.Section)} }}");
        }
    }

    private void Field(string key, string? value)
    {
        if (value is not null)
        {
            Line(key, YamlScalar.Write(value));
        }
    }

    private void Field(string key, DateOnly? day)
    {
        if (day is { } d)
        {
            Line(key, Day(d));
        }
    }

    private void Field(string key, LocalText? value)
    {
        if (value is not null)
        {
            Line(key, Both(value));
        }
    }

    private void Words(string key, IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            Line(key, "[" + string.Join(", ", words.Select(YamlScalar.Write)) + "]");
        }
    }

    private void Texts(string key, IReadOnlyList<LocalText> texts)
    {
        if (texts.Count > 0)
        {
            Line(key, null);
            foreach (var value in texts)
            {
                text.Append(' ', (indent * 2) + 2).Append("- ").Append(Both(value)).Append('\n');
            }
        }
    }

    private void List<T>(string key, IReadOnlyList<T> list, Action<T> write)
    {
        if (list.Count == 0)
        {
            return;
        }

        Line(key, null);
        indent += 2;
        foreach (var value in list)
        {
            item = true;
            write(value);
        }

        indent -= 2;
    }

    // The first field of a list's item stands after the dash, two columns to the left of the others.
    private void Line(string key, string? value)
    {
        text.Append(' ', (indent * 2) - (item ? 2 : 0)).Append(item ? "- " : "").Append(key).Append(':');
        text.Append(value is null ? "" : " ").Append(value).Append('\n');
        item = false;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Both(LocalText value) => $"{{ da: {YamlScalar.Write(value.Da)}, en: {YamlScalar.Write(value.En)} }}";
}
