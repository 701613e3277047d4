using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Outbox;

namespace Rettesnor.Core.FollowUp;

/// <summary>
/// For whom a follow-up's documents are: the public gets published figures only, and those who may see the municipality's own figures get
/// them too, as the gate lets them out.
/// </summary>
public enum Edition
{
    Public,
    Own,
}

/// <summary>A document of a follow-up that is to be sealed.</summary>
public sealed record FollowUpDocument(string Name, byte[] Bytes);

/// <summary>
/// The sealed follow-ups. What was approved is kept byte for byte with its checksum, and the seal is a checksum over all of it, so that a
/// change around the program is found when a document is opened. There is no method that changes what is here.
/// </summary>
public sealed class FollowUpArchive(DataDirectory data)
{
    /// <summary>Approves a follow-up.</summary>
    /// <param name="acting">Who approves.</param>
    /// <param name="process">The page or the command.</param>
    /// <param name="followUp">The follow-up, with the terms that its documents were made by.</param>
    /// <param name="documents">Its documents.</param>
    /// <param name="marks">How its goals stood, in each edition that it has.</param>
    /// <param name="findings">What the checker found: a reason is needed where it is anything.</param>
    /// <param name="why">Why it is approved.</param>
    /// <param name="newestComment">The number of the newest comment that is in the documents; 0 where there is none.</param>
    /// <returns>Why not; null where it is sealed.</returns>
    public FollowUpRefused? Seal(
        Acting acting, string process, PlanFollowUp followUp, IReadOnlyList<FollowUpDocument> documents, IReadOnlyDictionary<Edition, IReadOnlyList<StandingMark>> marks, int findings, string? why, long newestComment)
    {
        FollowUpRefused? refused = FollowUpStore.Refuse(acting, Right.ApproveFollowUps, followUp.Municipality)
            ?? (followUp.IsSealed ? new FollowUpRefused.IsSealed(followUp.Number) : findings > 0 && string.IsNullOrWhiteSpace(why) ? new FollowUpRefused.NeedsReason(findings) : null);
        if (refused is not null)
        {
            return refused;
        }

        var kept = documents.Select(d => (d.Name, d.Bytes, Hash: HashOf(d.Bytes))).ToList();
        var json = StandingMark.Write(marks);
        return data.Write(new Written(acting.Who, process, string.IsNullOrWhiteSpace(why) ? "Godkendt" : why.Trim()), (db, write) =>
        {
            // Whoever comments at this moment waits, and then finds it sealed.
            db.TakeTurn();
            var now = FollowUpStore.Select(db, "f.id = @id", ("id", followUp.Id))[0];
            if (now.IsSealed || now.Terms != followUp.Terms || now.PlanVersion != followUp.PlanVersion || NewestComment(db, followUp) != newestComment)
            {
                return now.IsSealed ? new FollowUpRefused.IsSealed(followUp.Number) : new FollowUpRefused.ChangedMeanwhile();
            }

            foreach (var (name, bytes, hash) in kept)
            {
                db.Run(
                    "INSERT INTO sealed_documents (follow_up_id, name, bytes, hash, write_id) VALUES (@id, @name, @bytes, @hash, @write)",
                    ("id", followUp.Id), ("name", name), ("bytes", bytes), ("hash", hash), ("write", write));
            }

            db.Run(
                "INSERT INTO follow_up_seals (follow_up_id, marks, hash, findings, write_id) VALUES (@id, @marks, @hash, @findings, @write)",
                ("id", followUp.Id), ("marks", json), ("hash", SealOf(json, kept.Select(k => (k.Name, k.Hash)))), ("findings", findings), ("write", write));
            OutboxStore.TakeBack(db, write, followUp.Key);
            return (FollowUpRefused?)null;
        });
    }

    /// <summary>The number of the newest comment of a follow-up; 0 where there is none.</summary>
    public static long NewestComment(Session db, PlanFollowUp followUp) => db.One<long>("SELECT COALESCE(MAX(id), 0) FROM follow_up_comments WHERE follow_up_id = @id", ("id", followUp.Id));

    /// <summary>The documents of a sealed follow-up, by name, with their size.</summary>
    public IReadOnlyList<(string Name, string Hash)> Documents(PlanFollowUp followUp) => data.Use(db => Documents(db, followUp));

    /// <summary>A document as it was sealed.</summary>
    public (byte[]? Bytes, FollowUpRefused? Refused) Document(PlanFollowUp followUp, string name) => data.Read<(byte[]?, FollowUpRefused?)>(db =>
    {
        var found = db.Rows(
            "SELECT bytes, hash FROM sealed_documents WHERE follow_up_id = @id AND name = @name", row => (Bytes: row.GetFieldValue<byte[]>(0), Hash: row.GetString(1)), ("id", followUp.Id), ("name", name));
        if (found is not [var document])
        {
            return (null, null);
        }

        return HashOf(document.Bytes) == document.Hash && IsWhole(db, followUp) ? (document.Bytes, null) : (null, new FollowUpRefused.Broken(name));
    });

    /// <summary>How the goals stood in a sealed follow-up; the public edition where it has no other. Null where what is kept is not what was sealed.</summary>
    public IReadOnlyList<StandingMark>? Marks(PlanFollowUp followUp, Edition edition) => data.Read(db =>
    {
        var kept = IsWhole(db, followUp) ? StandingMark.Read(MarksOf(db, followUp)) : null;
        return kept is null ? null : kept.GetValueOrDefault(edition) ?? kept[Edition.Public];
    });

    /// <summary>Whether one that has none before it has others that are approved, all of them taken at later days.</summary>
    public static bool HasLater(IReadOnlyList<PlanFollowUp> all, PlanFollowUp followUp) => all.Any(f => f.IsSealed && f.Number < followUp.Number && f.Terms.CutOff > followUp.Terms.CutOff && f.Number != followUp.Corrects);

    /// <summary>The sealed follow-up that one is compared with: the newest before it that speaks of no later day, and none that it corrects.</summary>
    public static PlanFollowUp? Before(IReadOnlyList<PlanFollowUp> all, PlanFollowUp followUp)
    {
        var corrected = new HashSet<int>();
        for (var at = followUp.Corrects; at is { } number && corrected.Add(number); at = all.FirstOrDefault(f => f.Number == number)?.Corrects)
        {
        }

        return all.Where(f => f.IsSealed && f.Number < followUp.Number && !corrected.Contains(f.Number) && f.Terms.CutOff <= followUp.Terms.CutOff)
            .OrderBy(f => f.Terms.CutOff).ThenBy(f => f.Number).LastOrDefault();
    }

    private static bool IsWhole(Session db, PlanFollowUp followUp) =>
        followUp.Seal is { } seal && seal.Hash == SealOf(MarksOf(db, followUp), Documents(db, followUp)) && seal.Hash == db.One<string>("SELECT hash FROM follow_up_seals WHERE follow_up_id = @id", ("id", followUp.Id));

    private static string MarksOf(Session db, PlanFollowUp followUp) => db.One<string>("SELECT marks FROM follow_up_seals WHERE follow_up_id = @id", ("id", followUp.Id)) ?? "";

    private static List<(string Name, string Hash)> Documents(Session db, PlanFollowUp followUp) =>
        [.. db.Rows("SELECT name, hash FROM sealed_documents WHERE follow_up_id = @id", row => (Name: row.GetString(0), Hash: row.GetString(1)), ("id", followUp.Id)).OrderBy(d => d.Name, StringComparer.Ordinal)];

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string SealOf(string marks, IEnumerable<(string Name, string Hash)> documents) => HashOf(Encoding.UTF8.GetBytes(
        string.Join('\n', documents.OrderBy(d => d.Name, StringComparer.Ordinal).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Name} {d.Hash}")).Prepend(HashOf(Encoding.UTF8.GetBytes(marks))))));
}
