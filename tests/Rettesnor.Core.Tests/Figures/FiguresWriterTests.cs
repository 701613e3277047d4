using System.Text;
using Rettesnor.Core.Data;
using Rettesnor.Core.Figures;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Figures;

/// <summary>What is written can be read again as the same figures.</summary>
public sealed class FiguresWriterTests
{
    private static readonly Figure Plain = new()
    {
        Key = new FigureKey(new MeasureId("interviews-4-in-12-months"), new AreaId("stevns"), "", Period.Parse("2022-Q3")),
        State = FigureState.Value,
        Value = 97.9m,
        Unit = Unit.Percent,
        Step = 0.1m,
        Definition = "standard",
        Source = new FigureSource("S23", "afsnit 4"),
    };

    public static TheoryData<string> Circumstances => [.. Figures.Keys];

    private static Dictionary<string, Figure> Figures => new()
    {
        ["plain"] = Plain,
        ["exact"] = Plain with { Step = null },
        ["printed with a zero at the end"] = Plain with { Value = 97.90m },
        ["below zero"] = Plain with { Value = -1285.5m },
        ["zero"] = Plain with { Value = 0 },
        ["withheld"] = Plain with { State = FigureState.Suppressed, Value = null, Step = null },
        ["no data in a column of tenths"] = Plain with { State = FigureState.NoData, Value = null },
        ["about"] = Plain with { Approximate = true },
        ["with its parts"] = Plain with { Numerator = 1234567, Denominator = 1261050.5m },
        ["of a survey"] = Plain with { Chance = 0.25m },
        ["with a remark"] = Plain with { Remark = new LocalText("Køge; og \"andre\"", "Køge;\r\nand ‘others’") },
        ["with space around its place"] = Plain with { Source = new FigureSource("S23", " afsnit 4 ") },
        ["of a day"] = Plain with { Key = Plain.Key with { Period = Period.Parse("@2022-09-30") } },
    };

    [Theory]
    [MemberData(nameof(Circumstances))]
    public void Write_OfAFigure_IsReadAgainAsTheSame(string circumstance) =>
        Read(FiguresWriter.Write([Figures[circumstance]])).ShouldBe([Figures[circumstance]]);

    [Fact]
    public void Write_OfTheFiguresOfTheFivePlans_IsReadAgainAsTheSame()
    {
        using var plans = new FivePlans();
        var all = plans.Library.Current().Figures.All.ToList();

        var text = FiguresWriter.Write(all);

        Read(text).ShouldBe(all);
        FiguresWriter.Write(Read(text)).ShouldBe(text);
    }

    private static IReadOnlyList<Figure> Read(string text)
    {
        var problems = new List<InputProblem>();
        var csv = CsvText.Open("tal.csv", Encoding.UTF8.GetBytes(text), problems).ShouldNotBeNull();
        FiguresFile.Fits(csv.Header).ShouldBeTrue();
        var figures = FiguresFile.ReadFigures(csv, FivePlans.Reference.Measures, FivePlans.Reference.Areas, new DateOnly(2024, 1, 15), problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();
        return figures;
    }
}
