using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Changes;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans.Changes;

public sealed class PlanChangesTests
{
    private static Plan Read(string text) => PlanFile.Read("stevns-2030/plan.yaml", text, FivePlans.Words).Plan ?? throw new InvalidOperationException(text);

    private static IReadOnlyList<PlanChange> Changes(string right, string wrong) => PlanChanges.Of(Read(SmallPlan.Text), Read(SmallPlan.With(right, wrong)), FivePlans.Reference);

    // One place of the plan changed, and the sentence that says so, in both languages.
    [Theory]
    [InlineData("target: over 85 %", "target: over 75 %", "Fokusmål S30-1, Samtaler: fra over 85 % til over 75 %.", "Focus goal S30-1, Interviews: from over 85% to over 75%.")]
    [InlineData("must: at-end", "must: always", "Fokusmål S30-1, Samtaler: skal nu holde hele tiden i stedet for ved udgangen af tiden.", "Focus goal S30-1, Interviews: must hold all the time instead of at the end of the time.")]
    [InlineData("time: 2030\n", "time: 2031\n", "Fokusmål S30-1, Samtaler: tiden er 2031 i stedet for 2030.", "Focus goal S30-1, Interviews: the time is 2031 instead of 2030.")]
    [InlineData("area: stevns\n    time", "area: faxe\n    time", "Fokusmål S30-1, Samtaler: gælder nu Faxe i stedet for Stevns.", "Focus goal S30-1, Interviews: is about Faxe instead of Stevns.")]
    [InlineData("    theme: contact\n", "", "Fokusmål S30-1, Samtaler: er flyttet fra temaet »Kontakt« ud af temaerne.", "Focus goal S30-1, Interviews: is moved from the theme ‘Contact’ out of the themes.")]
    [InlineData("target: mindst som landet", "target: over landet", "Lokalt mål S30-2, To dele: delen »Alle«: fra mindst som landet til over landet.", "Local goal S30-2, Two parts: the part ‘All’: from at least Denmark to over Denmark.")]
    [InlineData("text: { da: Først, en: First }", "text: { da: Først nu, en: First }", "Afsnit »Forord«: »Tekst«: 1. afsnit er ændret.", "Section ‘Foreword’: ‘Text’ is changed in Danish.")]
    [InlineData("text: { da: Først, en: First }", "text: { da: \"Først\\n\\nSå\", en: \"First\\n\\nThen\" }", "Afsnit »Forord«: »Tekst«: 2. afsnit er nyt.", "Section ‘Foreword’: ‘Text’: paragraph 2 is new.")]
    [InlineData("goals: [S30-1]", "goals: [S30-1, S30-2]", "Projekt »Projekt«: hører til målene S30-1, S30-2 i stedet for S30-1.", "Project ‘Project’: belongs to the goals S30-1, S30-2 instead of S30-1.")]
    [InlineData("years: 2030..2031", "years: 2030..2032", "Planen: årene er 2030-2032 i stedet for 2030-2031.", "The plan: the years are 2030-2032 instead of 2030-2031.")]
    [InlineData("annexes:\n  - id: B1\n    title: { da: Bilag, en: Annex }\n    text: { da: Tal, en: Figures }\n", "", "Bilag »Bilag« er ikke med mere.", "Annex ‘Annex’ is no longer there.")]
    public void Change_OfOnePlace_IsSaidInWords(string right, string wrong, string danish, string english)
    {
        var said = Changes(right, wrong).Select(c => (c.Sentence.Da, c.Sentence.En));

        said.ShouldContain((danish, english));
    }

    [Fact]
    public void Plan_AgainstItself_HasNoChanges() => PlanChanges.Of(Read(SmallPlan.Text), Read(SmallPlan.Text), FivePlans.Reference).ShouldBeEmpty();

    [Fact]
    public void Order_OfGoalsTurnedRound_IsSaidOfTheFewest()
    {
        var plan = Read(SmallPlan.Text);
        var turned = plan with { Goals = new([plan.Goals[1], plan.Goals[0]]) };

        PlanChanges.Of(plan, turned, FivePlans.Reference).ShouldHaveSingleItem().Sentence.Da.ShouldEndWith(": står et andet sted i rækken af mål.");
    }

    [Fact]
    public void Goal_OfTwoYearsWithAnotherDefinition_SaysThatWhatCountsHasChanged()
    {
        using var five = new FivePlans();

        var said = PlanChanges.Of(five.Plan("stevns-2021").Plan, five.Plan("stevns-2023").Plan, FivePlans.Reference).Select(c => c.Sentence).ToList();

        said.ShouldContain(s => s.Da.StartsWith("Fokusmål S23-7, ", StringComparison.Ordinal) && s.Da.Contains("fra over 85 % til over 75 %; det, der tælles, er ændret", StringComparison.Ordinal));
        said.ShouldContain(s => s.En.StartsWith("Focus goal S23-7, ", StringComparison.Ordinal) && s.En.Contains("from over 85% to over 75%; what counts has changed", StringComparison.Ordinal));
    }

    [Fact]
    public void NextYearsPlan_AgainstTheOneItWasMadeFrom_IsChangedInItsHeadAlone()
    {
        using var five = new FivePlans();
        var old = five.Plan("stevns-2023");
        var start = DraftStart.FromPlan(old, "stevns-2025", old.Plan.Title, Period.OfYear(2025));

        var next = Read(ElementText.Of(start.Elements).Text);

        PlanChanges.Of(old.Plan, next, FivePlans.Reference).Where(c => !c.Sentence.Da.Contains("det, der tælles, er ændret", StringComparison.Ordinal)).Select(c => c.Sentence.Da)
            .ShouldBe(["Planen: årene er 2025 i stedet for 2023."]);
    }

    [Theory]
    [InlineData("a b c", "a x c", "a -b +x c")]
    [InlineData("a b", "a b c", "a b +c")]
    [InlineData("", "ny", "+ny")]
    [InlineData("a", "b", "-a +b")]
    public void Runs_OfAChangedParagraph_AreWordByWord(string before, string after, string runs) =>
        string.Join(' ', new ParagraphChange(1, before, after).Runs.Select(r => (r.Became switch { Became.Added => "+", Became.Removed => "-", _ => "" }) + r.Text)).ShouldBe(runs);

    [Fact]
    public void Paragraphs_OfAVeryLongText_AreFoundQuickly()
    {
        var before = string.Join("\n\n", Enumerable.Range(0, 6000));
        TextChange.Paragraphs(before, before + "\n\nmere").Count.ShouldBeGreaterThan(0);
    }
}
