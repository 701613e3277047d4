namespace Rettesnor.Core.Tests.House;

/// <summary>Which room may use which. A new project or folder begins with a row here.</summary>
internal static class Directions
{
    /// <summary>The projects of <c>src</c> and exactly the projects that each one refers to.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Projects = new Dictionary<string, string[]>
    {
        ["Rettesnor.Measurement"] = [],
        ["Rettesnor.Core"] = ["Rettesnor.Measurement"],
        ["Rettesnor.Migrations.PostgreSql"] = ["Rettesnor.Core"],
        ["Rettesnor.Migrations.Sqlite"] = ["Rettesnor.Core"],
        ["Rettesnor.Reports"] = ["Rettesnor.Core"],
        ["Rettesnor.Web"] = ["Rettesnor.Core", "Rettesnor.Reports"],
        ["Rettesnor.Cli"] = ["Rettesnor.Core", "Rettesnor.Migrations.PostgreSql", "Rettesnor.Migrations.Sqlite", "Rettesnor.Reports", "Rettesnor.Web"],
    };

    /// <summary>The folders of Measurement. What a folder may use, it may use through another as well.</summary>
    public static readonly Rooms Measurement = new("Rettesnor.Measurement", new Dictionary<string, string[]>
    {
        [Rooms.Root] = [],
        ["Time"] = [Rooms.Root],
        ["Figures"] = ["Time"],
        ["Tables"] = ["Figures"],
        ["Disclosure"] = [Rooms.Root],
        ["Histories"] = ["Time"],
        ["Employers"] = ["Histories"],
        ["Pools"] = [],
        ["Measures"] = ["Figures", "Histories", "Employers", "Pools"],
        ["Goals"] = ["Measures"],
    });

    /// <summary>
    /// The folders of Core. Data, Audit and Reference carry all the others and may use each other; above them stand FollowUp, Plans and
    /// Figures, in that order, with Sources beside; what looks across plans and ahead stands on FollowUp.
    /// </summary>
    public static readonly Rooms Core = new("Rettesnor.Core", new Dictionary<string, string[]>
    {
        ["Data"] = ["Audit", "Reference"],
        ["Audit"] = ["Data"],
        ["Reference"] = ["Data"],
        ["Access"] = ["Data"],
        ["Registers"] = ["Data", "Access"],
        ["Pools"] = ["Registers"],
        ["Matching"] = ["Registers"],
        ["Imports"] = ["Registers", "Pools"],
        ["Figures"] = ["Data"],
        ["Sources"] = ["Figures"],
        ["Measures"] = ["Figures", "Registers", "Pools"],
        ["Demonstration"] = ["Measures", "Access", "Imports"],
        ["Plans"] = ["Figures"],
        ["Outbox"] = ["Data", "Access"],
        ["FollowUp"] = ["Plans", "Measures", "Outbox"],
        ["Overview"] = ["FollowUp"],
        ["YearAhead"] = ["FollowUp", "Sources"],
        ["Worklists"] = ["Measures"],
        ["Law"] = ["Data"],
        ["Protection"] = ["Worklists", "Imports", "Outbox"],
    });
}
