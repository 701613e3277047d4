using System.Globalization;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Reports.Model;

/// <summary>The fixed words that the writers themselves add.</summary>
internal sealed record Words
{
    public required Language Language { get; init; }
    public required string Culture { get; init; }
    public required string Contents { get; init; }
    public required string Table { get; init; }
    public required string Figure { get; init; }
    public required string Source { get; init; }
    public required string Notes { get; init; }
    public required string PeriodTerm { get; init; }
    public required string CutOff { get; init; }
    public required string MadeFrom { get; init; }
    public required string NoRows { get; init; }
    public required string Page { get; init; }
    public required string Of { get; init; }
    public required string Sheet { get; init; }
    public required string Text { get; init; }
    public required string SectionTerm { get; init; }
    public required string NoData { get; init; }
    public required string Suppressed { get; init; }
    public required string BackToText { get; init; }
    public required string Logo { get; init; }

    public static Words In(Language language) => language == Language.Danish ? Danish : English;

    private static readonly Words Danish = new()
    {
        Language = Language.Danish,
        Culture = "da-DK",
        Contents = "Indhold",
        Table = "Tabel",
        Figure = "Figur",
        Source = "Kilde",
        Notes = "Noter",
        PeriodTerm = "Periode",
        CutOff = "Opgjort pr.",
        MadeFrom = "Grundlag",
        NoRows = "Tabellen har ingen rækker",
        Page = "Side",
        Of = "af",
        Sheet = "Ark",
        Text = "Tekst",
        SectionTerm = "Afsnit",
        NoData = "– betyder, at kilden ikke har et tal.",
        Suppressed = "Diskret betyder, at tallet er udeladt, fordi for få personer står bag.",
        BackToText = "Tilbage til tallet",
        Logo = "Logo for",
    };

    private static readonly Words English = new()
    {
        Language = Language.English,
        Culture = "en-GB",
        Contents = "Contents",
        Table = "Table",
        Figure = "Figure",
        Source = "Source",
        Notes = "Notes",
        PeriodTerm = "Period",
        CutOff = "Standings as of",
        MadeFrom = "Made from",
        NoRows = "The table has no rows",
        Page = "Page",
        Of = "of",
        Sheet = "Sheet",
        Text = "Text",
        SectionTerm = "Section",
        NoData = "– means that the source has no figure.",
        Suppressed = "Withheld means that the figure is left out because too few persons stand behind it.",
        BackToText = "Back to the number",
        Logo = "Logo of",
    };

    /// <summary>The small print under a table: its remark, what the signs in it mean, and its source.</summary>
    public IEnumerable<string> Under(DataTable table)
    {
        if (table.Remark is { } remark)
        {
            yield return remark;
        }

        var cells = table.Rows.SelectMany(r => r.Cells).ToList();
        if (cells.OfType<NoDataCell>().Any())
        {
            yield return NoData;
        }

        if (cells.OfType<SuppressedCell>().Any())
        {
            yield return Suppressed;
        }

        if (table.Source is { } source)
        {
            yield return $"{Source}: {source}";
        }
    }

    /// <summary>What the logo is for those who do not see it.</summary>
    public string LogoOf(string municipality) => $"{Logo} {municipality}";

    /// <summary>A day with its month in words; a period that is a state at a date says "ultimo" of some days, which is not meant here.</summary>
    public string Date(DateOnly date)
    {
        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        return $"{day}{(Language == Language.Danish ? "." : "")} {Period.OfMonth(date).ToText(Language)}";
    }
}
