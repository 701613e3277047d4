using Rettesnor.Core.Measures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Reference;

public sealed class FormulaReaderTests
{
    private const string Anything = "share: { of: [{ sex: female }], where: [{ age: { from: 18 } }], over: last }";

    public static TheoryData<string> Computed => [.. FivePlans.Reference.Measures.All.Where(m => m.Versions.Any(v => v.Formula is not null)).Select(m => m.Id.Value)];

    [Fact]
    public void Read_OfAShare_IsItsPopulationAndCondition()
    {
        var formula = Read("share: { of: [{ on-benefit: clarification }, { seniority: { at-least: 12, on: family } }], where: [{ interviews: { at-least: 4, months: 12 } }], over: last }");

        formula.ShouldBe(new Formula.Share(
            new Predicate.All(new([
                new Predicate.OnBenefit(new(["resource-course", "rehabilitation", "pre-rehabilitation"])),
                new Predicate.Seniority(12, ChainScope.Family, IsOver: false)])),
            new Predicate.Interviews(4, 12, ValueList<string>.Empty))
        { Over = PeriodRule.Last });
    }

    [Theory]
    [InlineData("persons: { of: [{ on-benefit: cash-benfit }], over: last }", "‘cash-benfit’", "cash-benefit")]
    [InlineData("persons: { of: [{ interviews: { at-least: 4, months: 0 } }], over: last }", "‘0’", null)]
    [InlineData("share: { where: [{ sex: female }], over: last }", "no field ‘of’", null)]
    [InlineData("share: { of: [{ sex: female }], where: [{ sex: male }] }", "no field ‘over’", null)]
    [InlineData("share: { of: [{ sex: female }], where: [{ sex: male }], over: sum }", "‘sum’", null)]
    [InlineData("persons: { of: [{ worked: { at-least: 10, over: 20, months: 3 } }], over: last }", "both bounds or none", null)]
    [InlineData("persons: { of: [{ worked: { at-least: 0, months: 3 } }], over: last }", "‘0’", null)]
    [InlineData("persons: { of: [{ worked: { at-least: 1.005, months: 3 } }], over: last }", "‘1.005’", null)]
    [InlineData("persons: { of: [], over: last }", "no conditions", null)]
    [InlineData("persons: { of: [{ any: [{ sex: male }] }], over: last }", "1 conditions", null)]
    [InlineData("persons: { of: [{ readyness: job-ready }], over: last }", "the field ‘readyness’", "readiness")]
    [InlineData("persons: { of: [{ readiness: job-redy }], over: last }", "‘job-redy’", "job-ready")]
    [InlineData("persons: { of: [{ offer-within: { kinds: [compny], months: 12 } }], over: last }", "‘compny’", "company")]
    [InlineData("persons: { of: [{ age: { from: 30, to: 20 } }], over: last }", "an age without bounds", null)]
    [InlineData("fulltime: { on: any, while: [{ interviews: { at-least: 1, months: 1 } }] }", "a condition about several days", null)]
    [InlineData("events: { event: { benefit-start: any }, where: { on-the-day: [{ seniority: { at-least: 1, on: any } }] }, over: sum }", "a condition about several days", null)]
    [InlineData("events: { event: { state-change: casworker }, over: sum }", "‘casworker’", "caseworker")]
    [InlineData("events: { over: sum }", "no event or several", null)]
    [InlineData("event-share: { event: { benefit-end: any }, of: { to: work } }", "no field ‘where’", null)]
    [InlineData("sharre: { of: [] }", "the field ‘sharre’", "share")]
    public void Read_OfAWrongDefinition_SaysWhereAndWhatWasMeant(string formula, string found, string? suggestion)
    {
        var problems = new List<InputProblem>();

        MeasureFile.Read("m.yaml", Text(formula), FivePlans.Reference.Histories, problems);

        problems.ShouldContain(p => p.Line == 16 && p.Column > 1 && p.Found.En.Contains(found, StringComparison.Ordinal) && p.Suggestion == suggestion, string.Join('\n', problems.Select(p => p.ToText(Language.English))));
    }

    [Theory]
    [InlineData("persons: { of: [{ sex: [female }], over: last }")]
    [InlineData("persons: { of: [{ sex: female }")]
    public void Read_OfABracketLeftOpen_SaysWhere(string formula)
    {
        var problems = new List<InputProblem>();

        MeasureFile.Read("m.yaml", Text(formula)[..^2] + "\n    remark: { da: Ord, en: Words }\n", FivePlans.Reference.Histories, problems);

        problems.ShouldHaveSingleItem().Line.ShouldNotBeNull().ShouldBeInRange(16, 18);
    }

    [Fact]
    public void Read_OfAShareThatIsNotInPercent_IsRefused()
    {
        var problems = new List<InputProblem>();

        MeasureFile.Read("m.yaml", Text(Anything).Replace("unit: percent", "unit: persons", StringComparison.Ordinal), FivePlans.Reference.Histories, problems);

        var problem = problems.ShouldHaveSingleItem();
        (problem.Line, problem.Found.Da, problem.Suggestion).ShouldBe((4, "»persons«", "percent"));
    }

    [Fact]
    public void Read_OfVersionsThatOverlap_PointsAtTheLater()
    {
        var problems = new List<InputProblem>();
        var later = "\n      - id: v2\n        from: 2023-01-01\n        text: { da: Ord, en: Words }\n";

        MeasureFile.Read("m.yaml", Text(Anything) + later, FivePlans.Reference.Histories, problems);

        problems.ShouldHaveSingleItem().Line.ShouldBe(17);
    }

    [Theory]
    [InlineData("of: [{ basis: [refugee, family-reunified] }, { age: { from: 18, to: 66 } }], where: [everyone]", "(flygtning eller familiesammenført til flygtning) og 18 til 66 år")]
    [InlineData("of: [{ on-benefit: [cash-benefit, education-benefit, flexjob] }, { readiness: [job-ready, activity-ready] }], where: [everyone]", "(på kontanthjælp, uddannelseshjælp eller fleksjob) og (jobparat eller aktivitetsparat)")]
    [InlineData("of: [{ on-benefit: contact-course }, { sex: male }], where: [everyone]", ", kontanthjælp) og mand")]
    [InlineData("of: [everyone], where: [{ any: [{ offer-within: { kinds: company, months: 12 } }, { worked: { at-least: 1, months: 3 } }] }]", "(et tilbud om virksomhedspraktik, løntilskud eller nytteindsats i de seneste 12 måneder) eller mindst 1 lønnet time i de seneste 3 måneder")]
    public void Text_OfWhatIsJoined_CanBeReadInOneWayOnly(string parts, string danish)
    {
        var formula = Read($"share: {{ {parts}, over: last }}");

        new FormulaText(FivePlans.Reference.Histories, FivePlans.Reference.Measures, Language.Danish).Of(formula).ShouldContain(danish);
    }

    [Theory]
    [MemberData(nameof(Computed))]
    public void Formula_OfAMeasureOfTheReference_CanBeAskedAndIsReadBackInBothLanguages(string id)
    {
        var measure = FivePlans.Reference.Measures.Find(id)!;
        var formulas = measure.Versions.Select(v => v.Formula).OfType<Formula>().ToList();
        var codebook = FivePlans.Reference.Histories.Codebook([("caseworker", "anna"), ("team", "north")]);
        var grid = Grid.Of(Period.OfMonth(2021, 1), Period.OfMonth(2021, 12));

        new MeasurePass(codebook, grid, formulas.Select(f => new Question { Formula = f })).Prepare([new AreaId("stevns")]).Count.ShouldBe(formulas.Count);
        foreach (var formula in formulas)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                new FormulaText(FivePlans.Reference.Histories, FivePlans.Reference.Measures, language).Of(formula).Length.ShouldBeGreaterThan(20);
            }

            (formula is not Formula.OfPublished of || FivePlans.Reference.Measures.Find(of.Whole) is not null).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("S23-3", "refugees-190-hours")]
    [InlineData("S23-6", "interviews-4-in-12-months")]
    [InlineData("S23-7", "offers-in-12-months")]
    [InlineData("S23-8", "temporary-benefits-share")]
    [InlineData("R21-3", "self-support-transition-benefit-share")]
    [InlineData("L23-A1", "insured-unemployed-share")]
    [InlineData("L23-A2", "job-ready-in-education-share")]
    [InlineData("L23-A3a", "sick-listed-share")]
    [InlineData("L23-A3b", "partly-recovered-share")]
    [InlineData("L23-A4a", "adult-apprenticeship-starts")]
    [InlineData("L23-B1a", "activity-ready-cash-benefit-hours-share")]
    [InlineData("L23-B1b", "resource-course-hours-share")]
    [InlineData("L23-B2a", "activity-ready-cash-benefit-fulltime")]
    [InlineData("L23-B2b", "cash-benefit-over-2-years")]
    [InlineData("L23-B3a", "unemployment-allowance-fulltime")]
    [InlineData("L23-B3b", "unemployment-allowance-over-2-years")]
    [InlineData("L23-C1", "refugees-employed-after-3-years")]
    [InlineData("L23-C2", "displaced-ukrainians-employed-share")]
    [InlineData("L23-D3", "benefits-at-18-share")]
    [InlineData("L23-E2", "caseworker-changes-per-citizen")]
    [InlineData("V19-1b", "education-help-exits-to-education")]
    [InlineData("V19-2b", "under-30-on-public-support")]
    [InlineData("V19-3", "public-support-share")]
    [InlineData("V19-3c", "refugees-immigrants-in-education-or-work")]
    [InlineData("V19-I4", "integration-benefit-company-offer")]
    public void Versions_OfAGoalOnPersons_AllHaveAFormula(string goal, string id) =>
        FivePlans.Reference.Measures.Find(id)!.Versions.ShouldAllBe(v => v.Formula != null, goal);

    private static Formula Read(string formula)
    {
        var problems = new List<InputProblem>();
        var measures = MeasureFile.Read("m.yaml", Text(formula), FivePlans.Reference.Histories, problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return measures[0].Versions[0].Formula!;
    }

    private static string Text(string formula) => $$"""
        measures:
          - id: m
            title: { da: Måling, en: Measure }
            unit: percent
            direction: high
            intervals: [month]
            every: month
            figures: level
            basis: register
            source: { da: Registre, en: Registers }
            versions:
              - id: v1
                text:
                  da: Ord
                  en: Words
                formula: { {{formula}} }
        """;
}
