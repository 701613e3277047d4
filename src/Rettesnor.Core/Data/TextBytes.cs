using System.Text;

namespace Rettesnor.Core.Data;

/// <summary>
/// The text of a file that people write: UTF-8 with or without a byte order mark, UTF-16 with one, or what Windows' older programs write
/// in Denmark. A letter like æ in Windows-1252 is never valid UTF-8 before an ordinary letter, so that the two are not mixed up.
/// </summary>
internal static class TextBytes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(byte[] bytes)
    {
        foreach (var marked in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (bytes.AsSpan().StartsWith(marked.Preamble))
            {
                return marked.GetString(bytes.AsSpan()[marked.Preamble.Length..]);
            }
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
