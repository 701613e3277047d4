namespace Rettesnor.Measurement.Employers;

/// <summary>What can happen with an employer on a day.</summary>
public enum Happening
{
    /// <summary>The employer service spoke with it: by phone, on a visit, by mail, at a meeting or an event.</summary>
    Contact,

    /// <summary>Somebody was hired through the employer service.</summary>
    Recruitment,

    /// <summary>A job order that ended without anybody hired.</summary>
    RecruitmentInVain,

    /// <summary>A partner and the municipality did something together.</summary>
    Activity,
}

/// <summary>Days on which the employer's place of work lies in a municipality.</summary>
/// <param name="Area">The municipality.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last; null while it lies there.</param>
public sealed record EmployerPlace(AreaId Area, DateOnly From, DateOnly? Until);

/// <summary>How many employees the place of work has from a day on, until the next count.</summary>
/// <param name="From">The day of the count.</param>
/// <param name="Employees">How many.</param>
public sealed record EmployerStaff(DateOnly From, int Employees);

/// <summary>Something that happened.</summary>
/// <param name="What">What.</param>
/// <param name="Kind">Of what kind, such as <c>phone</c> or <c>part-time</c>.</param>
/// <param name="Day">When.</param>
/// <param name="Count">How many of it: how many were hired. 1 where it cannot be several.</param>
/// <param name="Title">What it was called, such as an event to which several employers came; null where nobody has said.</param>
public sealed record EmployerHappening(Happening What, string Kind, DateOnly Day, int Count = 1, string? Title = null);

/// <summary>Days on which an agreement with the employer holds.</summary>
/// <param name="Kind">Of what kind, such as <c>partnership</c>.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last; null while it holds.</param>
public sealed record EmployerAgreement(string Kind, DateOnly From, DateOnly? Until);

/// <summary>All that is known of an employer. An employer is a place of work, with a P-number of its own: one firm may be several.</summary>
public sealed record EmployerFacts
{
    /// <summary>The number that it is known by here.</summary>
    public required int Number { get; init; }

    /// <summary>Where it lies; none of its days overlap.</summary>
    public IReadOnlyList<EmployerPlace> Places { get; init; } = [];

    /// <summary>How many work there; none where it is not known, and then no rule about employees holds.</summary>
    public IReadOnlyList<EmployerStaff> Staff { get; init; } = [];

    /// <summary>What happened.</summary>
    public IReadOnlyList<EmployerHappening> Happenings { get; init; } = [];

    /// <summary>The agreements.</summary>
    public IReadOnlyList<EmployerAgreement> Agreements { get; init; } = [];
}
