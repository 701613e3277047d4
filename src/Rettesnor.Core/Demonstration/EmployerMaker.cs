using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Demonstration;

/// <summary>A fictitious employer with the rows that each register has of it.</summary>
internal sealed class MadeEmployer(string pNumber, string cvr, string area)
{
    private readonly Dictionary<Register, List<object?[]>> rows = EmployerRegisters.All.ToDictionary(r => r, _ => new List<object?[]>());
    private readonly HashSet<DateOnly> taken = [];

    public string PNumber => pNumber;

    public string Cvr => cvr;

    public string Area => area;

    public IReadOnlyList<object?[]> Of(Register register) => rows[register];

    public void Add(Register register, params object?[] values) => rows[register].Add(values);

    /// <summary>A day between two on which nothing else happened with the employer.</summary>
    public DateOnly FreeDay(Dice dice, DateOnly first, DateOnly last)
    {
        DateOnly day;
        do
        {
            day = first.AddDays(dice.Between(0, last.DayNumber - first.DayNumber));
        }
        while (!taken.Add(day));
        return day;
    }
}

/// <summary>
/// Makes the employers of Køge and Stevns, so that weeks 13 and 33 of 2021 give the numbers of the tables of employer contacts and recruitments in
/// Stevns' results for 2021. No name and no number is of a firm that exists: CVR numbers begin with 9, and P-numbers too.
/// </summary>
internal sealed class EmployerMaker(DateOnly today, int seed)
{
    // The week ends whose windows of twelve months the tables print, and the days between which a contact is in the one, in both or in the other.
    private static readonly DateOnly Week13 = new(2021, 4, 4);
    private static readonly DateOnly Week33 = new(2021, 8, 22);
    private static readonly DateOnly FirstList = new(2019, 12, 2);
    private static readonly DateOnly SecondList = new(2021, 6, 1);
    private static readonly DateOnly NewestList = new(2023, 2, 6);

    private static readonly string[] ContactKinds = ["phone", "phone", "phone", "visit", "visit", "mail", "meeting", "event"];
    private static readonly string[] Consultants = ["Asta Bro", "Bent Eng", "Clara Holm"];
    private static readonly string[] Topics = ["Praktikplads", "Behov for arbejdskraft", "Fastholdelse", "Voksenlærling", "Løntilskud", "Fleksjob"];
    private static readonly string[] Occupations = ["Lagermedarbejder", "Social- og sundhedshjælper", "Chauffør", "Tømrer", "Rengøringsassistent", "Køkkenmedhjælper", "Butiksassistent"];
    private static readonly string[] FirstWords = ["Nordvang", "Havmark", "Klintebo", "Lyngsø", "Engbæk", "Strandhus", "Bøgelund", "Møllegab", "Åkilde", "Solbakke"];
    private static readonly string[] Trades = ["Tømrer", "El", "Transport", "Handel", "Køkken", "Pleje", "Maskin", "Gartneri", "Byg", "Rengøring"];
    private static readonly string[] Industries = ["Bygge og anlæg", "Bygge og anlæg", "Transport", "Handel", "Hotel og restauration", "Sundhed og pleje", "Industri", "Landbrug", "Bygge og anlæg", "Rengøring"];
    private static readonly string[] Streets = ["Prøvevej", "Eksempelgade", "Demostræde", "Øvelsesvænget"];

    private static readonly Wanted[] All =
    [
        new("koege", 1405, 1386, New: 20, Contacted13: 616, Contacts13: 1186, Contacted33: 663, Contacts33: 1290, Small: 300, [("4600", "Køge"), ("4681", "Herfølge"), ("4632", "Bjæverskov"), ("4140", "Borup")]),
        new("stevns", 409, 405, New: 6, Contacted13: 187, Contacts13: 360, Contacted33: 203, Contacts33: 393, Small: 120, [("4660", "Store Heddinge"), ("4652", "Hårlev"), ("4671", "Strøby"), ("4673", "Rødvig Stevns")]),
    ];

    private readonly List<MadeEmployer> made = [];
    private readonly List<MadeEmployer> core = [];

    /// <summary>Makes them; the same seed makes the same.</summary>
    public IReadOnlyList<MadeEmployer> Make()
    {
        foreach (var wanted in All)
        {
            Make(wanted, Dice.Of(seed, Dice.Word("employers"), Dice.Word(wanted.Area)));
        }

        MakeOthers(Dice.Of(seed, Dice.Word("employers"), Dice.Word("others")));
        MakeOrders(Dice.Of(seed, Dice.Word("employers"), Dice.Word("orders")));
        MakeAgreements(Dice.Of(seed, Dice.Word("employers"), Dice.Word("agreements")));
        MakeIndustryEvents(Dice.Of(seed, Dice.Word("employers"), Dice.Word("industry-events")));
        MakeNews(Dice.Of(seed, Dice.Word("employers"), Dice.Word("news")));
        return made;
    }

    // A newer list has some who are new and some who have moved; all are too small for the core group.
    private void MakeNews(Dice dice)
    {
        if (NewestList > today)
        {
            return;
        }

        foreach (var wanted in All)
        {
            var small = made.Where(e => e.Area == wanted.Area && e.Of(EmployerRegisters.Details).All(d => (decimal)d[4]! < 2)).Take(4).ToList();
            foreach (var employer in small)
            {
                var newest = (object?[])employer.Of(EmployerRegisters.Details)[^1].Clone();
                (newest[0], newest[5]) = (NewestList, $"{Streets[dice.Between(0, Streets.Length - 1)]} {dice.Between(200, 299)}");
                employer.Add(EmployerRegisters.Details, newest);
            }

            for (var i = 0; i < 5; i++)
            {
                Employer(wanted, dice, dice.Between(0, 1), null, NewestList);
            }
        }
    }

    private void Make(Wanted wanted, Dice dice)
    {
        var stay = Enumerable.Range(0, wanted.Core33 - wanted.New).Select(_ => Employer(wanted, dice, dice.Between(2, 60), null)).ToList();
        for (var i = 0; i < wanted.Core13 - stay.Count; i++)
        {
            Employer(wanted, dice, dice.Between(2, 5), later: dice.Between(0, 1));
        }

        for (var i = 0; i < wanted.New; i++)
        {
            Employer(wanted, dice, dice.Between(0, 1), later: dice.Between(2, 6));
        }

        for (var i = 0; i < wanted.Small; i++)
        {
            Employer(wanted, dice, dice.Between(0, 1), null);
        }

        core.AddRange(stay);
        MakeContacts(wanted, stay, dice);
    }

    private MadeEmployer Employer(Wanted wanted, Dice dice, int employees, int? later, DateOnly? only = null)
    {
        var number = made.Count + 1;
        var employer = new MadeEmployer((9_000_000_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture), Cvr(90_000_000 + (number * 11)), wanted.Area);
        var (trade, place) = (dice.Between(0, Trades.Length - 1), wanted.Towns[dice.Between(0, wanted.Towns.Count - 1)]);
        var name = $"{FirstWords[dice.Between(0, FirstWords.Length - 1)]} {Trades[trade]} {number}";
        var address = $"{Streets[dice.Between(0, Streets.Length - 1)]} {dice.Between(1, 199)}";
        var phone = (90_000_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (day, staff) in (only is { } list ? [(list, employees)] : new[] { (FirstList, employees), (SecondList, later ?? employees) }).Where(l => l.Item1 <= today))
        {
            employer.Add(EmployerRegisters.Details, day, name, employer.Cvr, wanted.Area, (decimal)staff, address, place.PostalCode, place.Town, Industries[trade], phone, null);
        }

        made.Add(employer);
        return employer;
    }

    // Contacts that only the first window has, those that both have, and those that only the second has. Somebody who is to have one gets one first.
    private void MakeContacts(Wanted wanted, List<MadeEmployer> stay, Dice dice)
    {
        var (firmsOfBoth, contactsOfBoth) = (wanted.Contacted13 * 6 / 10, wanted.Contacts13 * 6 / 10);
        var (onlyFirst, onlySecond) = (wanted.Contacted13 - firmsOfBoth, wanted.Contacted33 - firmsOfBoth);
        var (both, first, second) = (stay[..firmsOfBoth], stay[firmsOfBoth..(firmsOfBoth + onlyFirst)], stay[(firmsOfBoth + onlyFirst)..(firmsOfBoth + onlyFirst + onlySecond)]);
        Contact(dice, both, both, contactsOfBoth, Week33.AddMonths(-12).AddDays(1), Week13);
        Contact(dice, first, [.. first, .. both], wanted.Contacts13 - contactsOfBoth, Week13.AddMonths(-12).AddDays(1), Week33.AddMonths(-12));
        Contact(dice, second, [.. second, .. both], wanted.Contacts33 - contactsOfBoth, Week13.AddDays(1), Week33);

        // What has happened since the tables is ours.
        for (var month = Week33.AddDays(1); month < today; month = month.AddDays(28))
        {
            foreach (var employer in stay.Where(_ => dice.Percent(7)))
            {
                Contact(dice, employer, month, month.AddDays(27) < today ? month.AddDays(27) : today);
            }
        }
    }

    private static void Contact(Dice dice, IReadOnlyList<MadeEmployer> each, IReadOnlyList<MadeEmployer> any, int contacts, DateOnly first, DateOnly last)
    {
        for (var i = 0; i < contacts; i++)
        {
            Contact(dice, i < each.Count ? each[i] : any[dice.Between(0, any.Count - 1)], first, last);
        }
    }

    private static void Contact(Dice dice, MadeEmployer employer, DateOnly first, DateOnly last) => employer.Add(
        EmployerRegisters.Contacts, employer.FreeDay(dice, first, last), ContactKinds[dice.Between(0, ContactKinds.Length - 1)], Consultants[dice.Between(0, Consultants.Length - 1)],
        Topics[dice.Between(0, Topics.Length - 1)], null);

    // Firms elsewhere that the service has spoken with: 4.6 % of all contacts in week 13.
    private void MakeOthers(Dice dice)
    {
        var elsewhere = new[] { "faxe", "greve", "solroed" }.SelectMany(area => Enumerable.Range(0, 14).Select(_ => Employer(new Wanted(area, 0, 0, 0, 0, 0, 0, 0, 0, [("4690", "Haslev")]), dice, dice.Between(2, 80), null))).ToList();
        Contact(dice, elsewhere, elsewhere, 74, Week13.AddMonths(-12).AddDays(1), Week13);
    }

    // Recruitments of 2021 as the table prints them, some of the year before, and about fifteen a month since.
    private void MakeOrders(Dice dice)
    {
        Hire(dice, 60, part: 20, new DateOnly(2020, 8, 1), new DateOnly(2020, 12, 31));
        Hire(dice, 35, part: 0, new DateOnly(2021, 1, 4), Week13);
        Hire(dice, 32, part: 100, new DateOnly(2021, 1, 4), Week13);
        Hire(dice, 90, part: 0, Week13.AddDays(1), Week33);
        Hire(dice, 5, part: 100, Week13.AddDays(1), Week33);
        for (var month = Week33.AddDays(1); month.AddDays(27) < today; month = month.AddDays(28))
        {
            Hire(dice, dice.Between(20, 30), part: 30, month, month.AddDays(27));
            var vain = core[dice.Between(0, core.Count - 1)];
            var day = vain.FreeDay(dice, month, month.AddDays(27));
            vain.Add(EmployerRegisters.Orders, day, Occupations[dice.Between(0, 3)], "ordinary", 1m, 0m, day.AddDays(20) < today ? day.AddDays(20) : null);
        }

        for (var i = 0; i < 12; i++)
        {
            var open = core[dice.Between(0, core.Count - 1)];
            open.Add(EmployerRegisters.Orders, open.FreeDay(dice, today.AddDays(-40), today.AddDays(-1)), Occupations[dice.Between(0, Occupations.Length - 1)], dice.Percent(30) ? "part-time" : "ordinary", (decimal)dice.Between(1, 3), null, null);
        }
    }

    private void Hire(Dice dice, int hires, int part, DateOnly first, DateOnly last)
    {
        for (var i = 0; i < hires; i++)
        {
            var employer = core[dice.Between(0, core.Count - 1)];
            var closed = employer.FreeDay(dice, first, last);
            employer.Add(
                EmployerRegisters.Orders, closed.AddDays(-dice.Between(7, 30)), Occupations[dice.Between(0, Occupations.Length - 1)] + (employer.Of(EmployerRegisters.Orders).Count is > 0 and var before ? $" {before + 1}" : ""),
                !dice.Percent(part) ? "ordinary" : dice.Percent(60) ? "part-time" : "flexjob", 1m, 1m, closed);
        }
    }

    private void MakeAgreements(Dice dice)
    {
        var start = new DateOnly(2020, 9, 1);
        foreach (var (employer, i) in core.OrderBy(_ => dice.Part()).Take(40).Select((e, i) => (e, i)).ToList())
        {
            var (kind, places) = i switch { < 30 => ("partnership", (decimal?)null), < 38 => ("vip", null), 38 => ("fixed-places", 15m), _ => ("fixed-places", 10m) };
            employer.Add(EmployerRegisters.Agreements, kind, start.AddDays(dice.Between(0, 300)), null, places);
            for (var day = start.AddDays(dice.Between(0, 250)); day < today; day = day.AddDays(dice.Between(90, 420)))
            {
                employer.Add(EmployerRegisters.Activities, day, dice.Percent(60) ? "event" : "network", "Morgenmøde om arbejdskraft");
            }
        }
    }

    // One in each quarter since 2021, for firms of one industry.
    private void MakeIndustryEvents(Dice dice)
    {
        for (var quarter = new DateOnly(2021, 1, 1); quarter < today; quarter = quarter.AddMonths(3))
        {
            var (day, industry) = (quarter.AddDays(dice.Between(20, 60)), Industries[dice.Between(0, Industries.Length - 1)]);
            var guests = core.Where(e => (string?)e.Of(EmployerRegisters.Details)[0][8] == industry && dice.Percent(15)).ToList();
            foreach (var guest in day < today ? guests : [])
            {
                guest.Add(EmployerRegisters.Activities, day, "industry-event", $"Branchemøde: {industry}");
            }
        }
    }

    // The last digit is the one that makes the sum fit; where none does, the next number's is tried.
    private static string Cvr(int from)
    {
        for (var number = from; ; number++)
        {
            if (CvrNumber.TryParse(number.ToString(System.Globalization.CultureInfo.InvariantCulture), out var cvr))
            {
                return cvr.Digits;
            }
        }
    }

    private sealed record Wanted(
        string Area, int Core13, int Core33, int New, int Contacted13, int Contacts13, int Contacted33, int Contacts33, int Small, IReadOnlyList<(string PostalCode, string Town)> Towns);
}
