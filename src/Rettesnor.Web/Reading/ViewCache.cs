using System.Collections.Concurrent;

namespace Rettesnor.Web.Reading;

/// <summary>Keeps what pages have made of one revision of the database. A write empties it; so does asking for too many dates.</summary>
public sealed class ViewCache
{
    private const int Most = 2000;

    private Kept kept = new(-1);

    public T Get<T>(long revision, object key, Func<T> make)
        where T : class
    {
        var now = kept;
        if (now.Revision != revision || now.Views.Count > Most)
        {
            kept = now = new Kept(revision);
        }
        return (T)now.Views.GetOrAdd(key, _ => make());
    }

    private sealed record Kept(long Revision)
    {
        public ConcurrentDictionary<object, object> Views { get; } = new();
    }
}
