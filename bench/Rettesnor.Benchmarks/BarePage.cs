namespace Rettesnor.Benchmarks;

/// <summary>A Razor page with nothing but a table of 200 rows: the measure of what the framework itself costs.</summary>
internal static class BarePage
{
    public static void Serve(string address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapRazorPages();
        app.Run();
    }
}
