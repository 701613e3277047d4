using System.Buffers;
using System.Text;

namespace Rettesnor.Core.Data;

/// <summary>
/// Which encoding a file of text has: UTF-8 with or without a byte order mark, UTF-16 with one, or what Windows' older programs write in
/// Denmark. A letter like æ in Windows-1252 is never valid UTF-8 before an ordinary letter, so that the two are not mixed up.
/// </summary>
public static class FileEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>Windows-1252.</summary>
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of a file; null where its encoding is none of those that are read.</summary>
    public static string? Decode(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return Of(stream) is { } encoding ? encoding.GetString(bytes.AsSpan()[(bytes.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0)..]) : null;
    }

    /// <summary>
    /// The encoding of a file that is read once for it from its beginning, and stands at its beginning again; null where it is none of those
    /// that are read. No text has the character 0, and UTF-16 that is not seen to be it is full of it.
    /// </summary>
    public static Encoding? Of(Stream stream)
    {
        Span<byte> first = stackalloc byte[3];
        stream.Position = 0;
        first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        Encoding? marked = null;
        foreach (var encoding in Marked)
        {
            marked = marked is null && first.StartsWith(encoding.Preamble) ? encoding : marked;
        }

        var found = IsIn(stream, marked ?? Strict, out var hasZero) ? marked ?? Strict : marked is UnicodeEncoding || hasZero ? null : Windows;
        stream.Position = 0;
        return hasZero ? null : found;
    }

    private static bool IsIn(Stream stream, Encoding encoding, out bool hasZero)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
        var chars = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        var decoder = encoding.GetDecoder();
        var isIn = true;
        hasZero = false;
        stream.Position = 0;
        for (var read = -1; read != 0 && !hasZero;)
        {
            read = stream.Read(bytes);
            var some = bytes.AsSpan(0, read);
            try
            {
                hasZero = isIn ? chars.AsSpan(0, decoder.GetChars(some, chars, flush: read == 0)).Contains('\0') : some.Contains((byte)0);
            }
            catch (DecoderFallbackException)
            {
                (isIn, hasZero) = (false, encoding is not UnicodeEncoding && some.Contains((byte)0));
            }
        }

        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<char>.Shared.Return(chars);
        return isIn;
    }
}
