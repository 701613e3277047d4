using System.Globalization;
using Rettesnor.Core.Demonstration;

namespace Rettesnor.Core.Tests.Demonstration;

public sealed class FictitiousPersonTests
{
    [Fact]
    public void Name_OfANumber_IsTheSameEveryTimeAndSeenToBeFictitious()
    {
        FictitiousPerson.Name(1042).ShouldBe(FictitiousPerson.Name(1042));
        FictitiousPerson.Name(0).ShouldBe("Prøve Testesen 0");
        Enumerable.Range(0, 2000).Select(FictitiousPerson.Name).Distinct().Count().ShouldBe(2000);
    }

    [Fact]
    public void Cpr_OfAnyNumber_CanBelongToNobody()
    {
        var all = Enumerable.Range(0, 20_000).Select(FictitiousPerson.Cpr).ToList();

        all.Distinct().Count().ShouldBe(all.Count);
        all.ShouldAllBe(c => c.Length == 11 && c[6] == '-');
        all.Select(c => int.Parse(c[..2], CultureInfo.InvariantCulture)).ShouldAllBe(day => day >= 61 && day <= 91);
        all.ShouldAllBe(c => c.Substring(2, 2) == "13");
    }
}
