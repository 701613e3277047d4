namespace Rettesnor.Measurement;

/// <summary>The id of an area in <c>reference/areas</c>, such as <c>stevns</c> or <c>denmark</c>.</summary>
/// <param name="Value">Lower-case letters, digits and hyphens.</param>
public readonly record struct AreaId(string Value) : IComparable<AreaId>
{
    /// <summary>The whole country (Hele landet).</summary>
    public static readonly AreaId Denmark = new("denmark");

    /// <inheritdoc/>
    public int CompareTo(AreaId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a measure in <c>reference/measures</c>, such as <c>interviews-4-in-12-months</c>.</summary>
/// <param name="Value">Lower-case letters, digits and hyphens.</param>
public readonly record struct MeasureId(string Value) : IComparable<MeasureId>
{
    /// <inheritdoc/>
    public int CompareTo(MeasureId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
