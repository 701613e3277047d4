using System.Globalization;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Tests.Measures.SqlOracle;

/// <summary>Small pieces of SQL. A day is ISO text where it comes from the registers, and its Julian day number where it is reckoned with.</summary>
internal static class SqlText
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The number of a day that is written as text.</summary>
    public static string Number(string text) => $"cast(julianday({text}) + 0.5 as integer)";

    public static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>True where a column has one of the ids, or where there are none to ask for.</summary>
    public static string OneOf(string column, ValueList<string> ids) => ids.Count == 0 ? "1" : $"{column} in ({string.Join(", ", ids.Select(Quoted))})";

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
