using System.Text.Json;
using System.Text.Json.Nodes;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli.Tests;

/// <summary>The keys and kinds of value that programs that read our JSON rely on: only ever added to.</summary>
public sealed class ContractTests(Rettesnor rettesnor) : IClassFixture<Rettesnor>
{
    private static readonly string[] Standings = ["lapsed", "followed", "ahead", "met", "missed", "awaiting", "unmeasured", "holding", "short"];

    private static readonly string[] Units = ["percent", "persons", "fulltime", "count", "dkk", "score", "days", "points"];

    [Theory]
    [InlineData("stevns-2021", "2021-10-04")]
    [InlineData("stevns-2023", "2022-Q3")]
    [InlineData("stevns-2024", "2024")]
    [InlineData("slagelse-2023", "2023-12-31")]
    [InlineData("vordingborg-2019", "2019-Q2")]
    public void Status_AsJson_HasTheKeysOfTheContract(string plan, string at)
    {
        var rows = rettesnor.Good("status", plan, "--at", at, "--format", "json").Json;

        rows.Count.ShouldBeGreaterThan(4);
        foreach (var row in rows.Concat(rows.SelectMany(r => r!["parts"]!.AsArray())))
        {
            CheckRow(row!.AsObject());
        }
    }

    [Fact]
    public void Status_OfAMainGoal_HasTheNumbersAsPrinted()
    {
        var row = rettesnor.Good("status", "stevns-2023", "--at", "2022-Q3", "--goal", "S23-6", "--format", "json").Json.ShouldHaveSingleItem()!;

        row["standing"]!.GetValue<string>().ShouldBe("ahead");
        row["holds"]!.GetValue<bool>().ShouldBeTrue();
        row["value"]!.ToJsonString().ShouldBe("97.9");
        row["period"]!.GetValue<string>().ShouldBe("2022-Q3");
        row["area"]!.GetValue<string>().ShouldBe("stevns");
        row["unit"]!.GetValue<string>().ShouldBe("percent");
        row["target"]!.ToJsonString().ShouldBe("85");
        row["targetText"]!.GetValue<string>().ShouldBe("over 85 %");
        row["distance"]!.ToJsonString().ShouldBe("12.9");
        row["decides"]!.GetValue<bool>().ShouldBeFalse();
        row["source"]!.GetValue<string>().ShouldStartWith("S23, ");
    }

    [Fact]
    public void Status_InTheOtherLanguage_HasTheSameNumbersAndOtherTexts()
    {
        var danish = rettesnor.Good("status", "stevns-2021", "--at", "2021-10-04", "--format", "json").Json;
        var english = rettesnor.Good("status", "stevns-2021", "--at", "2021-10-04", "--format", "json", "--lang", "en").Json;

        string[] texts = ["title", "targetText", "targets", "reason", "sentence", "parts"];
        foreach (var (da, en) in danish.Zip(english, (da, en) => (da!.AsObject(), en!.AsObject())))
        {
            da.Select(p => p.Key).ShouldBe(en.Select(p => p.Key));
            da.Where(p => !texts.Contains(p.Key)).ShouldAllBe(p => JsonNode.DeepEquals(p.Value, en[p.Key]));
            da["sentence"]!.GetValue<string>().ShouldNotBe(en["sentence"]!.GetValue<string>());
        }
    }

    [Fact]
    public void TablesCheck_AsJson_HasTheKeysOfTheContractAndExitsWithFindings()
    {
        var called = rettesnor.Run("tables", "check", "--format", "json");

        called.Status.ShouldBe(CommandLine.Findings);
        called.Json.Count.ShouldBeGreaterThan(0);
        foreach (var row in called.Json.Select(r => r!.AsObject()))
        {
            foreach (var key in new[] { "table", "row", "column", "relation", "plan", "sentence" })
            {
                Kind(row, key).ShouldBe(JsonValueKind.String, key);
            }

            Kind(row, "published").ShouldBe(JsonValueKind.Number);
            Kind(row, "expected").ShouldBeOneOf(JsonValueKind.Number, JsonValueKind.Null);
            Kind(row, "culprit").ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
            if (row["expected"] is not null)
            {
                row["difference"]!.GetValue<decimal>().ShouldBe(row["published"]!.GetValue<decimal>() - row["expected"]!.GetValue<decimal>());
            }
        }
    }

    [Fact]
    public void FiguresExport_AsJson_HasTheKeysOfTheContract()
    {
        var rows = rettesnor.Good("figures", "export", "--area", "stevns", "--format", "json").Json;

        rows.Count.ShouldBeGreaterThan(50);
        foreach (var row in rows.Select(r => r!.AsObject()))
        {
            foreach (var key in new[] { "measure", "area", "group", "period", "state", "unit", "definition", "document", "place" })
            {
                Kind(row, key).ShouldBe(JsonValueKind.String, key);
            }

            row["area"]!.GetValue<string>().ShouldBe("stevns");
            row["group"]!.GetValue<string>().ShouldNotBeEmpty();
            row["unit"]!.GetValue<string>().ShouldBeOneOf(Units);
            row["state"]!.GetValue<string>().ShouldBeOneOf("value", "suppressed", "no-data");
            Kind(row, "value").ShouldBe(row["state"]!.GetValue<string>() == "value" ? JsonValueKind.Number : JsonValueKind.Null);
            foreach (var key in new[] { "step", "numerator", "denominator" })
            {
                Kind(row, key).ShouldBeOneOf(JsonValueKind.Number, JsonValueKind.Null);
            }

            Canonical(row["period"]!.GetValue<string>());
        }
    }

    private static void CheckRow(JsonObject row)
    {
        foreach (var key in new[] { "goal", "title", "standing", "area", "targetText", "at", "sentence" })
        {
            Kind(row, key).ShouldBe(JsonValueKind.String, key);
        }

        foreach (var key in new[] { "value", "numerator", "denominator", "target", "distance" })
        {
            Kind(row, key).ShouldBeOneOf(JsonValueKind.Number, JsonValueKind.Null);
        }

        foreach (var key in new[] { "unit", "period", "source", "reason", "reasonCode", "definition" })
        {
            Kind(row, key).ShouldBeOneOf(JsonValueKind.String, JsonValueKind.Null);
        }

        foreach (var key in new[] { "decides", "comparable", "standIn" })
        {
            Kind(row, key).ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
        }

        foreach (var key in new[] { "benchmarks", "parts", "targets", "gaps" })
        {
            Kind(row, key).ShouldBe(JsonValueKind.Array, key);
        }

        Kind(row, "holds").ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False, JsonValueKind.Null);
        row["standing"]!.GetValue<string>().ShouldBeOneOf(Standings);
        (row["reason"] is null).ShouldBe(row["reasonCode"] is null);
        (row["standing"]!.GetValue<string>() != "unmeasured" || row["reasonCode"] is not null).ShouldBeTrue();
        row["unit"]?.GetValue<string>().ShouldBeOneOf(Units);
        if (row["period"] is { } period)
        {
            Canonical(period.GetValue<string>());
        }

        foreach (var benchmark in row["benchmarks"]!.AsArray().Select(b => b!.AsObject()))
        {
            benchmark.Select(p => p.Key).ShouldBe(["area", "value", "period"], ignoreOrder: true);
            Kind(benchmark, "value").ShouldBe(JsonValueKind.Number);
            Canonical(benchmark["period"]!.GetValue<string>());
        }
    }

    private static JsonValueKind Kind(JsonObject row, string key)
    {
        row.ContainsKey(key).ShouldBeTrue($"{key} is missing in {row.ToJsonString()}");
        return row[key]?.GetValueKind() ?? JsonValueKind.Null;
    }

    private static void Canonical(string period) => Period.Parse(period).ToString().ShouldBe(period);
}
