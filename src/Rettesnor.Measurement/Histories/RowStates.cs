namespace Rettesnor.Measurement.Histories;

/// <summary>The states of a row, read one after the other from their bytes.</summary>
/// <remarks>
/// What is judged of a person mostly begins and ends with something else that is: the days of several states are the same. So the days stand
/// once, and then the number of each state that holds on them, in one byte where it is small. A byte before them says how many states there
/// are and which of the days need not be said again: a third of what a record for each takes.
/// </remarks>
/// <param name="bytes">The row's bytes.</param>
internal ref struct RowStates(ReadOnlySpan<byte> bytes)
{
    private const int MostOnSameDays = 15;

    // Above the number of states, how the first day is said and how the end; the last are those of the states read before.
    private const int BeginsWithLast = 1 << 4;
    private const int BeginsAsLastEnds = 2 << 4;
    private const int BeginBits = 3 << 4;
    private const int NeverEnds = 1 << 6;
    private const int EndsWithLast = 2 << 6;
    private const int EndsSoon = 3 << 6;
    private const int EndBits = 3 << 6;

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

            var head = ReadByte();
            more = head & MostOnSameDays;
            start = (head & BeginBits) switch
            {
                BeginsWithLast => start,
                BeginsAsLastEnds => end,
                _ => ReadDay(),
            };
            end = (head & EndBits) switch
            {
                NeverEnds => DayNumber.Never,
                EndsWithLast => end,
                EndsSoon => (ushort)(start + ReadByte()),
                _ => ReadDay(),
            };
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

    private ushort ReadDay()
    {
        var low = ReadByte();
        return (ushort)(low | (ReadByte() << 8));
    }

    private byte ReadByte()
    {
        var read = left[0];
        left = left[1..];
        return read;
    }

    /// <summary>Appends the bytes of a row's states. Those of the same days are to stand beside each other.</summary>
    public static void Write(ReadOnlySpan<Stretch> states, List<byte> to)
    {
        var (lastStart, lastEnd) = (-1, -1);
        for (var first = 0; first < states.Length;)
        {
            var (_, start, end) = states[first];
            var next = first + 1;
            while (next < states.Length && next - first < MostOnSameDays && states[next].Start == start && states[next].End == end)
            {
                next++;
            }

            var begins = start == lastStart ? BeginsWithLast : start == lastEnd ? BeginsAsLastEnds : 0;
            var ends = end == DayNumber.Never ? NeverEnds : end == lastEnd ? EndsWithLast : end - start <= byte.MaxValue ? EndsSoon : 0;
            to.Add((byte)(next - first | begins | ends));
            to.AddRange(begins == 0 ? [(byte)(start & 0xFF), (byte)(start >> 8)] : []);
            to.AddRange(ends == 0 ? [(byte)(end & 0xFF), (byte)(end >> 8)] : ends == EndsSoon ? [(byte)(end - start)] : []);
            (lastStart, lastEnd) = (start, end);
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
