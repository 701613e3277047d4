using System.Globalization;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Protection;

/// <summary>Three citizens of Stevns: one of long ago, one of last year and one with a benefit that goes on, each with rows in every table that citizens have.</summary>
internal sealed class ErasingSite : IDisposable
{
    public const string OldName = "Gerda Gammelgaard";
    public static readonly Written Test = new("leder", "tests", "prøve");
    private readonly TestDatabase database;

    public ErasingSite(DatabaseKind kind)
    {
        database = new TestDatabase(kind, Clock);
        Vault = Data.Use(db => CprVault.Of(Data, db));
        Data.Write(Test, (db, write) => Coverage.Set(db, write, [new AreaId("stevns")]));
        Old = Add("6113800001", OldName, new DateOnly(2015, 3, 1), new DateOnly(2016, 4, 30));
        Newer = Add("6113800002", "Niels Nyere", new DateOnly(2025, 3, 1), new DateOnly(2025, 12, 31));
        Running = Add("6113800003", "Rita Rask", new DateOnly(2010, 3, 1), null);
    }

    /// <summary>The usual day of these tests: 28 November 2026.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(2026, 11, 28);

    public DataDirectory Data => database.Data;

    public string Folder => database.Folder;

    public string? Connection => database.Connection;

    public CprVault Vault { get; }

    public int Old { get; }

    public int Newer { get; }

    public int Running { get; }

    public Eraser Eraser => new(Data, FivePlans.Reference, Clock);

    public RetentionReader Reader => new(Data, FivePlans.Reference, Clock);

    public static CprNumber Cpr(string digits) => CprNumber.TryParse(digits, out var number) ? number : throw new InvalidOperationException(digits);

    /// <summary>A citizen with a row in each table.</summary>
    public int Add(string cpr, string name, DateOnly first, DateOnly? last)
    {
        var person = Data.Write(new Written("kmd", "rettesnor registers import", "Fil fra fagsystemet"), (db, write) =>
        {
            var id = new PersonStore(Vault).FindOrAdd(db, write, Cpr(cpr));
            foreach (var register in AllRegisters.OfCitizens)
            {
                RegisterStore.Put(db, write, register, [Fact.Of(register, id, "kmd", [.. register.Fields.Select(f => Sample(register, f, name, first, last))])]);
            }

            return id;
        });
        Data.Write(new Written("sara", PersonFile.Process, $"{name} ringede"), (db, write) => RegisterStore.Put(db, write, AllRegisters.Hours, [Fact.Of(AllRegisters.Hours, person, Fact.Own, new DateOnly(first.Year, first.Month, 1), 7m)]));
        Data.Write(new Written("sara", "Liste", "note"), (db, write) =>
        {
            // A note that was written today would keep the citizen.
            ListMarks.Put(db, write, "stevns-2023/S23-7", person, MarkKind.Note, $"{name} vil helst ringes op");
            return db.Run("UPDATE writes SET at = @at WHERE id = @id", ("at", first.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc)), ("id", write));
        });
        ReadingLog.Keep(Data, "sara", PersonFile.Process, [person]);
        Openings.Open(Data, new Written("bo", "Borger åbnet", $"Vikar i sagen om {name}"), person);
        Insights.Keep(Data, new Written("leder", Insights.Process, $"{name} har bedt om det"), person);
        return person;
    }

    public long RowsOf(int person) => Data.Use(db => RetentionReader.RowsOf(db, [person])).Sum(t => t.Rows);

    private static object? Sample(Register register, Field field, string name, DateOnly first, DateOnly? last) => (field.Name, field.Column) switch
    {
        ("basis" or "died", _) => null,
        ("kind", _) => register == AllRegisters.Interviews ? "in-person" : "company-placement",
        ("status", _) => "held",
        ("destination", _) => "work",
        ("name", _) => name,
        ("area" or "financing_area", _) => "stevns",
        ("last_day" or "ended", _) => last,
        ("dimension", _) => "team",
        ("value", _) => "Jobteamet",
        ("benefit", _) => "cash-benefit",
        ("origin", _) => "danish",
        (_, ColumnType.Text) => field.Name,
        (_, ColumnType.Day) => field.Kind == FieldKind.Month ? new DateOnly(first.Year, first.Month, 1) : first,
        (_, ColumnType.Number) => 5m,
        (_, ColumnType.Integer) => 1234L,
        (_, ColumnType.Flag) => true,
        _ => throw new InvalidOperationException(field.Name.ToString(CultureInfo.InvariantCulture)),
    };

    public void Dispose() => database.Dispose();
}
