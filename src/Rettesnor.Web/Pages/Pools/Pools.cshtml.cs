using Microsoft.AspNetCore.Mvc;
using Rettesnor.Core.Pools;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Pools;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Pools;

/// <summary>A pool with its account.</summary>
public sealed record PoolRow(PoolRule Rule, PoolAccount Account);

/// <summary>A municipality's pools: the accounts of the year on a day, and what is left at this pace.</summary>
public sealed class PoolsModel(PoolDesk pools, Asked asked) : PoolPage(pools, asked)
{
    public override LocalText Title => PoolTexts.Title;

    public override LocalText? Within => new(NameOf(Area), NameOf(Area));

    public IReadOnlyList<PoolRow> Rows { get; private set; } = [];

    public PoolAccount Total { get; private set; } = null!;

    public PoolOutlook? Outlook { get; private set; }

    public IActionResult OnGet(string? kommune, string? pr)
    {
        if (Open(kommune, pr) is { } refused)
        {
            return refused;
        }

        var ledger = Desk.Ledger(Area, Knowledge);
        Rows = [.. Desk.Rules.All.Select(r => new PoolRow(r, PoolAccount.At(r.Terms, ledger, On)))];
        Total = PoolAccount.Together([.. Rows.Where(r => r.Rule.Terms.Kind == PoolKind.Frame).Select(r => r.Account)]);
        Outlook = Total.Frame > 0 ? PoolOutlook.Of(Total, On) : null;
        return Page();
    }
}
