using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Rettesnor.Core.Figures;

namespace Rettesnor.Web.Reading;

/// <summary>Keeps what pages have made of some figures; it goes when they do. Asking for too many dates empties it.</summary>
public sealed class ViewCache
{
    private const int Most = 2000;

    private readonly ConditionalWeakTable<FigureBook, ConcurrentDictionary<object, object>> kept = [];

    public T Get<T>(FigureBook figures, object key, Func<T> make)
        where T : class
    {
        var views = kept.GetOrCreateValue(figures);
        if (views.Count > Most)
        {
            views.Clear();
        }

        return (T)views.GetOrAdd(key, _ => make());
    }
}
