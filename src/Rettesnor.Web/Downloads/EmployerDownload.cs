using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Employers;
using Rettesnor.Web.Pages.People;

namespace Rettesnor.Web.Downloads;

/// <summary>The employers that somebody may see, with what the newest list says and the last contact: for a spreadsheet, and for programs. Nothing in it is about citizens.</summary>
internal static class EmployerDownload
{
    private static readonly string[] Columns = ["p_number", "cvr", "name", "area", "employees", "industry", "address", "town", "phone", "told", "closed", "last_contact"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var template in new[] { SiteMap.EmployerFile.Danish, SiteMap.EmployerFile.English })
        {
            routes.MapGet(template, Get).Asking(Right.ReadEmployers);
        }
    }

    private static IResult Get(string format, [FromServices] EmployerDesk employers, Acting acting, HttpContext context)
    {
        if (format is not ("csv" or "json"))
        {
            return Results.NotFound();
        }

        var contacts = employers.LastContacts();
        var rows = employers.Cards().Values.Where(c => employers.Refuse(acting, Right.ReadEmployers, c.Area) is null).OrderBy(c => c.PNumber, StringComparer.Ordinal)
            .Select(c => new object?[]
            {
                c.PNumber, c.Cvr, c.Name, c.Area.Value, c.Employees, c.Industry, c.Address, c.Town, c.Phone, FieldText.Canonical(c.Told), c.IsClosed,
                contacts.TryGetValue(c.Number, out var last) ? FieldText.Canonical(last) : null,
            }).ToList();
        var name = (RequestLanguage.Of(context) == Language.Danish ? "virksomheder." : "employers.") + format;
        return format == "json"
            ? Results.File(JsonSerializer.SerializeToUtf8Bytes(rows.Select(r => Columns.Zip(r).ToDictionary(p => p.First, p => p.Second)), Indented), "application/json", name)
            : Results.File(ListFile.Of(rows.Select(r => r.Select(Text)).Prepend(Columns)), "text/csv; charset=utf-8", name);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "yes" : "",
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
