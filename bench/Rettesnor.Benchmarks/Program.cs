using System.Globalization;
using Rettesnor.Benchmarks;
using Rettesnor.Benchmarks.Caseworkers;
using Rettesnor.Benchmarks.Engine;

// With "bare-page URL" this is the server of the page that the overview is compared with.
if (args is ["bare-page", var address])
{
    BarePage.Serve(address);
    return 0;
}

// With "engine-memory FILE" this only loads a snapshot.
if (args is [MemoryChild.Argument, var snapshot])
{
    MemoryChild.Run(snapshot);
    return 0;
}

// With "engine-quick FILE ROUNDS" this measures only the pass.
if (args is [Quick.Argument, var country, var rounds])
{
    Quick.Run(country, int.Parse(rounds, CultureInfo.InvariantCulture));
    return 0;
}

// With "live-country" the registers hold the whole country, which takes half an hour and some gigabytes of disk.
if (args is ["live-country"])
{
    LiveBenchmark.Run(country: true);
    return 0;
}

var all = new Dictionary<string, Action<string?>>
{
    ["standing"] = _ => StandingBenchmark.Run(),
    ["import"] = ImportBenchmark.Run,
    ["registers"] = _ => RegistersBenchmark.Run(),
    ["employers"] = _ => EmployersBenchmark.Run(),
    ["start"] = _ => StartBenchmark.Run(),
    ["engine"] = _ => EngineBenchmark.Run(),
    ["live"] = _ => LiveBenchmark.Run(country: false),
    ["caseworkers"] = _ => CaseworkersBenchmark.Run(),
    ["pages"] = _ => PagesBenchmark.Run(),
};
var file = args.FirstOrDefault(arg => arg.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
var names = args.Where(arg => arg != file).DefaultIfEmpty("all").SelectMany(name => name == "all" ? all.Keys : Enumerable.Repeat(name, 1)).ToList();
if (names.Find(name => !all.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}. There are: {string.Join(", ", all.Keys)}.");
    return 2;
}

foreach (var name in names)
{
    all[name](file);
}

return 0;
