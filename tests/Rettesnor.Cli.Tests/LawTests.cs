namespace Rettesnor.Cli.Tests;

/// <summary>The law's rules, read back in words.</summary>
public sealed class LawTests(Rettesnor rettesnor) : IClassFixture<Rettesnor>
{
    [Fact]
    public void Show_OnADay_SaysWhatIsAskedWhereItStandsAndWhatIsUncertain()
    {
        var text = rettesnor.Good("law", "show", "--at", "2023-05-15", "--group", "2").Output;

        text.ShouldStartWith("Hvad loven beder om den 15. maj 2023, som vi har fundet det.");
        text.ShouldContain("  Mindst 4 samtaler i de første 6 måneder.\n  Det gælder for hver enkelt.\n");
        text.ShouldContain("  Lov om en aktiv beskæftigelsesindsats, lovbekendtgørelse 280 af 1. marts 2024, § 31, stk. 3. Fundet: elov.dk.\n");
        text.ShouldContain("  Samtaler, når der er behov, efter de første 6 måneder; borgeren har ret til det.");
        text.ShouldContain("Ikke fundet: hvad loven bad om af tilbud før 1. juli 2026.\n  Målgruppe: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10. Gælder fra 1. januar 2020 til 30. juni 2026.");
        text.ShouldNotContain("a-kassen");
    }

    [Fact]
    public void Show_AfterTheReform_SaysThatAShareIsTheMunicipalitys()
    {
        var text = rettesnor.Good("law", "show", "--at", "2026-07-01", "--group", "1", "--lang", "en").Output;

        text.ShouldContain("  At least 2 interviews after the first 3 months and within the first 6 months for at least 75% of the target group.\n");
        text.ShouldContain("  It is asked of the municipality, which is to reach it for at least 75% of all in the target group. It is not asked for each person.\n");
        text.ShouldContain("  The registers do not say what an interview was about.\n");
        rettesnor.Good("law", "show", "--at", "2026-07-01", "--group", "2", "--lang", "en").Output.ShouldContain("  At least 1 interview within a time that was not found.\n");
    }

    [Fact]
    public void Show_AsJson_HasEveryFieldOfARule()
    {
        var rows = rettesnor.Good("law", "show", "--at", "2026-07-01", "--format", "json").Json;

        var rule = rows.Single(r => r!["rule"]!.GetValue<string>() == "municipal-interviews-2-before-6-months")!;
        rule["weight"]!.GetValue<string>().ShouldBe("share");
        rule["share"]!.GetValue<int>().ShouldBe(75);
        rule["atLeast"]!.GetValue<int>().ShouldBe(2);
        rule["after"]!.ToJsonString().ShouldBe("{\"months\":3}");
        rule["within"]!.ToJsonString().ShouldBe("{\"months\":6}");
        rule["mark"]!.GetValue<string>().ShouldBe("found");
        rule["doubts"]!.AsArray().Count.ShouldBe(4);
        rows.Single(r => r!["rule"]!.GetValue<string>() == "offers-of-other-groups")!["weight"].ShouldBeNull();
        rows.Select(r => string.Join(' ', r!.AsObject().Select(p => p.Key))).Distinct().ShouldHaveSingleItem();
        rettesnor.Good("law", "show", "--at", "2026-07-01", "--format", "csv").Output.Split('\n')[0].ShouldStartWith("rule,title,from,to,groups,weight,share,asks,");
    }

    [Fact]
    public void Show_OfADayBeforeTheRulesOrAWrongGroup_SaysSo()
    {
        rettesnor.Good("law", "show", "--at", "2019-12-31").Output.ShouldContain("Der er ingen regler for den dag.");
        rettesnor.Refused("law", "show", "--group", "14").ShouldContain("»14« kendes ikke. Vælg mellem 1, 2, 3");
    }
}
