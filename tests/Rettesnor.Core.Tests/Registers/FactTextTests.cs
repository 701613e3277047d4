using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Registers;

public sealed class FactTextTests
{
    private static readonly FactText Text = new(new CodeLists(FivePlans.Reference));

    public static TheoryData<string, string[], string, string> Facts => new()
    {
        { "interviews", ["2022-07-10", "in-person", "held", "no", ""], "Dag: 10. juli 2022, Form: Fremmøde, Status: Afholdt, Vejledt om repatriering: nej", "Day: 10 July 2022, Form: In person, Status: Held, Guided on repatriation: no" },
        { "states", ["team", "Jobteamet", "2022-07-10", ""], "Forhold: Team, Værdi: Jobteamet, Første dag: 10. juli 2022", "Circumstance: Team, Value: Jobteamet, First day: 10 July 2022" },
        { "work_hours", ["2022-07-01", "37.5"], "Måned: juli 2022, Timer: 37,5", "Month: July 2022, Hours: 37.5" },
        { "reimbursements", ["2026-03-02", "Kontanthjælp", "stevns", "321550", "40", "-128620", "", ""], "Uge: 2. marts 2026, Ydelse: Kontanthjælp, Finansierende kommune: Stevns, Beregnet udbetaling: 3.215,50 kr., Refusionssats: 40, Refusion: −1.286,20 kr.", "Week: 2 March 2026, Benefit: Kontanthjælp, Financing municipality: Stevns, Calculated payment: DKK 3,215.50, Rate of reimbursement: 40, Reimbursement: DKK −1,286.20" },
        { "residences", ["stevns", "2022-07-10", "2022-08-01"], "Kommune: Stevns, Første dag: 10. juli 2022, Sidste dag: 1. august 2022", "Municipality: Stevns, First day: 10 July 2022, Last day: 1 August 2022" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Line_OfAFact_SaysItInWordsOfTheLanguage(string register, string[] written, string danish, string english)
    {
        var known = AllRegisters.Find(register)!;
        object?[] values = [.. known.Fields.Select((f, i) => FieldText.Read(f, written[i]))];
        values.Select(FieldText.Canonical).ShouldBe(written);

        Text.Line(known, values, Language.Danish).ShouldBe(danish);
        Text.Line(known, values, Language.English).ShouldBe(english);
    }

    [Fact]
    public void Fields_OfEveryCodeOfEveryList_AreSaidByTheirTitles()
    {
        var codes = new CodeLists(FivePlans.Reference);
        foreach (var (register, field) in AllRegisters.All.SelectMany(r => r.Fields.Select(f => (r, f))).Where(x => x.f is { Kind: FieldKind.Code } && x.f.Codes != CodeLists.States))
        {
            foreach (var word in codes[field.Codes!])
            {
                var values = new object?[register.Fields.Count];
                values[register.IndexOf(field.Name)] = word.Id;
                Text.Of(register, values, Language.Danish)[register.IndexOf(field.Name)].ShouldBe(word.Title.Da);
            }
        }

        foreach (var dimension in FivePlans.Reference.Histories.Dimensions.Where(d => !d.Open))
        {
            foreach (var value in dimension.Values)
            {
                Text.Of(AllRegisters.States, [dimension.Id, value.Id, null, null], Language.English).ShouldBe([dimension.Title.En, value.Title.En, "", ""]);
            }
        }
    }
}
