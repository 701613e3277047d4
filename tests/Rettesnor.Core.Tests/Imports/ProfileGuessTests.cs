using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

/// <summary>What is guessed of a file: only what it can alone mean, and never a CPR number.</summary>
public sealed class ProfileGuessTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Vestlig", "western")]
    [InlineData("Ikke-vestlig", "non-western")]
    [InlineData("vestlig oprindelse.", "western")]
    [InlineData("Dansk", "danish")]
    [InlineData("Ikke vestlig", "")]
    [InlineData("Vestlige lande", "")]
    [InlineData("Oprindelse", "")]
    [InlineData("Ukendt ord", "")]
    public void Word_OfOrigin_IsGuessedOnlyWhereItFitsOneCode(string word, string code) => Guessed("origin", "Herkomst", word).ShouldBe(code);

    [Theory]
    [InlineData("Personligt fremmøde", "in-person")]
    [InlineData("Video eller telefon", "")]
    [InlineData("Ikke fremmøde", "")]
    [InlineData("Fremmod", "")]
    public void Word_OfAnInterviewsForm_IsGuessedOnlyWhereItFitsOneCode(string word, string code) => Guess("interviews", $"CPR;Dato;Form\n010190-1234;03-02-2026;{word}\n")
        .CodesFor(AllRegisters.Interviews.Fields[1], "Form", null)[word].ShouldBe(code);

    [Fact]
    public void Words_ThatAreNotKnown_AreLeftOutOfTheProfileSoThatTheImportAsks()
    {
        using var test = RegisterStoreTests.Open(DatabaseKind.Sqlite);
        const string File = "CPR;Navn;Født;Køn;Herkomst;Opholdsgrundlag\n010190-1234;Anne;01-01-1990;K;Dansk;Flygtning\n020285-4321;Bo;02-02-1985;M;Vestlig;Noget helt andet\n";
        var profile = Guess("person_details", File).Profile with { Source = "proeve" };

        profile.Fields["sex"].Codes.ShouldBe(new Dictionary<string, string> { ["K"] = "female", ["M"] = "male" }, ignoreOrder: true);
        profile.Fields["origin"].Codes.ShouldBe(new Dictionary<string, string> { ["Dansk"] = "danish", ["Vestlig"] = "western" }, ignoreOrder: true);
        profile.Fields["basis"].Codes.ShouldBeEmpty();
        Import.Run(test, profile.ToJson(), File).Problems.Single().ToText(Language.Danish).ShouldStartWith("Række 3, kolonne »Opholdsgrundlag«: fandt »Noget helt andet«, forventede ");

        // A person has said that it is nothing.
        var told = profile with { Fields = new Dictionary<string, FieldSource>(profile.Fields) { ["basis"] = profile.Fields["basis"] with { Codes = new Dictionary<string, string> { ["Noget helt andet"] = "" } } } };
        Import.Run(test, told.ToJson(), File).ShouldBeDone(2, 0, 0);
    }

    [Theory]
    [InlineData("interviews", "Samtale-id", "Dato;Form", "03-02-2026;Video", "04-02-2026;Video")]
    [InlineData("interviews", "SamtaleId", "Dato;Form", "03-02-2026;Video", "04-02-2026;Video")]
    [InlineData("benefit_spells", "Ydelse nr.", "Ydelse;Fra", "Kontanthjælp;03-02-2026", "Kontanthjælp;04-02-2026")]
    [InlineData("offers", "Tilbuds-id", "Tilbud;Fra", "Mentor;03-02-2026", "Mentor;04-02-2026")]
    [InlineData("interviews", "Løbenummer", "Dato;Form", "03-02-2026;Video", "04-02-2026;Video")]
    public void Column_OfTheFactsId_IsFoundByItsName(string register, string name, string more, string first, string second) =>
        Guess(register, $"CPR;{name};{more}\n010190-1234;17;{first}\n010190-1234;18;{second}\n").Profile.Id.ShouldBe(name);

    [Theory]
    [InlineData("Borger-id")]
    [InlineData("Samtaleform-id")]
    public void Column_OfAnotherId_IsNotTheFacts(string name) =>
        Guess("interviews", $"CPR;{name};Dato;Form\n010190-1234;17;03-02-2026;Video\n010190-1234;18;04-02-2026;Video\n").Profile.Id.ShouldBeNull();

    [Theory]
    [InlineData("Personnummer", "990190-1234")]
    [InlineData("CPR-nr.", "ukendt")]
    [InlineData("CPR nr.", "")]
    [InlineData("Cpr", "010190-1234")]
    [InlineData("Nummer", "010190-1234")]
    public void Column_OfTheCprNumber_IsFoundByItsNameOrItsNumbers(string name, string number) =>
        Guess("interviews", $"Form;Dato;{name}\nVideo;03-02-2026;{number}\nVideo;04-02-2026;{number}\n").Profile.Cpr.ShouldBe(name);

    [Theory]
    [InlineData("Kønskode", "K", "M")]
    [InlineData("Kode", "Kvinde", "Mand")]
    [InlineData("Kode", "K", "M")]
    public void Column_OfSexes_IsFoundByWhatStandsInIt(string name, string woman, string man) =>
        Guess("person_details", $"CPR;Navn;Født;{name}\n010190-1234;Anne;01-01-1990;{woman}\n020285-4321;Bo;02-02-1985;{man}\n020285-4321;Ib;02-02-1985;{man}\n").Profile.Fields["sex"].Column.ShouldBe(name);

    [Fact]
    public void Word_ThatLooksLikeACprNumber_IsOfferedAndKeptNowhere()
    {
        const string Number = "010190-1234";
        var guess = Guess("interviews", $"CPR;Dato;Form;Status\n{Number};03-02-2026;Video;Afholdt {Number}\n{Number};04-02-2026;Video;Afholdt 999999 9999\n{Number};05-02-2026;Video;Mødt\n");

        guess.CodesFor(AllRegisters.Interviews.Fields[2], "Status", null).Keys.ShouldBe(["Mødt"]);
        guess.Profile.ToJson().ShouldNotContain("1234");
        guess.Columns.SelectMany(c => c.Samples).ShouldNotContain(s => s.Contains("1234", StringComparison.Ordinal) || s.Contains("9999", StringComparison.Ordinal) && !s.Contains("999999-xxxx", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"Fysisk\"", "\"Afholdt 010190-1234\"")]
    [InlineData("\"in-person\"", "\"0101901234\"")]
    [InlineData("\"Form\"", "\"Form 010190-1234\"")]
    public void Profile_WithSomethingThatLooksLikeACprNumber_IsRefusedAndDoesNotSayIt(string instead, string with)
    {
        var problems = new List<LocalText>();

        ImportProfile.Read(Import.Interviews.Replace("prøve", "proeve", StringComparison.Ordinal).Replace(instead, with, StringComparison.Ordinal), new CodeLists(FivePlans.Reference), problems).ShouldBeNull();

        problems.Single().ShouldSatisfyAllConditions(p => p.Da.ShouldContain("ligner et CPR-nummer"), p => p.Da.ShouldNotContain("1234"), p => p.En.ShouldNotContain("1234"));
    }

    private string Guessed(string field, string column, string word)
    {
        var guess = Guess("person_details", $"CPR;Navn;{column}\n010190-1234;Anne;{word}\n");
        var code = guess.CodesFor(AllRegisters.Details.Fields[AllRegisters.Details.IndexOf(field)], column, null);

        // A word that is a title already needs no code.
        return code.TryGetValue(word, out var found) ? found : throw new InvalidOperationException(word);
    }

    private ProfileGuess Guess(string register, string text)
    {
        folder.Write("f.csv", text);
        using var rows = RowFile.Open(folder.PathOf("f.csv"));
        return ProfileGuess.Of(rows, AllRegisters.Find(register)!, FivePlans.Reference);
    }
}
