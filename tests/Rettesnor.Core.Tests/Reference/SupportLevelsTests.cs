using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Reference;

public sealed class SupportLevelsTests
{
    private static readonly AreaId Stevns = new("stevns");

    [Theory]
    [InlineData("2023-05-15", "first")]
    [InlineData("2024-01-01", "first")]
    [InlineData("2024-12-31", "first")]
    [InlineData("2025-01-01", "second")]
    [InlineData("2030-01-01", "second")]
    public void Of_ADay_IsWhatHoldsThenOrElseWhatIsToCome(string day, string contact)
    {
        var levels = Read(Row("2", "from: 2025-01-01", "second") + Row("2", "from: 2024-01-01, to: 2024-12-31", "first"), out var problems);

        problems.ShouldBeEmpty();
        levels.Of(Stevns, "2", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Contact.En.ShouldBe(contact);
        levels.Of(Stevns, "3", new DateOnly(2024, 6, 1)).ShouldBeNull();
        levels.Of(new AreaId("faxe"), "2", new DateOnly(2024, 6, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("6", "from: 2024-01-01", "»6«")]
    [InlineData("2", "fro: 2024-01-01", "feltet »fro«")]
    [InlineData("2", "from: 2024-13-01", "»2024-13-01«")]
    [InlineData("2", "from: 2024-02-01, to: 2024-01-01", "en dag før den første")]
    public void Read_WhatIsWrong_SaysWhereAndWhat(string level, string days, string found)
    {
        Read(Row(level, days, "text"), out var problems);

        problems.Select(p => p.Found.Da).ShouldContain(found);
        problems.ShouldAllBe(p => p.Line == 2);
    }

    [Fact]
    public void Shipped_File_SaysOfEveryLevelOfStevnsHowTheContactIsAndNotHowOften()
    {
        var levels = FivePlans.Reference.SupportLevels;

        foreach (var level in FivePlans.Reference.Histories.Dimensions.Single(d => d.Id == SupportLevels.Dimension).Values)
        {
            levels.Of(Stevns, level.Id, new DateOnly(2024, 1, 1)).ShouldNotBeNull().Often.ShouldBeNull("the plan states no frequency");
        }
    }

    private static SupportLevels Read(string rows, out List<InputProblem> problems)
    {
        problems = [];
        return SupportLevels.Read("support-levels.yaml", "levels:\n" + rows, FivePlans.Reference.Histories, problems);
    }

    private static string Row(string level, string days, string contact) =>
        $"  - {{ level: \"{level}\", municipality: stevns, {days}, contact: {{ da: {contact}, en: {contact} }}, source: {{ da: plan, en: plan }} }}\n";
}
