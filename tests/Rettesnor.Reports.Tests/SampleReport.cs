using Rettesnor.Measurement;
using Rettesnor.Reports.Model;

namespace Rettesnor.Reports.Tests;

/// <summary>A report with one of everything, and hostile text where a municipality's own words can stand.</summary>
internal static class SampleReport
{
    public const string Hostile = "<script>alert(\"æøå\")</script> & '=cmd|' ";
    public const string LongWord = "Beskæftigelsesindsatsundersøgelsesmetodeudviklingsprojektgruppemedlemsskabsfortegnelse";

    private static readonly NumberFormat Percent = new(1, NumberSuffix.Percent);
    private static readonly NumberFormat Money = new(2);

    public static Report Create(Language language = Language.Danish) => new()
    {
        Language = language,
        Title = "Resultater af beskæftigelsesplan 2021",
        Subtitle = "Foreløbige resultater til og med 2. kvartal",
        Municipality = "Stevns Kommune",
        Period = "2. kvartal 2021",
        CutOff = new DateOnly(2021, 10, 4),
        Origin = "Planen stevns-2021 og dens 212 tal; kilder bagest",
        Sections =
        [
            new Section { Id = "status", Heading = "Status på målene", Blocks = [Paragraph.Of("Tre mål holder, to holder ikke, og et kan ikke måles."), Standings()] },
            Goal(),
            new Section
            {
                Id = "tabeller",
                Heading = "Planens tabeller",
                Blocks = [],
                Sections =
                [
                    new Section { Id = "t-puljer", Heading = "Puljer", Blocks = [Pools()] },
                    new Section { Id = "t-ydelser", Heading = "S&H-ydelse", Blocks = [Grouped(), Empty(), Long()] },
                    new Section { Id = "t-tekst", Heading = Hostile + LongWord, Blocks = [Paragraph.Of(Hostile + "\u0001" + LongWord), HostileTable()] },
                ],
            },
        ],
    };

    public static DataTable Standings() => new()
    {
        Id = "T-status",
        Caption = "Målene og hvordan de står den 4. oktober 2021",
        RowHeading = "Mål",
        Columns = [new("Måltal"), new("Seneste tal"), new("Periode"), new("Status")],
        Rows =
        [
            new("R21-6 Mindst 4 samtaler på 12 måneder", [new TextCell("over 85 %"), Cell(92.5m), new TextCell("juli 2021"), new MarkCell(new(MarkKind.Good, "Holder"))]) { Target = "R21-6" },
            new("R21-7 Mindst 1 aktivt tilbud på 12 måneder", [new TextCell("over 85 %"), Cell(78.3m), new TextCell("juli 2021"), new MarkCell(new(MarkKind.Bad, "Mangler 6,7 procentpoint"))]),
            new("R21-5 Løbende kontakt med kernemålgruppen", [new TextCell("mindst 80 % ved udgangen af 2021"), Cell(48.4m), new TextCell("uge 33, 2021"), new MarkCell(new(MarkKind.Bad, "Mangler 31,6 procentpoint"))]),
            new("R21-1a Tilfredshed med opfølgningen", [new TextCell("stigende"), new NoDataCell(), new TextCell(""), new MarkCell(new(MarkKind.Unknown, "Ikke målt: ingen tal endnu"))]),
            new("R21-3 Modtagere af S&H-ydelse", [new TextCell("højst landsgennemsnittet"), Cell(0.4m), new TextCell("januar-august 2021"), new MarkCell(new(MarkKind.Waiting, "Afventer"))]),
            new("R21-P Projekt", [new TextCell("følges"), new SuppressedCell(), new TextCell("2021"), new MarkCell(new(MarkKind.Followed, "Følges"))]),
        ],
    };

    public static Chart Interviews() => new()
    {
        Id = "R21-6-figur",
        Title = "Andel med mindst 4 samtaler på 12 måneder",
        Description = "Linjediagram. Stevns falder fra 95,7 % i maj til 92,5 % i juli 2021 og ligger over målet på 85 % i alle måneder.",
        Kind = ChartKind.Line,
        Categories = ["marts 2021", "april 2021", "maj 2021", "juni 2021", "juli 2021"],
        Series =
        [
            new("Stevns", SeriesRole.Own, [Cell(94.1m), new NoDataCell(), Cell(95.7m), Cell(93.3m), Cell(92.5m)]),
            new("Hele landet", SeriesRole.Benchmark, [Cell(91.0m), Cell(91.2m), Cell(91.8m), Cell(91.3m), Cell(92.0m)]),
            new("Faxe", SeriesRole.Benchmark, [new SuppressedCell(), Cell(92.2m), Cell(93.7m), Cell(92.1m), Cell(92.3m)]),
            new("Mål: over 85 %", SeriesRole.Target, [Cell(85m), Cell(85m), Cell(85m), Cell(85m), Cell(85m)]),
        ],
        Format = Percent,
        Source = "Jobindsats.dk",
    };

    public static Chart Aids() => new()
    {
        Id = "R21-4-figur",
        Title = "Bevilgede personlige assistenter",
        Description = "Søjlediagram. Antallet stiger fra 36 i 2018 til 51 i 2021; målet er mindst 36.",
        Kind = ChartKind.Bar,
        Categories = ["2. kv. 2018", "2. kv. 2019", "2. kv. 2020", "2. kv. 2021"],
        Series =
        [
            new("Stevns", SeriesRole.Own, [Count(36), Count(40), Count(44), Count(51)]),
            new("Mål: mindst som 2. kvartal 2018", SeriesRole.Target, [Count(36), Count(36), Count(36), Count(36)]),
        ],
        Format = NumberFormat.Whole,
        Source = "Jobindsats.dk",
    };

    public static DataTable Pools() => new()
    {
        Id = "T-R21-2a",
        Caption = "Puljer til opkvalificering (kr.)",
        RowHeading = "Pulje",
        Columns = [new("Tilsagn"), new("Egenfinansiering"), new("Samlet ramme"), new("Forbrug pr. 30. september 2021"), new("Restbeløb"), new("Antal borgere")],
        Rows =
        [
            new("Regional uddannelsespulje og ekstrabevilling", [Kroner(828500m), Kroner(165700m), Kroner(994200m), new EmptyCell(), new EmptyCell(), Count(44)]),
            new("I alt", [Kroner(1071500m), Kroner(214300m), Kroner(1285000m) with { Notes = ["Skulle være 1.285.800,00, når tilsagn og egenfinansiering lægges sammen."] }, Kroner(925483.13m), Kroner(360316.87m) with { Notes = ["Skulle være 359.516,87."] }, new EmptyCell()], RowStyle.Total),
            new("Uddannelsesløft 80 %", [Kroner(145500m), Kroner(29100m), Kroner(174600m), Kroner(0m), Kroner(174600m), Count(0)], RowStyle.Sub) { Notes = ["Puljen er nedskrevet den 4. oktober 2021."] },
        ],
        Source = "Stevns Kommune",
    };

    public static DataTable Grouped() => new()
    {
        Id = "T-R21-3",
        Caption = "Antal og andel fuldtidspersoner",
        RowHeading = "Område",
        Columns = [new("Jan.-aug. 2020", "Fuldtidspersoner"), new("Jan.-aug. 2021", "Fuldtidspersoner"), new("Jan.-aug. 2020", "Andel af arbejdsstyrken"), new("Jan.-aug. 2021", "Andel af arbejdsstyrken"), new("Udvikling")],
        Rows =
        [
            new("Hele landet", [Count(12789), Count(10906), Cell(0.4m), Cell(0.4m), new NumberCell(new(-0.0m, Percent))]),
            new("Stevns", [Count(64), Count(44), Cell(0.6m), Cell(0.4m), new NumberCell(new(-0.2m, Percent))]),
        ],
        Source = "Jobindsats.dk",
    };

    public static DataTable Empty() => new()
    {
        Id = "T-tom",
        Caption = "En tabel uden rækker",
        RowHeading = "Område",
        Columns = [new("2020"), new("2021")],
        Rows = [],
    };

    public static DataTable Long() => new()
    {
        Id = "T-lang",
        Caption = "Mange rækker",
        RowHeading = "Måned",
        Columns = [new("Stevns"), new("Hele landet")],
        Rows = [.. Enumerable.Range(1, 200).Select(i => new Row($"Måned {i}", [Cell(i / 10m), Cell(i / 5m)]))],
    };

    private static DataTable HostileTable() => new()
    {
        Id = "T-fjendtlig",
        Caption = "[a]:*?/\\" + Hostile,
        RowHeading = "=HYPERLINK(\"http://example.org\")",
        Columns = [new("=1+1"), new("@SUM(A1)"), new(LongWord)],
        Rows =
        [
            new("+45 12345678", [new TextCell("=cmd|'/C calc'!A0"), new TextCell("-1"), new TextCell("_x0041_" + Hostile) { Notes = [Hostile] }]),
            new(LongWord, [new TextCell("@a"), new TextCell("\ttab"), new TextCell("😀 \uD800")]),
        ],
    };

    private static Section Goal() => new()
    {
        Id = "maal",
        Heading = "Mål for mål",
        Blocks = [],
        Sections =
        [
            new Section
            {
                Id = "R21-6",
                Heading = "R21-6 Mindst 4 samtaler på 12 måneder",
                Blocks =
                [
                    new Paragraph([new MarkRun(new(MarkKind.Good, "Holder")), new PlainRun(" i juli 2021")]),
                    new Paragraph([new PlainRun("I juli 2021 havde "), new FigureRun(new(92.5m, Percent), "R21-6-figur-tal"), new PlainRun(" fået mindst 4 samtaler; målet er "), new StrongRun("over 85 %"), new PlainRun(".")], ParagraphKind.Lead),
                    Interviews(),
                    new BulletList([[new PlainRun("Definition fra 2020")], [new LinkRun("Se puljerne", "T-R21-2a")]]),
                    Paragraph.About("Står i", "Stevns Kommunes resultater 2021, mål 6"),
                ],
            },
            new Section { Id = "R21-4a", Heading = "R21-4a Personlig assistance", Blocks = [Aids()] },
        ],
    };

    private static NumberCell Cell(decimal value) => new(new(value, Percent));

    private static NumberCell Count(decimal value) => new(new(value, NumberFormat.Whole));

    private static NumberCell Kroner(decimal value) => new(new(value, Money));
}
