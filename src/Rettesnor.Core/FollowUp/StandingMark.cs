using System.Text.Json;
using System.Text.Json.Serialization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.FollowUp;

/// <summary>How a goal stood, in what has to be known to say later what has changed. It is kept with a sealed follow-up.</summary>
public sealed record StandingMark
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The goal, or the goal and the part.</summary>
    public required string Goal { get; init; }

    public required string TitleDa { get; init; }

    public required string TitleEn { get; init; }

    public required StandingKind Standing { get; init; }

    public required string TargetDa { get; init; }

    public required string TargetEn { get; init; }

    /// <summary>The number shown; null where there is none.</summary>
    public decimal? Value { get; init; }

    public Unit? Unit { get; init; }

    public decimal? Step { get; init; }

    /// <summary>The period of the number.</summary>
    public string? Period { get; init; }

    /// <summary>What is measured, and the version of its definition that the number is made under.</summary>
    public string? Measure { get; init; }

    public string? Definition { get; init; }

    /// <summary>The comment with its references as they read when it was sealed; null where nothing was said, or it was sealed before they were kept.</summary>
    public string? CommentDa { get; init; }

    public string? CommentEn { get; init; }

    [JsonIgnore]
    public LocalText Title => new(TitleDa, TitleEn);

    [JsonIgnore]
    public LocalText Target => new(TargetDa, TargetEn);

    public static IReadOnlyList<StandingMark> Of(PlanStanding standing) => [.. standing.Rows.SelectMany(r => r.Parts.Prepend(r)).Select(Of)];

    /// <summary>The same with what is said of each goal, as it reads now.</summary>
    public static IReadOnlyList<StandingMark> Of(FollowUpView view) =>
    [
        .. Of(view.Standing).Select(m => view.Comments.TryGetValue(m.Goal, out var text)
            ? m with { CommentDa = References.Shown(text, view.Standing, Language.Danish), CommentEn = References.Shown(text, view.Standing, Language.English) } : m),
    ];

    /// <summary>What was said of the goal, as it read when it was sealed.</summary>
    public string? Comment(Language language) => language == Language.Danish ? CommentDa : CommentEn;

    public static string Write(IReadOnlyDictionary<Edition, IReadOnlyList<StandingMark>> marks) => JsonSerializer.Serialize(marks, Form);

    public static IReadOnlyDictionary<Edition, IReadOnlyList<StandingMark>> Read(string json) => JsonSerializer.Deserialize<Dictionary<Edition, IReadOnlyList<StandingMark>>>(json, Form)!;

    /// <summary>The number as people read it, with its period.</summary>
    public string? Number(Language language) => Value is { } value && Unit is { } unit && Period is { } period
        ? $"{StandingText.Value(value, Step, unit, language)} ({Measurement.Time.Period.Parse(period).ToShortText(language)})" : null;

    private static StandingMark Of(GoalStanding row)
    {
        // A goal with parts is shown by the part that decides, which has a mark of its own.
        var judged = row.Aim is null ? null : row.Standing.Judged;
        return new StandingMark
        {
            Goal = row.Id,
            TitleDa = row.Title.Da,
            TitleEn = row.Title.En,
            Standing = row.Standing.Kind,
            TargetDa = row.TargetProse.Da,
            TargetEn = row.TargetProse.En,
            Value = judged?.Value,
            Unit = judged?.Newest.Unit,
            Step = judged?.Newest.Step,
            Period = judged?.Period.ToString(),
            Measure = row.Measure?.Id.Value,
            Definition = judged?.Newest.Definition,
        };
    }
}
