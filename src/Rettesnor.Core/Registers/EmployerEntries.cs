using Rettesnor.Measurement;

namespace Rettesnor.Core.Registers;

/// <summary>The kinds of fact that are written on an employer's page, those that are written most first. What an employer is comes by import.</summary>
public static class EmployerEntries
{
    public static readonly IReadOnlyList<Entry> All =
    [
        new() { Id = "employer_contacts", Title = new("Kontakt", "Contact"), Register = EmployerRegisters.Contacts, Short = ["day", "kind", "about", "follow_up"] },
        new() { Id = "job_orders", Title = new("Jobordre", "Job order"), Register = EmployerRegisters.Orders, Short = ["day", "occupation", "kind", "positions"] },
        new() { Id = "employer_agreements", Title = new("Aftale", "Agreement"), Register = EmployerRegisters.Agreements, Short = ["kind", "first_day", "last_day", "places"] },
        new() { Id = "employer_activities", Title = new("Aktivitet", "Activity"), Register = EmployerRegisters.Activities, Short = ["day", "kind", "title"] },
    ];

    public static Entry? Find(string? id) => All.FirstOrDefault(e => e.Id == id);
}
