using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;

namespace Rettesnor.Testing.Histories;

/// <summary>A codebook for tests: few ids, and benefits of one family that do not stand together in the order of precedence.</summary>
public static class TestCodebook
{
    /// <summary>The dimension of which a person may have several values a day.</summary>
    public const string Programme = "programme";

    /// <summary>The codebook.</summary>
    public static Codebook Book { get; } = new(
        [
            new("sickness-benefit", "sickness"), new("cash-benefit", "cash"), new("unemployment-benefit", "insured"), new("education-benefit", "cash"),
            new("job-clarification", "sickness"), new("unemployment-allowance", "long-term"), new("integration-benefit", "cash"), new("resource-course", "long-term"),
        ],
        [new("placement", "company"), new("wage-subsidy", "company"), new("ordinary-education", "education"), new("guidance", "other"), new("mentor", "other")],
        ["in-person", "video", "phone"],
        [
            .. Values("readiness", "job-ready", "activity-ready", "education-ready"), .. Values("team", "north", "south", "youth"),
            .. Values("caseworker", "anna", "bent", "carl", "dorte"), .. Values("education", "enrolled"), .. Values("partly-recovered", "yes"),
            .. Values("spouse-supported", "yes"), new(Programme, "adult-apprenticeship", true), new(Programme, "language", true), new(Programme, "three-bs", true),
        ],
        ["danish", "western", "non-western"],
        ["refugee", "family-reunified", "special-act"],
        ["work", "education", "other"]);

    /// <summary>The municipalities that the persons live in.</summary>
    public static ValueList<AreaId> Areas { get; } = new([new("faxe"), new("koege"), new("stevns"), new("vordingborg")]);

    private static IEnumerable<StateKind> Values(string dimension, params IEnumerable<string> values) => values.Select(v => new StateKind(dimension, v));
}
