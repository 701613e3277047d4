using Microsoft.AspNetCore.DataProtection;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>How somebody showed who they are.</summary>
public enum SignInWay
{
    Password,
    PasswordAndCode,
    Passkey,

    /// <summary>By the municipality's provider of sign-ins.</summary>
    Provider,

    /// <summary>The same, and it said that more than a password was shown.</summary>
    ProviderWithMore,
}

/// <summary>What a try at signing in came to.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    /// <summary>Wrong, locked, closed or unknown; which of them is not said, since a stranger would learn which logins there are.</summary>
    public sealed record Wrong : SignInAnswer;

    /// <summary>The password fits, and something more has to be shown.</summary>
    public sealed record MoreIsNeeded(Account Account) : SignInAnswer;

    /// <summary>The code fits nothing, and the app's codes cannot be judged: its key is sealed with keys that the server does not have.</summary>
    public sealed record AppIsLost : SignInAnswer;

    /// <summary>Signed in.</summary>
    public sealed record Done(Account Account, SignInWay Way) : SignInAnswer;
}

/// <summary>
/// Signing in, and changing what is signed in with. Every try is counted before it is judged, so that many at once get no further than
/// many in a row; the fifth wrong one locks the account for a minute, and every one after for twice as long, up to an hour.
/// </summary>
public sealed class SignIn(AccountStore accounts, PasswordRules rules, IDataProtector secrets, SignInWays ways)
{
    private const int FreeTries = 5;
    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);

    private DateTime Now => accounts.Data.Clock.GetUtcNow().UtcDateTime;

    /// <summary>The first step: login and password.</summary>
    public SignInAnswer WithPassword(string login, string password)
    {
        var account = accounts.Find(login);
        var may = account is not null && accounts.Works(account) && ways.Takes(account, SignInWay.Password) && Count(account);
        if (!Passwords.Fit(may ? account!.PasswordHash : null, password))
        {
            return new SignInAnswer.Wrong();
        }

        return account!.HasSecondFactor ? new SignInAnswer.MoreIsNeeded(account) : In(account, SignInWay.Password);
    }

    /// <summary>The second step: a code of the app, or a recovery code. Neither works twice.</summary>
    public SignInAnswer WithCode(Account account, string code)
    {
        var key = account.TotpKey is null ? null : SignInKeys.Open(secrets, account.TotpKey);
        return accounts.Works(account) && ways.Takes(account, SignInWay.PasswordAndCode) && Count(account) && (UseTotp(account, key, code) || UseRecoveryCode(account, code)) ? In(account, SignInWay.PasswordAndCode)
            : account.TotpKey is not null && key is null ? new SignInAnswer.AppIsLost()
            : new SignInAnswer.Wrong();
    }

    /// <summary>A passkey was shown, which the browser and the web have judged.</summary>
    public SignInAnswer WithPasskey(Account account) => accounts.Works(account) && ways.Takes(account, SignInWay.Passkey) ? In(account, SignInWay.Passkey) : new SignInAnswer.Wrong();

    /// <summary>What is wrong with a password for an account; null where it is good.</summary>
    public AccountRefused? Judge(Account account, string password, IEnumerable<string> municipalities)
    {
        var problems = rules.Problems(password, [account.Login, account.Name, .. municipalities]);
        return problems.Count > 0 ? new AccountRefused.WeakPassword(problems) : null;
    }

    /// <summary>Changes the password of somebody who is signed in and knows the old one.</summary>
    /// <returns>The new stamp, or why not.</returns>
    public (string? Stamp, AccountRefused? Refused) ChangePassword(Account account, string present, string wanted, IEnumerable<string> municipalities, string process)
    {
        if (!Count(account) || !Passwords.Fit(account.PasswordHash, present))
        {
            return (null, new AccountRefused.WrongPassword());
        }

        if (Judge(account, wanted, municipalities) is { } weak)
        {
            Forgive(account);
            return (null, weak);
        }

        return (accounts.ChangeSignIn(
            new Written(account.Login, process, "Adgangskode ændret"), account.Id, "password_hash = @hash, failures = 0, locked_until = NULL", ("hash", Passwords.Hash(wanted))), null);
    }

    /// <summary>A key for an app, sealed so that it can wait in the page until the first code is written.</summary>
    public (string Key, string Sealed) OfferTotp(Account account)
    {
        var key = Totp.NewKey();
        return (key, secrets.Protect($"{account.Id} {account.Stamp} {key}"));
    }

    /// <summary>The key of an offer to this account; null where it is somebody else's, or older than the last change.</summary>
    public string? ReadOffer(Account account, string offer)
    {
        var parts = SignInKeys.Open(secrets, offer)?.Split(' ');
        return parts is [var id, var stamp, var key] && id == $"{account.Id}" && stamp == account.Stamp ? key : null;
    }

    /// <summary>Takes the app for codes into use, once a code shows that it has the key.</summary>
    /// <returns>The new stamp and the recovery codes, which are shown once; nulls where the code does not fit.</returns>
    public (string? Stamp, IReadOnlyList<string>? Codes) AddTotp(Account account, string key, string code, string process)
    {
        if (Totp.Find(key, code, Now) is not { } step)
        {
            return (null, null);
        }

        var codes = RecoveryCodes.New();
        return (accounts.ChangeSignIn(
            new Written(account.Login, process, "Kode-app tilføjet"), account.Id, "totp_key = @key, totp_step = @step, recovery_codes = @codes",
            ("key", secrets.Protect(key)), ("step", step), ("codes", Hashes(codes))), codes);
    }

    /// <summary>New recovery codes; the old ones are worth nothing.</summary>
    public (string Stamp, IReadOnlyList<string> Codes) NewRecoveryCodes(Account account, string process)
    {
        var codes = RecoveryCodes.New();
        return (accounts.ChangeSignIn(new Written(account.Login, process, "Nye gendannelseskoder"), account.Id, "recovery_codes = @codes", ("codes", Hashes(codes))), codes);
    }

    private static string Hashes(IEnumerable<string> codes) => string.Join(' ', codes.Select(RecoveryCodes.Hash));

    private SignInAnswer In(Account account, SignInWay way)
    {
        Forgive(account);
        return new SignInAnswer.Done(account, way);
    }

    // Counts a try that may turn out wrong; says whether it may be made at all.
    private bool Count(Account account) => accounts.Data.Record(db =>
    {
        var failures = db.One<int>(
            "UPDATE accounts SET failures = failures + 1 WHERE id = @id AND (locked_until IS NULL OR locked_until <= @now) RETURNING failures",
            ("id", account.Id), ("now", Now));
        if (failures >= FreeTries)
        {
            var locked = FirstLock * Math.Pow(2, Math.Min(failures - FreeTries, 10));
            db.Run("UPDATE accounts SET locked_until = @until WHERE id = @id", ("until", Now + (locked < LongestLock ? locked : LongestLock)), ("id", account.Id));
        }

        return failures > 0;
    });

    private void Forgive(Account account) => accounts.Data.Record(db => db.Run("UPDATE accounts SET failures = 0, locked_until = NULL WHERE id = @id", ("id", account.Id)));

    private bool UseTotp(Account account, string? key, string code) =>
        key is not null
        && Totp.Find(key, code, Now) is { } step
        && accounts.Data.Record(db => db.Run("UPDATE accounts SET totp_step = @step WHERE id = @id AND totp_step < @step", ("step", step), ("id", account.Id))) == 1;

    private bool UseRecoveryCode(Account account, string code)
    {
        var hash = RecoveryCodes.Hash(code);
        var left = accounts.Get(account.Id)?.RecoveryCodes ?? ValueList<string>.Empty;
        return left.Contains(hash) && accounts.Data.Record(db => db.Run(
            "UPDATE accounts SET recovery_codes = @left WHERE id = @id AND recovery_codes = @before",
            ("left", string.Join(' ', left.Where(l => l != hash))), ("id", account.Id), ("before", string.Join(' ', left)))) == 1;
    }
}
