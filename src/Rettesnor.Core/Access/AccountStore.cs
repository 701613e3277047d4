using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>The accounts of a data directory and their roles.</summary>
/// <param name="data">The data directory.</param>
/// <param name="isDemonstration">Whether its citizens are fictitious; only then do the demonstration's accounts work.</param>
public sealed partial class AccountStore(DataDirectory data, bool isDemonstration)
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(3);

    private const int LongestName = 100;

    public DataDirectory Data => data;

    public bool IsDemonstration => isDemonstration;

    private DateTime Now => data.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => data.Use(db => db.One<long>("SELECT COUNT(*) FROM accounts")) == 0;

    /// <summary>All of them, in the order of their logins.</summary>
    public IReadOnlyList<Account> All() => data.Read(db =>
    {
        var roles = db.Rows(
            "SELECT account_id, role, municipality, team FROM account_roles WHERE superseded_by IS NULL ORDER BY id",
            row => (Account: row.GetInt32(0), Grant: Grant(row))).ToLookup(r => r.Account, r => r.Grant);
        return db.Rows($"SELECT {Account.Columns} FROM accounts ORDER BY login", Account.Read).ConvertAll(a => a with { Roles = new(roles[a.Id]) });
    });

    public Account? Find(string login) => One("login = @key", Plain(login));

    public Account? Get(int id) => One("id = @key", id);

    /// <summary>The account of a session; null where the session was signed out of.</summary>
    public Account? OfSession(int id, string session) => One($"id = @key AND {EndedSessions.Condition}", id, ("session", session));

    /// <summary>The account that a user of the machine is on the command line; null where there is none.</summary>
    public Account? OfMachineUser(string user) => One("machine_user = @key", user);

    /// <summary>The account of somebody whom a provider of sign-ins names; null where there is none.</summary>
    public Account? OfSubject(string issuer, string subject) => One("subject = @key AND issuer = @issuer", subject, ("issuer", issuer));

    /// <summary>Whether an account can be used at all: it is not closed, and a demonstration's only in a demonstration.</summary>
    public bool Works(Account account) => !account.Disabled && (isDemonstration || !DemonstrationAccounts.Is(account.Login));

    /// <summary>Makes an account; its password is chosen by a link (<see cref="Invite"/>).</summary>
    /// <returns>Why not; null where it is made.</returns>
    public AccountRefused? Add(Written written, string login, string name, ValueList<RoleGrant> roles, string? machineUser)
    {
        if (Problems(login, name, roles, machineUser) is [var refused, ..])
        {
            return refused;
        }

        Insert(written, Plain(login), name.Trim(), roles, machineUser, null);
        return null;
    }

    /// <summary>All that stands in the way of making an account.</summary>
    public IReadOnlyList<AccountRefused> Problems(string login, string name, ValueList<RoleGrant> roles, string? machineUser)
    {
        login = Plain(login);
        name = name.Trim();
        AccountRefused?[] found =
        [
            !Login().IsMatch(login) ? new AccountRefused.WrongLogin()
                : DemonstrationAccounts.Is(login) ? new AccountRefused.Reserved(login)
                : Find(login) is not null ? new AccountRefused.Taken(login)
                : null,
            NameOrNull(name) is null ? new AccountRefused.WrongName() : null,
            machineUser is not null && OfMachineUser(machineUser) is { } other ? new AccountRefused.MachineUserTaken(machineUser, other.Login) : null,
            .. Problems(roles),
            roles.Count > 0 && !roles.Any(r => r.Role == Role.Administrator) && IsEmpty ? new AccountRefused.FirstIsAdministrator() : null,
        ];
        return [.. found.OfType<AccountRefused>()];
    }

    /// <summary>All that stands in the way of giving an account these roles.</summary>
    public IReadOnlyList<AccountRefused> Problems(Account account, ValueList<RoleGrant> roles) =>
    [
        .. Problems(roles),
        .. IsLastAdministrator(account) && !roles.Any(r => r.Role == Role.Administrator) ? [new AccountRefused.LastAdministrator()] : Array.Empty<AccountRefused>(),
    ];

    /// <summary>Gives an account other roles than it had. Its sessions go on, with the new roles.</summary>
    public AccountRefused? SetRoles(Written written, Account account, ValueList<RoleGrant> roles)
    {
        if (Problems(account, roles) is [var refused, ..])
        {
            return refused;
        }

        if (!roles.Equals(account.Roles))
        {
            ReplaceRoles(written, account.Id, roles);
        }

        return null;
    }

    /// <summary>Says which user of the machine an account is on the command line.</summary>
    public AccountRefused? SetMachineUser(Written written, Account account, string user)
    {
        if (OfMachineUser(user) is { } other && other.Id != account.Id)
        {
            return new AccountRefused.MachineUserTaken(user, other.Login);
        }

        Change(written, account.Id, "machine_user = @user", ("user", user));
        return null;
    }

    /// <summary>Says where messages to an account go; an empty text for nowhere.</summary>
    public AccountRefused? SetEmail(Written written, Account account, string email)
    {
        email = email.Trim();
        if (email.Length > 0 && !EmailText.Is(email))
        {
            return new AccountRefused.WrongEmail();
        }

        if (email != (account.Email ?? ""))
        {
            Change(written, account.Id, "email = @email", ("email", email.Length == 0 ? null : email));
        }

        return null;
    }

    /// <summary>Closes an account: it cannot be signed in to, its sessions end, and its link is worth nothing. Or opens it again.</summary>
    public AccountRefused? SetDisabled(Written written, Account account, bool disabled)
    {
        if (disabled && IsLastAdministrator(account))
        {
            return new AccountRefused.LastAdministrator();
        }

        Change(written, account.Id, "disabled = @disabled, invitation_hash = NULL, invitation_until = NULL, stamp = @stamp", ("disabled", disabled), ("stamp", NewStamp()));
        return null;
    }

    /// <summary>Makes the link by which a password is chosen, for the first time or because it was forgotten. Older links are worth nothing.</summary>
    /// <param name="written">Who gives it.</param>
    /// <param name="account">The account.</param>
    /// <param name="forgetSecondFactor">Also forgets its passkeys, its app for codes and its recovery codes: they are lost.</param>
    /// <returns>The secret part of the link, which is kept nowhere.</returns>
    public string Invite(Written written, Account account, bool forgetSecondFactor = false)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        data.Write(written, (db, write) =>
        {
            Set(db, write, account.Id, "invitation_hash = @hash, invitation_until = @until", ("hash", HashOf(token)), ("until", Now + LinkLasts));
            if (forgetSecondFactor)
            {
                Set(db, write, account.Id, "totp_key = NULL, totp_step = 0, recovery_codes = NULL, stamp = @stamp", ("stamp", NewStamp()));
                db.Run("DELETE FROM passkeys WHERE account_id = @id", ("id", account.Id));
            }

            return true;
        });
        return token;
    }

    /// <summary>The account whose link it is; null where it is used, expired or nobody's.</summary>
    public Account? OfLink(string token) =>
        One("invitation_hash = @key", HashOf(token)) is { } account && account.InvitationUntil > Now && Works(account) ? account : null;

    /// <summary>Sets the password of an account by its link, which is used up by it; sessions end.</summary>
    public bool SetPasswordByLink(string token, string password, string process)
    {
        if (OfLink(token) is not { } account)
        {
            return false;
        }

        var hash = Passwords.Hash(password);
        return data.Write(new Written(account.Login, process, "Adgangskode valgt ved link"), (db, write) => db.Run(
            "UPDATE accounts SET password_hash = @hash, invitation_hash = NULL, invitation_until = NULL, failures = 0, locked_until = NULL, stamp = @stamp, write_id = @write WHERE id = @id AND invitation_hash = @link",
            ("hash", hash), ("stamp", NewStamp()), ("write", write), ("id", account.Id), ("link", HashOf(token)))) == 1;
    }

    /// <summary>Changes what an account is signed in to with. Sessions end, but for the one that does it, which takes the new stamp.</summary>
    /// <returns>The new stamp.</returns>
    internal string ChangeSignIn(Written written, int id, string set, params ReadOnlySpan<(string, object?)> values)
    {
        var stamp = NewStamp();
        Change(written, id, set + ", stamp = @stamp", [.. values, ("stamp", stamp)]);
        return stamp;
    }

    /// <summary>Ends every session of an account.</summary>
    public string EndSessions(Written written, int id) => ChangeSignIn(written, id, "failures = failures");

    internal void Insert(
        Written written, string login, string name, ValueList<RoleGrant> roles, string? machineUser, string? passwordHash, (string Issuer, string Subject)? provider = null) => data.Write(written, (db, write) =>
    {
        var id = db.One<int>(
            "INSERT INTO accounts (login, name, password_hash, stamp, totp_step, failures, disabled, machine_user, issuer, subject, write_id) "
            + "VALUES (@login, @name, @hash, @stamp, 0, 0, @no, @user, @issuer, @subject, @write) RETURNING id",
            ("login", login), ("name", name), ("hash", passwordHash), ("stamp", NewStamp()), ("no", false), ("user", machineUser),
            ("issuer", provider?.Issuer), ("subject", provider?.Subject), ("write", write));
        Give(db, write, id, roles);
        return id;
    });

    internal void ReplaceRoles(Written written, int id, ValueList<RoleGrant> roles) => data.Write(written, (db, write) =>
    {
        db.Run("UPDATE account_roles SET superseded_by = @write WHERE account_id = @id AND superseded_by IS NULL", ("write", write), ("id", id));
        Give(db, write, id, roles);
        return true;
    });

    /// <summary>Says that an account is somebody whom a provider of sign-ins names.</summary>
    internal void SetSubject(Written written, Account account, string issuer, string subject) => Change(written, account.Id, "issuer = @issuer, subject = @subject", ("issuer", issuer), ("subject", subject));

    internal void Rename(Written written, Account account, string name) => Change(written, account.Id, "name = @name", ("name", name));

    /// <summary>A login as it is kept; null where it cannot be one.</summary>
    internal static string? LoginOrNull(string text) => Plain(text) is var login && Login().IsMatch(login) ? login : null;

    /// <summary>A name as it is kept; null where it cannot be one. A number in its place could be a CPR number, and would stand in every log.</summary>
    internal static string? NameOrNull(string text) => text.Trim() is { Length: > 0 and <= LongestName } name && name.Count(char.IsDigit) <= 5 ? name : null;

    internal static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal static string Plain(string login) => login.Trim().ToLowerInvariant();

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static RoleGrant Grant(System.Data.Common.DbDataReader row) => new(RoleWords.Codes[row.GetString(1)], new AreaId(row.GetString(2)), row.IsDBNull(3) ? null : row.GetString(3));

    private static void Give(Session db, long write, int id, ValueList<RoleGrant> roles)
    {
        foreach (var role in roles)
        {
            db.Run(
                "INSERT INTO account_roles (account_id, role, municipality, team, write_id) VALUES (@id, @role, @municipality, @team, @write)",
                ("id", id), ("role", RoleWords.CodeOf(role.Role)), ("municipality", role.Municipality.Value), ("team", role.Team), ("write", write));
        }
    }

    private static IEnumerable<AccountRefused> Problems(ValueList<RoleGrant> roles) => roles.Count == 0 ? [new AccountRefused.NoRoles()] :
    [
        .. roles.Where(r => r.Team is null && AccessRules.Of(r.Role, Right.ReadPersons) == Scope.Team).Select(r => new AccountRefused.NoTeam(r.Role)),
        .. roles.Where(r => r.Team is not null && AccessRules.Of(r.Role, Right.ReadPersons) is null or Scope.Municipality).Select(r => new AccountRefused.TeamNotUsed(r.Role)),
    ];

    private bool IsLastAdministrator(Account account) =>
        account.Roles.Any(r => r.Role == Role.Administrator) && !account.Disabled
        && !All().Any(a => a.Id != account.Id && Works(a) && a.Roles.Any(r => r.Role == Role.Administrator));

    private Account? One(string condition, object key, params (string, object?)[] more) => data.Use(db =>
    {
        var account = db.Rows($"SELECT {Account.Columns} FROM accounts WHERE {condition}", Account.Read, [("key", key), .. more]).FirstOrDefault();
        return account is null ? null : account with
        {
            Roles = new(db.Rows("SELECT account_id, role, municipality, team FROM account_roles WHERE account_id = @id AND superseded_by IS NULL ORDER BY id", Grant, ("id", account.Id))),
        };
    });

    private void Change(Written written, int id, string set, params ReadOnlySpan<(string, object?)> values)
    {
        var all = values.ToArray();
        data.Write(written, (db, write) =>
        {
            Set(db, write, id, set, all);
            return true;
        });
    }

    internal static int Set(Session db, long write, int id, string set, params ReadOnlySpan<(string, object?)> values) =>
        db.Run($"UPDATE accounts SET {set}, write_id = @write WHERE id = @id", [.. values, ("write", write), ("id", id)]);

    [GeneratedRegex(@"^[a-zæøå](?!.*\d{6})[a-zæøå0-9.-]{1,39}$")]
    private static partial Regex Login();
}
