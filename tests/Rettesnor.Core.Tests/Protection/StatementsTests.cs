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
        int Put(string da, string en) => Statements.Put(test.Data, Why, Stevns, new Dictionary<string, LocalText> { ["controller"] = new(da, en), ["dpo"] = new("", "") });

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
