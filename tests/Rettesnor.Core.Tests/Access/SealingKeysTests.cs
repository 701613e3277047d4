using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Access;

/// <summary>The keys in the database, and the file that every web server needs to read them.</summary>
public sealed class SealingKeysTests
{
    private static readonly Written Why = new("test", "test", "test");

    public static TheoryData<DatabaseKind> Databases => RegisterStoreTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Open_OnASecondServerWithTheFile_OpensWhatTheFirstHasSealed(DatabaseKind kind)
    {
        Assert.SkipUnless(TestDatabase.Can(kind), "PostgreSQL is not installed.");
        using var test = new TestDatabase(kind);
        var secret = Secrets(test.Data, s => s.Protect("hemmeligt"));
        var file = SealingKeyFile.PathIn(test.Data);

        Secrets(test.Data, s => s.Unprotect(secret)).ShouldBe("hemmeligt");
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM sealing_keys")).ShouldBe(1, "a second start makes no second key");
        var row = test.Data.Use(db => db.Rows("SELECT cipher FROM sealing_keys", r => r.GetFieldValue<byte[]>(0)))[0];
        System.Text.Encoding.UTF8.GetString(row).ShouldNotContain("<key");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(SignInKeys.PathIn(test.Data)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData(null, "mangler")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "er ikke den, som")]
    [InlineData("noget andet", "er beskadiget")]
    public void Open_WithoutTheFileOfTheDatabase_IsRefusedAndSaysWhichFileToCopy(string? content, string said)
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        SealingKeys.Open(test.Data);
        var file = SealingKeyFile.PathIn(test.Data);
        var kept = File.ReadAllText(file);
        File.Delete(file);
        if (content is not null)
        {
            File.WriteAllText(file, content);
        }

        var refused = Should.Throw<DataRefusedException>(() => SealingKeys.Open(test.Data)).Text;

        refused.Da.ShouldContain(file);
        refused.Da.ShouldContain(said);
        refused.En.ShouldContain(" from another server over the same database");
        SignInKeys.OpenAll(test.Data).ShouldBeFalse();
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM sealing_keys")).ShouldBe(1);
        File.WriteAllText(file, kept);
        SealingKeys.Open(test.Data);
        SignInKeys.OpenAll(test.Data).ShouldBeTrue();
    }

    [Fact]
    public void Open_WhereARowWasPutUnderAnotherName_IsRefused()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        SealingKeys.Open(test.Data);

        test.Data.Use(db => db.Run("UPDATE sealing_keys SET name = 'key-2'")).ShouldBe(1);

        Should.Throw<DataRefusedException>(() => SealingKeys.Open(test.Data));
    }

    [Fact]
    public void Open_WhereTheKeysLieAsFiles_TakesThemOverOnce()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        var folder = new DirectoryInfo(OwnFolder.Make(SignInKeys.PathIn(test.Data)));
        var secret = SignInKeys.Secrets(DataProtectionProvider.Create(folder, o => o.SetApplicationName(SignInKeys.Application))).Protect("fra før");
        SignInKeys.OpenAll(test.Data).ShouldBeTrue();
        folder.GetFiles("*.xml").ShouldHaveSingleItem();

        Secrets(test.Data, s => s.Unprotect(secret)).ShouldBe("fra før");

        folder.GetFiles().ShouldHaveSingleItem().Name.ShouldBe(SealingKeyFile.FileName);
        Secrets(test.Data, s => s.Unprotect(secret)).ShouldBe("fra før");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Renew_WithTheOldFileOrWithout_EndsSessionsAndKeepsTheAppsThatCanBeRead(bool isThere)
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        var account = Account(test.Data);
        var session = Secrets(test.Data, s => s.Protect("en session"));
        var app = Secrets(test.Data, s => AddApp(test.Data, s, account));
        var before = File.ReadAllText(SealingKeyFile.PathIn(test.Data));
        if (!isThere)
        {
            File.Delete(SealingKeyFile.PathIn(test.Data));
        }

        SealingKeys.Renew(test.Data, Why).ShouldBe(isThere ? new Renewed(1, 0) : new Renewed(0, 1));

        File.ReadAllText(SealingKeyFile.PathIn(test.Data)).ShouldNotContain(before.Trim());
        Secrets(test.Data, s => SignInKeys.Open(s, session)).ShouldBeNull();
        var kept = test.Data.Use(db => db.One<string>("SELECT totp_key FROM accounts"))!;
        Secrets(test.Data, s => SignInKeys.Open(s, kept)).ShouldBe(isThere ? app : null);
        SignInKeys.OpenAll(test.Data).ShouldBe(isThere);
    }

    [Fact]
    public void Open_AfterANewKeyThatWasCutOff_GoesOnWithTheOneThatTheDatabaseHas()
    {
        using var test = new TestDatabase(DatabaseKind.Sqlite);
        var secret = Secrets(test.Data, s => s.Protect("hemmeligt"));
        var file = SealingKeyFile.PathIn(test.Data);
        var before = File.ReadAllText(file);
        SealingKeyFile.Write(file, [.. SealingKeyFile.Read(file), SealingKeyFile.New()]);

        Secrets(test.Data, s => s.Unprotect(secret)).ShouldBe("hemmeligt");

        File.ReadAllText(file).ShouldBe(before);
    }

    [Fact]
    public async Task Open_OfTwoServersAtOnceOverANewDatabase_LetsOneMakeTheKeyAndRefusesTheOther()
    {
        Assert.SkipUnless(TestDatabase.Can(DatabaseKind.PostgreSql), "PostgreSQL is not installed.");
        using var test = new TestDatabase(DatabaseKind.PostgreSql);
        var other = DataDirectory.Open(test.PathOf("other"), FivePlans.Clock, test.Connection);

        var opened = await Task.WhenAll(new[] { test.Data, other }.Select(data => Task.Run(() => Record.Exception(() => SealingKeys.Open(data)))));

        opened.OfType<DataRefusedException>().ShouldHaveSingleItem().Text.Da.ShouldContain("mangler");
        test.Data.Use(db => db.One<long>("SELECT COUNT(*) FROM sealing_keys")).ShouldBe(1);
    }

    // What a web server that starts does with the secrets.
    private static T Secrets<T>(DataDirectory data, Func<IDataProtector, T> use)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(SignInKeys.Application);
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = SealingKeys.Open(data));
        using var provider = services.BuildServiceProvider();
        return use(SignInKeys.Secrets(provider.GetRequiredService<IDataProtectionProvider>()));
    }

    private static Account Account(DataDirectory data)
    {
        var accounts = new AccountStore(data, isDemonstration: false);
        accounts.Insert(Why, "ane", "Ane Prøve", new([]), null, null);
        return accounts.Find("ane")!;
    }

    private static string AddApp(DataDirectory data, IDataProtector secrets, Account account)
    {
        const string key = "en nøgle til en kode-app";
        data.Use(db => db.Run("UPDATE accounts SET totp_key = @key WHERE id = @id", ("key", secrets.Protect(key)), ("id", account.Id))).ShouldBe(1);
        return key;
    }
}
