using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Tests.Reference;

public class InputProblemTests
{
    private static readonly InputProblem Problem = new("plan.yaml", 12, 5, new("»aprl«", "‘aprl’"), new("en måned", "a month"), "april");

    [Fact]
    public void ToText_PlaceAndSuggestion_SaysAllInOneLine()
    {
        Problem.ToText(Language.Danish).ShouldBe("plan.yaml, linje 12, kolonne 5: fandt »aprl«, forventede en måned. Mente du »april«?");
        Problem.ToText(Language.English).ShouldBe("plan.yaml, line 12, column 5: found ‘aprl’, expected a month. Did you mean ‘april’?");
    }

    [Fact]
    public void ToText_WholeFileWithoutSuggestion_NamesTheFileOnly() =>
        (Problem with { Line = null, Column = null, Suggestion = null }).ToText(Language.Danish).ShouldBe("plan.yaml: fandt »aprl«, forventede en måned.");
}
