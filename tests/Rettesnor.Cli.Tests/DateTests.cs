namespace Rettesnor.Cli.Tests;

/// <summary>The date that is meant where none is asked for. The tests of the pages have the same table.</summary>
public sealed class DateTests(Rettesnor rettesnor) : IClassFixture<Rettesnor>
{
    public static TheoryData<string, string, string> Plans => new()
    {
        { "stevns-2021", "2021-10-04", "4. oktober 2021" },
        { "stevns-2023", "2022-12-31", "31. december 2022" },
        { "stevns-2024", "2022-09-30", "30. september 2022" },
        { "slagelse-2023", "2022-12-31", "31. december 2022" },
        { "vordingborg-2019", "2018-12-31", "31. december 2018" },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Status_WithoutADate_IsThePlansOwn(string plan, string at, string _) =>
        rettesnor.Good("status", plan, "--format", "json").Json.Select(r => r!["at"]!.GetValue<string>()).Distinct().ShouldBe([at]);

    [Theory]
    [MemberData(nameof(Plans))]
    public void Report_WithoutADate_IsOfTheSameDay(string plan, string _, string day)
    {
        var file = rettesnor.Folder.PathOf(plan + ".html");

        rettesnor.Good("report", plan, "--out", file);

        File.ReadAllText(file).ShouldContain($"<dd>{day}</dd>");
    }

    [Theory]
    [InlineData("2024-01-15")]
    [InlineData("2022-Q3")]
    public void Report_WithACutOffOnly_SpeaksOfTheTimeToIt(string day)
    {
        var file = rettesnor.Folder.PathOf("cut-off.html");

        rettesnor.Good("report", "stevns-2023", "--cut-off", day, "--lang", "en", "--out", file);

        File.ReadAllText(file).ShouldContain(day == "2022-Q3" ? "to the end of 30 September 2022" : "to the end of 15 January 2024");
    }
}
