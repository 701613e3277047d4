using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Access;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;
using Rettesnor.Web.Hosting;
using Rettesnor.Web.Languages;
using Rettesnor.Web.Pages.Pools;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Downloads;

/// <summary>The accounts of a municipality's pools as a file, at the end of each month of a year to a day. A file goes to others, so it has amounts and no number of citizens.</summary>
internal static class PoolDownload
{
    private static readonly string[] Columns = ["pool", "date", "commitment", "co-financing", "frame", "spent", "reserved", "balance"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var template in new[] { SiteMap.PoolAccounts.Danish, SiteMap.PoolAccounts.English })
        {
            routes.MapGet(template, Get).Asking(Right.ReadPools);
        }
    }

    private static IResult Get(string format, string? kommune, string? pr, [FromServices] PoolDesk pools, Acting acting, Asked asked, HttpContext context)
    {
        var readable = pools.Readable(acting);
        var area = string.IsNullOrEmpty(kommune) ? readable.FirstOrDefault() : new AreaId(kommune);
        if (!readable.Contains(area))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var on = pools.Today;
        if (!string.IsNullOrEmpty(pr) && (!DateOnly.TryParseExact(pr, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out on) || on > pools.Today))
        {
            return Results.BadRequest();
        }

        var rows = Rows(pools, area, on, asked).ToList();
        var name = string.Create(CultureInfo.InvariantCulture, $"{(RequestLanguage.Of(context) == Language.Danish ? "puljer" : "pools")}-{area.Value}-{on:yyyy-MM-dd}.{format}");
        return format switch
        {
            "csv" => Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Csv(rows, RequestLanguage.Of(context)))).ToArray(), "text/csv; charset=utf-8", name),
            "json" => Results.File(JsonSerializer.SerializeToUtf8Bytes(rows.Select(r => Columns.Zip(r).ToDictionary(p => p.First, p => p.Second)), Indented), "application/json", name),
            _ => Results.NotFound(),
        };
    }

    private static IEnumerable<object?[]> Rows(PoolDesk pools, AreaId area, DateOnly on, Asked asked)
    {
        var ledger = pools.Ledger(area, asked.Knowledge);
        foreach (var rule in pools.Rules.All)
        {
            for (var month = 1; month <= on.Month; month++)
            {
                var last = new DateOnly(on.Year, month, DateTime.DaysInMonth(on.Year, month));
                var day = last < on ? last : on;
                var a = PoolAccount.At(rule.Terms, ledger, day);
                decimal? Framed(long amount) => rule.Terms.Kind == PoolKind.Frame ? amount / 100m : null;
                yield return [rule.Id, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), a.Commitment / 100m, a.OwnPart / 100m, Framed(a.Frame), a.Spent / 100m, a.Reserved / 100m, Framed(a.Balance)];
            }
        }
    }

    private static string Csv(List<object?[]> rows, Language language)
    {
        var (separator, mark) = language == Language.Danish ? (";", ",") : (",", ".");
        var text = new StringBuilder().AppendJoin(separator, Columns).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(separator, row.Select(v => v is decimal number ? number.ToString("0.00", CultureInfo.InvariantCulture).Replace(".", mark, StringComparison.Ordinal) : v?.ToString() ?? "")).Append("\r\n");
        }

        return text.ToString();
    }
}
