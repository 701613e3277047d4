using System.Text.Json;

namespace Rettesnor.Core.Access.Provider;

/// <summary>Somebody whom the provider has let in, by what it says of them.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The person's own name there, which is nobody else's and stays when they are called something else.</param>
/// <param name="Claims">The values of the claims that the settings name.</param>
public sealed record ProviderPerson(string Issuer, string Subject, ILookup<string, string> Claims)
{
    /// <summary>Reads the values of a claim in what a provider says: by its whole name, or step by step where it has full stops.</summary>
    public static IEnumerable<string> ValuesOf(JsonElement said, string claim)
    {
        if (said.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        if (said.TryGetProperty(claim, out var value))
        {
            return Texts(value);
        }

        var dot = claim.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && said.TryGetProperty(claim[..dot], out var within) ? ValuesOf(within, claim[(dot + 1)..]) : [];
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().Where(v => v.ValueKind != JsonValueKind.Array).SelectMany(Texts),
        _ => [],
    };
}
