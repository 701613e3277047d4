using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans.Drafts;

public sealed class ElementTests
{
    [Theory]
    [MemberData(nameof(PlanSchemaTests.Plans), MemberType = typeof(PlanSchemaTests))]
    public void Plan_TakenApartAndPutTogether_IsTheFileByteForByte(string file) => ThereAndBack(File.ReadAllText(RepositoryFolder.PathOf(file)));

    [Fact]
    public void PlanWithEveryField_TakenApartAndPutTogether_IsTheSameText() => ThereAndBack(SmallPlan.Text);

    [Fact]
    public void AnyPlan_TakenApartAndPutTogether_IsTheSameText() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyPlan.Of().ToArbitrary(), plan => ThereAndBack(PlanWriter.Write(plan))));

    [Fact]
    public void Fields_AsJsonAndBack_AreTheSame() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyPlan.Of().ToArbitrary(), plan =>
    {
        foreach (var element in ElementReader.Read(PlanWriter.Write(plan))!)
        {
            ElementFields.OfJson(element.Fields.ToJson()).ShouldBe(element.Fields);
        }
    }));

    // What would be lost is not taken apart.
    [Theory]
    [InlineData("years: 2030..2031", "years: 2030..2031\nsecret: 7")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: Plan 2030")]
    [InlineData("ministers-goals: [M1]", "ministers-goals: [M1, \"M2, M3\"]")]
    [InlineData("compare: [denmark, faxe]", "compare: denmark")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: { da: Plan 2030, en: Plan 2030, de: Plan 2030 }")]
    [InlineData("years: 2030..2031", "years: 2030\n\tx: 1")]
    public void File_WithSomethingThatHasNoPlace_IsNotTakenApart(string right, string wrong) => ElementReader.Read(SmallPlan.With(right, wrong)).ShouldBeNull();

    [Fact]
    public void File_WithFaults_IsTakenApartAndItsFaultsAreSaidByElementAndField()
    {
        var text = SmallPlan.With("target: over 85 %", "target: ovr 85 %").Replace("        measure: offers-in-12-months\n", "", StringComparison.Ordinal);
        var elements = ElementReader.Read(text)!;
        var draft = DraftOf(elements);

        var problems = draft.Read(FivePlans.Reference, FivePlans.Words).Problems;

        var goals = elements.Where(e => e.Kind == "goals").ToList();
        problems.Select(p => (p.Element, p.Field, p.Text.Da)).ShouldBe(
        [
            (goals[0].Number, "target", "Måltal: fandt »ovr«, forventede et mål, for eksempel over 85 %, højst landet + 0,1 procentpoint, stigende, opbrugt eller følges. Mente du »over«?"),
            (goals[1].Number, "", "»Måling« mangler."),
        ], ignoreOrder: true);
    }

    [Fact]
    public void Element_ThatSaysNothing_IsStillThereAndLacksAll()
    {
        var elements = ElementReader.Read(SmallPlan.Text)!;
        var draft = DraftOf([.. elements, new PlanElement(99, "annexes", 1, 999, ElementFields.Empty)]);

        draft.Read(FivePlans.Reference, FivePlans.Words).Problems.Where(p => p.Element == 99).Select(p => p.Text.En).ShouldBe(["‘Id’ is missing.", "‘Title’ is missing.", "‘Text’ is missing."]);
    }

    [Fact]
    public void Text_WithoutEnglish_HasTheDanishInItsPlace()
    {
        var elements = ElementReader.Read(SmallPlan.Text)!.ToList();
        elements[0] = elements[0] with { Fields = elements[0].Fields.With("title.en", "") };

        DraftOf(elements).Read(FivePlans.Reference, FivePlans.Words).Bundle!.Plan.Title.ShouldBe(new LocalText("Plan 2030", "Plan 2030"));
    }

    // from, mine, theirs: what comes of it, and what conflicts. Fields are written a=1; an empty one is not there.
    [Theory]
    [InlineData("target=1 time=1", "target=2 time=1", "target=1 time=2", "target=2 time=2", "")]
    [InlineData("target=1 time=1", "target=2 time=1", "target=3 time=1", "target=2 time=1", "target")]
    [InlineData("target=1", "target=2", "target=2", "target=2", "")]
    [InlineData("target=1 time=1", "target=1", "target=2 time=1", "target=2", "")]
    [InlineData("target=1 time=1", "target=1", "target=1 time=2", "target=1", "time")]
    [InlineData("title.da=1 title.en=1", "title.da=2 title.en=1", "title.da=1 title.en=2", "title.da=2 title.en=2", "")]
    [InlineData("parts.0.id=a parts.0.target=1 parts.1.id=b parts.1.target=1", "parts.0.id=a parts.0.target=2 parts.1.id=b parts.1.target=1", "parts.0.id=a parts.0.target=1 parts.1.id=b parts.1.target=2", "parts.0.id=a parts.0.target=2 parts.1.id=b parts.1.target=2", "")]
    [InlineData("parts.0.id=a parts.0.target=1 parts.1.id=b parts.1.target=1", "parts.0.id=a parts.0.target=1 parts.1.id=b parts.1.target=2", "parts.0.id=b parts.0.target=1", "parts.0.id=a parts.0.target=1 parts.1.id=b parts.1.target=2", "parts")]
    [InlineData("parts.0.id=a time=1", "parts.0.id=a time=2", "parts.0.id=a parts.1.id=b time=1", "parts.0.id=a parts.1.id=b time=2", "")]
    public void Merge_OfTwoPeoplesWriting_IsByFieldAndSaysWhereTheyDisagree(string from, string mine, string theirs, string merged, string conflicts)
    {
        static ElementFields Of(string text) => new(text.Split(' ').Select(f => f.Split('=')).Select(f => KeyValuePair.Create(f[0], f[1])));

        var of = FieldMerge.Of(PlanShape.GoalKind, Of(from), Of(mine), Of(theirs));

        of.Fields.ShouldBe(Of(merged));
        string.Join(' ', of.Conflicts).ShouldBe(conflicts);
    }

    private static void ThereAndBack(string text)
    {
        var elements = ElementReader.Read(text);
        elements.ShouldNotBeNull(text);
        ElementText.Of(elements).Text.ShouldBe(text);
    }

    private static Draft DraftOf(IReadOnlyList<PlanElement> elements) => new(1, "stevns-2030", new AreaId("stevns"), "file", null, default, "", elements, [], [])
    {
        PlanYaml = null,
        TablesYaml = "tables: []\n",
        FiguresCsv = System.Text.Encoding.UTF8.GetBytes(string.Join(';', Core.Figures.FiguresFile.Columns) + "\n"),
    };
}
