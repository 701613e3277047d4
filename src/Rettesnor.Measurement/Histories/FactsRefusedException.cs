namespace Rettesnor.Measurement.Histories;

/// <summary>A person's facts cannot be made into a history: a code that the codebook has not, days in the wrong order, a number that means nothing.</summary>
public sealed class FactsRefusedException : ArgumentException
{
    /// <param name="text">What was found.</param>
    public FactsRefusedException(LocalText text)
        : base(text.En) => Text = text;

    /// <summary>What was found, without saying of whom.</summary>
    public LocalText Text { get; }
}
