using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rettesnor.Core.Data;

namespace Rettesnor.Core.Access;

/// <summary>A session that somebody signed out of. Its cookie may have been copied, and no web server takes it any more.</summary>
public sealed class EndedSessionRow
{
    /// <summary>The session's own id, as its sealed cookie has it.</summary>
    public required string Session { get; init; }

    /// <summary>When it would have ended by itself, in UTC: from then on nobody needs to remember it.</summary>
    public required DateTime Until { get; init; }
}

internal sealed class EndedSessionMapping : IEntityTypeConfiguration<EndedSessionRow>
{
    public void Configure(EntityTypeBuilder<EndedSessionRow> builder)
    {
        builder.ToTable("ended_sessions");
        builder.HasKey(s => s.Session);
    }
}

/// <summary>The sessions that were signed out of.</summary>
public static class EndedSessions
{
    /// <summary>What must hold of a session that goes on; it is asked together with the account.</summary>
    internal const string Condition = "NOT EXISTS (SELECT 1 FROM ended_sessions e WHERE e.session = @session)";

    /// <summary>Ends a session before its time, and forgets those whose time has come.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="until">When it would have ended by itself, in UTC.</param>
    /// <returns>Whether it had not been ended before.</returns>
    public static bool End(DataDirectory data, string session, DateTime until) => data.Record(db => End(db, data.Clock.GetUtcNow().UtcDateTime, session, until));

    internal static bool End(Session db, DateTime now, string session, DateTime until)
    {
        db.Run("DELETE FROM ended_sessions WHERE until < @now", ("now", now));
        return db.Run("INSERT INTO ended_sessions (session, until) VALUES (@session, @until) ON CONFLICT (session) DO NOTHING", ("session", session), ("until", until)) == 1;
    }
}
