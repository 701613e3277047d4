using System.Globalization;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Protection;

/// <summary>An erasure as a document: what was ordered and by whom, what went, what was searched and what was found. Nobody who was erased is named.</summary>
public static class ErasureReport
{
    public static PlainDocument Of(DataDirectory data, ReferenceData reference, Erasure erasure, string municipality, string? notice, Language language)
    {
        string Say(string danish, string english) => language == Language.Danish ? danish : english;
        string Count(long number) => NumberText.Of(number, 0, language);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(erasure.At, data.Clock.LocalTimeZone));
        var (backups, isOwn) = data.Use(db => (RetentionStore.Of(db, reference)[RetentionOf.Backups].Keep, RetentionStore.HasOwn(db)));
        var said = isOwn ? new LocalText("Kommunen har sagt", "The municipality has said") : new LocalText("Programmets forslag, som kommunen ikke har erstattet med sit eget, er", "The program's suggestion, which the municipality has not replaced by its own, is");
        return new PlainDocument
        {
            Language = language,
            Title = Say($"Sletning nr. {erasure.Id}", string.Create(CultureInfo.InvariantCulture, $"Erasure no. {erasure.Id}")),
            Subtitle = erasure.OutcomeText.In(language),
            Municipality = municipality,
            Made = day,
            Origin = Say("Programmets egen eftersøgning lige efter sletningen", "The program's own search right after the erasure"),
            Notice = notice,
            Sections =
            [
                new("besluttet", Say("Hvad der blev besluttet", "What was decided"),
                    Say($"{WallClock.Text(erasure.At, data.Clock.LocalTimeZone, language)} slettede {erasure.Who} {Count(erasure.Persons)} {(erasure.Persons == 1 ? "borger" : "borgere")} {erasure.KindText.Da}.",
                        $"On {WallClock.Text(erasure.At, data.Clock.LocalTimeZone, language)} {erasure.Who} erased {Count(erasure.Persons)} {(erasure.Persons == 1 ? "citizen" : "citizens")} {erasure.KindText.En}."),
                    Say($"Begrundelse: {erasure.Why}", $"Reason: {erasure.Why}"),
                    Say("Her står ikke, hvem der blev slettet: så var de det ikke.", "Who was erased does not stand here: then they would not be.")),
                new("slettet", Say("Hvad der blev slettet", "What was erased"), [],
                    [new PlainTable(Say("Rækker og filer", "Rows and files"), [Say("Hvad", "What"), Say("Antal", "Number")], [.. erasure.Counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (IReadOnlyList<string>)[PersonTables.TitleOf(c.Key).In(language), Count(c.Value)])])]),
                Searched(erasure.Proof, Say, Count, language),
                new("kopier", Say("Sikkerhedskopier", "Backups"), backups is { } keep
                    ? Say($"Kopier fra før sletningen har det stadig. {said.Da}, at kopier gemmes i {keep.ToText(language)}, så den sidste af dem skal være væk {Day(day, keep, Language.Danish)}.",
                        $"Backups from before the erasure have it still. {said.En} that backups are kept for {keep.ToText(language)}, so the last of them must be gone on {Day(day, keep, Language.English)}.")
                    : Say("Kopier fra før sletningen har det stadig, og kommunen har ikke sagt, hvor længe de gemmes.", "Backups from before the erasure have it still, and the municipality has not said how long they are kept."),
                    Say("Lægges en af dem på plads før da, sletter programmet de samme borgere igen med mærkerne i filen erasures.json, som gemmes sammen med nøglerne. Databaseserverens egen log og kopier, og diskens slettede blokke, hører til driften.",
                        "If one of them is put back before then, the program erases the same citizens again by the marks in the file erasures.json, which is kept with the keys. The database server's own log and copies, and the disk's deleted blocks, belong to operations.")),
            ],
        };
    }

    private static string Day(DateOnly erased, KeepTime keep, Language language) =>
        Period.OfDate(keep.Unit switch { "days" => erased.AddDays(keep.Amount), "months" => erased.AddMonths(keep.Amount), _ => erased.AddYears(keep.Amount) }).ToText(language);

    private static PlainSection Searched(ErasureProof? proof, Func<string, string, string> say, Func<long, string> count, Language language)
    {
        var heading = say("Hvad der blev ledt igennem bagefter", "What was searched afterwards");
        if (proof is null)
        {
            return new PlainSection("bevis", heading, say(
                "Eftersøgningen er i gang, eller programmet standsede, før den var færdig; se på siden igen om nogle minutter. Rækkerne er slettet. Bliver den ikke færdig, er det ikke bevist, at databasens filer ikke har dem; driften kan skrive filerne om ved at tage en sikkerhedskopi og lægge den på plads.",
                "The search is going on, or the program stopped before it was done; look at the page again in some minutes. The rows are erased. If it is never finished, it is not proved that the database's files do not have them; operations can write the files anew by taking a backup and putting it back."));
        }

        List<string> said =
        [
            say($"Alle {count(proof.Tables)} tabeller med {count(proof.Rows)} rækker, og alle {count(proof.Files)} filer i datamappen, {count(proof.Bytes)} bytes, byte for byte.",
                $"All {count(proof.Tables)} tables with {count(proof.Rows)} rows, and all {count(proof.Files)} files of the data directory, {count(proof.Bytes)} bytes, byte by byte."),
            say("Der blev ledt efter hver slettet borgers CPR-nummer med og uden bindestreg, den nøglede hash, det krypterede nummer, rækker med borgerens nummer i Rettesnor, og navne.",
                "Looked for were each erased citizen's CPR number with a hyphen and without, the keyed hash, the encrypted number, rows with the citizen's number in Rettesnor, and names."),
            proof.Rewritten ? say("Databasens filer blev skrevet om før eftersøgningen.", "The database's files were written anew before the search.")
                : say("Databasens filer kunne ikke skrives helt om, fordi andre brugte dem for længe. Slettede rækker kan stå i dem endnu. Slet igen, når ingen arbejder.", "The database's files could not be written anew, because others used them for too long. Deleted rows may stand in them still. Erase again when nobody works."),
            proof.IsClean ? say("Intet af det, der kun kan være de slettede, blev fundet.", "Nothing was found that can only be those erased.") : say("Noget blev fundet; tabellen siger hvor.", "Something was found; the table says where."),
        ];
        if (proof.Names.Any())
        {
            said.Add(say(
                $"Et navn kan være en andens: {count(proof.SameName)} andre borgere i registrene hedder det samme som en af de slettede. Se efter de steder, tabellen nævner, om teksten handler om den slettede, og ret den da.",
                $"A name can be somebody else's: {count(proof.SameName)} other citizens of the registers are called the same as one of those erased. Look at the places that the table names, whether the text is about the one erased, and correct it then."));
        }

        return new PlainSection("bevis", heading, said, proof.Found.Count == 0 ? [] :
            [new PlainTable(say("Fundet", "Found"), [say("Hvad", "What"), say("Hvor", "Where"), say("Antal", "Number")], [.. proof.Found.Select(f => (IReadOnlyList<string>)[TraceWords.Of(f.Kind).In(language), PersonTables.TitleOfPlace(f.Place).In(language), count(f.Count)])])]);
    }
}
