using FsCheck;
using FsCheck.Fluent;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Measures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Measurement.Tests.Goals;

public class TargetTests
{
    private static readonly AreaWords Areas = new(new Dictionary<string, AreaId>
    {
        ["denmark"] = AreaId.Denmark,
        ["landet"] = AreaId.Denmark,
        ["hele landet"] = AreaId.Denmark,
        ["landsgennemsnittet"] = AreaId.Denmark,
        ["faxe"] = new("faxe"),
        ["region-sjaelland"] = World.Region,
        ["region sjælland"] = World.Region,
    });

    internal static Target Read(string text, Language language = Language.Danish)
    {
        var reading = new TargetReader(language, Areas).Read(text);
        reading.Problem.ShouldBeNull();
        return reading.Target!;
    }

    [Theory]
    [InlineData("over 80 %", Unit.Percent, null)]
    [InlineData("over 80", Unit.Percent, "80 et tal med %")]
    [InlineData("mellem 4 og 6", Unit.Count, null)]
    [InlineData("mellem 4 og 6", Unit.Percent, "4 et tal med %")]
    [InlineData("mellem 4 og 6 %", Unit.Percent, null)]
    [InlineData("højst 194 %", Unit.FullTime, "194 % et tal uden enhed")]
    [InlineData("højst 194 procentpoint", Unit.Persons, "194 procentpoint et tal uden enhed")]
    [InlineData("over 3,0", Unit.Score, null)]
    [InlineData("fra 23 % i 2016 til 30 % i 2020", Unit.Percent, null)]
    [InlineData("fra 23 i 2016 til 30 i 2020", Unit.Percent, "23 et tal med %")]
    [InlineData("fra 23 i 2016 til 30 i 2020", Unit.Dkk, null)]
    [InlineData("højst landet + 0,1 procentpoint", Unit.Percent, null)]
    [InlineData("højst landet + 5 %", Unit.Percent, "5 % procentpoint")]
    [InlineData("højst landet + 5", Unit.Percent, "5 procentpoint")]
    [InlineData("højst faxe - 5", Unit.FullTime, null)]
    [InlineData("+30 % siden 2015", Unit.Dkk, null)]
    [InlineData("-20 % siden 2017", Unit.Percent, null)]
    [InlineData("+2 procentpoint siden 2017", Unit.Percent, null)]
    [InlineData("+500 siden 2016", Unit.FullTime, null)]
    [InlineData("+500 siden 2016", Unit.Percent, "500 procentpoint, eller % af det tidligere tal")]
    [InlineData("+5 procentpoint siden 2016", Unit.Persons, "5 procentpoint et tal uden enhed, eller % af det tidligere tal")]
    [InlineData("40 færre end uden indsatsen", Unit.FullTime, null)]
    [InlineData("40 % færre end uden indsatsen", Unit.FullTime, "40 % et tal uden enhed")]
    [InlineData("over 3 procentpoint", Unit.Points, null)]
    [InlineData("over 3 %", Unit.Points, "3 % et tal i procentpoint")]
    [InlineData("mindst som landet", Unit.Percent, null)]
    [InlineData("mindst 55,0 % og over landet", Unit.Percent, null)]
    [InlineData("over landet og mindst 55", Unit.Percent, "55 et tal med %")]
    [InlineData("følges", Unit.Percent, null)]
    [InlineData("opbrugt", Unit.Dkk, null)]
    public void Numbers_OfATarget_AreCountedInWhatTheMeasureIs(string target, Unit unit, string? wrong)
    {
        var first = TargetUnits.FirstWrong(Read(target), unit);

        (first is null).ShouldBe(wrong is null);
        if (first is { } found)
        {
            $"{TargetWriter.Text(found.Found, Language.Danish)} {found.Expected.Da}".ShouldStartWith(wrong!);
        }
    }

    // What is written so far, and how it may go on in the plan's own language.
    [Theory]
    [InlineData("m", Language.Danish, "mindst, mellem")]
    [InlineData("høj", Language.Danish, "højst")]
    [InlineData("at", Language.English, "at least, at most")]
    [InlineData("mindst som sam", Language.Danish, "mindst som samme kvartal, mindst som samme periode året før")]
    [InlineData("under lands", Language.Danish, "under landsgennemsnittet")]
    [InlineData("over 85 % og fal", Language.Danish, "over 85 % og faldende")]
    [InlineData("over 85 %", Language.Danish, "")]
    [InlineData("over", Language.Danish, "over landet, over regionen, over samme kvartal")]
    [InlineData("40 fæ", Language.Danish, "40 færre")]
    public void Completions_OfABegunTarget_AreTextsThatItMayGoOnAs(string begun, Language language, string texts)
    {
        var all = new TargetReader(language, Areas).Completions(begun, 20);

        (texts.Length == 0 ? all : all.Take(texts.Split(", ").Length)).ShouldBe(texts.Length == 0 ? [] : texts.Split(", "));
    }

    // The canonical Danish text, the canonical English text: each reads to the same target and is written back letter by letter.
    [Theory]
    [InlineData("over 85 %", "over 85 %")]
    [InlineData("mindst 300", "at least 300")]
    [InlineData("højst 889", "at most 889")]
    [InlineData("under 0,4 %", "under 0.4 %")]
    [InlineData("mindst 55,0 %", "at least 55.0 %")]
    [InlineData("mellem 4 og 6", "between 4 and 6")]
    [InlineData("mellem 4 % og 6,5 %", "between 4 % and 6.5 %")]
    [InlineData("under landet", "under denmark")]
    [InlineData("højst landet + 0,1 procentpoint", "at most denmark + 0.1 pp")]
    [InlineData("højst landet - 2 procentpoint", "at most denmark - 2 pp")]
    [InlineData("mindst som regionen", "at least the region")]
    [InlineData("mindst som faxe", "at least faxe")]
    [InlineData("mindst som samme kvartal 2018", "at least same quarter 2018")]
    [InlineData("mindst som samme måned 2018", "at least same month 2018")]
    [InlineData("mindst som 2. kvartal 2018", "at least Q2 2018")]
    [InlineData("højst samme periode året før", "at most same period the year before")]
    [InlineData("højst som 2024", "at most as 2024")]
    [InlineData("+30 % siden 2015", "+30 % since 2015")]
    [InlineData("+500 siden 2016", "+500 since 2016")]
    [InlineData("-20 % siden 2017", "-20 % since 2017")]
    [InlineData("fra 25 % i 2016 til 20 % i 2025", "from 25 % in 2016 to 20 % in 2025")]
    [InlineData("fra 32 % i august 2022 over 27 % i 2023 til 25 %", "from 32 % in August 2022 via 27 % in 2023 to 25 %")]
    [InlineData("fra 72 % til 75 % i 2023", "from 72 % to 75 % in 2023")]
    [InlineData("opbrugt", "used up")]
    [InlineData("alle", "all")]
    [InlineData("færdig senest 2018", "done by 2018")]
    [InlineData("stigende", "rising")]
    [InlineData("faldende", "falling")]
    [InlineData("40 færre end uden indsatsen", "40 fewer than without the effort")]
    [InlineData("65 flere end uden indsatsen", "65 more than without the effort")]
    [InlineData("følges", "followed")]
    [InlineData("mindst 55,0 % og over landet", "at least 55.0 % and over denmark")]
    [InlineData("mellem 4 og 6 og stigende", "between 4 and 6 and rising")]
    public void Read_CanonicalText_IsTheSameInBothLanguagesAndIsWrittenBack(string danish, string english)
    {
        var target = Read(danish);

        Read(english, Language.English).ShouldBe(target);
        TargetWriter.Write(target, Language.Danish).ShouldBe(danish);
        TargetWriter.Write(target, Language.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("under landsgennemsnittet", "under landet")]
    [InlineData("Under Hele Landet", "under landet")]
    [InlineData("mindst landet", "mindst som landet")]
    [InlineData("højst som region sjælland", "højst region-sjaelland")]
    [InlineData("over 85%", "over 85 %")]
    [InlineData("over 85 pct.", "over 85 %")]
    [InlineData("+ 30 % siden 2015", "+30 % siden 2015")]
    [InlineData("−20 % siden 2017", "-20 % siden 2017")]
    [InlineData("at least same quarter 2018", "mindst som samme kvartal 2018")]
    public void Read_OtherWaysToSayIt_AreWrittenCanonically(string text, string canonical) =>
        TargetWriter.Write(Read(text), Language.Danish).ShouldBe(canonical);

    [Theory]
    [InlineData("ovre 85 %", 0, "ovre", "over")]
    [InlineData("over 1.285", 5, "1.285", null)]
    [InlineData("over 85,5,5", 5, "85,5,5", null)]
    [InlineData("over 99999999999999999999999999999 %", 5, "99999999999999999999999999999", null)]
    [InlineData("over 9999999999999 %", 5, "9999999999999", null)]
    [InlineData("over 0,0000001 %", 5, "0,0000001", null)]
    [InlineData("mindst landt", 7, "landt", "landet")]
    [InlineData("ca. 310", 0, "ca.", null)]
    [InlineData("mellem 6 og 4", 12, "4", null)]
    [InlineData("fra 25 % i 2025 til 20 % i 2016", 20, "20 % i 2016", null)]
    [InlineData("fra 25 % til 25 % i 2016", 13, "25 % i 2016", null)]
    [InlineData("over 85 % eller stigende", 10, "eller", null)]
    [InlineData("over", 4, "", null)]
    [InlineData("", 0, "", null)]
    [InlineData("over 85 % og", 12, "", null)]
    [InlineData("40 mindre end uden indsatsen", 3, "mindre", null)]
    [InlineData("mindst som samme kvartl 2018", 17, "kvartl", "kvartal")]
    [InlineData("færdig senest 2022 og mindst 50 %", 22, "mindst", null)]
    [InlineData("over 85 % og følges", 13, "følges", null)]
    [InlineData("over 85 % og over 80 % og stigende", 23, "og", null)]
    public void Read_WrongText_SaysWhereWhatAndPerhapsWhatWasMeant(string text, int offset, string found, string? suggestion)
    {
        var problem = new TargetReader(Language.Danish, Areas).Read(text).Problem;

        problem.ShouldNotBeNull();
        problem.Offset.ShouldBe(offset);
        problem.Found.ShouldStartWith(found.Split(' ')[0]);
        problem.Suggestion.ShouldBe(suggestion);
        problem.Expected.Da.ShouldNotBeEmpty();
        problem.Expected.En.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_EnglishPlan_TakesAPointAndRefusesAComma()
    {
        Read("over 0.4 %", Language.English).ShouldBe(new Target.Number(Comparison.Over, new Amount(0.4m, TargetUnit.Percent)));
        new TargetReader(Language.English, Areas).Read("over 0,4 %").Problem.ShouldNotBeNull();
    }

    [Fact]
    public void WriteThenRead_AnyTarget_IsTheSame() =>
        Prop.ForAll(Targets.ToArbitrary(), Arb.From(Gen.Elements(Language.Danish, Language.English)), (target, language) =>
        {
            var text = TargetWriter.Write(target, language);
            var reading = new TargetReader(language, Areas).Read(text);
            return (reading.Target == target).Label($"{text} → {reading.Target} {reading.Problem}");
        }).QuickCheckThrowOnFailure();

    private static readonly Gen<decimal> Numbers =
        from whole in Gen.Choose(0, 100_000)
        from decimals in Gen.Choose(0, 2)
        select decimal.Round(whole / (decimal)Math.Pow(10, decimals), decimals);

    private static readonly Gen<TargetUnit> Units = Gen.Elements(TargetUnit.Plain, TargetUnit.Percent, TargetUnit.Points);

    private static readonly Gen<Amount> Amounts = from n in Numbers from u in Units select new Amount(n, u);

    private static readonly Gen<Period> Periods = Gen.OneOf(
        from y in Gen.Choose(2000, 2040) select Period.OfYear(y),
        from y in Gen.Choose(2000, 2040) from q in Gen.Choose(1, 4) select Period.OfQuarter(y, q),
        from y in Gen.Choose(2000, 2040) from m in Gen.Choose(1, 12) select Period.OfMonth(y, m));

    private static readonly Gen<Comparison> Comparisons = Gen.Elements(Comparison.Over, Comparison.AtLeast, Comparison.AtMost, Comparison.Under);

    private static readonly Gen<AreaReference> References = Gen.Elements<AreaReference>(
        new AreaReference.Named(AreaId.Denmark), new AreaReference.Named(World.Region), new AreaReference.Named(new AreaId("faxe")), new AreaReference.OwnRegion());

    private static readonly Gen<PeriodReference> Earlier = Gen.OneOf(
        Gen.Constant<PeriodReference>(new PeriodReference.YearBefore()),
        from y in Gen.Choose(2000, 2040) from l in Gen.Elements(PeriodLength.Quarter, PeriodLength.Month, PeriodLength.HalfYear, PeriodLength.Week) select (PeriodReference)new PeriodReference.SameIn(l, y),
        from p in Periods select (PeriodReference)new PeriodReference.Fixed(p));

    private static readonly Gen<Target> OnFigures = Gen.OneOf(
        from c in Comparisons from a in Amounts select (Target)new Target.Number(c, a),
        from a in Amounts from more in Numbers select (Target)new Target.Range(a, a with { Value = a.Value + more + 1 }),
        from c in Comparisons from r in References from margin in Amounts.OrNull() from down in Gen.Elements(true, false) select (Target)new Target.AgainstArea(c, r, margin is null || !down || margin.Value == 0 ? margin : margin with { Value = -margin.Value }),
        from c in Comparisons from p in Earlier select (Target)new Target.AgainstPeriod(c, p),
        from a in Amounts from down in Gen.Elements(true, false) from p in Periods select (Target)new Target.Change(down && a.Value > 0 ? a with { Value = -a.Value } : a, p),
        from unit in Units
        from start in Numbers
        from rise in Gen.Choose(1, 50)
        from y in Gen.Choose(2000, 2030)
        from open in Gen.Elements(true, false)
        select (Target)new Target.Path(new([
            new PathPoint(new Amount(start, unit), Period.OfYear(y)), new PathPoint(new Amount(start + rise, unit), Period.OfMonth(y + 1, 3)), new PathPoint(new Amount(start + (2 * rise), unit), open ? null : Period.OfYear(y + 4))])),
        Gen.Elements<Target>(new Target.UsedUp(), new Target.All(), new Target.Direction(true), new Target.Direction(false)),
        from a in Amounts from fewer in Gen.Elements(true, false) select (Target)new Target.AgainstNoEffort(a, fewer));

    private static readonly Gen<Target> Targets = Gen.OneOf(
        OnFigures,
        from a in OnFigures from b in OnFigures select (Target)new Target.Both(a, b),
        Gen.Constant<Target>(new Target.Followed()),
        from p in Periods select (Target)new Target.Milestone(p));
}
