using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Rettesnor.Testing;

namespace Rettesnor.Cli.Tests;

/// <summary>What a call of the program came to.</summary>
public sealed record Called(int Status, string Output, string Errors)
{
    public JsonArray Json => JsonNode.Parse(Output)!.AsArray();
}

/// <summary>The program as it is called from a command line, with a data directory of its own.</summary>
public sealed class Rettesnor : IDisposable
{
    public TemporaryDirectory Folder { get; } = new();

    public Called Run(params string[] words) => Answering("", words);

    /// <summary>A call that is answered when it asks for something.</summary>
    public Called Answering(string answer, params string[] words)
    {
        using var input = new StringReader(answer);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        string[] data = words.Contains("--data") ? [] : ["--data", Folder.PathOf("data")];
        var status = CommandLine.Run([.. data, .. words], input, output, errors, new FixedClock(2024, 1, 15));

        // How far long work has come depends on the machine; everything else that is said does not.
        var said = errors.ToString().ReplaceLineEndings("\n").Split('\n').Where(l => !l.Contains("Ctrl+C", StringComparison.Ordinal));
        return new Called(status, output.ToString().ReplaceLineEndings("\n"), string.Join('\n', said).Trim());
    }

    /// <summary>A call that went well and says nothing beside its result but that the plans were loaded, or that this is a demonstration.</summary>
    public Called Good(params string[] words)
    {
        var called = Run(words);
        called.Status.ShouldBe(CommandLine.Done, called.Errors);
        string.Join('\n', called.Errors.Split('\n').Where(l => !l.StartsWith("Demonstration: ", StringComparison.Ordinal))).ShouldBeOneOf("", $"Ny datamappe: {Folder.PathOf("data")}. De medfølgende planer indlæses.", $"New data directory: {Folder.PathOf("data")}. Loading the plans that come with the program.");
        return called;
    }

    /// <summary>A call that is refused, and what is said about it.</summary>
    public string Refused(params string[] words)
    {
        var called = Run(words);
        called.Status.ShouldBe(CommandLine.Wrong);
        called.Output.ShouldBeEmpty();
        return called.Errors.Split('\n')[^1];
    }

    /// <summary>The program with a demonstration of Stevns, which is made once and copied for each.</summary>
    public static Rettesnor OfDemonstration()
    {
        var copy = new Rettesnor();
        foreach (var file in Directory.EnumerateFiles(Made.Value, "*", SearchOption.AllDirectories))
        {
            var to = copy.Folder.PathOf(Path.Combine("data", Path.GetRelativePath(Made.Value, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }

    private static readonly Lazy<string> Made = new(() =>
    {
        var made = new Rettesnor();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.Dispose();
        made.Good("demo");

        // What SQLite has beside the file goes into it.
        SqliteConnection.ClearAllPools();
        return made.Folder.PathOf("data");
    });

    public void Dispose() => Folder.Dispose();
}
