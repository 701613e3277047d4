using System.CommandLine;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Cli.Commands;

/// <summary>What the commands about a municipality have in common.</summary>
internal static class MunicipalityCall
{
    public static readonly Argument<string> Municipality = new("KOMMUNE");

    /// <summary>The municipality of the call.</summary>
    public static Area Of(CommandCall call)
    {
        var name = call.Value(Municipality);
        return call.Reference.Areas.Municipality(name) ?? throw CommandCall.Unknown(name, [.. call.Reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id.Value)]);
    }
}
