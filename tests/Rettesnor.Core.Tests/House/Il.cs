using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Rettesnor.Core.Tests.House;

/// <summary>Finds the tokens in the code of a method: the types, methods, fields and signatures that it names.</summary>
internal static class Il
{
    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    public static IEnumerable<int> Tokens(byte[] code)
    {
        var at = 0;
        while (at < code.Length)
        {
            short value = code[at++];
            if (value == 0xFE)
            {
                value = BinaryPrimitives.ReadInt16BigEndian(code.AsSpan(at++ - 1, 2));
            }

            switch (Operands[value])
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineSig:
                    yield return Number(code, at);
                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * Number(code, at));
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at += 1;
                    break;
                case OperandType.InlineNone:
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    private static int Number(byte[] code, int at) => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at, 4));
}
