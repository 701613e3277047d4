using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Protection;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Protection;

public sealed class StatementsTests
{
    private static readonly Written Why = new("dpo", "Erklæringer", "Godkendt");
    private static readonly AreaId Stevns = new("stevns");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Put_OfAField_SupersedesAndAnEmptyOneTakesItBack(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind);
        string? Controller(AreaId area, Language language) => test.Data.Use(db => Statements.Of(db, area)).GetValueOrDefault("controller")?.In(language);
        long Seen() => test.Data.Use(db => Statements.Of(db, Stevns)).GetValueOrDefault("controller")?.Revision ?? 0;
        int Put(string da, string en) => Statements.Put(test.Data, Why, Stevns, new Dictionary<string, SentField> { ["controller"] = new(new(da, en), Seen()), ["dpo"] = new(new("", ""), 0) }).Saved;

        Put("Stevns Kommune", "").ShouldBe(1);
        Put("Stevns Kommune", "").ShouldBe(0);
        (Controller(Stevns, Language.Danish), Controller(Stevns, Language.English), Controller(new AreaId("faxe"), Language.Danish)).ShouldBe(("Stevns Kommune", null, null));
        test.Data.Use(Statements.Municipalities).ShouldBe([Stevns]);
        Put("Stevns Kommune", "Stevns Municipality").ShouldBe(1);
        Controller(Stevns, Language.English).ShouldBe("Stevns Municipality");
        Put("", "").ShouldBe(1);
        test.Data.Use(db => Statements.Of(db, Stevns)).ShouldBeEmpty();
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM statements WHERE superseded_by IS NOT NULL")).ShouldBe(2);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Put_FromAnOlderPage_SavesWhatWasChangedThereAndOverwritesNobody(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind);
        FilledField? Field(string id) => test.Data.Use(db => Statements.Of(db, Stevns)).GetValueOrDefault(id);
        long Seen(string id) => Field(id)?.Revision ?? 0;
        StatementsSaved Put(params (string Id, string Text, long Seen)[] fields) => Statements.Put(test.Data, Why, Stevns, fields.ToDictionary(f => f.Id, f => new SentField(new LocalText(f.Text, ""), f.Seen)));
        Put(("controller", "Stevns", 0), ("dpo", "Anne", 0)).Saved.ShouldBe(2);
        var (controller, dpo) = (Seen("controller"), Seen("dpo"));
        Put(("controller", "Stevns Kommune", controller), ("dpo", "Anne", dpo), ("legal-basis", "Loven", 0)).Saved.ShouldBe(2);
        var writes = test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM writes"));

        // The older page changes one field that a colleague changed too, and none of the others.
        Put(("controller", "Kommunen", controller), ("dpo", "Anne", dpo), ("legal-basis", "", 0)).ShouldSatisfyAllConditions(
            s => s.Saved.ShouldBe(0), s => s.Overtaken.ShouldBe(["controller"]));
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM writes")).ShouldBe(writes, "nothing was written");

        Put(("controller", "Stevns", controller), ("dpo", "Bo", dpo)).ShouldSatisfyAllConditions(s => s.Saved.ShouldBe(1), s => s.Overtaken.ShouldBeEmpty());
        new[] { "controller", "dpo", "legal-basis" }.Select(id => Field(id)!.Text.Da).ShouldBe(["Stevns Kommune", "Bo", "Loven"]);
    }

    [Fact]
    public void Record_OfAMunicipality_HasEveryRegisterRoleAndRuleAndSaysWhatIsNotFilledIn()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        foreach (var language in Enum.GetValues<Language>())
        {
            var record = new ProcessingRecord(test.Data, FivePlans.Reference, language).Of(Stevns);
            var text = string.Join('\n', record.Sections.SelectMany(s => s.Paragraphs.Append(s.Heading).Concat(s.Tables.SelectMany(t => t.Rows.SelectMany(r => r)))));

            Registers().Concat(FivePlans.Reference.Retention.All.Select(r => r.What)).Concat(Enum.GetValues<Core.Access.Role>().Select(Core.Access.RoleWords.Title)).ShouldAllBe(t => text.Contains(t.In(language), StringComparison.Ordinal));
            StatementField.Of(StatementPages.Processing).ShouldAllBe(f => text.Contains(f.Title.In(language) + ": (", StringComparison.Ordinal), "nothing is filled in");
        }
    }

    private static IEnumerable<LocalText> Registers() => Core.Registers.AllRegisters.All.Select(r => r.Title);
}
