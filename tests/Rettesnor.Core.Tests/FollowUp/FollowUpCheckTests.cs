using Rettesnor.Core.FollowUp;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.FollowUp;

public sealed class FollowUpCheckTests(FivePlans plans) : IClassFixture<FivePlans>
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>What the annex of 2021 says of its goals, word for word.</summary>
    private static readonly Dictionary<string, string> Annex = new()
    {
        ["R21-3"] = "Målsætningen for 2021 er nået. Der har særligt kunne registreres et stort fald i jobparate S&H/overgangsydelsesmodtagere i løbet af det seneste år. Således er gruppen næsten halveret i løbet af de første 8 måneder af 2021 målt ift. samme periode året før.",
        ["R21-4a"] = "Antallet af personer med bevilget personlig assistent er stigende. Den øgede arbejdskraftefterspørgsel antages at ligge til grund for dette.",
        ["R21-5"] = "Andelen som REKB har haft kontakt med de seneste 12 måneder (rullende) er faldet drastisk. Forklaringen her er helt entydig. Det er REKBs forventning at tallet vil stige i løbet af tredje og fjerde kvartal. Som det ses af ovenstående tabel har REKB ved udgangen af første kvartal (uge 33) medvirket ved ansættelsen af 162 personer heraf 37 deltidsansatte.",
        ["R21-6"] = "Skarpt fokus på samtaler også under coronanedlukninger betyder, at Stevns Kommune har en høj samtalefrekvens, og dermed også ligger meget højt og højt over mål. Det er den klare forventning at målet overholdes",
        ["R21-7"] = "Det må forventes at tallene i en lang periode fremover ikke vil komme til at overholde målene. Beskæftigelsesministeriet har 31. marts 2021 kommunikeret, at Ministeriet ikke vil underkaste jobcentrene skærpet tilsyn på baggrund af dette fokusmål.",
        ["R21-8"] = "Hverken i første eller andet kvartal 2021 har Stevns Kommune nået målet. En opnormering på ledighedsydelsesområdet ultimo 2020 har haft den effekt, at andelen af Ledighedsydelsesmodtagere faldet mens andelen af borgere i fleksjob-ansættelse er steget.",
    };

    [Fact]
    public void Annex_Of2021_SaysOnceThatWhatRoseFell()
    {
        var findings = Check(Annex);

        var wrong = findings.Where(f => f.Kind is FindingKind.WrongDirection or FindingKind.WrongStanding).ShouldHaveSingleItem();
        (wrong.Goal, wrong.Kind, wrong.Found).ShouldBe(("R21-5", FindingKind.WrongDirection, "faldet"));
        wrong.Text.Da.ShouldContain("steget fra 44,3 % (uge 13, 2021) til 48,4 % (uge 33, 2021)");
        findings.Where(f => f.Kind == FindingKind.UnknownNumber).ShouldBeEmpty("the table of the same section prints 162 and 37");
        findings.Where(f => f.Kind == FindingKind.NoComment).Select(f => f.Goal).ShouldBe(["R21-1a", "R21-1b", "R21-2", "R21-4b"]);
    }

    [Theory]
    [InlineData("R21-5", "Andelen er 48,4 % mod 44,3 % i uge 13, altså 4,1 procentpoint mere. Målet er 80 %.", "")]
    [InlineData("R21-5", "Andelen er 48 %.", "")]
    [InlineData("R21-5", "Andelen er ca. 50 %.", "")]
    [InlineData("R21-5", "Andelen er 49,4 %.", "UnknownNumber 49,4 %")]
    [InlineData("R21-5", "Andelen er 84,4 % mod 44,3 %.", "UnknownNumber 84,4 %")]
    [InlineData("R21-5", "Andelen er {R21-5}, der mangler {R21-5 afstand}, og før var den {R21-5 før}.", "")]
    [InlineData("R21-5", "Andelen er {R21-9}, se {R21-5 farve} og {R21-1a}.", "UnknownReference {R21-9}|UnknownReference {R21-5 farve}|UnknownReference {R21-1a}")]
    [InlineData("R21-5", "Andelen er steget.", "")]
    [InlineData("R21-5", "Andelen er ikke faldet.", "")]
    [InlineData("R21-5", "Andelen er ikke steget.", "WrongDirection ikke steget")]
    [InlineData("R21-5", "Andelen er desværre ikke længere stigende.", "WrongDirection ikke længere stigende")]
    [InlineData("R21-5", "Andelen er ikke kun faldet.", "")]
    [InlineData("R21-5", "Det går ned ad bakke.", "WrongDirection går ned")]
    [InlineData("R21-5", "Andelen gik op.", "")]
    [InlineData("R21-5", "The share went down.", "WrongDirection went down")]
    [InlineData("R21-5", "Fra {R21-5} til {r21-5 tal}. Nu er den {R21-5}.", "RepeatedReference {R21-5}")]
    [InlineData("R21-5", "Andelen er {R21-5, og målet 80 %.", "BrokenReference {R21-5, og målet 80 %.")]
    [InlineData("R21-5", "Andelen er R21-5}.", "BrokenReference }")]
    [InlineData("R21-5", "Andelen er {}.", "BrokenReference {}")]
    [InlineData("R21-5", "Andelen er gået drastisk ned.", "WrongDirection gået drastisk ned")]
    [InlineData("R21-5", "Andelen er uændret.", "WrongDirection uændret")]
    [InlineData("R21-5", "Den går ikke op.", "")]
    [InlineData("R21-5", "Målet holder.", "WrongStanding holder")]
    [InlineData("R21-6", "Målet holder stadig ikke.", "WrongStanding holder")]
    [InlineData("R21-6", "Målgruppen holder fri.", "")]
    [InlineData("R21-5", "Det kan være, at den er faldet.", "")]
    [InlineData("R21-5", "The share has fallen.", "WrongDirection fallen")]
    [InlineData("R21-5", "Målet er nået.", "WrongStanding nået")]
    [InlineData("R21-5", "Målet er ikke nået.", "")]
    [InlineData("R21-6", "Målet er ikke nået.", "WrongStanding nået")]
    [InlineData("R21-6", "Målet er opfyldt.", "")]
    [InlineData("R21-6", "Vi har nået 92,50 % i juli.", "")]
    [InlineData("R21-6", "Andelen er steget siden maj.", "WrongDirection steget")]
    [InlineData("R21-5", "Vi ligger langt over målet.", "WrongComparison over målet")]
    [InlineData("R21-5", "Vi ligger under målet og bagefter planen.", "")]
    [InlineData("R21-5", "Vi er foran planens takt.", "WrongComparison foran planens takt")]
    [InlineData("R21-6", "Vi ligger meget højt og højt over mål.", "")]
    [InlineData("R21-6", "We are below the target.", "WrongComparison below the target")]
    [InlineData("R21-5", "Andelen er lavere end i foråret.", "WrongDirection lavere end i")]
    [InlineData("R21-5", "Niveauet er højere end sidst.", "")]
    [InlineData("R21-5", "Det går den forkerte vej.", "WrongDirection den forkerte vej")]
    [InlineData("R21-5", "It goes in the right direction.", "")]
    [InlineData("R21-4b", "Antallet er steget.", "WrongDirection steget")]
    [InlineData("R21-4b", "Antallet er ikke steget.", "")]
    [InlineData("R21-5", "Vi har klaret målet.", "WrongStanding klaret")]
    [InlineData("R21-5", "Andelen er fordoblet siden sidst.", "WrongSize fordoblet")]
    [InlineData("R21-6", "Andelen er halveret.", "WrongSize halveret")]
    [InlineData("R21-6", "Gruppen er næsten halveret, og andelen af dem også.", "")]
    [InlineData("R21-5", "Omkring otteogfyrre procent er kontaktet.", "")]
    [InlineData("R21-5", "Firs procent er målet, og niogfyrre procent er nået ud til.", "UnknownNumber niogfyrre procent")]
    [InlineData("R21-5", "We are at forty-eight percent, not fifty nine percent.", "UnknownNumber fifty nine percent")]
    public void Comment_OnAGoal_IsHeldAgainstItsFigures(string goal, string comment, string expected) =>
        string.Join('|', Check(new() { [goal] = comment }).Where(f => f.Kind != FindingKind.NoComment && f.Goal == goal).Select(f => $"{f.Kind} {f.Found}")).ShouldBe(expected);

    [Fact]
    public void Comment_AsLastTime_IsPointedOut()
    {
        var comments = new Dictionary<string, string> { ["R21-6"] = "Alt vel.", ["R21-7"] = "Alt vel." };

        Check(comments, new() { ["R21-6"] = "Alt vel.", ["R21-7"] = "Andet." }).Where(f => f.Kind == FindingKind.Copied).Select(f => f.Goal).ShouldBe(["R21-6"]);
    }

    [Fact]
    public void Figure_OlderThanTwoPublications_IsPointedOut()
    {
        Check(None, at: new DateOnly(2021, 12, 31)).Where(f => f.Kind == FindingKind.OldFigure).Select(f => f.Goal).ShouldBe(["R21-2", "R21-3"]);
        Check(None, at: new DateOnly(2021, 10, 4)).Where(f => f.Kind == FindingKind.OldFigure).ShouldBeEmpty();
    }

    [Fact]
    public void Findings_OfEveryKind_SayInBothLanguagesWhatToDo()
    {
        Dictionary<string, string> comments = new() { ["R21-5"] = "Andelen er faldet. Andelen er tredoblet. {X-1} har 7777 virksomheder. Målet er nået. {R21-5} er {R21-5} og {", ["R21-6"] = "Vi ligger under landet." };
        var later = FollowUpCheck.Of(plans.Plan("stevns-2021"), plans.Standing("stevns-2021", new DateOnly(2021, 10, 4)), comments, None, plans.Standing("stevns-2021", new DateOnly(2021, 6, 30)));
        var findings = Check(comments, comments).Concat(Check(comments, comments, new DateOnly(2021, 12, 31))).Concat(later).ToList();

        findings.Select(f => f.Kind).Distinct().Order().ShouldBe(Enum.GetValues<FindingKind>());
        findings.ShouldAllBe(f => f.Text.Da.Length > 20 && f.Text.En.Length > 20 && f.Text.Da != f.Text.En);
    }

    private IReadOnlyList<Finding> Check(Dictionary<string, string> comments, Dictionary<string, string>? before = null, DateOnly? at = null) =>
        FollowUpCheck.Of(plans.Plan("stevns-2021"), plans.Standing("stevns-2021", at ?? new DateOnly(2021, 10, 4)), comments, before ?? None);
}
