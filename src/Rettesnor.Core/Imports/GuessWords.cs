using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;

namespace Rettesnor.Core.Imports;

/// <summary>What source systems call the columns that fields are from and the codes in them, in Danish and English, in small letters.</summary>
internal static class GuessWords
{
    public static readonly string[] Cpr = ["cpr", "cpr-nummer", "cpr nummer", "cprnr", "cpr-nr", "personnummer", "cpr nr.", "civil registration number", "borger cpr"];

    public static readonly string[] PNumber = ["p-nummer", "p-nr", "p-nr.", "pnummer", "p nummer", "produktionsenhedsnummer", "produktionsenhed", "p-number", "production unit number"];

    public static readonly string[] Id = ["id", "løbenummer", "sags-id", "uuid", "guid", "nøgle", "key", "record id"];

    private static readonly Dictionary<string, string[]> ByField = new()
    {
        ["name"] = ["navn", "borger", "borgernavn", "fulde navn", "full name", "name"],
        ["cvr"] = ["cvr", "cvr-nummer", "cvr-nr", "cvr-nr.", "cvr nummer", "cvr number"],
        ["employees"] = ["ansatte", "antal ansatte", "antal medarbejdere", "medarbejdere", "employees", "number of employees"],
        ["address"] = ["adresse", "beliggenhedsadresse", "vej", "address"],
        ["postal_code"] = ["postnummer", "postnr", "postnr.", "postal code"],
        ["town"] = ["by", "postdistrikt", "bynavn", "town", "city"],
        ["industry"] = ["branche", "hovedbranche", "branchetekst", "branchekode", "industry"],
        ["phone"] = ["telefon", "telefonnummer", "tlf", "tlf.", "phone"],
        ["closed"] = ["ophørt", "lukket", "closed"],
        ["contacted_by"] = ["konsulent", "medarbejder", "virksomhedskonsulent", "kontaktet af", "consultant"],
        ["about"] = ["emne", "om", "vedrørende", "notat", "about", "subject"],
        ["follow_up"] = ["opfølgning", "følg op", "opfølgningsdato", "follow up"],
        ["occupation"] = ["stilling", "stillingsbetegnelse", "job", "occupation", "position"],
        ["positions"] = ["antal", "antal stillinger", "positions"],
        ["hired"] = ["ansat", "ansatte gennem os", "besat", "hired"],
        ["places"] = ["pladser", "antal pladser", "places"],
        ["born"] = ["fødselsdato", "fødselsdag", "født", "fødselsår", "date of birth", "birth date", "birthday"],
        ["sex"] = ["køn", "gender", "sex"],
        ["origin"] = ["oprindelse", "herkomst", "origin"],
        ["basis"] = ["opholdsgrundlag", "grundlag", "residence basis", "basis"],
        ["first_residence"] = ["første ophold", "indrejsedato", "indvandringsdato", "opholdsdato", "first residence", "date of entry"],
        ["died"] = ["dødsdato", "død", "date of death", "died"],
        ["area"] = ["kommune", "bopælskommune", "kommunenavn", "kommunekode", "municipality"],
        ["first_day"] = ["startdato", "start", "fra", "fra dato", "fradato", "gyldig fra", "begyndt", "ydelse fra", "tilbud fra", "periode fra", "from", "from date", "start date", "begin", "valid from"],
        ["last_day"] = ["slutdato", "slut", "til", "til dato", "tildato", "gyldig til", "ophør", "ophørsdato", "periode til", "udløb", "to", "to date", "end", "end date", "valid to"],
        ["day"] = ["dato", "dag", "samtaledato", "mødedato", "afgangsdato", "ansøgningsdato", "bevillingsdato", "testdato", "afholdt dato", "date", "day", "interview date"],
        ["benefit"] = ["ydelse", "ydelsestype", "ydelsesart", "forsørgelse", "forsørgelsesgrundlag", "benefit"],
        ["hours_per_week"] = ["timer pr. uge", "timer om ugen", "ugentlige timer", "ugetimer", "timetal", "hours per week", "weekly hours"],
        ["dimension"] = ["forhold", "egenskab", "kategori", "dimension"],
        ["value"] = ["værdi", "indhold", "value"],
        ["status"] = ["status", "samtalestatus", "tilstand", "state"],
        ["repatriation_guidance"] = ["repatriering", "vejledt om repatriering", "repatriation"],
        ["education_order"] = ["uddannelsespålæg", "education order"],
        ["provider"] = ["udbyder", "leverandør", "virksomhed", "aktør", "uddannelsessted", "provider", "company"],
        ["place"] = ["sted", "adresse", "by", "place", "location"],
        ["month"] = ["måned", "periode", "month", "period"],
        ["hours"] = ["timer", "antal timer", "løntimer", "hours"],
        ["destination"] = ["destination", "afgang til", "afgangsårsag", "til", "årsag", "reason"],
        ["scheme"] = ["ordning", "ordningstype", "scheme"],
        ["step"] = ["skridt", "afgørelse", "trin", "decision", "step"],
        ["result"] = ["resultat", "udfald", "result"],
        ["subject"] = ["fag", "emne", "subject"],
        ["level"] = ["trin", "niveau", "level"],
        ["trade"] = ["fag", "uddannelse", "erhverv", "trade"],
        ["came_from"] = ["kom fra", "tidligere status", "forudgående status", "came from"],
        ["week"] = ["uge", "ugedato", "week"],
        ["benefit_text"] = ["ydelse", "ydelsesnavn", "benefit"],
        ["financing_area"] = ["finansiering kommunenavn", "finansierende kommune", "kommune", "municipality"],
        ["paid"] = ["beregnet udbetalingsbeløb", "udbetaling", "udbetalt", "beløb", "paid", "amount"],
        ["reimbursement_rate"] = ["refusionssats", "refusionsprocent", "rate"],
        ["reimbursement"] = ["refusionsbeløb", "refusion", "reimbursement"],
        ["co_financing_rate"] = ["medfinansieringssats"],
        ["co_financing"] = ["medfinansieringsbeløb", "medfinansiering"],
        ["kind interviews"] = ["samtaleform", "form", "type", "kontaktform", "samtaletype", "art", "kind", "channel"],
        ["kind offers"] = ["tilbud", "tilbudstype", "aktivitet", "aktivitetstype", "art", "type", "offer", "kind"],
    };

    /// <summary>The words of a field of a register, the surest first.</summary>
    public static IReadOnlyList<string> Of(string register, string field) => ByField.GetValueOrDefault($"{field} {register}") ?? ByField.GetValueOrDefault(field) ?? [];

    // Short forms that stand for a code of a list, and for nothing else in it.
    private static readonly Dictionary<string, Dictionary<string, string>> ShortForms = new()
    {
        [CodeLists.Sexes] = new()
        {
            ["k"] = "female",
            ["kv"] = "female",
            ["kvinder"] = "female",
            ["f"] = "female",
            ["woman"] = "female",
            ["m"] = "male",
            ["mænd"] = "male",
            ["man"] = "male",
        },
    };

    // A word that takes back what the others say.
    private static readonly string[] Negations = ["ikke", "ej", "ingen", "uden", "nej", "not", "no", "non", "none", "without"];

    /// <summary>Whether a heading names the id of a fact of the register: <c>Samtale-id</c> of interviews.</summary>
    public static bool NamesId(string heading, Register register)
    {
        var name = heading.ToLowerInvariant();
        var end = Array.Find(["id", "uuid", "guid", "nr", "nr.", "nummer"], e => name.EndsWith(e, StringComparison.Ordinal));
        var word = end is null ? "" : name[..^end.Length].TrimEnd('-', ' ', '_', '.');
        return word.Length >= 4 && new[] { register.Title.Da, register.Title.En, register.Id.Replace('_', ' ') }
            .SelectMany(t => Words(t.ToLowerInvariant())).Any(t => word == t + "s" || (t.StartsWith(word, StringComparison.Ordinal) && t.Length - word.Length <= 2));
    }

    /// <summary>
    /// The code that a text can only be: the same word, or whole words that one code of the list has and no other. Otherwise an empty text: a
    /// guess that is nearly right would change what the file says.
    /// </summary>
    public static string CodeOf(string text, string list, IReadOnlyList<HistoryWord> codes)
    {
        var sought = text.ToLowerInvariant().Trim(' ', '.', ':', '*');
        if (ShortForms.TryGetValue(list, out var forms) && forms.TryGetValue(sought, out var form))
        {
            return form;
        }

        var words = Words(sought);
        var same = codes.Where(c => NamesOf(c).Contains(sought)).ToList();
        var fits = same.Count > 0 ? same : codes.Where(c => NamesOf(c).Any(n => Fits(words, Words(n)))).ToList();
        return fits is [var only] ? only.Id : "";
    }

    private static IEnumerable<string> NamesOf(HistoryWord code) => [code.Title.Da.ToLowerInvariant(), code.Title.En.ToLowerInvariant(), code.Id];

    // All words of the one are among those of the other; ikke-vestlig is one word, and no part of it is.
    private static bool Fits(HashSet<string> text, HashSet<string> name)
    {
        var (few, many) = text.Count <= name.Count ? (text, name) : (name, text);
        return few.Any(w => w.Length >= 3) && few.IsSubsetOf(many) && Negations.All(n => text.Contains(n) == name.Contains(n));
    }

    private static HashSet<string> Words(string text) => [.. text.Split([' ', ',', ';', '/', '(', ')', '.', ':'], StringSplitOptions.RemoveEmptyEntries)];
}
