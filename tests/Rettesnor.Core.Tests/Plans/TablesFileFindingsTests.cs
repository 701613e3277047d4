using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Tests.House;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Tests.Plans;

/// <summary>What the source documents' own tables get wrong, found by the general rule: published for expected.</summary>
public sealed class TablesFileFindingsTests
{
    private static readonly string[] Stevns2021 =
    [
        "T-R21-2a frame@total: 1285000.00 for 1285800.00, culprit",
        "T-R21-2a balance@total: 360316.87 for 359516.87",
        "T-R21-2a frame@total: 1285000.00 for 1285800.00, culprit",
        "P-R21-3-exits persons@total: 48 for 49",
        "T-R21-5b firms-share@koege: 77.6 for 77.5, culprit",
        "T-R21-5b firms-share@stevns: 22.4 for 22.5, culprit",
        "T-R21-8 count@population: 14018 for 14005",
    ];

    // Changes in percent over the end instead of the start, and one without its sign.
    private static readonly string[] Stevns2023 =
    [
        "T-S23-13.2.1 change-2013-2021-percent@labour-force: 12.0 for 12.5, culprit",
        "T-S23-13.2.1 change-2013-2021-percent@employed: 15.3 for 15.9, culprit",
        "T-S23-13.2.1 change-2013-2021-percent@gross-unemployed: -43.9 for -47.2, culprit",
        "T-S23-13.2.1 change-2013-2021-percent@outside: -29.7 for -25.4, culprit",
        "T-S23-13.2.1 change-2021-2023-percent@labour-force: 3.85 for 4.01, culprit",
        "T-S23-13.2.1 change-2021-2023-percent@employed: 3.60 for 3.74, culprit",
        "T-S23-13.2.1 change-2021-2023-percent@outside: 24.38 for -19.60, culprit",
        "T-S23-13.2.1 change-2021-2023-percent@outside-share: -23.9 for -18.9, culprit",
        "T-S23-13.2.2 change-2013-2021-percent@labour-force: 8.0 for 8.3, culprit",
        "T-S23-13.2.2 change-2013-2021-percent@employed: 11.2 for 11.6, culprit",
        "T-S23-13.2.2 change-2013-2021-percent@gross-unemployed: -46.4 for -49.1, culprit",
        "T-S23-13.2.2 change-2013-2021-percent@outside: -22.5 for -20.4, culprit",
        "T-S23-13.2.2 change-2021-2023-percent@labour-force: 3.13 for 3.23, culprit",
        "T-S23-13.2.2 change-2021-2023-percent@employed: 2.93 for 3.02, culprit",
        "T-S23-13.2.2 change-2021-2023-percent@gross-unemployed: 10.15 for 11.30, culprit",
        "T-S23-13.2.2 change-2021-2023-percent@outside: -13.74 for -12.08, culprit",
        "T-S23-13.2.2 change-2021-2023-percent@outside-share: -13.6 for -11.9, culprit",
    ];

    public static TheoryData<string, string[]> Plans => new()
    {
        { "stevns-2021", Stevns2021 },
        { "stevns-2023", Stevns2023 },
        { "stevns-2024", [] },
        { "slagelse-2023", [] },
        { "vordingborg-2019", [] },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Find_TablesOfThePlans_AreTheKnownErrors(string plan, string[] known)
    {
        var problems = new List<InputProblem>();
        var reference = ReferenceData.Load(Repository.PathOf("reference"));
        var bundle = PlanBundle.Read(PlanTexts.FromFolder(Repository.PathOf("plans/" + plan)), reference, new PlanWords(reference), problems);
        problems.Select(p => p.ToText(Language.English)).ShouldBeEmpty();

        bundle.ShouldNotBeNull().Tables.SelectMany(t => t.Broken)
            .Select(b => FormattableString.Invariant($"{b.Table} {b.Column}@{b.Row}: {b.Published} for {b.Expected}{(b.Culprit ? ", culprit" : "")}"))
            .ShouldBe(known);
    }
}
