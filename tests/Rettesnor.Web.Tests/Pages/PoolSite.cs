using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Measurement;
using Rettesnor.Testing;
using Rettesnor.Web.Tests.Access;

namespace Rettesnor.Web.Tests.Pages;

/// <summary>A site with the demonstration's pools.</summary>
public sealed class PoolSite : AccessSite
{
    protected override void Prepare()
    {
        base.Prepare();
        new DemonstrationRegisters(Library.Data, FivePlans.Reference, StevnsDemonstration.Settings)
            .FillPools(StevnsDemonstration.Persons, new AreaId("stevns"), StevnsDemonstration.Settings.Seed, new Written("test", "test", "test"), CancellationToken.None);
    }
}
