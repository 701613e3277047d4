using Rettesnor.Measurement;
using static Rettesnor.Core.Registers.CommonFields;

namespace Rettesnor.Core.Registers;

/// <summary>The registers of employers. An employer is a place of work with a P-number; one firm, with one CVR number, may be several.</summary>
public static class EmployerRegisters
{
    private const int MostPlaces = 10_000;


    /// <summary>What a list of employers said of each on its day. A newer list adds to the older ones, so where an employer lay and how many worked there is known over time.</summary>
    public static readonly Register Details = new()
    {
        Id = "employer_details",
        Of = Subject.Employers,
        Title = new("Virksomheder", "Employers"),
        About = new(
            "Hvad en liste over virksomheder sagde på sin dag: navn, CVR-nummer, adresse, kommune, branche og antal ansatte.",
            "What a list of employers said on its day: name, CVR number, address, municipality, industry and number of employees."),
        Fields =
        [
            On,
            new("name", FieldKind.Text, new("Navn", "Name"), Required: true),
            new("cvr", FieldKind.Cvr, new("CVR-nummer", "CVR number"), Required: true),
            new("area", FieldKind.Code, new("Kommune", "Municipality"), Required: true, CodeLists.Municipalities),
            new("employees", FieldKind.Number, new("Ansatte", "Employees")) { IsWhole = true, Most = 1_000_000 },
            new("address", FieldKind.Text, new("Adresse", "Address")),
            new("postal_code", FieldKind.Text, new("Postnummer", "Postal code")),
            new("town", FieldKind.Text, new("By", "Town")),
            new("industry", FieldKind.Text, new("Branche", "Industry")),
            new("phone", FieldKind.Text, new("Telefon", "Phone")),
            new("closed", FieldKind.Flag, new("Ophørt", "Closed")),
        ],
        Key = ["day"],
        Rules = [FactRule.NotAhead("day")],
        Measured = true,
    };

    public static readonly Register Contacts = new()
    {
        Id = "employer_contacts",
        Of = Subject.Employers,
        Title = new("Virksomhedskontakter", "Employer contacts"),
        About = new(
            "En kontakt med en virksomhed: hvordan, hvem fra virksomhedsservice, om hvad, og hvornår der følges op.",
            "A contact with an employer: how, who of the employer service, about what, and when it is followed up."),
        Fields =
        [
            On,
            new("kind", FieldKind.Code, new("Form", "Form"), Required: true, CodeLists.EmployerContacts),
            new("contacted_by", FieldKind.Text, new("Hvem fra os", "Who of us")),
            new("about", FieldKind.Text, new("Om hvad", "About what")),
            new("follow_up", FieldKind.Day, new("Følg op den", "Follow up on")),
        ],
        Key = ["day", "kind"],
        Rules = [FactRule.NotAhead("day", new("en dag til og med i dag; det, der er aftalt, skrives i »Følg op den«", "a day up to today; what is arranged is written under ‘Follow up on’"))],
        Measured = true,
    };

    public static readonly Register Orders = new()
    {
        Id = "job_orders",
        Of = Subject.Employers,
        Title = new("Jobordrer", "Job orders"),
        About = new(
            "En stilling, som virksomheden vil have besat gennem virksomhedsservice, og hvad det blev til.",
            "A position that the employer wants filled through the employer service, and what came of it."),
        Fields =
        [
            On,
            new("occupation", FieldKind.Text, new("Stilling", "Occupation"), Required: true),
            new("kind", FieldKind.Code, new("Slags", "Kind"), Required: true, CodeLists.JobKinds),
            new("positions", FieldKind.Number, new("Antal", "Number"), Required: true) { IsWhole = true, Least = 1, Most = MostPlaces },
            new("hired", FieldKind.Number, new("Ansatte gennem os", "Hired through us")) { IsWhole = true, Most = MostPlaces },
            new("closed", FieldKind.Day, new("Afsluttet den", "Closed on")),
        ],
        Key = ["day", "occupation", "kind"],
        Rules =
        [
            FactRule.NotAhead("day"),
            FactRule.NotAhead("closed"),
            FactRule.NotBefore("closed", "day", new("en dag, der ikke ligger før den, jobordren kom", "a day that is not before the one on which the job order came")),
            new("closed", new("den dag, jobordren blev afsluttet, for ansættelserne tæller den dag", "the day on which the job order was closed, for the recruitments count on that day"), (value, _) => value("hired") is not (decimal and > 0) || value("closed") is not null),
            new("hired", new("højst så mange, som jobordren har stillinger; ret ellers antallet", "at most as many as the job order has positions; otherwise correct their number"), (value, _) => value("hired") is not decimal hired || value("positions") is not decimal positions || hired <= positions),
        ],
        Measured = true,
    };

    public static readonly Register Agreements = new()
    {
        Id = "employer_agreements",
        Of = Subject.Employers,
        Title = new("Aftaler med virksomheder", "Agreements with employers"),
        About = new(
            "Dage med en aftale: partnerskab, VIP-partnerskab, faste pladser, fastholdelsesplan eller § 56-aftale.",
            "Days with an agreement: partnership, VIP partnership, fixed places, retention plan or § 56 agreement."),
        Fields =
        [
            new("kind", FieldKind.Code, new("Aftale", "Agreement"), Required: true, CodeLists.EmployerAgreements), First, Last,
            new("places", FieldKind.Number, new("Pladser", "Places")) { IsWhole = true, Least = 1, Most = MostPlaces },
        ],
        Key = ["kind", "first_day"],
        Measured = true,
    };

    public static readonly Register Activities = new()
    {
        Id = "employer_activities",
        Of = Subject.Employers,
        Title = new("Aktiviteter med virksomheder", "Activities with employers"),
        About = new(
            "Noget, virksomheden var med til: arrangement, netværk, advisory board, kampagne eller fælles forløb.",
            "Something that the employer took part in: an event, a network, an advisory board, a campaign or a course together."),
        Fields =
        [
            On,
            new("kind", FieldKind.Code, new("Aktivitet", "Activity"), Required: true, CodeLists.EmployerActivities),
            new("title", FieldKind.Text, new("Hvad", "What")),
        ],
        Key = ["day", "kind"],
        Measured = true,
    };

    public static readonly IReadOnlyList<Register> All = [Details, Contacts, Orders, Agreements, Activities];
}
