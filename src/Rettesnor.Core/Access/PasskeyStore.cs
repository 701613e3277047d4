using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Access;

/// <summary>A passkey as its owner sees it.</summary>
public sealed record Passkey(long Id, string Name, DateTime Made);

/// <summary>
/// The passkeys of accounts, as ASP.NET Core Identity asks for them when it judges one. Identity reads and writes nothing else here: accounts
/// are made and changed in <see cref="AccountStore"/>.
/// </summary>
public sealed class PasskeyStore(AccountStore accounts) : IUserPasskeyStore<Account>
{
    private sealed record Kept(
        string Name, byte[] CredentialId, byte[] PublicKey, DateTimeOffset CreatedAt, uint SignCount, string[]? Transports, bool IsUserVerified, bool IsBackupEligible, bool IsBackedUp,
        byte[] AttestationObject, byte[] ClientDataJson);

    private DataDirectory Data => accounts.Data;

    /// <summary>The passkeys of an account, the oldest first.</summary>
    public IReadOnlyList<Passkey> Of(Account account) => Data.Use(db => db.Rows(
        "SELECT id, data FROM passkeys WHERE account_id = @id ORDER BY id",
        row => (Id: row.GetInt64(0), Kept: Read(row.GetString(1))), ("id", account.Id))).ConvertAll(p => new Passkey(p.Id, p.Kept.Name ?? "", p.Kept.CreatedAt.UtcDateTime));

    /// <summary>Keeps a new passkey.</summary>
    /// <returns>The account's new stamp.</returns>
    public string Add(Account account, UserPasskeyInfo passkey, string process)
    {
        var stamp = AccountStore.NewStamp();
        Data.Write(new Written(account.Login, process, "Adgangsnøgle tilføjet"), (db, write) =>
        {
            db.Run(
                "INSERT INTO passkeys (account_id, credential_id, data, write_id) VALUES (@account, @credential, @data, @write)",
                ("account", account.Id), ("credential", passkey.CredentialId), ("data", Json(passkey)), ("write", write));
            return AccountStore.Set(db, write, account.Id, "stamp = @stamp", ("stamp", stamp));
        });
        return stamp;
    }

    /// <summary>Forgets a passkey of an account.</summary>
    /// <returns>The account's new stamp.</returns>
    public string Remove(Account account, long id, string process)
    {
        var stamp = AccountStore.NewStamp();
        Data.Write(new Written(account.Login, process, "Adgangsnøgle fjernet"), (db, write) =>
        {
            db.Run("DELETE FROM passkeys WHERE id = @id AND account_id = @account", ("id", id), ("account", account.Id));
            return AccountStore.Set(db, write, account.Id, "stamp = @stamp", ("stamp", stamp));
        });
        return stamp;
    }

    /// <summary>Keeps how often a passkey says that it was used, so that a copy of it shows.</summary>
    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        Data.Record(db => db.Run(
            "UPDATE passkeys SET data = @data WHERE account_id = @account AND credential_id = @credential",
            ("data", Json(passkey)), ("account", user.Id), ("credential", passkey.CredentialId)));
        return Task.CompletedTask;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<IList<UserPasskeyInfo>>(Data.Use(db => db.Rows(
        "SELECT data FROM passkeys WHERE account_id = @account ORDER BY id", row => Info(row.GetString(0)), ("account", user.Id))));

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Data.Use(db => db.One<int>("SELECT account_id FROM passkeys WHERE credential_id = @credential", ("credential", credentialId)));
        return Task.FromResult(id == 0 ? null : accounts.Get(id));
    }

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => Task.FromResult(Data.Use(db => db.Rows(
        "SELECT data FROM passkeys WHERE account_id = @account AND credential_id = @credential", row => Info(row.GetString(0)), ("account", user.Id), ("credential", credentialId)).FirstOrDefault()));

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(int.TryParse(userId, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? accounts.Get(id) : null);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult(accounts.Find(normalizedUserName));

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(IdentityResult.Success);

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose()
    {
    }

    private static NotSupportedException NotHere() => new("Accounts are changed in AccountStore, by a write that says who and why.");

    private static Kept Read(string json) => JsonSerializer.Deserialize<Kept>(json)!;

    private static string Json(UserPasskeyInfo p) => JsonSerializer.Serialize(new Kept(
        p.Name ?? "", p.CredentialId, p.PublicKey, p.CreatedAt, p.SignCount, p.Transports, p.IsUserVerified, p.IsBackupEligible, p.IsBackedUp, p.AttestationObject, p.ClientDataJson));

    private static UserPasskeyInfo Info(string json)
    {
        var k = Read(json);
        return new UserPasskeyInfo(k.CredentialId, k.PublicKey, k.CreatedAt, k.SignCount, k.Transports, k.IsUserVerified, k.IsBackupEligible, k.IsBackedUp, k.AttestationObject, k.ClientDataJson) { Name = k.Name };
    }
}
