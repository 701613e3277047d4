using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>What a pass looks at rows with, which is most of the memory that it takes.</summary>
internal sealed class Workspace(Codebook codebook)
{
    [ThreadStatic]
    private static (Codebook Codebook, Workspace Space)? ofThread;

    private readonly ulong[] resident = new ulong[Block.Most];

    public Block Block { get; } = new(codebook.Benefits.Count);

    public Scratch Scratch { get; } = new();

    /// <summary>The thread's own, for questions about one person or one list, which would otherwise cost less than the megabytes to ask them with.</summary>
    public static Workspace OfThread(Codebook codebook)
    {
        if (ofThread is not { } own || !ReferenceEquals(own.Codebook, codebook))
        {
            ofThread = own = (codebook, new Workspace(codebook));
        }

        return own.Space;
    }

    /// <summary>Looks at the block's rows for a word of dates: on which of them each person lives in the segment's area. The next call writes over it.</summary>
    public ReadOnlySpan<ulong> Residents(GridWord word, ResidenceNarrowing residence)
    {
        Block.LookAt(word);
        var words = resident.AsSpan(0, Block.Count);
        words.Fill(word.All);
        residence.Narrow(Block, words, Scratch);
        return words;
    }
}
