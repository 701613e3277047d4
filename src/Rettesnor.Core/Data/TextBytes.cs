using System.Text;

namespace Rettesnor.Core.Data;

/// <summary>The text of a file that people write, whatever it is: what cannot be told apart is read as Windows' older programs write it in Denmark.</summary>
internal static class TextBytes
{
    public static string Read(byte[] bytes) => FileEncoding.Decode(bytes) ?? FileEncoding.Windows.GetString(bytes);
}
