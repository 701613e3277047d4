using System.Text.Json.Nodes;

namespace Rettesnor.Core.Tests.Plans;

public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", """ "a" """, true)]
    [InlineData("""{ "type": "string" }""", "1", false)]
    [InlineData("""{ "type": "integer" }""", "2023", true)]
    [InlineData("""{ "type": "integer" }""", "1.5", false)]
    [InlineData("""{ "type": "number" }""", "1.5", true)]
    [InlineData("""{ "type": "number" }""", "true", false)]
    [InlineData("""{ "type": ["string", "null"] }""", "null", true)]
    [InlineData("""{ "type": ["string", "null"] }""", "[]", false)]
    [InlineData("""{ "enum": ["true", true] }""", "true", true)]
    [InlineData("""{ "enum": ["true", true] }""", "false", false)]
    [InlineData("""{ "enum": ["a", null] }""", "null", true)]
    [InlineData("""{ "pattern": "^[a-z]+$" }""", """ "abc" """, true)]
    [InlineData("""{ "pattern": "^[a-z]+$" }""", """ "abC" """, false)]
    [InlineData("""{ "pattern": "^[a-z]+$" }""", "7", true)]
    [InlineData("""{ "minLength": 1 }""", "\"\"", false)]
    [InlineData("""{ "minimum": 0 }""", "-1", false)]
    [InlineData("""{ "minimum": 0 }""", "0", true)]
    [InlineData("""{ "required": ["a"] }""", """{ "a": null }""", true)]
    [InlineData("""{ "required": ["a"] }""", """{ "b": 1 }""", false)]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", """{ "a": 1 }""", false)]
    [InlineData("""{ "properties": { "a": { "type": "string" } } }""", """{ "b": 1 }""", true)]
    [InlineData("""{ "properties": { "a": {} }, "additionalProperties": false }""", """{ "b": 1 }""", false)]
    [InlineData("""{ "properties": { "a": {} }, "additionalProperties": false }""", """{ "a": 1 }""", true)]
    [InlineData("""{ "items": { "type": "string" } }""", """["a", "b"]""", true)]
    [InlineData("""{ "items": { "type": "string" } }""", """["a", 1]""", false)]
    [InlineData("""{ "minItems": 1 }""", "[]", false)]
    [InlineData("""{ "maxItems": 0 }""", "[1]", false)]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", "null", true)]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "null" }] }""", "1", false)]
    [InlineData("""{ "$ref": "#/$defs/id", "$defs": { "id": { "type": "string" } } }""", "1", false)]
    [InlineData("""{ "$ref": "#/$defs/id", "description": "x", "$defs": { "id": { "type": "string" } } }""", "\"1\"", true)]
    public void IsValid_OfAKeyword_IsAsTheStandardSays(string schema, string value, bool valid) =>
        JsonSchema.Parse(schema).IsValid(JsonNode.Parse(value)).ShouldBe(valid);

    [Theory]
    [InlineData("""{ "oneOf": [] }""")]
    [InlineData("""{ "type": "text" }""")]
    [InlineData("""{ "$ref": "#/$defs/id" }""")]
    public void IsValid_OfASchemaThatItDoesNotKnow_IsRefused(string schema) =>
        Should.Throw<NotSupportedException>(() => JsonSchema.Parse(schema).IsValid("a"));

    [Fact]
    public void Errors_OfAValueDeepInside_NameThePath() =>
        JsonSchema.Parse("""{ "properties": { "goals": { "items": { "required": ["id"] } } } }""").Errors(JsonNode.Parse("""{ "goals": [{ "id": 1 }, {}] }"""))
            .ShouldBe(["/goals/1: required"]);
}
