using System.Text;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Plans;

/// <summary>A plan's folder as people keep it: files of several encodings, or one of them missing.</summary>
public sealed class PlanTextsTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    public static TheoryData<string> Encodings => ["windows-1252", "utf-8", "utf-16", "utf-16BE"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public void FromFolder_InAnEncodingOfWindows_KeepsItsLetters(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var plan = SmallPlan.With("da: Kontakt", "da: Ærlig kontakt på øen");
        Write("plan.yaml", [.. encoding.Preamble, .. encoding.GetBytes(plan)]);
        Write("tables.yaml", [.. encoding.Preamble, .. encoding.GetBytes("# Æblegrød\ntables: []\n")]);

        var texts = PlanTexts.FromFolder(folder.PathOf("stevns-2030"));

        texts.PlanYaml.ShouldBe(plan);
        texts.TablesYaml.ShouldBe("# Æblegrød\ntables: []\n");
    }

    [Fact]
    public void Read_OfTablesWithoutAFileOfFigures_SaysThatTheFileIsMissing()
    {
        Directory.CreateDirectory(folder.PathOf("stevns-2023"));
        foreach (var file in new[] { "plan.yaml", "tables.yaml" })
        {
            File.Copy(RepositoryFolder.PathOf($"plans/stevns-2023/{file}"), folder.PathOf($"stevns-2023/{file}"));
        }

        var problems = new List<InputProblem>();
        PlanBundle.Read(PlanTexts.FromFolder(folder.PathOf("stevns-2023")), FivePlans.Reference, new PlanWords(FivePlans.Reference), problems).ShouldBeNull();

        var problem = problems.ShouldHaveSingleItem();
        problem.ToText(Language.Danish).ShouldMatch("^stevns-2023/figures.csv: fandt ingen fil, forventede cellerne i de [0-9]+ tabeller, som tables.yaml har.$");
        problem.ToText(Language.English).ShouldStartWith("stevns-2023/figures.csv: found no file, expected the cells of the ");
    }

    private void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(folder.PathOf("stevns-2030"));
        File.WriteAllBytes(folder.PathOf("stevns-2030/" + file), bytes);
    }
}
