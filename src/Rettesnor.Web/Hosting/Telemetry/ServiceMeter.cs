using System.Diagnostics.Metrics;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Measures;
using Rettesnor.Core.Outbox;
using Rettesnor.Core.Plans;

namespace Rettesnor.Web.Hosting.Telemetry;

/// <summary>What the service counts of itself, beside what the framework does.</summary>
internal sealed class ServiceMeter : IDisposable
{
    public const string Name = "Rettesnor";

    private readonly Meter meter;
    private readonly Counter<long> faults;
    private readonly Counter<long> signIns;

    public ServiceMeter(IMeterFactory factory, IServiceProvider services)
    {
        meter = factory.Create(Name);
        faults = meter.CreateCounter<long>("rettesnor.faults", description: "Faults of the program that a user was given a number for");
        signIns = meter.CreateCounter<long>("rettesnor.sign_ins", description: "Tries to sign in, by way and outcome");
        if (services.GetService<PlanLibrary>() is not { Data: var data })
        {
            return;
        }

        meter.CreateObservableGauge("rettesnor.outbox.messages", () => Ask(() => Outbox(data)), description: "Messages of the outbox, by state");
        meter.CreateObservableGauge("rettesnor.alarms.open", () => Ask(() => [new Measurement<long>(data.Use(Alarms.Count))]), description: "Alarms that nobody has seen to");
        meter.CreateObservableGauge("rettesnor.figures.behind", () => Ask(() => [new Measurement<long>(data.Revision() - services.GetRequiredService<LiveHistories>().Known.Revision)]), description: "Writes that the own figures do not have yet");
        meter.CreateObservableGauge("rettesnor.nightly_check.good", () => Ask(() => Nightly(data)), description: "Whether the last nightly comparison of this server found nothing");
    }

    public void Fault() => faults.Add(1);

    /// <summary>Counts a try to sign in.</summary>
    /// <param name="way">How it was tried.</param>
    /// <param name="isIn">Whether somebody is signed in by it.</param>
    public void SignIn(SignInWay way, bool isIn) => signIns.Add(1, new KeyValuePair<string, object?>("way", way.ToString()), new KeyValuePair<string, object?>("outcome", isIn ? "in" : "refused"));

    public void Dispose() => meter.Dispose();

    private static IEnumerable<Measurement<long>> Outbox(DataDirectory data)
    {
        var state = data.Use(db => OutboxStore.State(db, data.Clock.GetUtcNow().UtcDateTime));
        return [Of(state.Waiting, "waiting"), Of(state.Due, "due"), Of(state.Failing, "failing")];

        static Measurement<long> Of(int count, string which) => new(count, new KeyValuePair<string, object?>("state", which));
    }

    private static IEnumerable<Measurement<long>> Nightly(DataDirectory data) =>
        data.Use(db => JobRuns.Newest(db, JobRuns.NightlyCheck)).Where(r => r.Node == Environment.MachineName).Select(r => new Measurement<long>(r.IsGood ? 1 : 0));

    // A database that is away is no answer, and no fault of the collector's.
    private static IEnumerable<Measurement<long>> Ask(Func<IEnumerable<Measurement<long>>> ask)
    {
        try
        {
            return ask();
        }
        catch (DataRefusedException)
        {
            return [];
        }
    }
}
