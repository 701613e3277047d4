using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Protection;

/// <summary>The rules that hold: the municipality's own where it has any, otherwise those that come with the program.</summary>
public static class RetentionStore
{
    public static RetentionRules Of(Session db, ReferenceData reference)
    {
        if (OwnText(db) is not { } text)
        {
            return reference.Retention;
        }

        var problems = new List<InputProblem>();
        var rules = RetentionRules.Read(RetentionRules.FileName, text, problems);
        return problems.Count == 0 ? rules : throw InputProblem.Refusal(problems);
    }

    /// <summary>Whether the municipality has rules of its own.</summary>
    public static bool HasOwn(Session db) => OwnText(db) is not null;

    /// <summary>The file of the rules that hold, to begin own ones with.</summary>
    public static string Text(Session db, ReferenceData reference) => OwnText(db) ?? File.ReadAllText(Path.Combine(reference.Folder, RetentionRules.FileName));

    /// <summary>Puts a file of own rules in the place of those that hold.</summary>
    /// <exception cref="DataRefusedException">The file cannot be read; the message holds every problem.</exception>
    public static RetentionRules Put(DataDirectory data, Written written, string file, string text)
    {
        var problems = new List<InputProblem>();
        var rules = RetentionRules.Read(file, text, problems);
        if (problems.Count > 0)
        {
            throw InputProblem.Refusal(problems);
        }

        data.Write(written, (db, write) =>
        {
            db.TakeTurn();
            db.Run("UPDATE retention_rules SET superseded_by = @write WHERE superseded_by IS NULL", ("write", write));
            return db.Run("INSERT INTO retention_rules (text, write_id) VALUES (@text, @write)", ("text", text), ("write", write));
        });
        return rules;
    }

    /// <summary>Goes back to the rules that come with the program; false where those hold already.</summary>
    public static bool Withdraw(DataDirectory data, Written written) =>
        data.WriteIfNeeded(written, (db, write) => db.Run("UPDATE retention_rules SET superseded_by = @write WHERE superseded_by IS NULL", ("write", write)) > 0);

    private static string? OwnText(Session db) => db.One<string>("SELECT text FROM retention_rules WHERE superseded_by IS NULL ORDER BY id DESC LIMIT 1");
}
