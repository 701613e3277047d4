using System.Globalization;

namespace Rettesnor.Web.DesignSystem;

/// <summary>Numbers as SVG reads them.</summary>
internal static class Svg
{
    /// <summary>A length with at most one decimal: a tenth of a pixel is finer than any screen shows.</summary>
    public static string Number(decimal value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share of the width.</summary>
    public static string Share(decimal value) => Math.Round(value * 100, 2).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
