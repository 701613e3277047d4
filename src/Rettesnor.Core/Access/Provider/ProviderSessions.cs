using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Access.Provider;

/// <summary>A session that began at the provider of sign-ins: what it takes to end it there, and to end it here when the provider says so.</summary>
public sealed class ProviderSessionRow
{
    /// <summary>The session's own id, as its sealed cookie has it.</summary>
    public required string Session { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    /// <summary>What the provider calls the session; null where it gives it no name.</summary>
    public string? Sid { get; init; }

    /// <summary>The token that it began with, sealed.</summary>
    public required string Token { get; init; }

    /// <summary>When it ends by itself, in UTC.</summary>
    public required DateTime Until { get; init; }
}

internal sealed class ProviderSessionMapping : IEntityTypeConfiguration<ProviderSessionRow>
{
    public void Configure(EntityTypeBuilder<ProviderSessionRow> builder)
    {
        builder.ToTable("provider_sessions");
        builder.HasKey(s => s.Session);
        builder.HasIndex(s => new { s.Issuer, s.Subject }).HasDatabaseName("provider_sessions_subject");
    }
}

/// <summary>The sessions that began at the provider of sign-ins.</summary>
public sealed class ProviderSessions(DataDirectory data, IDataProtector secrets)
{
    /// <summary>Remembers a session, and forgets those whose time has come.</summary>
    public void Keep(string session, ProviderPerson person, string? sid, string token, DateTime until) => data.Record(db =>
    {
        db.Run("DELETE FROM provider_sessions WHERE until < @now", ("now", data.Clock.GetUtcNow().UtcDateTime));
        return db.Run(
            "INSERT INTO provider_sessions (session, issuer, subject, sid, token, until) VALUES (@session, @issuer, @subject, @sid, @token, @until)",
            ("session", session), ("issuer", person.Issuer), ("subject", person.Subject), ("sid", sid), ("token", secrets.Protect(token)), ("until", until));
    });

    /// <summary>The token that a session began with, which is forgotten by being read; null where it did not begin at the provider.</summary>
    public string? TakeToken(string session) => data.Record(db =>
        db.Rows("DELETE FROM provider_sessions WHERE session = @session RETURNING token", row => row.GetString(0), ("session", session))) is [var token] ? SignInKeys.Open(secrets, token) : null;

    /// <summary>Ends the sessions that the provider says are over, here and on every other web server.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">Whose they are; null for anybody's of the name.</param>
    /// <param name="sid">What the provider calls the one; null for all of the person's.</param>
    /// <returns>How many ended.</returns>
    public int End(string issuer, string? subject, string? sid) => data.Record(db =>
    {
        var over = db.Rows(
            "DELETE FROM provider_sessions WHERE issuer = @issuer AND (@subject = '' OR subject = @subject) AND (@sid = '' OR sid = @sid) RETURNING session, until",
            row => (Session: row.GetString(0), Until: DateTime.SpecifyKind(row.GetFieldValue<DateTime>(1), DateTimeKind.Utc)), ("issuer", issuer), ("subject", subject ?? ""), ("sid", sid ?? ""));
        foreach (var (session, until) in over)
        {
            EndedSessions.End(db, data.Clock.GetUtcNow().UtcDateTime, session, until);
        }

        return over.Count;
    });
}
