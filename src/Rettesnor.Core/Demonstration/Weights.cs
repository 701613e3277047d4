namespace Rettesnor.Core.Demonstration;

/// <summary>Things with the weight that each is chosen by.</summary>
internal sealed class Weights<T>
{
    private readonly T[] things;
    private readonly double[] upTo;

    public Weights(IEnumerable<KeyValuePair<T, double>> weights)
    {
        var list = weights.Where(w => w.Value > 0).ToList();
        things = [.. list.Select(w => w.Key)];
        upTo = new double[list.Count];
        var sum = 0.0;
        for (var i = 0; i < upTo.Length; i++)
        {
            upTo[i] = sum += list[i].Value;
        }
    }

    public bool IsEmpty => things.Length == 0;

    public IReadOnlyList<T> Things => things;

    /// <summary>One of the things.</summary>
    public T Pick(Dice dice) => At(dice.Part());

    /// <summary>The thing at a part of the whole weight: the same part gives things of the same rank in weights that belong together.</summary>
    public T At(double part)
    {
        var at = part * upTo[^1];
        for (var i = 0; i < things.Length - 1; i++)
        {
            if (at < upTo[i])
            {
                return things[i];
            }
        }

        return things[^1];
    }
}
