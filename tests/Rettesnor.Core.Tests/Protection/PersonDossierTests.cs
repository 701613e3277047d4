using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Protection;

public sealed class PersonDossierTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite, Language.Danish, "sagsbehandler", "Det, der er rettet eller trukket tilbage")]
    [InlineData(DatabaseKind.PostgreSql, Language.English, "caseworker", "What was corrected or taken back")]
    public void File_OfACitizen_HasEveryTableInPlainWordsAndNoNameOfAnEmployee(DatabaseKind kind, Language language, string role, string past)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var site = new ErasingSite(kind);
        var accounts = new AccountStore(site.Data, isDemonstration: false);
        accounts.Add(ErasingSite.Test, "anne", "Anne Holm", new([new RoleGrant(Role.Administrator, new AreaId("stevns"), null)]), null).ShouldBeNull();
        accounts.Add(ErasingSite.Test, "sara", "Sara Sagsbehandlersen", new([new RoleGrant(Role.Caseworker, new AreaId("stevns"), null)]), null).ShouldBeNull();
        var fact = site.Data.Use(db => RegisterStore.Of(db, AllRegisters.Interviews, site.Old, Core.Data.Knowledge.Now)).Single();
        site.Data.Write(new Written("sara", PersonFile.Process, "Skrevet på den forkerte dag"), (db, write) => RegisterStore.Correct(db, write, AllRegisters.Interviews, fact.Id, fact.Corrected(AllRegisters.Interviews, [new DateOnly(2015, 3, 2), "phone", "held", null, null])));

        var file = new PersonDossier(site.Data, FivePlans.Reference, accounts.All(), language).Of(site.Old, null);

        file.Subtitle.ShouldBe($"{ErasingSite.OldName}, 611380-xxxx");
        foreach (var register in AllRegisters.OfCitizens)
        {
            file.Sections.Single(s => s.Id == "register-" + register.Id.Replace('_', '-')).Tables[0].Rows.ShouldNotBeEmpty(register.Id);
        }

        file.Sections[1].Heading.ShouldBe(language == Language.Danish ? "Hvem du er" : "Who you are");
        var interviews = file.Sections.Single(s => s.Heading == AllRegisters.Interviews.Title.In(language));
        interviews.Tables[1].Caption.ShouldBe(past);
        interviews.Tables[1].Rows.Single()[^1].ShouldBe("Skrevet på den forkerte dag");
        foreach (var id in new[] { "lister", "laest", "aabnet", "indsigter" })
        {
            file.Sections.Single(s => s.Id == id).Tables.Single().Rows.ShouldNotBeEmpty(id);
        }

        file.Sections.Single(s => s.Id == "laest").Tables[0].Rows.Select(r => r[1]).ShouldContain(role);
        file.Sections.Single(s => s.Id == "ikke-med").Paragraphs[0].ShouldContain(PersonTables.All.Single(t => t.NotInFile is not null).Title.In(language));
        var all = string.Join('\n', file.Sections.SelectMany(s => s.Paragraphs.Append(s.Heading).Concat(s.Tables.SelectMany(t => t.Columns.Concat(t.Rows.SelectMany(r => r))))));
        all.ShouldNotContain("Sara Sagsbehandlersen");
        all.ShouldNotContain("6113800001");
        all.ShouldNotContain("person_id");
    }
}
