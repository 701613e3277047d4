using Rettesnor.Core.Reference;
using Rettesnor.Core.Tests.Plans;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Reference;

/// <summary>The files of the law's rules, and the schema that editors check them with.</summary>
public sealed class LawFileTests
{
    private const string Small = """
        sources:
          - id: act
            act: { da: Loven, en: The act }
            found: { da: her, en: here }
        doubts:
          - { mark: reading, text: { da: Om det hele, en: Of it all } }
        rules:
          - id: some
            title: { da: Samtaler, en: Interviews }
            from: 2026-07-01
            to: 2026-12-31
            groups: ["2", "9"]
            weight: share
            share: 75
            asks: interview
            at-least: 2
            after: { months: 3 }
            within: { months: 6 }
            source: act
            mark: found
            doubts:
              - { mark: memory, text: { da: Om denne, en: Of this one } }
        gaps:
          - id: rest
            from: 2026-07-01
            groups: ["3"]
            mark: not-found
            text: { da: Resten, en: The rest }
        """;

    private static readonly JsonSchema Schema = JsonSchema.Parse(File.ReadAllText(RepositoryFolder.PathOf("reference/schemas/law.schema.json")));

    public static TheoryData<string> Files => [.. Directory.GetFiles(RepositoryFolder.PathOf("reference/law"), "*.yaml").Select(f => Path.GetFileName(f)).Where(f => f != "target-groups.yaml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_OfAFileOfTheHouse_FindsNothing(string file) =>
        Schema.Errors(PlanSchemaTests.JsonOf(File.ReadAllText(RepositoryFolder.PathOf("reference/law/" + file)))).ShouldBeEmpty();

    [Fact]
    public void Read_OfAFile_IsWhatStandsThere()
    {
        var (rules, gaps) = Read(Small, []);

        var rule = rules.ShouldHaveSingleItem();
        rule.Weight.ShouldBe(LawWeight.Share);
        rule.Share.ShouldBe(75);
        rule.Asks.ShouldBe(Effort.Interview);
        rule.AtLeast.ShouldBe(2);
        rule.After.ShouldBe(new Term(Step.Month, 3));
        rule.Within.ShouldBe(new Term(Step.Month, 6));
        rule.Groups.ShouldBe(["2", "9"]);
        rule.Source.Act.En.ShouldBe("The act");
        rule.Doubts.Select(d => (d.Mark, d.Text.En)).ShouldBe([(LawMark.Memory, "Of this one"), (LawMark.Reading, "Of it all")], "what is said of the whole file is said of every rule");
        rule.IsInForce(new DateOnly(2026, 6, 30)).ShouldBeFalse();
        rule.IsInForce(new DateOnly(2026, 7, 1)).ShouldBeTrue();
        rule.IsInForce(new DateOnly(2027, 1, 1)).ShouldBeFalse();
        gaps.ShouldHaveSingleItem().IsInForce(new DateOnly(2050, 1, 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("weight: share", "weight: shre", 13, 13, "‘shre’", "share")]
    [InlineData("asks: interview", "asks: intervew", 15, 11, "‘intervew’", "interview")]
    [InlineData("source: act", "source: akt", 19, 13, "‘akt’", "act")]
    [InlineData("mark: memory", "mark: memry", 22, 17, "‘memry’", "memory")]
    [InlineData("groups: [\"3\"]", "groups: [\"33\"]", 26, 14, "‘33’", null)]
    [InlineData("at-least: 2", "at-last: 2", 16, 5, "the field ‘at-last’", "at-least")]
    [InlineData("at-least: 2", "at-least: 0", 16, 15, "‘0’", null)]
    [InlineData("    share: 75\n", "", 8, 5, "no field ‘share’", null)]
    [InlineData("weight: share", "weight: duty", 14, 12, "‘share’", null)]
    [InlineData("    groups: [\"2\", \"9\"]\n", "", 8, 5, "no field ‘groups’", null)]
    [InlineData("from: 2026-07-01\n    to", "from: juli\n    to", 10, 11, "‘juli’", null)]
    [InlineData("to: 2026-12-31", "to: 2026-06-30", 11, 9, "a last day before the first", null)]
    [InlineData("after: { months: 3 }", "after: { months: 6 }", 18, 13, "a time that ends before anything counts", null)]
    [InlineData("within: { months: 6 }", "within: { months: 6, weeks: 2 }", 18, 13, "no time or several", null)]
    [InlineData("en: The rest", "", 28, 11, "no field ‘en’", null)]
    public void Read_OfAWrongFile_SaysWhereAndWhatWasMeant(string right, string wrong, int line, int column, string found, string? suggestion)
    {
        var problems = new List<InputProblem>();
        var text = Small.Replace(right, wrong, StringComparison.Ordinal);
        text.ShouldNotBe(Small);

        Read(text, problems);

        problems.ShouldContain(
            p => p.Line == line && p.Column == column && p.Found.En == found && p.Suggestion == suggestion, string.Join('\n', problems.Select(p => p.ToText(Language.English))));
    }

    [Theory]
    [InlineData("    share: 75\n", "")]
    [InlineData("weight: share", "weight: duty")]
    [InlineData("weight: share", "weight: right")]
    [InlineData("    within: { months: 6 }\n", "")]
    [InlineData("within: { months: 6 }", "within: { years: 6 }")]
    [InlineData("within: { months: 6 }", "within: { months: 6, weeks: 2 }")]
    [InlineData("groups: [\"3\"]", "groups: []")]
    [InlineData("groups: [\"3\"]", "groups: [\"14\"]")]
    [InlineData("asks: interview", "asks: offers")]
    [InlineData("    mark: found\n", "")]
    [InlineData("gaps:", "gap:")]
    public void Schema_AndReader_RefuseTheSame(string right, string wrong) => Both(Small.Replace(right, wrong, StringComparison.Ordinal)).ShouldBe((false, false));

    [Theory]
    [InlineData("", "")]
    [InlineData("within: { months: 6 }", "within: { unknown: true }")]
    [InlineData("    share: 75\n    asks: interview\n    at-least: 2\n    after: { months: 3 }\n    within: { months: 6 }\n", "    asks: offer\n")]
    public void Schema_AndReader_AcceptTheSame(string right, string other)
    {
        var text = right.Length == 0 ? Small : Small.Replace(right, other, StringComparison.Ordinal);
        Both(other.Contains("offer", StringComparison.Ordinal) ? text.Replace("weight: share", "weight: right", StringComparison.Ordinal) : text).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("course: [{ on-benefit: contact-curse }]", 1, 24, "contact-course")]
    [InlineData("course: [{ interviews: { at-least: 1, months: 1 } }]", 1, 9, null)]
    [InlineData("course: [{ on-benefit: contact-course }]\ngroups: [{ group: \"2\", since: famly }]", 2, 31, "family")]
    [InlineData("course: [{ on-benefit: contact-course }]\ngroups: [{ group: \"2\", since: family, benefit: cash-benfit }]", 2, 48, "cash-benefit")]
    public void ReadGroups_OfAWrongFile_SaysWhereAndWhatWasMeant(string text, int line, int column, string? suggestion)
    {
        var problems = new List<InputProblem>();

        LawFile.ReadGroups("law/target-groups.yaml", text, FivePlans.Reference.Histories, problems);

        problems.ShouldContain(p => p.Line == line && p.Column == column && p.Suggestion == suggestion, string.Join('\n', problems.Select(p => p.ToText(Language.English))));
    }

    [Fact]
    public void Rules_OfTheHouse_LeaveNoGroupWithoutARuleOrAGap()
    {
        var law = FivePlans.Reference.Law;
        foreach (var day in new[] { new DateOnly(2020, 1, 1), new DateOnly(2023, 5, 15), new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 1), new DateOnly(2027, 1, 1) })
        {
            foreach (var group in law.Groups)
            {
                law.Rules.Concat<LawEntry>(law.Gaps).Any(e => e.IsInForce(day) && e.Groups.Contains(group.Group)).ShouldBeTrue($"target group {group.Group} on {day}");
            }
        }

        law.Groups.Select(g => g.Group).ShouldBe(FivePlans.Reference.Histories.Dimensions.Single(d => d.Id == LawBook.Dimension).Values.Select(v => v.Id));
    }

    private static (IReadOnlyList<LawRule> Rules, IReadOnlyList<LawGap> Gaps) Read(string text, List<InputProblem> problems) => LawFile.ReadRules("law/x.yaml", text, FivePlans.Reference.Law.Groups, problems);

    private static (bool Schema, bool Reader) Both(string text)
    {
        var problems = new List<InputProblem>();
        Read(text, problems);
        return (Schema.IsValid(PlanSchemaTests.JsonOf(text)), problems.Count == 0);
    }
}
