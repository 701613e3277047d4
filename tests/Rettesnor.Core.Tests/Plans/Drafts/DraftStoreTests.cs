using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Plans.Drafts;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans.Drafts;

public sealed class DraftStoreTests
{
    private static readonly DateOnly Today = new(2024, 1, 15);

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    private sealed class House : IDisposable
    {
        private readonly TestDatabase test;

        public House(DatabaseKind kind)
        {
            test = RegisterStoreTests.Open(kind);
            Library = new PlanLibrary(test.Data, FivePlans.Reference);
            Store = new DraftStore(test.Data);
            Decisions = new DraftDecisions(Library);
            var problems = new List<InputProblem>();
            Library.LoadFolder(RepositoryFolder.Plans, FivePlans.Written, problems);
            problems.ShouldBeEmpty();
        }

        public PlanLibrary Library { get; }

        public DraftStore Store { get; }

        public DraftDecisions Decisions { get; }

        public PlanBundle Plan(string id) => Library.Current().Find(id)!;

        public Draft NewVersion(string plan) => Begin(DraftStart.FromVersion(Plan(plan), 1));

        public Draft Begin(DraftStart start) => Store.Find(Store.Begin(By("ane"), start, Guid.NewGuid().ToString()).Id!.Value)!;

        public Draft Again(Draft draft) => Store.Find(draft.Id)!;

        public Saving Save(Draft seen, PlanElement element, string who, string path, string value) =>
            Store.Save(By(who), seen.Id, element.Number, element.Kind, element.Revision, element.Fields.With(path, value));

        public long Count(string table) => test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM " + table));

        public void Dispose() => test.Dispose();
    }

    private static Written By(string who) => new(who, "tests", "drafts");

    private static PlanElement Goal(Draft draft, string id) => draft.Of(PlanShape.GoalKind).Single(g => g.Id == id);

    [Theory]
    [MemberData(nameof(Databases))]
    public void Draft_FromLastYearsPlanToAnAdoptedVersion_WalksTheWholeWay(DatabaseKind kind)
    {
        using var house = new House(kind);
        var start = DraftStart.FromPlan(house.Plan("stevns-2023"), "stevns-2025", new LocalText("Beskæftigelsesplan 2025", "Employment plan 2025"), Period.OfYear(2025));
        var draft = house.Begin(start);

        draft.Read(house.Library.Reference, house.Library.Words).Problems.ShouldBeEmpty();
        var goal = Goal(draft, "S25-7");
        goal.Fields["time"].ShouldBe("");
        house.Save(draft, goal, "bo", "target", "over 77 %").ShouldBe(new Saving.Done(goal.Number, 2, null));
        house.Library.Current().Find("stevns-2025").ShouldBeNull("a draft is no plan");

        house.Decisions.Send(By("leder"), draft.Id, "2024-17", Today.AddDays(28), true, Today, seen: null).ShouldBeNull();
        house.Save(draft, Goal(house.Again(draft), "S25-7"), "bo", "target", "over 70 %").ShouldBeOfType<Saving.Done>();
        var hearing = house.Decisions.PublishedHearing("stevns-2025")!;
        hearing.PlanYaml.ShouldContain("target: over 77 %");
        hearing.PlanYaml.ShouldNotContain("over 70 %", Case.Sensitive, "what is in hearing does not change");
        house.Decisions.PlansInHearing().Select(p => (p.Plan, p.Title.En)).ShouldBe([("stevns-2025", "Employment plan 2025")]);
        house.Decisions.InHearing(new AreaId("stevns")).ShouldBe([new DraftInHearing(draft.Id, new("Beskæftigelsesplan 2025", "Employment plan 2025"), Today.AddDays(28))]);
        house.Decisions.InHearing(new AreaId("faxe")).ShouldBeEmpty();

        house.Decisions.Adopt(By("leder"), draft.Id, "", Today, null, Today, seen: null).Refused.ShouldBeOfType<DraftRefused.NoReference>();
        house.Decisions.Adopt(By("leder"), draft.Id, "2024-17", Today.AddDays(1), null, Today, seen: null).Refused.ShouldBeOfType<DraftRefused.InTheFuture>();
        house.Decisions.Adopt(By("leder"), draft.Id, "2024-17", Today, null, Today, seen: null).ShouldBe((1, null));
        house.Decisions.Adopt(By("leder"), draft.Id, "2024-17", Today, null, Today, seen: null).ShouldBe((1, null), "a second click makes no second version");

        var plan = house.Library.Current().Find("stevns-2025")!.Plan;
        (plan.State, plan.Adopted, plan.Follows, plan.Goal("S25-7")!.Aim!.TargetText).ShouldBe((PlanState.Adopted, Today, "stevns-2023", "over 70 %"));
        var version = house.Library.Plans.Versions("stevns-2025", Knowledge.Now).ShouldHaveSingleItem();
        (version.Number, version.Who, version.CaseNumber, version.Day, version.IsNewest).ShouldBe((1, "leder", "2024-17", Today, true));
        house.Again(draft).State.ShouldBe(DraftState.Adopted);
        house.Save(draft, Goal(house.Again(draft), "S25-7"), "bo", "target", "over 60 %").ShouldBeOfType<Saving.Refused>().Why.ShouldBeOfType<DraftRefused.NotOpen>();
        house.Decisions.PublishedHearing("stevns-2025").ShouldBeNull();
        house.Decisions.InHearing(new AreaId("stevns")).ShouldBeEmpty("it is adopted");
        var heard = house.Decisions.ReadableHearing("stevns-2025")!;
        (heard.IsOver, heard.PlanYaml).ShouldBe((true, hearing.PlanYaml), "the address of a hearing leads to what was heard");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Version_OfAPlanThatIsAdopted_SupersedesTheFormerAndLeavesItAsItWas(DatabaseKind kind)
    {
        using var house = new House(kind);
        var before = house.Plan("stevns-2023").Texts;
        var (draft, late) = (house.NewVersion("stevns-2023"), house.NewVersion("stevns-2023"));
        house.Save(draft, Goal(draft, "S23-7"), "ane", "target", "over 77 %");

        house.Decisions.Adopt(By("leder"), draft.Id, "24/1", Today, 1, Today, seen: null).ShouldBe((2, null));
        house.Decisions.Adopt(By("leder"), late.Id, "24/2", Today, 1, Today, seen: null).Refused.ShouldBe(new DraftRefused.AnotherVersion(2));
        house.Decisions.Adopt(By("leder"), late.Id, "24/2", Today, 2, Today, seen: null).ShouldBe((3, null));

        house.Library.Plans.Versions("stevns-2023", Knowledge.Now).Select(v => (v.Number, v.CaseNumber, v.IsNewest)).ShouldBe([(3, "24/2", true), (2, "24/1", false), (1, null, false)]);
        house.Library.Plans.Version("stevns-2023", 1)!.Checksum.ShouldBe(before.Checksum);
        house.Library.Plans.Version("stevns-2023", 2)!.PlanYaml.ShouldContain("target: over 77 %");
        house.Library.Plans.Version("stevns-2023", 9).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Save_ByTwoAtOnce_OverwritesNothing(DatabaseKind kind)
    {
        using var house = new House(kind);
        var draft = house.NewVersion("stevns-2023");
        var goal = Goal(draft, "S23-7");
        house.Save(draft, goal, "ane", "target", "over 77 %").ShouldBe(new Saving.Done(goal.Number, 2, null));

        // Another field: both are kept. The same field, and not alike: nothing is saved, and both are shown.
        house.Save(draft, goal, "bo", "title.da", "Nyt navn").ShouldBe(new Saving.Done(goal.Number, 3, "ane"));
        var writes = house.Count("writes");
        var conflict = house.Save(draft, goal, "dorte", "target", "over 60 %").ShouldBeOfType<Saving.Conflict>();

        house.Count("writes").ShouldBe(writes, "what is not saved leaves no write");
        (conflict.Who, conflict.Revision, conflict.Theirs["target"]).ShouldBe(("bo", 3, "over 77 %"));
        conflict.Merged.Conflicts.ShouldBe(["target"]);
        (conflict.Merged.Fields["target"], conflict.Merged.Fields["title.da"]).ShouldBe(("over 60 %", "Nyt navn"));
        var now = Goal(house.Again(draft), "S23-7");
        (now.Fields["target"], now.Fields["title.da"]).ShouldBe(("over 77 %", "Nyt navn"));

        // Having seen both, one's own may be chosen; a second click changes nothing more.
        house.Store.Save(By("dorte"), draft.Id, goal.Number, "goals", conflict.Revision, conflict.Merged.Fields).ShouldBe(new Saving.Done(goal.Number, 4, null));
        house.Store.Save(By("dorte"), draft.Id, goal.Number, "goals", conflict.Revision, conflict.Merged.Fields).ShouldBe(new Saving.Done(goal.Number, 4, null));
        house.Store.History(draft.Id, goal.Number).Select(r => (r.Revision, r.Who)).ShouldBe([(4, "dorte"), (3, "bo"), (2, "ane"), (1, "ane")]);
        house.Store.Save(By("hacker"), draft.Id, goal.Number, "goals", 99, goal.Fields.With("target", "over 1 %")).ShouldBeOfType<Saving.Conflict>("a revision that there never was");
    }

    [Theory]
    [InlineData("Ring til 010190-1234", true)]
    [InlineData("0101901234", true)]
    [InlineData("P-nummer 1099887766", false)]
    [InlineData("Sag 202611221234", false)]
    public void Save_OfWhatMayBeACprNumber_IsRefusedAndNotSaidAgain(string text, bool refused)
    {
        using var house = new House(DatabaseKind.Sqlite);
        var draft = house.NewVersion("stevns-2024");

        var saving = house.Save(draft, draft.Head, "ane", "vision.da", text);

        (saving is Saving.Refused { Why: DraftRefused.HasCprNumber }).ShouldBe(refused);
        (saving as Saving.Refused)?.Why.Text.Da.ShouldNotContain("1234");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Save_ByManyAtTheSameMoment_LosesNobodysWriting(DatabaseKind kind)
    {
        using var house = new House(kind);
        var draft = house.NewVersion("stevns-2023");
        var goal = Goal(draft, "S23-7");
        string[] paths = ["title.da", "title.en", "target", "time", "reason.da", "reason.en", "remark.da", "decider.da"];

        // All from the revision that they saw first, each in a field of their own, twice over.
        Parallel.ForEach(paths.Concat(paths), path => house.Save(draft, goal, path, path, "af " + path).ShouldBeOfType<Saving.Done>());

        var now = Goal(house.Again(draft), "S23-7");
        paths.Where(p => now.Fields[p] != "af " + p).ShouldBeEmpty();
        house.Store.History(draft.Id, goal.Number).Select(r => r.Revision).ShouldBeUnique();
        Parallel.For(0, 4, _ => house.Store.Save(By("ane"), draft.Id, draft.NextNumber, "annexes", 0, goal.Fields));
        house.Again(draft).Of(PlanShape.Find("annexes")!).Count(e => e.Fields.Equals(goal.Fields)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Element_AddedMovedAndRemovedTwice_IsSoOnce(DatabaseKind kind)
    {
        using var house = new House(kind);
        var draft = house.NewVersion("stevns-2024");
        var fields = new ElementFields(new Dictionary<string, string> { ["id"] = "nyt", ["title.da"] = "Nyt", ["text.da"] = "Tekst" });
        var added = house.Store.Save(By("ane"), draft.Id, draft.NextNumber, "annexes", 0, fields).ShouldBeOfType<Saving.Done>();
        house.Store.Save(By("ane"), draft.Id, draft.NextNumber, "annexes", 0, fields).ShouldBe(added);
        var other = house.Store.Save(By("bo"), draft.Id, draft.NextNumber, "annexes", 0, fields.With("id", "andet")).ShouldBeOfType<Saving.Done>("two people's new elements are two");
        house.Again(draft).Of(PlanShape.Find("annexes")!).Select(e => e.Number).TakeLast(2).ShouldBe([added.Element, other.Element]);

        house.Store.Swap(By("ane"), draft.Id, added.Element, other.Element).ShouldBeNull();
        house.Store.Swap(By("ane"), draft.Id, added.Element, other.Element).ShouldBeNull();
        house.Again(draft).Of(PlanShape.Find("annexes")!).Select(e => e.Number).TakeLast(2).ShouldBe([other.Element, added.Element]);

        house.Store.Remove(By("ane"), draft.Id, added.Element, 1).ShouldBeNull("moving is not writing");
        house.Store.Remove(By("ane"), draft.Id, added.Element, 1).ShouldBeNull();
        house.Again(draft).Removed.Select(e => e.Number).ShouldBe([added.Element]);
        house.Store.Save(By("bo"), draft.Id, added.Element, "annexes", 1, fields.With("title.da", "Mit")).ShouldBeOfType<Saving.Refused>().Why.ShouldBe(new DraftRefused.Gone("ane"));
        house.Store.Restore(By("bo"), draft.Id, added.Element).ShouldBeNull();
        house.Again(draft).Removed.ShouldBeEmpty();
        house.Store.Save(By("bo"), draft.Id, added.Element, "annexes", house.Again(draft).Find(added.Element)!.Revision, fields.With("title.da", "Mit"));
        house.Store.Remove(By("ane"), draft.Id, added.Element, 1).ShouldBeOfType<DraftRefused.Written>();
        house.Store.Remove(By("ane"), draft.Id, PlanElement.HeadNumber, 1).ShouldBeOfType<DraftRefused.HeadStays>();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Draft_OfAFile_IsItWordForWordUntilSomebodyWrites(DatabaseKind kind)
    {
        using var house = new House(kind);
        var text = "# Vores plan\n" + SmallPlan.Text;
        var texts = new PlanTexts("fil", text, "tables: []\n", house.Plan("stevns-2024").Texts.FiguresCsv);
        var draft = house.Begin(DraftStart.FromFile(texts, house.Library.Words)!);

        draft.Text.ShouldBe(text);
        house.Save(draft, Goal(draft, "S30-1"), "ane", "target", "over 77 %");
        house.Again(draft).Text.ShouldBe(SmallPlan.With("target: over 85 %", "target: over 77 %"));
    }

    [Fact]
    public void Begin_TwiceWithTheSameForm_IsOneDraft()
    {
        using var house = new House(DatabaseKind.Sqlite);
        var start = DraftStart.FromNothing("stevns-2026", new AreaId("stevns"), new LocalText("Ny", "New"), Period.OfYear(2026));

        var first = house.Store.Begin(By("ane"), start, "a");
        house.Store.Begin(By("ane"), start, "a").ShouldBe(first);
        house.Store.Begin(By("ane"), start with { Plan = "stevns-2023" }, "b").Refused.ShouldBe(new DraftRefused.PlanExists("stevns-2023"));
        house.Store.Begin(By("ane"), start with { Plan = "../etc" }, "c").Refused.ShouldBe(new DraftRefused.WrongId("../etc"));
        house.Store.Begin(By("ane"), start with { Plan = "draft-7" }, "d").Refused.ShouldBe(new DraftRefused.WrongId("draft-7"));
        house.Store.Begin(By("bo"), start, "e").Refused.ShouldBe(new DraftRefused.OpenAlready(first.Id!.Value));
        house.Store.Begin(By("bo"), start with { MadeFrom = "file" }, "f").Refused.ShouldBe(new DraftRefused.OpenAlready(first.Id!.Value));
        house.Store.All().ShouldHaveSingleItem().Id.ShouldBe(first.Id!.Value);
        house.Store.Find(first.Id!.Value)!.Read(house.Library.Reference, house.Library.Words).Problems.Select(p => p.Text.En).ShouldBe(["‘The minister's goals’ is missing.", "‘Goals’ is missing."]);
        house.Decisions.Adopt(By("leder"), first.Id!.Value, "1", Today, null, Today, seen: null).Refused.ShouldBeOfType<DraftRefused.HasFaults>();
        house.Decisions.Send(By("leder"), first.Id!.Value, "1", Today, true, Today, seen: null).ShouldBeOfType<DraftRefused.HasFaults>();
        house.Decisions.Close(By("leder"), first.Id!.Value).ShouldBeNull();
        house.Store.Begin(By("bo"), start, "g").Id.ShouldNotBeNull();
    }

    [Fact]
    public void Draft_OfNextYear_SaysWhatIsStillOfTheYearBefore()
    {
        using var house = new House(DatabaseKind.Sqlite);
        var draft = house.Begin(DraftStart.FromPlan(house.Plan("vordingborg-2019"), "vordingborg-2030", new LocalText("Plan 2030", ""), Period.OfYear(2030)));
        IEnumerable<string> Reminders() => DraftReminders.Of(house.Again(draft), house.Library.Words).Select(r => $"{r.Element.Id} {r.Text.Da}");

        Reminders().ShouldContain(r => r.Contains("Måltallet »fra 70 % til 90 % i 2020« slutter før planens 2030.", StringComparison.Ordinal));
        var timed = draft.Of(PlanShape.GoalKind).First(g => g.Fields["time"].Length > 0);
        Reminders().ShouldContain(r => r.StartsWith(timed.Id + " Tiden er ", StringComparison.Ordinal));
        draft.IsAsBefore(timed).ShouldBeTrue();

        house.Save(draft, timed, "ane", "time", "").ShouldBeOfType<Saving.Done>();
        Reminders().ShouldNotContain(r => r.StartsWith(timed.Id + " Tiden er ", StringComparison.Ordinal));
        house.Again(draft).IsAsBefore(house.Again(draft).Find(timed.Number)!).ShouldBeFalse();
        DraftReminders.Of(house.NewVersion("vordingborg-2019"), house.Library.Words).ShouldBeEmpty("a new version is of the same years");
    }

    [Fact]
    public void Save_OfTooLongAText_SaysWhichAndHowLongItMayBe()
    {
        using var house = new House(DatabaseKind.Sqlite);
        var draft = house.NewVersion("stevns-2024");
        house.Save(draft, draft.Head, "ane", "vision.da", new string('æ', 10_000)).ShouldBeOfType<Saving.Done>();
        house.Save(draft, draft.Head, "ane", "summary.da", new string('æ', DraftStore.LongestText + 1)).ShouldBeOfType<Saving.Refused>().Why.Text.Da.ShouldStartWith("»Kort fortalt« er for lang");
    }
}
