using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rettesnor.Core.Data.Yaml;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans;

/// <summary>The schema that editors check plan files with says what the reader says.</summary>
public sealed partial class PlanSchemaTests
{
    internal static readonly JsonSchema Schema = JsonSchema.Parse(File.ReadAllText(SchemaFile));

    private static string SchemaFile => RepositoryFolder.PathOf("reference/schemas/plan.schema.json");

    public static TheoryData<string> Plans => [.. Directory.GetFiles(RepositoryFolder.Plans, "plan.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(RepositoryFolder.Root, f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Schema_OfAPlanOfTheHouse_FindsNothing(string file) =>
        Schema.Errors(JsonOf(File.ReadAllText(RepositoryFolder.PathOf(file)))).ShouldBeEmpty();

    [Fact]
    public void Schema_AndReader_FindNothingInThePlanWithEveryField() => Both(SmallPlan.Text).ShouldBe((true, true));

    [Theory]
    [InlineData("adopted: 2029-12-20\n", "")]
    [InlineData("adopted: 2029-12-20\n", "adopted:\n")]
    [InlineData("follows: stevns-2023\n", "follows: null\n")]
    [InlineData("years: 2030..2031", "years: 2030")]
    [InlineData("years: 2030..2031", "years: \"2030\"")]
    [InlineData("section: \"1.0\"", "section: 1.0")]
    [InlineData("da: Plan 2030,", "da: 2030,")]
    [InlineData("outcome: true", "outcome: \"false\"")]
    [InlineData("compare: [denmark, faxe]", "compare: []")]
    [InlineData("compare: [denmark, faxe]", "parts: []")]
    [InlineData("must: at-end\n    target: over 85 %", "target: følges")]
    [InlineData("must: at-end\n    target: over 85 %", "target: færdig senest 2. kvartal 2031")]
    [InlineData("must: at-end\n    target: over 85 %", "target: done by 2031")]
    [InlineData("area: stevns\n    parts:", "area: stevns\n    measure:\n    parts:")]
    [InlineData("level: 1", "level: \"1\"")]
    public void Schema_AndReader_AcceptTheSame(string right, string other) => Both(SmallPlan.With(right, other)).ShouldBe((true, true));

    [Theory]
    [InlineData("id: stevns-2030\n", "")]
    [InlineData("id: stevns-2030\n", "id:\n")]
    [InlineData("id: stevns-2030", "id: stevns 2030")]
    [InlineData("id: stevns-2030", "id: \"\"")]
    [InlineData("id: S30-1\n", "id: S30/1\n")]
    [InlineData("document: S30\n", "")]
    [InlineData("municipality: stevns\n", "")]
    [InlineData("municipality: stevns", "municipality: [stevns]")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: Plan 2030")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: { da: Plan 2030 }")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: { da: Plan 2030, en: Plan, sv: Plan }")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: { da: Plan 2030, en: }")]
    [InlineData("title: { da: Plan 2030, en: Plan 2030 }", "title: { da: Plan 2030, en: \"\" }")]
    [InlineData("language: da", "language: dansk")]
    [InlineData("years: 2030..2031\n", "")]
    [InlineData("years: 2030..2031", "years: [2030, 2031]")]
    [InlineData("state: adopted", "state: done")]
    [InlineData("state: adopted\n", "")]
    [InlineData("adopted: 2029-12-20", "adopted: 20/12 2029")]
    [InlineData("adopted: 2029-12-20", "adoptd: 2029-12-20")]
    [InlineData("follows: stevns-2023", "follows: the one before")]
    [InlineData(", cut-off: 2030-10-04 }", " }")]
    [InlineData("cut-off: 2030-10-04 }", "cut-off: soon }")]
    [InlineData("cut-off: 2030-10-04 }", "cutoff: 2030-10-04 }")]
    [InlineData("summary: { da: Kort, en: Short }", "summary: [Kort]")]
    [InlineData("  - key: S30\n    title", "  - title")]
    [InlineData("    publisher: { da: Stevns, en: Stevns }\n", "")]
    [InlineData("  - id: M1\n    title: { da: Flere i arbejde, en: More in work }\n", "")]
    [InlineData("  - id: M1\n", "  - M1\n  - id: M1\n")]
    [InlineData("    text: { da: Først, en: First }\n", "")]
    [InlineData("      - { da: Et, en: One }\n", "      - Et\n")]
    [InlineData("ministers-goals: [M1]", "ministers-goals: M1")]
    [InlineData("ministers-goals: [M1]", "ministers-goals: [[M1]]")]
    [InlineData("kind: focus", "kind: focal")]
    [InlineData("kind: focus\n", "title2: x\n")]
    [InlineData("    measure: interviews-4-in-12-months\n    area: stevns\n", "    area: stevns\n")]
    [InlineData("    measure: interviews-4-in-12-months\n", "    measure: { id: interviews-4-in-12-months }\n")]
    [InlineData("area: stevns\n    time", "time")]
    [InlineData("    must: at-end\n", "")]
    [InlineData("must: at-end", "must: in-the-end")]
    [InlineData("must: at-end\n    target: over 85 %", "target: færdig senest 2031 og over 85 %")]
    [InlineData("    target: over 85 %\n", "")]
    [InlineData("target: over 85 %", "target: \"\"")]
    [InlineData("target: over 85 %", "target: { over: 85 }")]
    [InlineData("outcome: true", "outcome: yes")]
    [InlineData("if: { text: { da: Hvis, en: If }, outcome: true", "if: { outcome: true")]
    [InlineData("decided: 2030-01-31", "decided: 31.01.2030")]
    [InlineData("compare: [denmark, faxe]", "compare: denmark")]
    [InlineData("    found: { document: S30, section: \"3.0\" }\n", "")]
    [InlineData("found: { document: S30, section: \"3.0\" }", "found: { document: S30 }")]
    [InlineData("found: { document: S30, section: \"3.0\" }", "found: S30")]
    [InlineData("area: stevns\n    parts:", "area: stevns\n    target: følges\n    parts:")]
    [InlineData("area: stevns\n    parts:", "area: stevns\n    measure: offers-in-12-months\n    parts:")]
    [InlineData("      - id: all\n        title", "      - title")]
    [InlineData("        must: always\n", "")]
    [InlineData("        must: always\n", "        must: always\n        kind: local\n")]
    [InlineData("    text: { da: Sådan, en: So }\n    period", "    period")]
    [InlineData("goals: [S30-1]", "goals: S30-1")]
    [InlineData("  - level: 1\n    title", "  - title")]
    [InlineData("level: 1", "level: one")]
    [InlineData("level: 1", "level: -1")]
    [InlineData("    area: denmark\n", "")]
    [InlineData("facts:", "fact:")]
    public void Schema_AndReader_RefuseTheSame(string right, string wrong) => Both(SmallPlan.With(right, wrong)).ShouldBe((false, false));

    public static TheoryData<string, string, string> Places => new()
    {
        { "", "id: stevns-2030", "" },
        { "report", "period: 2030-Q2", ", " },
        { "source", "key: S30", "\n    " },
        { "passage", "id: foreword", "\n    " },
        { "ministers-goal", "id: M1", "\n    " },
        { "theme", "id: contact", "\n    " },
        { "goal", "id: S30-1", "\n    " },
        { "condition", "outcome: true", ", " },
        { "part", "id: all", "\n        " },
        { "project", "id: P1", "\n    " },
        { "policy", "id: K1", "\n    " },
        { "support-level", "level: 1", "\n    " },
        { "fact", "measure: interviews-4-in-12-months\n    area: denmark", "\n    " },
        { "found", "section: \"1.0\"", ", " },
        { "text", "da: Plan 2030", ", " },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Schema_OfEachPlace_HasTheFieldsThatTheReaderReads(string definition, string beside, string separator)
    {
        var text = SmallPlan.With(beside, beside + (separator.Length == 0 ? "\n" : separator) + "qqqqqqqq: x");

        var problem = PlanFile.Read("plan.yaml", text, FivePlans.Words).Problems.ShouldHaveSingleItem();

        problem.Found.En.ShouldBe("the field ‘qqqqqqqq’");
        var schema = JsonNode.Parse(File.ReadAllText(SchemaFile))!;
        var fields = (definition.Length == 0 ? schema : schema["$defs"]![definition]!)["properties"]!.AsObject().Select(p => p.Key);
        fields.Order(StringComparer.Ordinal).ShouldBe(problem.Expected.En["one of the fields ".Length..].Split(", ").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_OfClosedWords_HasTheWordsThatTheReaderReads()
    {
        var schema = JsonNode.Parse(File.ReadAllText(SchemaFile))!;
        IEnumerable<string> Words(JsonNode place) => place["enum"]!.AsArray().Where(w => w?.GetValueKind() == System.Text.Json.JsonValueKind.String).Select(w => w!.GetValue<string>());

        Words(schema["properties"]!["language"]!).ShouldBe(PlanWords.Languages.Keys);
        Words(schema["properties"]!["state"]!).ShouldBe(PlanWords.States.Keys);
        Words(schema["$defs"]!["goal"]!["properties"]!["kind"]!).ShouldBe(PlanWords.Kinds.Keys);
        Words(schema["$defs"]!["must"]!).ShouldBe(PlanWords.Musts.Keys);
        Words(schema["$defs"]!["condition"]!["properties"]!["outcome"]!).ShouldBe(PlanWords.Outcomes.Keys);
    }

    [Fact]
    public void Schema_OfEveryField_SaysWhatItIs()
    {
        var schema = JsonNode.Parse(File.ReadAllText(SchemaFile))!;
        var objects = schema["$defs"]!.AsObject().Select(d => d.Value!).Append(schema).Where(d => d["properties"] is not null).ToList();

        objects.SelectMany(o => o["properties"]!.AsObject()).Where(p => p.Value!["description"] is null && p.Value["$ref"] is null).Select(p => p.Key).ShouldBeEmpty();
        objects.Where(o => o["additionalProperties"]?.GetValue<bool>() != false).ShouldBeEmpty();
    }

    private static (bool Schema, bool Reader) Both(string text)
    {
        var reading = PlanFile.Read("plan.yaml", text, FivePlans.Words);
        (reading.Plan is null).ShouldBe(reading.Problems.Count > 0);
        return (Schema.IsValid(JsonOf(text)), reading.Problems.Count == 0);
    }

    /// <summary>The file as an editor sees it: plain numbers, true, false and nothing are not texts (YAML's core schema).</summary>
    internal static JsonNode? JsonOf(string text)
    {
        var tree = YamlTree.Read(text);
        tree.Faults.ShouldBeEmpty();
        return JsonOf(tree.Root!);
    }

    private static JsonNode? JsonOf(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, JsonOf(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(JsonOf)]),
        YamlText { IsNull: true } => null,
        YamlText { Quoted: false, Text: "true" or "True" or "TRUE" } => true,
        YamlText { Quoted: false, Text: "false" or "False" or "FALSE" } => false,
        YamlText { Quoted: false } t when CoreNumber().IsMatch(t.Text) => JsonValue.Create(decimal.Parse(t.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        YamlText t => t.Text,
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    [GeneratedRegex(@"^[-+]?([0-9]+|(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)$")]
    private static partial Regex CoreNumber();
}
