using Microsoft.Data.Sqlite;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Figures;
using Rettesnor.Measurement.Goals;
using Rettesnor.Measurement.Time;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Data;

/// <summary>A data directory that cannot be used is refused in words that say what to do, and nothing in it is changed.</summary>
public sealed class DataDirectoryTests
{
    [Fact]
    public void Open_OfAFolderThatIsNotThere_MakesItAndItsTables()
    {
        using var folder = new TemporaryDirectory();

        var data = DataDirectory.Open(folder.PathOf("a/b"), FivePlans.Clock);

        File.Exists(folder.PathOf("a/b/rettesnor.db")).ShouldBeTrue();
        data.Revision().ShouldBe(0);
        DataDirectory.Open(folder.PathOf("a/b"), FivePlans.Clock).Revision().ShouldBe(0);
    }

    [Fact]
    public void Open_OfAFile_SaysThatItIsOne()
    {
        using var folder = new TemporaryDirectory();
        var file = folder.Write("data", "x");

        var refused = Refused(() => DataDirectory.Open(file, FivePlans.Clock));

        refused.Da.ShouldBe($"{file} er en fil og kan ikke være datamappe. Vælg en mappe med --data.");
        refused.En.ShouldBe($"{file} is a file and cannot be the data directory. Choose a directory with --data.");
        File.ReadAllText(file).ShouldBe("x");
    }

    [Fact]
    public void Open_InAPlaceWhereNobodyCanWrite_SaysWhatToDo()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "There is no /proc here, the one place that not even root can write to.");

        var refused = Refused(() => DataDirectory.Open("/proc/rettesnor", FivePlans.Clock));

        refused.Da.ShouldContain("/proc/rettesnor");
        refused.Da.ShouldContain("eller vælg en anden mappe med --data.", Case.Insensitive);
        refused.En.ShouldContain("choose another directory with --data.", Case.Insensitive);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Open_OfAFolderThatIsReadOnly_SaysWhatToDo()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have no mode on Windows.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root may write everywhere; another test asks for a place where not even root can.");
        using var folder = new TemporaryDirectory();
        var closed = Directory.CreateDirectory(folder.PathOf("closed"));
        closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        try
        {
            var refused = Refused(() => DataDirectory.Open(closed.FullName, FivePlans.Clock));

            refused.Da.ShouldStartWith($"Der kan ikke skrives i datamappen {closed.FullName}. Giv brugeren, der kører Rettesnor, skriveret");
            refused.En.ShouldStartWith($"The data directory {closed.FullName} cannot be written to. Give the user that runs Rettesnor the right");
        }
        finally
        {
            closed.UnixFileMode |= UnixFileMode.UserWrite;
        }
    }

    [Fact]
    public void Open_OfANewFolder_LetsNobodyElseReadIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights.");
            return;
        }

        using var folder = new TemporaryDirectory();
        var made = folder.PathOf("ny");
        DataDirectory.Open(made, FivePlans.Clock).Write(new Written("tests", "tests", "why"), (_, _) => 0);

        File.GetUnixFileMode(made).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // A folder that somebody has made is theirs; what is in it is not for others.
        DataDirectory.Open(folder.Path, FivePlans.Clock).Write(new Written("tests", "tests", "why"), (_, _) => 0);
        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    [Fact]
    public void Write_WithACprNumberInItsReason_KeepsItMasked()
    {
        using var folder = new TemporaryDirectory();
        var data = DataDirectory.Open(folder.Path, FivePlans.Clock);

        data.Write(new Written("tests", "tests", "Vedr. 621300-0001, 6213000002 og 12345678"), (_, _) => 0);

        data.Use(db => db.Rows("SELECT why FROM writes ORDER BY id DESC", row => row.GetString(0)))[0].ShouldBe("Vedr. 621300-xxxx, 621300-xxxx og 12345678");
    }

    [Fact]
    public void Write_WhenTheDatabaseMayNotGrow_SaysThatTheDiskIsFullAndKeepsNothing()
    {
        using var folder = new TemporaryDirectory();
        var library = FivePlans.Open(folder.Path);
        var before = library.Data.Revision();

        // The connection goes back to the pool and is the next one that is used: SQLite then refuses to grow as it does on a full disk.
        library.Data.Use(db => db.Run("PRAGMA max_page_count = 1"));
        var refused = Refused(() => library.Figures.Write(Many(20_000), FivePlans.Written));

        refused.Da.ShouldBe($"Disken med {folder.Path} er fuld. Intet er skrevet. Gør plads, og prøv igen.");
        refused.En.ShouldBe($"The disk with {folder.Path} is full. Nothing was written. Make room and try again.");
        library.Data.Revision().ShouldBe(before);
        library.Figures.Current().ShouldBeEmpty();

        library.Data.Use(db => db.Run("PRAGMA max_page_count = 1073741823"));
        library.Figures.Write(Many(20_000), FivePlans.Written).Added.ShouldBe(20_000);
    }

    [Fact]
    public void Open_OfADatabaseFromANewerVersion_SaysSoAndChangesNothing()
    {
        using var folder = new TemporaryDirectory();
        DataDirectory.Open(folder.Path, FivePlans.Clock).Use(db => db.Run("INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_Later', '99.0.0')"));

        var refused = Refused(() => DataDirectory.Open(folder.Path, FivePlans.Clock));

        refused.Da.ShouldBe($"Databasen i {folder.Path} er skrevet af en nyere udgave af Rettesnor. Brug den udgave, eller vælg en anden mappe med --data. Intet er ændret.");
        refused.En.ShouldBe($"The database in {folder.Path} was written by a newer version of Rettesnor. Use that version, or choose another directory with --data. Nothing was changed.");
        Rows(folder, "SELECT COUNT(*) FROM __EFMigrationsHistory WHERE MigrationId = '99991231000000_Later'").ShouldBe(1);
    }

    [Fact]
    public void Open_OfAFileThatIsNoDatabase_SaysThatItIsDamaged()
    {
        using var folder = new TemporaryDirectory();
        var text = string.Concat(Enumerable.Repeat("Dette er ikke en database. ", 400));
        folder.Write("rettesnor.db", text);

        var refused = Refused(() => DataDirectory.Open(folder.Path, FivePlans.Clock));

        refused.Da.ShouldBe($"Databasen i {folder.Path} er beskadiget eller er ikke en database. Blev en kopi lagt på plads, mens serveren kørte, så start serveren igen. Ellers læg den seneste sikkerhedskopi på plads.");
        refused.En.ShouldBe($"The database in {folder.Path} is damaged or is not a database. If a copy was restored while the server ran, start the server again. Otherwise restore the newest backup.");
        File.ReadAllText(folder.PathOf("rettesnor.db")).ShouldBe(text);
    }

    [Fact]
    public void Read_OfADatabaseWithDamagedPages_SaysThatItIsDamaged()
    {
        using var folder = new TemporaryDirectory();
        var file = folder.PathOf("rettesnor.db");
        FivePlans.Open(folder.Path).Figures.Write(Many(5_000), FivePlans.Written);
        Rows(folder, "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan(8192).Fill(0xAB);
        File.WriteAllBytes(file, bytes);

        Refused(() => FivePlans.Open(folder.Path).Figures.Current()).Da.ShouldStartWith($"Databasen i {folder.Path} er beskadiget");
    }

    [Fact]
    public void Open_OfADatabaseThatWasNeverFinished_FinishesIt()
    {
        using var folder = new TemporaryDirectory();
        folder.Write("rettesnor.db", "");

        DataDirectory.Open(folder.Path, FivePlans.Clock).Revision().ShouldBe(0);
        FivePlans.Open(folder.Path).Figures.Write(Many(1), FivePlans.Written).Added.ShouldBe(1);
    }

    [Fact]
    public void Write_ThatFailsOnTheWay_LeavesNothing()
    {
        using var folder = new TemporaryDirectory();
        var data = DataDirectory.Open(folder.Path, FivePlans.Clock);

        Should.Throw<InvalidOperationException>(() => data.Write<int>(FivePlans.Written, (_, _) => throw new InvalidOperationException("stop")));

        data.Revision().ShouldBe(0);
    }

    private static List<Figure> Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(n => new Figure
        {
            Key = new FigureKey(new MeasureId("interviews-4-in-12-months"), new AreaId("stevns"), $"g{n}", Period.OfMonth(2022, 1)),
            State = FigureState.Value,
            Value = n,
            Unit = Unit.Percent,
            Step = 0.1m,
            Definition = "standard",
            Source = new FigureSource("S23", "x"),
        }),
    ];

    private static long Rows(TemporaryDirectory folder, string sql)
    {
        using var db = new SqliteConnection($"Data Source={folder.PathOf("rettesnor.db")}");
        db.Open();
        return Execute(db, sql);
    }

    private static long Execute(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long n ? n : 0;
    }

    private static LocalText Refused(Action work) => Should.Throw<DataRefusedException>(work).Text;
}
