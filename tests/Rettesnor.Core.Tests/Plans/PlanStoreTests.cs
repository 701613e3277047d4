using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans;

public sealed class PlanStoreTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    private readonly PlanLibrary library;

    public PlanStoreTests()
    {
        library = FivePlans.Open(folder.PathOf("data"));
        folder.Write("plans/stevns-2030/plan.yaml", SmallPlan.Text);
        folder.Write("plans/stevns-2030/figures.csv", Figures("97,9"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Save_OfANewPlan_IsVersionOneWithItsFigures()
    {
        var saved = Load("Vedtaget").ShouldHaveSingleItem();

        (saved.Plan, saved.Version, saved.NewVersion, saved.Figures.Added).ShouldBe(("stevns-2030", 1, true, 1));
        library.Current().Find("stevns-2030")!.Plan.Goals.Count.ShouldBe(2);
        library.Current().Figures.Count.ShouldBe(1);
    }

    [Fact]
    public void Save_OfTheSameFilesAgain_ChangesNothing()
    {
        Load("Vedtaget");
        var shelf = library.Current();

        var saved = Load("Igen").ShouldHaveSingleItem();

        (saved.Version, saved.NewVersion, saved.Figures.Added, saved.Figures.Unchanged).ShouldBe((1, false, 0, 1));
        library.Current().ShouldBeSameAs(shelf);
        Count("writes").ShouldBe(1);
    }

    [Fact]
    public void Save_OfAChangedFile_IsVersionTwoAndLeavesTheFirst()
    {
        Load("Vedtaget");
        var first = Versions();
        folder.Write("plans/stevns-2030/plan.yaml", SmallPlan.With("target: over 85 %", "target: over 75 %"));

        var saved = Load("Ændret i udvalget").ShouldHaveSingleItem();

        (saved.Version, saved.NewVersion, saved.Figures.Unchanged).ShouldBe((2, true, 1));
        Versions().Count.ShouldBe(2);
        Versions()[0].ShouldBe(first[0]);
        Versions()[0].ShouldContain("over 85 %");
        Versions()[1].ShouldContain("over 75 %");
        library.Current().Find("stevns-2030")!.Plan.Goals[0].Aim!.TargetText.ShouldBe("over 75 %");
    }

    [Fact]
    public void Save_OfARevisedFigure_SupersedesTheOldOne()
    {
        Load("Vedtaget");
        folder.Write("plans/stevns-2030/figures.csv", Figures("97,8"));

        var revision = Load("Rettet").ShouldHaveSingleItem().Figures.Revised.ShouldHaveSingleItem();

        (revision.Before, revision.After).ShouldBe((97.9m, 97.8m));
        library.Current().Figures.All.ShouldHaveSingleItem().Value.ShouldBe(97.8m);
        Count("figures").ShouldBe(2);
        Count("figures WHERE value = '97.9' AND superseded_by = 2").ShouldBe(1);
    }

    [Fact]
    public void Save_OfAnything_RecordsWhoWhenByWhatAndWhy()
    {
        Load("Vedtaget i byrådet");

        var row = library.Data.Use(db => Rows(db, "SELECT who, at, process, why FROM writes").ShouldHaveSingleItem());

        row.ShouldBe("Anne|2024-01-15 12:00:00|rettesnor demo|Vedtaget i byrådet");
        Count("plan_versions WHERE write_id = 1").ShouldBe(1);
        Count("figures WHERE write_id = 1").ShouldBe(1);
    }

    [Fact]
    public void Save_OfSeveralPlansWhereOneCannotBeWritten_SavesNone()
    {
        library.Data.Use(db => Rows(db, "CREATE TRIGGER no_more BEFORE INSERT ON figures WHEN (SELECT COUNT(*) FROM plan_versions) > 1 BEGIN SELECT RAISE(ABORT, 'stop'); END"));
        folder.Write("plans/stevns-2031/plan.yaml", SmallPlan.With("id: stevns-2030", "id: stevns-2031").Replace("document: S30", "document: S31", StringComparison.Ordinal).Replace("key: S30", "key: S31", StringComparison.Ordinal));
        folder.Write("plans/stevns-2031/figures.csv", Figures("97,9").Replace(";S30;", ";S31;", StringComparison.Ordinal));

        Should.Throw<DataRefusedException>(() => Load("Begge"));

        (Count("plan_versions"), Count("figures"), Count("writes")).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void LoadFolder_OfTheFivePlans_ReadsBackEveryFigure()
    {
        using var five = new FivePlans();

        five.Saved.Select(s => (s.Plan, s.Version)).ShouldBe([("slagelse-2023", 1), ("stevns-2021", 1), ("stevns-2023", 1), ("stevns-2024", 1), ("vordingborg-2019", 1)]);
        var kept = five.Library.Figures.Current();
        kept.Count.ShouldBeGreaterThan(300);
        five.Library.Current().Plans.SelectMany(p => p.Figures)
            .Where(f => !kept.Any(k => (k.Key, k.Definition, k.Source.Document, k.Value, k.Step) == (f.Key, f.Definition, f.Source.Document, f.Value, f.Step))).ShouldBeEmpty();
    }

    [Fact]
    public void LoadFolder_OfFiguresFromADocumentThatThePlanDoesNotName_SaysSoBesideWhatElseIsWrong()
    {
        folder.Write("plans/stevns-2030/plan.yaml", SmallPlan.With("language: da", "language: dk"));
        folder.Write("plans/stevns-2030/figures.csv", Figures("97,9").Replace(";S30;", ";S31;", StringComparison.Ordinal));
        var problems = new List<InputProblem>();

        library.LoadFolder(folder.PathOf("plans"), FivePlans.Written, problems).ShouldBeEmpty();

        problems.Select(p => p.ToText(Language.English)).ShouldContain(
            "stevns-2030/figures.csv, line 2, column 13: found ‘S31’, expected the key of one of the plan's sources: S30. Did you mean ‘S30’?");
        problems.ShouldContain(p => p.File == "stevns-2030/plan.yaml" && p.Line == 5);
    }

    private IReadOnlyList<PlanSaved> Load(string why)
    {
        var problems = new List<InputProblem>();
        var saved = library.LoadFolder(folder.PathOf("plans"), new Written("Anne", "rettesnor demo", why), problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return saved;
    }

    private static string Figures(string value) =>
        "measure;area;group;period;value;state;step;approximate;numerator;denominator;chance;definition;document;place;table;row;column;remark-da;remark-en\n"
        + $"interviews-4-in-12-months;stevns;;2022-Q3;{value};;0,1;;;;;standard;S30;afsnit 4;;;;;\n";

    private List<string> Versions() => library.Data.Use(db => Rows(db, "SELECT number, checksum, write_id, plan_yaml FROM plan_versions ORDER BY number"));

    private int Count(string what) => library.Data.Use(db => Rows(db, "SELECT id FROM " + what).Count);

    private static List<string> Rows(Session db, string sql) => db.Rows(sql, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(row.GetString)));
}
