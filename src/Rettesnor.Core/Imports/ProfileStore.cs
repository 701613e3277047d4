using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Imports;

/// <summary>The profiles of a data directory, and those that come with the program. A changed profile supersedes the one before.</summary>
public sealed class ProfileStore(DataDirectory data, ReferenceData reference)
{
    private readonly CodeLists codes = new(reference);

    /// <summary>The profile of a source for a register; null where there is none.</summary>
    public ImportProfile? Find(string source, string register) =>
        All().FirstOrDefault(p => string.Equals(p.Source, source, StringComparison.OrdinalIgnoreCase) && p.Register == register);

    /// <summary>Every profile, by register and source.</summary>
    public IReadOnlyList<ImportProfile> All()
    {
        var kept = data.Use(db => db.Rows("SELECT mapping FROM import_profiles WHERE superseded_by IS NULL", row => row.GetString(0))).Select(Parse).ToList();
        return
        [
            .. kept.Concat(Shipped(reference).Where(s => !kept.Exists(k => k.Source == s.Source && k.Register == s.Register)))
                .OrderBy(p => Place(p.Register)).ThenBy(p => p.Source, StringComparer.Ordinal),
        ];
    }

    /// <summary>The profiles that come with the program: reference/profiles.</summary>
    public static IReadOnlyList<ImportProfile> Shipped(ReferenceData reference)
    {
        var lists = new CodeLists(reference);
        return [.. Directory.EnumerateFiles(Path.Combine(reference.Folder, "profiles"), "*.json").Order(StringComparer.Ordinal).Select(f => Parse(f, File.ReadAllText(f), lists))];
    }

    /// <summary>Keeps a profile; says whether it differs from the one before.</summary>
    public bool Put(ImportProfile profile, Written written)
    {
        var mapping = profile.ToJson();
        return Find(profile.Source, profile.Register)?.ToJson() != mapping && data.Write(written, (db, write) =>
        {
            (string, object?)[] parameters = [("source", profile.Source), ("register", profile.Register), ("mapping", mapping), ("write", write)];
            db.Run("UPDATE import_profiles SET superseded_by = @write WHERE source = @source AND register = @register AND superseded_by IS NULL", parameters);
            db.Run("INSERT INTO import_profiles (source, register, mapping, write_id) VALUES (@source, @register, @mapping, @write)", parameters);
            return true;
        });
    }

    private static int Place(string register) => AllRegisters.All.ToList().FindIndex(r => r.Id == register);

    // A profile of a time when its words could have CPR numbers in them is read without them, and supersedes itself when it is kept again.
    private ImportProfile Parse(string mapping) => Parse("import_profiles", FieldReader.Masked(mapping), codes);

    private static ImportProfile Parse(string place, string text, CodeLists lists)
    {
        var problems = new List<LocalText>();
        return ImportProfile.Read(text, lists, problems) ?? throw new InvalidDataException($"{place}: {string.Join(' ', problems.Select(p => p.Da))}");
    }
}
