namespace Rettesnor.Core.Tests.House.Sample.Lower;

internal interface IKept;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class MarkAttribute : Attribute;

internal sealed class LowThrownException : Exception;

internal class Thing
{
    public static readonly int Number = 1;

    public static void Do()
    {
    }
}
