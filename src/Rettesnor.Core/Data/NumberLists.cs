using System.Globalization;

namespace Rettesnor.Core.Data;

/// <summary>Numbers of our own as lists that can stand in a command, some hundred at a time.</summary>
internal static class NumberLists
{
    private const int AtATime = 500;

    public static IEnumerable<string> Of(IEnumerable<long> numbers) => numbers.Chunk(AtATime).Select(some => string.Join(',', some.Select(n => n.ToString(CultureInfo.InvariantCulture))));

    public static IEnumerable<string> Of(IEnumerable<int> numbers) => Of(numbers.Select(n => (long)n));
}
