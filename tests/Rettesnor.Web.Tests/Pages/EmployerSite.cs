using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Measurement;
using Rettesnor.Testing;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>A site with the demonstration's employers.</summary>
public sealed class EmployerSite : AccessSite
{
    protected override void Prepare()
    {
        base.Prepare();
        new DemonstrationRegisters(Library.Data, FivePlans.Reference, DemonstrationSettings.Load(FivePlans.Reference)).FillEmployers(new AreaId("stevns"), 20230515, new Written("test", "test", "test"), CancellationToken.None);
    }
}
