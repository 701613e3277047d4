using Rettesnor.Measurement;
using static Rettesnor.Core.Registers.CommonFields;

namespace Rettesnor.Core.Registers;

/// <summary>The registers of what citizens want to work with, and of where they are with an employer.</summary>
public static class PlacementRegisters
{
    /// <summary>What the citizen has said. It is the citizen's own words about work, and nothing about health.</summary>
    public static readonly Register Wishes = new()
    {
        Id = "job_wishes",
        Of = Subject.Citizens,
        Title = new("Jobønsker", "Job wishes"),
        About = new("En stilling, som borgeren har sagt at ville arbejde med, og hvor langt væk.", "An occupation that the citizen has said to want to work in, and how far away."),
        Fields =
        [
            new("occupation", FieldKind.Code, new("Stilling", "Occupation"), Required: true, CodeLists.Occupations), First,
            new("reach", FieldKind.Code, new("Hvor langt væk", "How far away"), Required: true, CodeLists.Reaches), Last,
        ],
        Key = ["occupation", "first_day"],
        Measured = false,
    };

    public static readonly Register Placements = new()
    {
        Id = "placements",
        Of = Subject.Citizens,
        Title = new("Hos en virksomhed", "With an employer"),
        About = new(
            "Dage hos en virksomhed: praktik, løntilskud, fleksjob, mikrofleksjob, voksenlærling, IGU eller ordinært job, og om det er på en fast plads.",
            "Days with an employer: a placement, wage subsidy, flexjob, micro flexjob, adult apprenticeship, IGU or an ordinary job, and whether it is in a fixed place."),
        Fields =
        [
            new("p_number", FieldKind.PNumber, new("Virksomhedens P-nummer", "The employer's P-number"), Required: true),
            new("kind", FieldKind.Code, new("Slags", "Kind"), Required: true, CodeLists.PlacementKinds), First, Last,
            HoursAWeek,
            new("occupation", FieldKind.Code, new("Stilling", "Occupation"), Codes: CodeLists.Occupations),
            new("fixed_place", FieldKind.Flag, new("På en fast plads", "In a fixed place")),
        ],
        Key = ["p_number", "kind", "first_day"],
        Rules = [new("hours_per_week", new("under 10 timer i et mikrofleksjob", "below 10 hours in a micro flexjob"), (value, _) => value("kind") is not "micro-flexjob" || value("hours_per_week") is not decimal hours || hours < 10)],
        Measured = false,
    };
}
