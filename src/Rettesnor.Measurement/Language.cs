namespace Rettesnor.Measurement;

/// <summary>The two languages of the program. Danish is always first.</summary>
public enum Language
{
    /// <summary>Danish (da): decimal comma, full stop between thousands.</summary>
    Danish,

    /// <summary>English (en): decimal point, comma between thousands.</summary>
    English,
}

/// <summary>A short text in both languages.</summary>
/// <param name="Da">The Danish text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalText(string Da, string En)
{
    /// <summary>The text in the language asked for.</summary>
    public string In(Language language) => language == Language.Danish ? Da : En;

    /// <inheritdoc/>
    public override string ToString() => Da;
}
