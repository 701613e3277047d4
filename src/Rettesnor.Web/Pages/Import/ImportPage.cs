using Microsoft.AspNetCore.Mvc.Filters;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Plans;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Pages.Plans;

namespace Rettesnor.Web.Pages.Import;

/// <summary>A page about imports.</summary>
public abstract class ImportPage(PlanLibrary library, ImportLog log) : SitePage
{
    public override MenuEntry Menu => MenuEntry.Import;

    public override IReadOnlyList<string> Scripts => ["lib/htmx/htmx.min.js"];

    public override IReadOnlyList<Crumb> Trail => [new(ImportTexts.Title.In(Language), Links.Import)];

    protected PlanLibrary Library => library;

    protected ImportLog Log => log;

    /// <summary>Whether the data directory is a demonstration.</summary>
    protected bool IsDemonstration => DemonstrationNote.In(library.Data.Path) is not null;

    /// <summary>Who imports, for the log.</summary>
    protected Written Written(string why) => new(Acting.Who, "/import", why);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // A file may speak of any citizen of the registers.
        if (library.Data.Use(db => Coverage.Refuse(db, Acting, Right.ImportRegisters)) is { } refused)
        {
            context.Result = this.Refuse(StatusCodes.Status403Forbidden, refused.Text);
            return;
        }

        base.OnPageHandlerExecuting(context);
    }

    public static LocalText RegisterTitle(string register) => AllRegisters.Find(register)?.Title ?? new(register, register);

    internal static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(s => new ImportLog(s.GetRequiredService<PlanLibrary>().Data, TimeProvider.System));
        services.AddSingleton(s => new Uploads(s.GetRequiredService<PlanLibrary>().Data, OwnFolder.Create));
        services.AddSingleton<ImportJobs>();
    }
}
