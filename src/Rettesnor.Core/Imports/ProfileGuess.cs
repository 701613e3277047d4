using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Imports;

/// <summary>A column of a file, as a person is shown it.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Samples">Some of what stands in it, each once, with CPR numbers masked.</param>
public sealed record FileColumn(string Name, IReadOnlyList<string> Samples);

/// <summary>
/// A profile made from the file itself, for a person to confirm: from the headings, from the form of the values, and from words that are
/// near ours. Nothing is imported by a guess.
/// </summary>
public sealed class ProfileGuess
{
    private const int RowsLookedAt = 3000;
    private const int MostSamples = 4;
    private const int MostValues = 60;
    private const int Sure = 60;

    private readonly List<List<Cell>> columns = [];
    private readonly FileHeading heading;
    private readonly Register register;
    private readonly CodeLists codes;

    private ProfileGuess(FileHeading heading, Register register, CodeLists codes, IEnumerable<FileRow> rows)
    {
        (this.heading, this.register, this.codes) = (heading, register, codes);
        columns.AddRange(heading.Names.Select(_ => new List<Cell>()));
        foreach (var row in rows.Take(RowsLookedAt))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (!row[i].IsEmpty)
                {
                    columns[i].Add(row[i]);
                }
            }
        }

        Columns = [.. heading.Names.Select((name, i) => new FileColumn(name, [.. Texts(i).Take(MostSamples).Select(FieldReader.Masked)]))];
    }

    /// <summary>The file's columns.</summary>
    public IReadOnlyList<FileColumn> Columns { get; }

    /// <summary>The guess. Fields that nothing looks like are left out.</summary>
    public ImportProfile Profile { get; private set; } = null!;

    /// <summary>Looks at the beginning of a file.</summary>
    /// <exception cref="FileRefusedException">It cannot be read, or has no rows.</exception>
    public static ProfileGuess Of(RowFile file, Register register, ReferenceData reference)
    {
        using var rows = file.Rows().GetEnumerator();
        var above = new List<FileHeading>();
        var kept = new List<FileRow>();
        for (var i = 0; i < FileHeading.MostAbove && rows.MoveNext(); i++)
        {
            above.Add(FileHeading.Of(rows.Current));
            kept.Add(Copy(rows.Current));
        }

        // The heading is the first row that is as wide as the rows below it, and that has more words we know than the others.
        var best = above.OrderByDescending(h => Known(h, register)).ThenByDescending(h => h.Names.Count).ThenBy(h => h.Row).FirstOrDefault()
            ?? throw RowFile.Refuse(new("Filen har ingen rækker.", "The file has no rows."));
        var guess = new ProfileGuess(best, register, new CodeLists(reference), kept.Where(r => r.Number > best.Row).Concat(Rest(rows)));
        guess.Make(file);
        return guess;
    }

    /// <summary>Our code for each text of a column that is none already, where it can only be one; an empty text where a person has to say what it is.</summary>
    public IReadOnlyDictionary<string, string> CodesFor(Field field, string column, string? dimension)
    {
        var list = field.Kind == FieldKind.Flag ? [new HistoryWord("yes", new("Ja", "Yes")), new HistoryWord("no", new("Nej", "No"))]
            : field.Codes == CodeLists.States ? (dimension is null ? null : codes.StatesOf(dimension)) : field.Codes is { } named ? codes[named] : null;
        if (list is null || heading.IndexOf(column) is not (>= 0 and var at))
        {
            return new Dictionary<string, string>();
        }

        // A word that looks like a CPR number is no word: the row that has it is refused.
        var reader = Reader(field);
        return Texts(at).Where(t => !FieldReader.LooksLikeCpr(t) && !reader.TryRead(new Cell(t, CellKind.Text), dimension, out _, out _)).Take(MostValues)
            .ToDictionary(t => t, t => GuessWords.CodeOf(t, field.Codes ?? "", list));
    }

    private static int Known(FileHeading heading, Register register) =>
        heading.Names.Count(n => Likeness(n, SubjectWords(register)) >= Sure || register.Fields.Any(f => Likeness(n, WordsOf(register, f)) >= Sure));

    private static string[] SubjectWords(Register register) => register.Of == Subject.Employers ? GuessWords.PNumber : GuessWords.Cpr;

    private bool IsSubject(Cell cell) => register.Of == Subject.Employers ? PNumber.TryParse(cell.Text, out _) : CprNumber.TryParse(cell.Kind == CellKind.Number ? cell.Text.PadLeft(10, '0') : cell.Text, out _);

    private static IEnumerable<string> WordsOf(Register register, Field field) =>
        GuessWords.Of(register.Id, field.Name).Concat([field.Title.Da.ToLowerInvariant(), field.Title.En.ToLowerInvariant(), field.Name.Replace('_', ' ')]);

    // 100 for a word of the list, less the further down it stands; less again where it is only a part, or near.
    private static int Likeness(string name, IEnumerable<string> words)
    {
        var sought = name.ToLowerInvariant().Replace('_', ' ');
        var all = words.Distinct().ToList();
        var at = all.IndexOf(sought);
        if (at >= 0)
        {
            return 100 - Math.Min(at, 9);
        }

        var parts = sought.Split([' ', '-', '/', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return all.Exists(w => w.Length >= 3 && (parts.Contains(w) || sought.Contains(w, StringComparison.Ordinal) && w.Length >= 5)) ? 70
            : Nearest.To(sought, all.Where(w => w.Length >= 4), 1).Count > 0 ? Sure : 0;
    }

    private void Make(RowFile file)
    {
        Profile = new ImportProfile
        {
            Register = register.Id,
            Source = "",
            Fields = new Dictionary<string, FieldSource>(),
            Sheet = file.Sheets.Count > 1 ? file.Sheet : null,
            Dates = GuessDates(),
            Decimal = GuessMark(),
        };
        var taken = new HashSet<int>();
        int? Take(Func<int, int> likeness)
        {
            var best = Enumerable.Range(0, columns.Count).Where(i => !taken.Contains(i)).Select(i => (At: i, Like: likeness(i))).OrderByDescending(x => x.Like).FirstOrDefault();
            return best.Like >= Sure && taken.Add(best.At) ? best.At : null;
        }

        // Numbers that look like CPR numbers are enough, and so is the heading where they do not: then the file says what is wrong with them.
        var subject = Take(i => Likeness(heading.Names[i], SubjectWords(register)) + (Share(i, IsSubject) switch { > 0.8 => 120, > 0 => 0, _ => -5 }));
        var named = Take(i => IsUnique(i) && GuessWords.NamesId(heading.Names[i], register) ? Sure : 0);

        // The surest pairs first, so that no field takes the column of another that fits it better.
        var pairs = register.Fields.SelectMany(f => Enumerable.Range(0, columns.Count).Select(i => (Field: f, At: i, Like: Fit(f, i)))).Where(p => p.Like >= Sure).OrderByDescending(p => p.Like).ThenBy(p => p.At);
        var fields = new Dictionary<string, FieldSource>();
        foreach (var (field, at, _) in pairs.ToList())
        {
            if (!fields.ContainsKey(field.Name) && taken.Add(at))
            {
                fields[field.Name] = new FieldSource { Column = heading.Names[at], Codes = CodesFor(field, heading.Names[at], null).Where(c => c.Value.Length > 0).ToDictionary() };
            }
        }

        var id = named ?? Take(i => IsUnique(i) ? Likeness(heading.Names[i], GuessWords.Id) : 0);
        Profile = Profile.About(register, subject is { } s ? heading.Names[s] : "") with { Id = id is { } own ? heading.Names[own] : null, Fields = fields };
    }

    /// <summary>Whether a form of days reads nothing of what was looked at in a column, which has something in it.</summary>
    public bool ReadsNoDay(FileColumn column, DateForm form) =>
        columns[heading.IndexOf(column.Name)] is { Count: > 0 } cells && !cells.Exists(c => DayText.TryRead(c, form, out _) || DayText.TryReadMonth(c.Text, out _));

    private bool IsUnique(int at) => columns[at].Count > 1 && Texts(at).Count() == columns[at].Count;

    private int Fit(Field field, int at)
    {
        var like = Likeness(heading.Names[at], WordsOf(register, field));
        if (like < Sure && IsAllOf(field, at))
        {
            return Sure;
        }

        if (like == 0 || columns[at].Count == 0)
        {
            return like;
        }

        var reader = Reader(field);
        var share = field.Kind is FieldKind.Code or FieldKind.Flag or FieldKind.Text ? 0.5 : Share(at, c => reader.TryRead(c, null, out _, out _));
        return share < 0.5 ? 0 : like + (share > 0.9 ? 20 : 0);
    }

    // Whatever a column is called, it is of a list if it says several of the list's words again and again, and nothing else.
    private bool IsAllOf(Field field, int at) =>
        field is { Kind: FieldKind.Code, Codes: { } list } && list != CodeLists.States && Texts(at).Take(MostValues).Count() is > 1 and < MostValues and var texts && texts * 2 <= columns[at].Count + 2
        && CodesFor(field, heading.Names[at], null).All(c => c.Value.Length > 0);

    private FieldReader Reader(Field field) => new(field, new FieldSource(), Profile ?? new ImportProfile { Register = register.Id, Source = "", Fields = new Dictionary<string, FieldSource>() }, codes);

    private double Share(int at, Func<Cell, bool> holds) => columns[at].Count == 0 ? 0 : (double)columns[at].Count(holds) / columns[at].Count;

    private DateForm GuessDates() => Enum.GetValues<DateForm>()
        .Select(form => (form, Count: columns.Sum(c => c.Take(200).Count(cell => cell.Kind == CellKind.Text && DayText.TryRead(cell, form, out var day) && day >= FieldReader.FirstDay && day <= FieldReader.LastDay))))
        .OrderByDescending(x => x.Count).ThenBy(x => x.form).First().form;

    private DecimalMark GuessMark()
    {
        int Count(Language language) => columns.Sum(c => c.Take(200).Count(cell => cell.Kind == CellKind.Text && cell.Text.AsSpan().IndexOfAny(',', '.') >= 0 && NumberText.TryParse(cell.Text, language, out _)));
        return Count(Language.English) > Count(Language.Danish) ? DecimalMark.Point : DecimalMark.Comma;
    }

    private IEnumerable<string> Texts(int at) => columns[at].Select(c => c.Text).Distinct(StringComparer.OrdinalIgnoreCase);

    private static FileRow Copy(FileRow row)
    {
        var copy = new FileRow { Number = row.Number };
        for (var i = 0; i < row.Count; i++)
        {
            copy.Set(i, row[i]);
        }

        return copy;
    }

    private static IEnumerable<FileRow> Rest(IEnumerator<FileRow> rows)
    {
        while (rows.MoveNext())
        {
            yield return rows.Current;
        }
    }
}
