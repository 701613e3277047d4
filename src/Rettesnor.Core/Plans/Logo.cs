using System.Buffers.Binary;
using System.IO.Compression;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Plans;

/// <summary>A municipality's logo: a PNG or JPEG file whose size is known.</summary>
public sealed record Logo
{
    /// <summary>The most bytes of a file; every document carries it.</summary>
    public const int MostBytes = 500_000;

    /// <summary>The most pixels each way: a small file can unfold to a picture that fills the memory of whoever opens it.</summary>
    public const int MostPixels = 4_000;

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private Logo(byte[] bytes, bool isPng, int width, int height) => (Bytes, IsPng, Width, Height) = (bytes, isPng, width, height);

    public byte[] Bytes { get; }

    public bool IsPng { get; }

    /// <summary>In pixels.</summary>
    public int Width { get; }

    public int Height { get; }

    public string ContentType => IsPng ? "image/png" : "image/jpeg";

    /// <summary>The picture as an address that a page can have in it.</summary>
    public string DataAddress => $"data:{ContentType};base64,{Convert.ToBase64String(Bytes)}";

    /// <summary>The size in which it fills a frame without being pulled out of shape.</summary>
    public (double Width, double Height) Within(double width, double height)
    {
        var scale = Math.Min(width / Width, height / Height);
        return (Width * scale, Height * scale);
    }

    /// <summary>Reads a file, and says what is wrong with it.</summary>
    public static (Logo? Logo, LocalText? Problem) Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return (null, new(
                $"Logoet fylder {bytes.Length / 1000} kB og må fylde {MostBytes / 1000} kB, fordi det følger med i hvert dokument. Gem det i en mindre størrelse.",
                $"The logo takes {bytes.Length / 1000} kB and may take {MostBytes / 1000} kB, because it goes with every document. Save it in a smaller size."));
        }

        var isPng = bytes.AsSpan().StartsWith(PngSignature);
        if ((isPng ? PngSize(bytes) : JpegSize(bytes)) is not (var width, var height))
        {
            return (null, new(
                "Filen er ikke et billede, der kan bruges som logo. Vælg en hel png- eller jpg-fil; svg kan Word ikke vise overalt.",
                "The file is no picture that can be used as a logo. Choose a whole png or jpg file; Word cannot show svg everywhere."));
        }

        if (isPng && width <= MostPixels && height <= MostPixels && !PngUnfolds(bytes, width, height))
        {
            return (null, new(
                "Billedets indhold er ødelagt, så nogle vil se et hul i stedet for logoet. Gem det igen som png eller jpg, og vælg den nye fil.",
                "The picture's content is damaged, so some will see a hole in place of the logo. Save it again as png or jpg, and choose the new file."));
        }

        return width > MostPixels || height > MostPixels
            ? (null, new(
                $"Logoet er {width} × {height} punkter og må højst være {MostPixels} hver vej.",
                $"The logo is {width} × {height} pixels and may be at most {MostPixels} each way."))
            : (new Logo(bytes, isPng, width, height), null);
    }

    // The first chunk holds the size, and a file that was cut off lacks the last one.
    private static (int Width, int Height)? PngSize(byte[] bytes)
    {
        const int End = 12;
        return bytes.Length >= 33 + End && bytes.AsSpan(12, 4).SequenceEqual("IHDR"u8) && bytes.AsSpan(bytes.Length - End + 4, 4).SequenceEqual("IEND"u8)
            ? Positive(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20)))
            : null;
    }

    // The picture's data are unfolded as far as its size says that they go, at one bit a pixel or more.
    private static bool PngUnfolds(byte[] bytes, int width, int height)
    {
        using var data = new MemoryStream();
        for (var at = PngSignature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12)
            {
                return false;
            }

            if (bytes.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(bytes, at + 8, (int)length);
            }

            at += 12 + (int)length;
        }

        data.Position = 0;
        var left = (long)height * (1 + ((width + 7) / 8));
        var buffer = new byte[16_384];
        try
        {
            using var unfolded = new ZLibStream(data, CompressionMode.Decompress);
            for (int read; left > 0 && (read = unfolded.Read(buffer)) > 0;)
            {
                left -= read;
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        return left <= 0;
    }

    // The markers are walked through to the frame header; a file that was cut off lacks the mark of the end.
    private static (int Width, int Height)? JpegSize(byte[] bytes)
    {
        if (bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8 || bytes[^2] != 0xFF || bytes[^1] != 0xD9)
        {
            return null;
        }

        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
            {
                return Positive(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return null;
    }

    private static (int Width, int Height)? Positive(uint width, uint height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? ((int)width, (int)height) : null;
}
