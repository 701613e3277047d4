using Rettesnor.Measurement.Histories;

namespace Rettesnor.Measurement.Measures.Evaluation;

/// <summary>What a pass looks at rows with, which is most of the memory that it takes.</summary>
internal sealed class Workspace(Codebook codebook)
{
    public Block Block { get; } = new(codebook.Benefits.Count);

    public ulong[] Resident { get; } = new ulong[Block.Most];

    public Scratch Scratch { get; } = new();
}
