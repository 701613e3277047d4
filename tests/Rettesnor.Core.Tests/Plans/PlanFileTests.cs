using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans;

/// <summary>What a plan file that is wrong is met with, in both languages.</summary>
public sealed class PlanFileTests
{
    [Theory]
    [InlineData("    kind: focus", "\tkind: focus", "plan.yaml, linje 38, kolonne 1: fandt et tabulatortegn, forventede mellemrum som indrykning.", "plan.yaml, line 38, column 1: found a tab, expected spaces for indentation.")]
    [InlineData("document: S30\n", "document: S30\ndocument: S31\n", "linje 3, kolonne 1: fandt feltet »document« for anden gang, forventede hvert felt én gang.", "line 3, column 1: found the field ‘document’ for the second time, expected each field once.")]
    [InlineData("    theme: contact\n", "    themes: contact\n", "linje 40, kolonne 5: fandt feltet »themes«, forventede et af felterne id, title, kind,", "Did you mean ‘theme’?")]
    [InlineData("goals: [S30-1]", "goals: { S30-1: x }", "linje 82, kolonne 12: fandt et felt med underfelter, forventede en liste i »goals«.", "found a field with fields of its own, expected a list in ‘goals’.")]
    [InlineData("    target: over 85 %", "    target: [over 85 %]", "linje 45, kolonne 13: fandt en liste, forventede en enkelt tekst i »target«.", "found a list, expected a single text in ‘target’.")]
    [InlineData("measure: interviews-4-in-12-months", "measure: interviews-4-in-12-month", "linje 41, kolonne 14: fandt »interviews-4-in-12-month«, forventede en måling fra reference/measures. Mente du »interviews-4-in-12-months«?", "expected a measure of reference/measures. Did you mean ‘interviews-4-in-12-months’?")]
    [InlineData("area: faxe", "area: fakse", "linje 60, kolonne 15: fandt »fakse«, forventede et område fra reference/areas.csv. Mente du »faxe«?", "found ‘fakse’, expected an area of reference/areas.csv. Did you mean ‘faxe’?")]
    [InlineData("compare: [denmark, faxe]", "compare: [denmark, stevn]", "linje 49, kolonne 24: fandt »stevn«, forventede et område fra reference/areas.csv. Mente du »stevns«?", "Did you mean ‘stevns’?")]
    [InlineData("    time: 2030\n", "    time: 2030-Q5\n", "linje 43, kolonne 11: fandt »2030-Q5«, forventede en periode som 2023, 2022-Q3 eller 2023..2024.", "expected a period like 2023, 2022-Q3 or 2023..2024.")]
    [InlineData("adopted: 2029-12-20", "adopted: 2029-02-30", "linje 8, kolonne 10: fandt »2029-02-30«, forventede en dato som 2023-01-31.", "expected a date like 2023-01-31.")]
    [InlineData("target: over 85 %", "target: ovr 85 %", "linje 45, kolonne 13: fandt »ovr«", "Did you mean ‘over’?")]
    [InlineData("target: mindst som landet", "target: mindst som lande", "linje 63, kolonne", "found ‘lande’")]
    [InlineData("target: over 85 %", "target: over 85.5 %", "linje 45, kolonne 18: fandt »85.5«", "found ‘85.5’")]
    [InlineData("target: over 85 %", "target: over 85", "linje 45, kolonne 13: fandt »85«, forventede et tal med %, for målingen er i procent.", "found ‘85’, expected a number with %, as the measure is in percent.")]
    [InlineData("target: over 85 %", "target: over 200 %", "fandt »over 200 %«, forventede et mål, der kan nås: tallet kan højst blive 100.", "the figure can be at most 100.")]
    [InlineData("target: over 85 %", "target: over 100 %", "forventede et mål, der kan nås", "a target that can be reached")]
    [InlineData("target: over 85 %", "target: mindst 75 % og højst 70 %", "de to betingelser udelukker hinanden", "the two conditions exclude each other")]
    [InlineData("target: over 85 %", "target: under 0 %", "tallet kan ikke blive under 0.", "the figure cannot be below 0.")]
    [InlineData("target: over 85 %", "target: -150 % siden 2020", "et tal kan højst falde 100 %.", "a figure can fall by 100 % at most.")]
    [InlineData("target: over 85 %", "target: stigende og faldende", "fandt »faldende«, forventede en betingelse, der kan holde sammen med den første.", "a condition that can hold together with the first")]
    [InlineData("target: over 85 %", "target: over 85 % og over 85 %", "linje 45, kolonne 26: fandt »over 85 %«, forventede en anden betingelse end den første.", "another condition than the first")]
    [InlineData("    time: 2030\n    must: at-end\n    target: over 85 %", "    target: færdig senest 2028", "fandt et måltal, der ender 2028, forventede en tid, der ikke er gået, når planens år 2030-2031 begynder.", "found a target that ends in 2028")]
    [InlineData("    time: 2030\n    must: at-end\n    target: over 85 %", "    must: at-end\n    target: fra 80 % i 2020 til 85 % i 2025", "fandt et måltal, der ender 2025", "found a target that ends in 2025")]
    [InlineData("target: over 85 %", "target: over 85 procentpoint", "fandt »85 procentpoint«", "expected a number with %")]
    [InlineData("target: over 85 %", "target: under landet og over landet + 5 %", "fandt »5 %«, forventede procentpoint", "expected percentage points")]
    [InlineData("target: over 85 %", "target: \"\"", "linje 36, kolonne 5: fandt intet felt »target«, forventede at det er udfyldt.", "found no field ‘target’, expected it to be filled in.")]
    [InlineData("must: at-end", "must: at-ends", "linje 44, kolonne 11: fandt »at-ends«, forventede et af ordene always, at-end, on-average, in-total. Mente du »at-end«?", "expected one of the words always, at-end, on-average, in-total. Did you mean ‘at-end’?")]
    [InlineData("follows: stevns-2023", "follows: stevns-2030", "fandt planen selv, forventede planen, som den følger efter, eller intet.", "found the plan itself")]
    [InlineData("target: over 85 %", "target: over 99999999999999999999999999999 %", "forventede et tal med højst 12 cifre og 6 decimaler.", "a number of at most 12 digits and 6 decimals")]
    [InlineData("theme: contact", "theme: contakt", "linje 40, kolonne 12: fandt »contakt«, forventede et tema fra planens »themes«. Mente du »contact«?", "a theme of the plan's ‘themes’. Did you mean ‘contact’?")]
    [InlineData("goals: [S30-1]", "goals: [S30-3]", "linje 82, kolonne 13: fandt »S30-3«, forventede et id, der findes i planen. Mente du »S30-1«?", "expected an id that the plan has.")]
    [InlineData("      - id: rest", "      - id: all", "kolonne 13: fandt id'et »all« for anden gang, forventede et id, der kun bruges én gang.", "the id ‘all’ for the second time")]
    [InlineData("municipality: stevns\n", "", "linje 1, kolonne 1: fandt intet felt »municipality«, forventede at det er udfyldt.", "found no field ‘municipality’, expected it to be filled in.")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: { da: Plan 2030, en: Plan: 2030 }", "linje 4, kolonne", "line 4, column")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: &t { da: Plan 2030, en: Plan 2030 }", "linje 4, kolonne 8: fandt noget, der ikke er YAML (&t)", "something that is not YAML (&t)")]
    public void Read_OfAFileThatIsWrong_SaysWhereWhatAndWhatWasMeant(string right, string wrong, string danish, string english)
    {
        var reading = PlanFile.Read("plan.yaml", SmallPlan.With(right, wrong), FivePlans.Words);

        reading.Plan.ShouldBeNull();
        var said = reading.Problems.Select(p => (Danish: p.ToText(Language.Danish), English: p.ToText(Language.English))).ToList();
        said.ShouldContain(p => p.Danish.Contains(danish, StringComparison.Ordinal) && p.English.Contains(english, StringComparison.Ordinal), string.Join('\n', said));
        said.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n# only a comment\n")]
    public void Read_OfAnEmptyFile_SaysSo(string text) =>
        Problem(text).ShouldBe("plan.yaml, linje 1, kolonne 1: fandt en tom fil, forventede felter med navn og værdi.");

    [Theory]
    [InlineData("- a\n- b\n", "linje 1, kolonne 1: fandt en liste, forventede felter med navn og værdi.")]
    [InlineData("plan\n", "linje 1, kolonne 1: fandt »plan«, forventede felter med navn og værdi.")]
    [InlineData("id: [a\n", "fandt noget, der ikke er YAML")]
    [InlineData("%PDF-1.7\n", "fandt noget, der ikke er YAML")]
    public void Read_OfAnotherKindOfFile_SaysSo(string text, string said) => Problem(text).ShouldContain(said);

    [Fact]
    public void Read_OfAFileWithSeveralThingsWrong_ReportsAllOfThemInOneGo()
    {
        var text = SmallPlan.Text
            .Replace("language: da", "language: dk", StringComparison.Ordinal)
            .Replace("state: adopted", "sate: adopted", StringComparison.Ordinal)
            .Replace("area: faxe", "area: faxi", StringComparison.Ordinal)
            .Replace("target: over 85 %", "target: ca. 85 %", StringComparison.Ordinal)
            .Replace("level: 1", "level: en", StringComparison.Ordinal);

        var reading = PlanFile.Read("plan.yaml", text, FivePlans.Words);

        reading.Plan.ShouldBeNull();
        reading.Problems.Select(p => (p.Line, p.Found.Da)).Order().ShouldBe(
            [(1, "intet felt »state«"), (5, "»dk«"), (7, "feltet »sate«"), (45, "»ca.«"), (60, "»faxi«"), (104, "»en«")]);
    }

    [Fact]
    public void ReadFolder_WithOneFileWrong_GivesNoPlanAndSavesNone()
    {
        using var folder = new TemporaryDirectory();
        folder.Write("plans/stevns-2030/plan.yaml", SmallPlan.Text);
        folder.Write("plans/stevns-2031/plan.yaml", SmallPlan.Text.Replace("id: stevns-2030", "id: stevns-2031", StringComparison.Ordinal));
        folder.Write("plans/stevns-2031/tables.yaml", "tables:\n  - id: T\n");
        folder.Write("plans/stevns-2031/figures.csv", "measure;area\nx;y\n");
        var library = FivePlans.Open(folder.PathOf("data"));
        var problems = new List<InputProblem>();

        library.LoadFolder(folder.PathOf("plans"), FivePlans.Written, problems).ShouldBeEmpty();

        problems.Select(p => p.File).Distinct().Order(StringComparer.Ordinal).ShouldBe(["stevns-2031/figures.csv", "stevns-2031/tables.yaml"]);
        library.Current().Plans.ShouldBeEmpty();
        library.Data.Revision().ShouldBe(0);
    }

    private static string Problem(string text)
    {
        var reading = PlanFile.Read("plan.yaml", text, FivePlans.Words);
        reading.Plan.ShouldBeNull();
        return reading.Problems.ShouldHaveSingleItem().ToText(Language.Danish);
    }
}
