namespace Rettesnor.Measurement.Histories;

/// <summary>The states of a row, read one after the other from their bytes.</summary>
/// <remarks>
/// What is judged of a person mostly begins and ends with something else that is: the days of several states are the same. So the days stand
/// once, and then how many states hold on them and the number of each, in one byte where it is small: half of what a record for each takes.
/// </remarks>
/// <param name="bytes">The row's bytes.</param>
internal ref struct RowStates(ReadOnlySpan<byte> bytes)
{
    private const int MostOnSameDays = byte.MaxValue;

    private ReadOnlySpan<byte> left = bytes;
    private ushort start;
    private ushort end;
    private int more;

    /// <summary>The state that was read last.</summary>
    public Stretch Current { readonly get; private set; }

    public readonly RowStates GetEnumerator() => this;

    public bool MoveNext()
    {
        if (more == 0)
        {
            if (left.IsEmpty)
            {
                return false;
            }

            start = (ushort)(left[0] | (left[1] << 8));
            end = (ushort)(left[2] | (left[3] << 8));
            more = left[4];
            left = left[5..];
        }

        // Seven bits a byte, the lowest first; the highest bit says that there is another.
        int code = left[0];
        var size = 1;
        if (code >= 0x80)
        {
            code = (code & 0x7F) | ((left[1] & 0x7F) << 7);
            size = 2;
            if (left[1] >= 0x80)
            {
                code |= left[2] << 14;
                size = 3;
            }
        }

        left = left[size..];
        more--;
        Current = new Stretch((ushort)code, start, end);
        return true;
    }

    /// <summary>Appends the bytes of a row's states. Those of the same days are to stand beside each other.</summary>
    public static void Write(ReadOnlySpan<Stretch> states, List<byte> to)
    {
        for (var first = 0; first < states.Length;)
        {
            var (_, start, end) = states[first];
            var next = first + 1;
            while (next < states.Length && next - first < MostOnSameDays && states[next].Start == start && states[next].End == end)
            {
                next++;
            }

            to.AddRange([(byte)(start & 0xFF), (byte)(start >> 8), (byte)(end & 0xFF), (byte)(end >> 8), (byte)(next - first)]);
            for (; first < next; first++)
            {
                int code = states[first].Code;
                for (; code >= 0x80; code >>= 7)
                {
                    to.Add((byte)((code & 0x7F) | 0x80));
                }

                to.Add((byte)code);
            }
        }
    }
}
