using System.Globalization;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;

namespace Rettesnor.Core.Measures;

/// <summary>A formula of employers read back in words, from the same conditions that are counted.</summary>
public sealed class EmployerFormulaText(ReferenceData reference, Language language)
{
    private string Pick(string danish, string english) => language == Language.Danish ? danish : english;

    public string Of(EmployerFormula formula) => formula switch
    {
        EmployerFormula.Employers f => Pick($"antal virksomheder ved periodens udgang: {Of(f.Of)}", $"employers at the end of the period: {Of(f.Of)}"),
        EmployerFormula.Share f => Pick($"andelen af virksomheder ({Of(f.Of)}), om hvilke det gælder: {Of(f.Where)}", $"the share of employers ({Of(f.Of)}) of which it is true: {Of(f.Where)}"),
        EmployerFormula.Part f => Pick($"områdets virksomheder ({Of(f.Of)}) i procent af alle virksomheder ({Of(f.Whole)})", $"the area's employers ({Of(f.Of)}) in percent of all employers ({Of(f.Whole)})"),
        EmployerFormula.Happenings f => Pick($"{Of(f.What)} {Of(f.Over)} hos virksomheder: {Of(f.Of)}", $"{Of(f.What)} {Of(f.Over)} with employers: {Of(f.Of)}"),
        EmployerFormula.Occasions f => Pick($"hvor mange gange der er holdt {Name(f.What.What, f.What.Kinds)} {Of(f.Over)} med virksomheder ({Of(f.Of)}), talt én gang for alle, der var med", $"how many times {Name(f.What.What, f.What.Kinds)} was held {Of(f.Over)} with employers ({Of(f.Of)}), counted once for all who took part"),
        EmployerFormula.HappeningsEach f => Pick($"{Of(f.What)} {Of(f.Over)} hos virksomheder ({Of(f.Of)}), pr. virksomhed: {Of(f.Each)}", $"{Of(f.What)} {Of(f.Over)} with employers ({Of(f.Of)}), for each employer: {Of(f.Each)}"),
        EmployerFormula.HappeningShare f => Pick($"den del af {Of(f.What)} {Of(f.Over)}, der var hos virksomheder: {Of(f.Where)}", $"the part of {Of(f.What)} {Of(f.Over)} that was with employers: {Of(f.Where)}"),
        _ => throw new InvalidOperationException($"Unknown formula: {formula.GetType().Name}"),
    };

    private string Of(EmployerPredicate predicate) => predicate switch
    {
        EmployerPredicate.Everyone => Pick("alle", "all"),
        EmployerPredicate.All all => string.Join(Pick(" og ", " and "), all.Of.Select(Of)),
        EmployerPredicate.AnyOf any => "(" + string.Join(Pick(" eller ", " or "), any.Of.Select(Of)) + ")",
        EmployerPredicate.Not not => Pick($"ikke {Of(not.Of)}", $"not {Of(not.Of)}"),
        EmployerPredicate.Employees staff => Pick($"mindst {Number(staff.AtLeast)} ansatte", $"at least {Number(staff.AtLeast)} employees"),
        EmployerPredicate.LiesIn lies => Pick("i ", "in ") + string.Join(Pick(" eller ", " or "), lies.Areas.Select(a => reference.NameOf(a, language))),
        EmployerPredicate.Had had => Pick($"mindst én gang {Name(had.What, had.Kinds)} {Of(new EmployerWindow.Months(had.Months))}", $"{Name(had.What, had.Kinds)} at least once {Of(new EmployerWindow.Months(had.Months))}"),
        EmployerPredicate.UnderAgreement agreement => agreement.Kinds.Count == 0 ? Pick("med en aftale", "under an agreement")
            : Pick("med ", "under ") + string.Join(Pick(" eller ", " or "), agreement.Kinds.Select(k => Title(RegisterWords.EmployerAgreements, k))),
        _ => throw new InvalidOperationException($"Unknown predicate: {predicate.GetType().Name}"),
    };

    private string Of(CountedHappenings what) => Pick("antal gange ", "times of ") + Name(what.What, what.Kinds);

    private string Of(EmployerWindow window) => window switch
    {
        EmployerWindow.Months months => Pick($"inden for {Number(months.Count)} måneder", $"within {Number(months.Count)} months"),
        EmployerWindow.YearToDate => Pick("siden årets begyndelse", "since the beginning of the year"),
        _ => throw new InvalidOperationException($"Unknown window: {window.GetType().Name}"),
    };

    private string Name(Happening what, ValueList<string> kinds)
    {
        var (name, list) = what switch
        {
            Happening.Contact => (Pick("kontakt", "contact"), RegisterWords.EmployerContacts),
            Happening.Recruitment => (Pick("ansættelse gennem virksomhedsservice", "hiring through the employer service"), RegisterWords.JobKinds),
            Happening.RecruitmentInVain => (Pick("forgæves jobordre", "job order in vain"), RegisterWords.JobKinds),
            Happening.Activity => (Pick("fælles aktivitet", "activity together"), RegisterWords.EmployerActivities),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        return kinds.Count == 0 ? name : $"{name} ({string.Join(", ", kinds.Select(k => Title(list, k)))})";
    }

    private string Title(string list, string code) => reference.Registers.Lists[list].FirstOrDefault(w => w.Id == code)?.Title.In(language) is { Length: > 1 } title
        ? char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title : code;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
