using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Core.Protection;
using Rettesnor.Core.Reference;
using Rettesnor.Core.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>A backup taken to another directory, with and without the keys that it does not hold.</summary>
public sealed class BackupTests
{
    private static readonly FixedClock Clock = new(2024, 1, 15);

    [Fact]
    public void Restore_WithoutTheKeysThatTheSecretsNeed_WarnsOfEachOfThem()
    {
        using var from = new Rettesnor();
        from.Good("accounts", "add", "anne", "--name", "Anne Holm", "--role", "administrator", "--municipality", "stevns");
        var (old, backup) = (from.Folder.PathOf("data"), from.Folder.PathOf("kopi.zip"));
        var data = DataDirectory.Open(old, Clock);
        AddSecrets(data);

        var said = from.Good("backup", backup).Output;

        said.ShouldContain(CprVault.PathIn(data));
        said.ShouldContain(SignInKeys.PathIn(data) + " (logins og kode-apps)");
        Restore(backup, _ => { }).ShouldBe(["CPR-numrene kan ikke læses", "Siderne kan ikke startes, og kode-apps ikke bruges", "erasures.json"]);
        Restore(backup, to => File.Copy(CprVault.PathIn(data), Path.Combine(to, CprVault.FileName))).ShouldBe(["Siderne kan ikke startes, og kode-apps ikke bruges", "erasures.json"]);
        Restore(backup, to => CprVault.Open(Path.Combine(to, CprVault.FileName), mayMake: true)).ShouldBe(["CPR-numrene kan ikke læses", "Siderne kan ikke startes, og kode-apps ikke bruges", "erasures.json"]);
        Restore(backup, to => CopyKeys(data, to)).ShouldBe(["erasures.json"]);
        Restore(backup, to => { CopyKeys(data, to); File.WriteAllText(Path.Combine(to, ErasureFile.FileName), "[]"); }).ShouldBe([]);
    }

    [Fact]
    public void Rehearse_WithTheKeysAndWithout_SaysWhetherTheBackupHolds()
    {
        using var from = new Rettesnor();
        from.Good("accounts", "add", "anne", "--name", "Anne Holm", "--role", "administrator", "--municipality", "stevns");
        var (old, backup) = (from.Folder.PathOf("data"), from.Folder.PathOf("kopi.zip"));
        var data = DataDirectory.Open(old, Clock);
        AddSecrets(data);
        from.Good("backup", backup);
        var before = Directory.GetFileSystemEntries(old);

        from.Good("rehearse", backup).Output.ShouldContain("5 planer");
        File.Delete(CprVault.PathIn(data));
        var called = from.Run("rehearse", backup);

        called.Status.ShouldBe(CommandLine.Findings);
        called.Errors.ShouldStartWith("CPR-numrene kan ikke læses");
        Directory.GetFileSystemEntries(old).ShouldBe(before.Where(f => f != CprVault.PathIn(data)), ignoreOrder: true);
        from.Refused("rehearse", from.Folder.Write("x.zip", "x")).ShouldContain("beskadiget");
    }

    // What the restored directory's owner is warned of, up to what is wrong.
    private static IEnumerable<string> Restore(string backup, Action<string> prepare)
    {
        using var to = new Rettesnor();
        Directory.CreateDirectory(to.Folder.PathOf("data"));
        prepare(to.Folder.PathOf("data"));
        var called = to.Run("restore", backup);
        called.Status.ShouldBe(CommandLine.Done, called.Errors);
        return [.. called.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(" til at", 2)[0].Split(':')[0]).Select(l => l.StartsWith("Der er ingen ", StringComparison.Ordinal) ? Path.GetFileName(l) : l)];
    }

    private static void CopyKeys(DataDirectory data, string to)
    {
        File.Copy(CprVault.PathIn(data), Path.Combine(to, CprVault.FileName));
        foreach (var key in Directory.EnumerateFiles(SignInKeys.PathIn(data)))
        {
            File.Copy(key, Path.Combine(OwnFolder.Make(Path.Combine(to, SignInKeys.FolderName)), Path.GetFileName(key)));
        }
    }

    private static void AddSecrets(DataDirectory data)
    {
        CprNumber.TryParse("6101901234", out var number).ShouldBeTrue();
        data.Write(new Written("test", "test", "test"), (db, write) => new PersonStore(CprVault.Of(data, db)).FindOrAdd(db, write, number));
        var accounts = new AccountStore(data, isDemonstration: false);
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(SignInKeys.Application);
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = SealingKeys.Open(data));
        using var provider = services.BuildServiceProvider();
        var secrets = SignInKeys.Secrets(provider.GetRequiredService<IDataProtectionProvider>());
        var signIn = new SignIn(accounts, PasswordRules.Load(ReferenceData.ShippedFolder), secrets, new SignInWays(null));
        var account = accounts.Find("anne")!;
        var (key, _) = signIn.OfferTotp(account);
        signIn.AddTotp(account, key, Totp.CodeOf(key, Totp.StepOf(Clock.GetUtcNow().UtcDateTime)), "test").Codes.ShouldNotBeNull();
    }
}
