using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans;

public sealed class PlanWriterTests
{
    [Theory]
    [MemberData(nameof(PlanSchemaTests.Plans), MemberType = typeof(PlanSchemaTests))]
    public void Write_OfAPlanOfTheHouse_IsTheFileByteForByte(string file)
    {
        var bytes = File.ReadAllBytes(RepositoryFolder.PathOf(file));

        var written = PlanWriter.Write(Read(System.Text.Encoding.UTF8.GetString(bytes)));

        System.Text.Encoding.UTF8.GetBytes(written).ShouldBe(bytes);
    }

    [Fact]
    public void Write_OfThePlanWithEveryField_IsTheSameText() => PlanWriter.Write(Read(SmallPlan.Text)).ShouldBe(SmallPlan.Text);

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSamePlan() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyPlan.Of().ToArbitrary(), plan =>
    {
        var text = PlanWriter.Write(plan);
        Read(text).ShouldBe(plan, text);
        PlanWriter.Write(Read(text)).ShouldBe(text);
        text.ShouldNotContain("\r");
        PlanSchemaTests.Schema.Errors(PlanSchemaTests.JsonOf(text)).ShouldBeEmpty(text);
    }));

    [Theory]
    [InlineData("Plan", "Plan")]
    [InlineData("2023", "2023")]
    [InlineData("10.0", "\"10.0\"")]
    [InlineData("1e32023", "\"1e32023\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("007", "\"007\"")]
    [InlineData("20232023202320232023202320232023", "\"20232023202320232023202320232023\"")]
    [InlineData("2023..2024", "2023..2024")]
    [InlineData("Løn, pension", "\"Løn, pension\"")]
    [InlineData("Mål: flere", "\"Mål: flere\"")]
    [InlineData("kl. 8:30", "kl. 8:30")]
    [InlineData(" først", "\" først\"")]
    [InlineData("nr. #1", "\"nr. #1\"")]
    [InlineData("C#", "C#")]
    [InlineData("Ja \"tak\"", "\"Ja \\\"tak\\\"\"")]
    [InlineData("a\r\nb", "\"a\\u000D\\nb\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("-20 %", "\"-20 %\"")]
    public void Write_OfATextThatYamlMayTakeForMore_IsQuoted(string title, string written)
    {
        var plan = Read(SmallPlan.Text) with { Title = new LocalText(title, "x") };

        PlanWriter.Write(plan).ShouldContain($"\ntitle: {{ da: {written}, en: x }}\n");
        Read(PlanWriter.Write(plan)).Title.Da.ShouldBe(title);
    }

    [Fact]
    public void Read_OfALongText_IsTheSame()
    {
        var plan = Read(SmallPlan.Text) with { Summary = new LocalText(string.Concat(Enumerable.Repeat("Ærø: \"å\" ", 1000)), string.Concat(Enumerable.Repeat("word ", 1000)) + "end") };

        Read(PlanWriter.Write(plan)).ShouldBe(plan);
    }

    private static Plan Read(string text)
    {
        var reading = PlanFile.Read("plan.yaml", text, FivePlans.Words);
        reading.Problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty(text);
        return reading.Plan!;
    }
}
