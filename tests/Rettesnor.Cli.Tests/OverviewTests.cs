namespace Rettesnor.Cli.Tests;

/// <summary>Looking across plans and ahead on the command line. The day is 15 January 2024.</summary>
public sealed class OverviewTests(Rettesnor rettesnor) : IClassFixture<Rettesnor>
{
    [Fact]
    public void History_OfStevns_HasALineForEachGoalOfEachPlan()
    {
        var rows = rettesnor.Good("plan", "history", "stevns", "--format", "json").Json;

        rows.Select(r => r!["plan"]!.GetValue<string>()).Distinct().ShouldBe(["stevns-2021", "stevns-2023", "stevns-2024"], ignoreOrder: true);
        var offers = rows.Where(r => r!["measure"]!.GetValue<string>() == "offers-in-12-months").ToList();
        offers.Select(r => $"{r!["goal"]} {r["years"]} {r["plans"]} {r["definition"]} {r["definitionChanged"]}").ShouldBe(["R21-7 2021 2 before-2023 false", "S23-7 2023 2 from-2023 true"]);
        offers[1]!.AsObject().Select(p => p.Key).ShouldBe(
        [
            "measure", "group", "area", "plans", "plan", "years", "goal", "title", "targetText", "at", "standing", "reasonCode", "lastKnown", "value", "unit", "period", "definition", "definitionChanged", "since", "followUps",
        ]);
        rettesnor.Good("plan", "history", "stevns").Output.ShouldContain("ændret");
        rettesnor.Good("plan", "history", "faxe", "--lang", "en").Output.ShouldBe("The municipality has no plans here.\n");
        rettesnor.Refused("plan", "history", "stefns").ShouldContain("Mente du »stevns«?");
        rettesnor.Refused("plan", "history", "denmark").ShouldContain("»denmark« kendes ikke");
    }

    [Fact]
    public void Health_OfAPlan_EndsWithFindings()
    {
        var found = rettesnor.Run("plan", "health", "stevns-2023", "--at", "2023-05-15", "--format", "json");

        found.Status.ShouldBe(CommandLine.Findings);
        found.Json[0]!.AsObject().Select(p => p.Key).ShouldBe(["goal", "title", "kind", "text", "toDo", "figures", "since", "nearest"]);
        found.Json.Count(f => f!["kind"]!.GetValue<string>() == "no-owner").ShouldBe(rettesnor.Good("plan", "show", "stevns-2023", "--format", "json").Json.Count);
        rettesnor.Run("plan", "health", "stevns-2023", "--lang", "en").Output.ShouldContain("The goal has no owner.");
        rettesnor.Refused("plan", "health", "stevns-2032").ShouldContain("Mente du »stevns-2023«?");
    }

    [Fact]
    public void Calendar_OfAMunicipality_PrintsWhatIsDue()
    {
        var due = rettesnor.Good("calendar", "list", "stevns", "--from", "2023-05-15", "--format", "json").Json;

        due.Select(d => d!["day"]!.GetValue<string>()).ShouldBe(due.Select(d => d!["day"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        due[0]!.AsObject().Select(p => p.Key).ShouldBe(["day", "certain", "kind", "text", "plan", "followUp", "draft"]);
        due.Select(d => d!["kind"]!.GetValue<string>()).ShouldContain("release");
        due.Single(d => d!["kind"]!.GetValue<string>() == "plan-ends")!["plan"]!.GetValue<string>().ShouldBe("stevns-2023");
        rettesnor.Good("calendar", "list", "stevns", "--from", "2023-05-15", "--lang", "en").Output.ShouldContain("about 30 May 2023");
        rettesnor.Good("calendar", "list", "faxe").Output.ShouldBe("Der er intet på vej i de tolv måneder.\n");
        rettesnor.Refused("calendar", "list", "stevns", "--from", "2199").ShouldContain("2150-12-31");
    }
}
