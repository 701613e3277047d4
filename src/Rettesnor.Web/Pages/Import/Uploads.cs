using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Rettesnor.Core.Data;
using Rettesnor.Core.Imports;

namespace Rettesnor.Web.Pages.Import;

/// <summary>A file that somebody has sent, on its way into a register.</summary>
public sealed record Upload
{
    /// <summary>What its address calls it; nobody can guess it.</summary>
    public required string Id { get; init; }

    public required string FileName { get; init; }

    public required string Register { get; init; }

    public required string Who { get; init; }

    /// <summary>The import that it belongs to; null until its mapping is confirmed.</summary>
    public long? Job { get; init; }

    /// <summary>The confirmed mapping, as JSON.</summary>
    public string? Profile { get; init; }
}

/// <summary>The files on their way, in a folder of the data directory that only the program's user may read. Each is deleted with its import, and after a day at the latest.</summary>
/// <param name="data">The data directory.</param>
/// <param name="create">Makes a file to write to: <see cref="OwnFolder.Create"/>, or the disk that a test wants.</param>
public sealed class Uploads(DataDirectory data, Func<string, Stream> create)
{
    /// <summary>The most bytes of a file.</summary>
    public const long MostBytes = 500L << 20;

    private string Folder => OwnFolder.Make(Path.Combine(data.Path, "uploads"));

    public async Task<Upload> Add(IFormFile file, string register, string who, CancellationToken stop)
    {
        Sweep();
        var upload = new Upload { Id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16)), FileName = FieldReader.Masked(Path.GetFileName(file.FileName)), Register = register, Who = who };
        try
        {
            await using (var to = create(PathOf(upload)))
            {
                await file.CopyToAsync(to, stop);
            }

            Save(upload);
            return upload;
        }
        catch
        {
            Delete(upload);
            throw;
        }
    }

    public string PathOf(Upload upload) => Path.Combine(Folder, upload.Id);

    public Upload? Find(string id) => id.Length == 22 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && File.Exists(NoteOf(id)) ? Read(NoteOf(id)) : null;

    public Upload? OfJob(long job) => All().FirstOrDefault(u => u.Job == job);

    public Upload Save(Upload upload)
    {
        using var note = create(NoteOf(upload.Id));
        JsonSerializer.Serialize(note, upload);
        return upload;
    }

    public void Delete(Upload upload)
    {
        File.Delete(PathOf(upload));
        File.Delete(NoteOf(upload.Id));
    }

    /// <summary>Deletes what nobody came back to, each file with its note.</summary>
    public void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => TimeProvider.System.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(f) > ImportLog.FileKept))
        {
            var path = Path.ChangeExtension(file, null);
            File.Delete(path);
            File.Delete(path + ".json");
        }
    }

    /// <summary>The files that are there.</summary>
    public IReadOnlyList<Upload> All() => [.. Directory.EnumerateFiles(Folder, "*.json").Select(Read).OfType<Upload>()];

    private string NoteOf(string id) => Path.Combine(Folder, id + ".json");

    private static Upload? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Upload>(File.ReadAllText(path));
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException)
        {
            return null;
        }
    }
}
