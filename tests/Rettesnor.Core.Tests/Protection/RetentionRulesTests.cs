using Rettesnor.Core.Data;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Protection;

public sealed class RetentionRulesTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(FivePlans.Reference.Folder, RetentionRules.FileName));

    [Theory]
    [InlineData("keep: 5 years", "keep: fem år", "frister.yaml, line 6, column 11: found ‘fem år’, expected a number of days, months or years from 1 to 1000, such as ‘5 years’, or ‘always’.")]
    [InlineData("of: readings", "of: reading", "frister.yaml, line 11, column 9: found ‘reading’, expected one of the words citizens, readings, openings, sessions, imports, uploads, messages, alarms, marks, backups, follow-ups, writes. Did you mean ‘readings’?")]
    [InlineData("of: readings", "of: citizens", "frister.yaml, line 11, column 9: found ‘citizens’, expected one rule for each kind.")]
    [InlineData("keep: 30 days", "keep: 3 years", "frister.yaml, line 5, column 3: found ‘marks’ kept shorter than ‘backups’, expected at least as long.")]
    [InlineData("from: 2026-11-28", "from: i dag", "frister.yaml, line 3, column 7: found ‘i dag’, expected a date like 2023-01-31.")]
    public void File_WithSomethingWrong_SaysWhereAndWhat(string was, string wrong, string said)
    {
        var problems = new List<InputProblem>();
        RetentionRules.Read("frister.yaml", Replace(was, wrong), problems);

        problems.Select(p => p.ToText(Language.English)).ShouldContain(said);
    }

    [Fact]
    public void File_ThatWouldEraseWhatWasSealed_IsRefused()
    {
        var problems = new List<InputProblem>();
        RetentionRules.Read("frister.yaml", Shipped.Replace("of: follow-ups\n    keep: always", "of: follow-ups\n    keep: 5 years", StringComparison.Ordinal), problems);

        problems.ShouldHaveSingleItem().Expected.En.ShouldBe("‘always’, for ‘follow-ups’ is never erased");
    }

    [Fact]
    public void Rules_OfTheMunicipality_TakeThePlaceOfTheShippedAndCanBeTakenBack()
    {
        using var site = new ErasingSite(DatabaseKind.Sqlite);
        var own = Replace("keep: 5 years", "keep: 11 months");
        var before = site.Reader.Preview();

        RetentionStore.Put(site.Data, ErasingSite.Test, "frister.yaml", own);
        site.Reader.Preview().Persons.Select(p => p.Person).ShouldBe([site.Old]);
        site.Reader.Preview().Code.ShouldNotBe(before.Code);
        RetentionStore.Put(site.Data, ErasingSite.Test, "frister.yaml", Replace("keep: 5 years", "keep: 10 months"));
        site.Reader.Preview().Persons.Select(p => p.Person).ShouldBe([site.Old, site.Newer]);
        Should.Throw<DataRefusedException>(() => RetentionStore.Put(site.Data, ErasingSite.Test, "frister.yaml", "from: 2026-01-01\nrules: []\n")).Text.Da.ShouldContain("ingen regel for »citizens«");
        site.Reader.Preview().Persons.Count.ShouldBe(2, "a file that is refused changes nothing");

        RetentionStore.Withdraw(site.Data, ErasingSite.Test).ShouldBeTrue();
        site.Reader.Preview().Code.ShouldBe(before.Code);
    }

    [Fact]
    public void Run_OfRulesByAge_ErasesRowsAndKeepsCitizens()
    {
        using var site = new ErasingSite(DatabaseKind.Sqlite);
        RetentionStore.Put(site.Data, ErasingSite.Test, "frister.yaml", Replace("keep: 5 years", "keep: 100 years"));
        site.Data.Use(db => db.Run("UPDATE readings SET at = @at WHERE person_id = @person", ("at", new DateTime(2024, 11, 27, 12, 0, 0, DateTimeKind.Utc)), ("person", site.Old)));
        var preview = site.Reader.Preview();
        preview.Due.Where(d => d.Count > 0).Select(d => (d.Rule.Of, d.Count)).ShouldBe([(RetentionOf.Readings, 2L)]);

        var erasure = site.Data.Use(db => Erasures.Find(db, site.Eraser.Run(preview.Code, ErasingSite.Test)))!;

        erasure.Persons.ShouldBe(0);
        erasure.Counts.ShouldBe(new Dictionary<string, long> { ["readings"] = 2 });
        erasure.Proof!.IsClean.ShouldBeTrue();
        site.Reader.Preview().IsEmpty.ShouldBeTrue();
        Should.Throw<DataRefusedException>(() => site.Eraser.Run(site.Reader.Preview().Code, ErasingSite.Test)).Text.En.ShouldStartWith("Nothing is older");
    }

    private static string Replace(string was, string now)
    {
        var at = Shipped.IndexOf(was, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        return string.Concat(Shipped.AsSpan(0, at), now, Shipped.AsSpan(at + was.Length));
    }
}
