using Rettesnor.Measurement;

namespace Rettesnor.Core.Outbox;

/// <summary>What takes messages out of the house.</summary>
public interface IMessageSender
{
    /// <summary>What it is called where it is said what a message was sent by.</summary>
    string Name { get; }

    /// <summary>Sends a message.</summary>
    /// <returns>Why it could not; null where it is sent.</returns>
    Task<LocalText?> SendAsync(Letter letter, CancellationToken cancellation);
}
