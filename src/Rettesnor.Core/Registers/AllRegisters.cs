using Rettesnor.Measurement;
using static Rettesnor.Core.Registers.CommonFields;

namespace Rettesnor.Core.Registers;

/// <summary>The registers of citizens and of employers.</summary>
public static class AllRegisters
{
    /// <summary>Who the person is. One fact a person: a new one supersedes.</summary>
    public static readonly Register Details = new()
    {
        Id = "person_details",
        Of = Subject.Citizens,
        Title = new("Borgere", "Citizens"),
        About = new("Hvem borgeren er: navn, fødselsdag, køn, oprindelse og grundlag for ophold.", "Who the citizen is: name, day of birth, sex, origin and basis of residence."),
        Fields =
        [
            new("name", FieldKind.Text, new("Navn", "Name"), Required: true),
            new("born", FieldKind.Day, new("Født", "Born"), Required: true),
            new("sex", FieldKind.Code, new("Køn", "Sex"), Required: true, CodeLists.Sexes),
            new("origin", FieldKind.Code, new("Oprindelse", "Origin"), Required: true, CodeLists.Origins),
            new("basis", FieldKind.Code, new("Opholdsgrundlag", "Basis of residence"), Codes: CodeLists.Bases),
            new("first_residence", FieldKind.Day, new("Første ophold i landet", "First residence in the country")),
            new("died", FieldKind.Day, new("Død", "Died")),
        ],
        Key = [],
        Measured = true,
    };

    public static readonly Register Residences = new()
    {
        Id = "residences",
        Of = Subject.Citizens,
        Title = new("Bopæl", "Residence"),
        About = new("Dage, hvor borgeren bor i en kommune.", "Days on which the citizen lives in a municipality."),
        Fields = [new("area", FieldKind.Code, new("Kommune", "Municipality"), Required: true, CodeLists.Municipalities), First, Last],
        Key = ["first_day"],
        Measured = true,
    };

    public static readonly Register Benefits = new()
    {
        Id = "benefit_spells",
        Of = Subject.Citizens,
        Title = new("Ydelser", "Benefits"),
        About = new("Dage på en ydelse, og timer om ugen, hvis den kun gælder en del.", "Days on a benefit, and hours a week where it is for a part only."),
        Fields =
        [
            new("benefit", FieldKind.Code, new("Ydelse", "Benefit"), Required: true, CodeLists.Benefits), First, Last,
            HoursAWeek,
        ],
        Key = ["benefit", "first_day"],
        Measured = true,
    };

    /// <summary>Readiness, target group, level of support, team, caseworker, programme, education, partial recovery and support by a spouse.</summary>
    public static readonly Register States = new()
    {
        Id = "states",
        Of = Subject.Citizens,
        Title = new("Forhold", "Circumstances"),
        About = new("Hvad der gælder for borgeren i nogle dage: visitation, målgruppe, støtteniveau, team, sagsbehandler, forløb, uddannelse, raskmelding, ægtefælleforsørgelse.", "What holds of the citizen for some days: readiness, target group, level of support, team, caseworker, programme, education, recovery, support by a spouse."),
        Fields =
        [
            new("dimension", FieldKind.Code, new("Forhold", "Circumstance"), Required: true, CodeLists.Dimensions),
            new("value", FieldKind.Code, new("Værdi", "Value"), Required: true, CodeLists.States), First, Last,
        ],
        Key = ["dimension", "value", "first_day"],
        Measured = true,
    };

    public static readonly Register Interviews = new()
    {
        Id = "interviews",
        Of = Subject.Citizens,
        Title = new("Samtaler", "Interviews"),
        About = new("En samtale: bookede tæller ikke, før de er holdt.", "An interview: one that is booked does not count until it is held."),
        Fields =
        [
            On,
            new("kind", FieldKind.Code, new("Form", "Form"), Required: true, CodeLists.Interviews),
            new("status", FieldKind.Code, new("Status", "Status"), Required: true, CodeLists.InterviewStatuses),
            new("repatriation_guidance", FieldKind.Flag, new("Vejledt om repatriering", "Guided on repatriation")),
            new("education_order", FieldKind.Flag, new("Uddannelsespålæg givet", "Education order given")),
        ],
        Key = ["day", "kind"],
        Measured = true,
    };

    public static readonly Register Offers = new()
    {
        Id = "offers",
        Of = Subject.Citizens,
        Title = new("Tilbud", "Offers"),
        About = new("Dage i et tilbud, hos hvem, hvor og hvor mange timer om ugen.", "Days in an offer, with whom, where and how many hours a week."),
        Fields =
        [
            new("kind", FieldKind.Code, new("Tilbud", "Offer"), Required: true, CodeLists.Offers), First, Last,
            new("provider", FieldKind.Text, new("Udbyder", "Provider")),
            new("place", FieldKind.Text, new("Sted", "Place")),
            HoursAWeek,
        ],
        Key = ["kind", "first_day"],
        Measured = true,
    };

    public static readonly Register Hours = new()
    {
        Id = "work_hours",
        Of = Subject.Citizens,
        Title = new("Ordinære timer", "Hours of ordinary work"),
        About = new("Timer i ordinært arbejde i en måned.", "Hours of ordinary work in a month."),
        Fields = [new("month", FieldKind.Month, new("Måned", "Month"), Required: true), new("hours", FieldKind.Number, new("Timer", "Hours"), Required: true) { Most = 744 }],
        Key = ["month"],
        Measured = true,
    };

    public static readonly Register Exits = new()
    {
        Id = "exits",
        Of = Subject.Citizens,
        Title = new("Afgange", "Exits"),
        About = new("Hvor borgeren gik hen, da en ydelse ophørte.", "Where the citizen went when a benefit ended."),
        Fields = [On, new("destination", FieldKind.Code, new("Til", "To"), Required: true, CodeLists.Destinations)],
        Key = ["day"],
        Measured = true,
    };

    public static readonly Register Compensations = new()
    {
        Id = "compensations",
        Of = Subject.Citizens,
        Title = new("Handicapkompenserende ordninger", "Compensating schemes"),
        About = new("En ansøgning, en bevilling, et afslag eller et kort.", "An application, a grant, a refusal or a card."),
        Fields =
        [
            new("scheme", FieldKind.Code, new("Ordning", "Scheme"), Required: true, CodeLists.Schemes),
            new("step", FieldKind.Code, new("Skridt", "Step"), Required: true, CodeLists.SchemeSteps), On, Last,
        ],
        Key = ["scheme", "step", "day"],
        Measured = false,
    };

    public static readonly Register PriorLearning = new()
    {
        Id = "prior_learning",
        Of = Subject.Citizens,
        Title = new("Realkompetencevurderinger", "Prior-learning assessments"),
        About = new("En vurdering af, hvad borgeren kan i forvejen.", "An assessment of what the citizen can do already."),
        Fields = [On, new("provider", FieldKind.Text, new("Hvor", "Where")), new("result", FieldKind.Text, new("Resultat", "Result"))],
        Key = ["day"],
        Measured = false,
    };

    public static readonly Register FvuTests = new()
    {
        Id = "fvu_tests",
        Of = Subject.Citizens,
        Title = new("FVU-test", "Tests for preparatory adult education"),
        About = new("En test i læsning, regning, engelsk eller digitale færdigheder.", "A test in reading, arithmetic, English or digital skills."),
        Fields = [On, new("subject", FieldKind.Code, new("Fag", "Subject"), Required: true, CodeLists.FvuSubjects), new("level", FieldKind.Text, new("Trin", "Level"))],
        Key = ["day", "subject"],
        Measured = false,
    };

    public static readonly Register Apprenticeships = new()
    {
        Id = "apprenticeships",
        Of = Subject.Citizens,
        Title = new("Voksenlærlinge", "Adult apprenticeships"),
        About = new("Dage som voksenlærling, faget, og hvad borgeren kom fra.", "Days as an adult apprentice, the trade, and what the citizen came from."),
        Fields =
        [
            First, Last,
            new("trade", FieldKind.Text, new("Fag", "Trade"), Required: true),
            new("came_from", FieldKind.Code, new("Kom fra", "Came from"), Required: true, CodeLists.CameFrom),
        ],
        Key = ["first_day"],
        Measured = false,
    };

    /// <summary>The weekly calculation of the state's share, as the file of the benefit-reimbursement system has it.</summary>
    public static readonly Register Reimbursements = new()
    {
        Id = "reimbursements",
        Of = Subject.Citizens,
        Title = new("Ydelsesrefusion", "Reimbursement"),
        About = new("En uges ydelse, og hvad staten dækker af den.", "A week's benefit, and what the state covers of it."),
        Fields =
        [
            new("week", FieldKind.Day, new("Uge", "Week"), Required: true),
            new("benefit_text", FieldKind.Text, new("Ydelse", "Benefit"), Required: true),
            new("financing_area", FieldKind.Code, new("Finansierende kommune", "Financing municipality"), Required: true, CodeLists.Municipalities),
            new("paid", FieldKind.Money, new("Beregnet udbetaling", "Calculated payment"), Required: true),
            new("reimbursement_rate", FieldKind.Number, new("Refusionssats", "Rate of reimbursement")) { Most = 100 },
            new("reimbursement", FieldKind.Money, new("Refusion", "Reimbursement")),
            new("co_financing_rate", FieldKind.Number, new("Medfinansieringssats", "Rate of co-financing")) { Most = 100 },
            new("co_financing", FieldKind.Money, new("Medfinansiering", "Co-financing")),
        ],
        Key = ["week", "benefit_text"],
        Measured = false,
    };

    /// <summary>All of them, in the order in which a person's page shows them.</summary>
    public static readonly IReadOnlyList<Register> OfCitizens =
    [
        Details, Residences, Benefits, States, Interviews, Offers, Hours, Exits, Compensations, PriorLearning, FvuTests, Apprenticeships, Reimbursements, PlacementRegisters.Wishes, PlacementRegisters.Placements, PoolRegisters.Courses, PoolRegisters.Payments,
    ];

    /// <summary>Those of citizens and those of employers.</summary>
    public static readonly IReadOnlyList<Register> All = [.. OfCitizens, .. EmployerRegisters.All];

    /// <summary>The register of citizens of that name.</summary>
    public static Register? FindOfCitizens(string id) => Find(id) is { } found && found.Of == Subject.Citizens ? found : null;

    public static Register? Find(string id) => All.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase));
}
