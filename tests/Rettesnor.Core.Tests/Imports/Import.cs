using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

/// <summary>Imports as a test asks for them: citizens are there, and the file is written from its text.</summary>
internal static class Import
{
    public static readonly Written Why = new("tests", "tests", "import");

    public const string Interviews = """
        {"register":"interviews","source":"prøve","cpr":"CPR","dates":"day-month-year","decimal":"comma",
         "fields":{"day":{"column":"Dato"},"kind":{"column":"Form","codes":{"Fysisk":"in-person"}},"status":{"column":"Status"},"repatriation_guidance":{"column":"Vejledt"}}}
        """;

    public const string Citizens = """
        {"register":"person_details","source":"prøve","cpr":"CPR","dates":"day-month-year","decimal":"comma",
         "fields":{"name":{"column":"Navn"},"born":{"column":"Født"},"sex":{"column":"Køn"},"origin":{"constant":"danish"},"died":{"column":"Død"}}}
        """;

    public static ImportProfile Profile(string json)
    {
        var problems = new List<LocalText>();
        return ImportProfile.Read(json.Replace("prøve", "proeve", StringComparison.Ordinal), new CodeLists(FivePlans.Reference), problems)
            ?? throw new InvalidDataException(string.Join('\n', problems.Select(p => p.En)));
    }

    public static ImportOutcome Run(TestDatabase test, string profile, string text, bool fictitious = false, string name = "f.csv") =>
        RunFile(test, Profile(profile), Write(test, name, text), fictitious);

    public static ImportOutcome RunFile(TestDatabase test, ImportProfile profile, string path, bool fictitious = false) =>
        new RegisterImport(test.Data, FivePlans.Reference).Run(new ImportFile(path, fictitious, new DateOnly(2030, 1, 1)), profile, Why, _ => { }, (_, _, _) => { }, CancellationToken.None);

    public static ImportOutcome Preview(TestDatabase test, string profile, string text, bool fictitious = false) =>
        new RegisterImport(test.Data, FivePlans.Reference).Preview(new ImportFile(Write(test, "f.csv", text), fictitious, new DateOnly(2030, 1, 1)), Profile(profile), _ => { }, CancellationToken.None);

    /// <summary>Two citizens who are not fictitious, and belong to nobody: their numbers are of days that are long gone.</summary>
    public static void AddCitizens(TestDatabase test) =>
        Run(test, Citizens, "CPR;Navn;Født;Køn;Død\n010190-1234;Anne;01-01-1990;Kvinde;\n020285-4321;Bo;02-02-1985;Mand;\n").ShouldBeDone(2, 0, 0);

    public static ImportOutcome ShouldBeDone(this ImportOutcome outcome, int added, int changed, int unchanged)
    {
        string.Join('\n', outcome.Problems.Select(p => p.ToText(Language.Danish))).ShouldBe("");
        (outcome.Added, outcome.Changed, outcome.Unchanged).ShouldBe((added, changed, unchanged));
        return outcome;
    }

    /// <summary>What the register holds now: each fact's key fields and values, in the order of their texts.</summary>
    public static IReadOnlyList<string> Held(DataDirectory data, Register register, bool ever = false) => data.Use(db => db.Rows(
        $"SELECT r.id, p.cpr_key, p.cpr_cipher, {string.Join(", ", register.Fields.Select(f => "r." + f.Name))}, r.superseded_by FROM {register.Id} r JOIN persons p ON p.id = r.person_id{(ever ? "" : " WHERE r.superseded_by IS NULL")}",
        row => string.Join(" ", Enumerable.Range(0, register.Fields.Count).Select(i => FieldText.Canonical(row.IsDBNull(3 + i) ? null : register.Fields[i].Column switch
        {
            ColumnType.Text => row.GetString(3 + i),
            ColumnType.Day => row.GetFieldValue<DateOnly>(3 + i),
            ColumnType.Number => row.GetDecimal(3 + i),
            ColumnType.Integer => row.GetInt64(3 + i),
            _ => row.GetBoolean(3 + i),
        }) is { Length: > 0 } text ? text : "-").Prepend(Vault(data).Unseal(row.GetString(1), row.GetFieldValue<byte[]>(2)).Digits)))).Order(StringComparer.Ordinal).ToList();

    private static CprVault Vault(DataDirectory data) => CprVault.Open(Path.Combine(data.Path, CprVault.FileName), mayMake: false);

    private static string Write(TestDatabase test, string name, string text)
    {
        File.WriteAllText(test.PathOf(name), text);
        return test.PathOf(name);
    }
}
