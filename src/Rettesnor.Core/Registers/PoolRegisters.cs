using Rettesnor.Measurement;
using static Rettesnor.Core.Registers.CommonFields;

namespace Rettesnor.Core.Registers;

/// <summary>The registers of what citizens have from pools: the courses that they are granted, and what is paid for them.</summary>
public static class PoolRegisters
{
    // In kroner: no municipality's pool is as large.
    private const decimal MostAmount = 1_000_000_000;

    private static readonly Field Pool = new("pool", FieldKind.Code, new("Pulje", "Pool"), Required: true, CodeLists.Pools);
    private static readonly Field Course = new("course", FieldKind.Text, new("Kursus", "Course"), Required: true);
    private static readonly Field Area = new("area", FieldKind.Code, new("Betalende kommune", "Paying municipality"), Required: true, CodeLists.Municipalities);

    public static readonly Register Courses = new()
    {
        Id = "pool_courses",
        Of = Subject.Citizens,
        Title = new("Kurser fra puljer", "Courses from pools"),
        About = new(
            "Et kursus, som borgeren er bevilget fra en pulje: det reserverer sin pris, til det er betalt eller afsluttet.",
            "A course that the citizen is granted from a pool: it reserves its price until it is paid or has ended."),
        Fields =
        [
            Pool, Course,
            new("granted", FieldKind.Day, new("Bevilget den", "Granted on"), Required: true),
            new("price", FieldKind.Money, new("Pris", "Price"), Required: true) { Least = 1, Most = 10_000_000 },
            Area,
            new("provider", FieldKind.Text, new("Udbyder", "Provider")),
            new("first_day", FieldKind.Day, new("Første dag", "First day")),
            new("ended", FieldKind.Day, new("Afsluttet den", "Ended on")),
        ],
        Key = ["pool", "course", "granted"],
        Rules =
        [
            FactRule.NotAhead("granted"),
            FactRule.NotAhead("ended", new("en dag til og med i dag; et kursus reserverer sin pris, til det er afsluttet", "a day up to today; a course reserves its price until it has ended")),
            FactRule.NotBefore("ended", "granted", new("en dag, der ikke ligger før bevillingen", "a day that is not before the grant")),
        ],
        Measured = false,
    };

    public static readonly Register Payments = new()
    {
        Id = "pool_payments",
        Of = Subject.Citizens,
        Title = new("Betalinger fra puljer", "Payments from pools"),
        About = new("En betaling for borgerens kursus; mindre end nul, hvor penge kommer tilbage.", "A payment for the citizen's course; below zero where money comes back."),
        Fields =
        [
            Pool, Course,
            On,
            new("amount", FieldKind.Money, new("Beløb", "Amount"), Required: true) { Least = -MostAmount, Most = MostAmount },
            Area,
        ],
        Key = ["pool", "course", "day"],
        Rules = [FactRule.NotAhead("day", new("en dag til og med i dag, for en betaling er sket", "a day up to today, for a payment has been made"))],
        Measured = false,
    };
}
