using Rettesnor.Core.Imports;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Tests.Registers;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Imports;

/// <summary>Each folder of Fixtures has a file, the profile that it is read by, and what must come of it: the register's facts, or what is wrong.</summary>
public sealed class FixtureTests
{
    private static string Folder => RepositoryFolder.PathOf("tests/Rettesnor.Core.Tests/Imports/Fixtures");

    public static TheoryData<string, DatabaseKind> Cases
    {
        get
        {
            var data = new TheoryData<string, DatabaseKind>();
            foreach (var folder in Directory.EnumerateDirectories(Folder).Order(StringComparer.Ordinal))
            {
                data.Add(Path.GetFileName(folder), DatabaseKind.Sqlite);
                data.Add(Path.GetFileName(folder), DatabaseKind.PostgreSql);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Import_OfAFixture_GivesWhatItsFolderSays(string name, DatabaseKind kind)
    {
        using var test = RegisterStoreTests.Open(kind);
        Import.AddCitizens(test);
        var folder = Path.Combine(Folder, name);
        var profile = Import.Profile(File.ReadAllText(Path.Combine(folder, "profile.json")));

        var outcome = Import.RunFile(test, profile, Directory.GetFiles(folder, "file.*").Single());

        var expected = File.ReadAllLines(Path.Combine(folder, "expected.txt"));
        (outcome.IsRefused ? outcome.Problems.Select(p => p.ToText(Language.English)) : Import.Held(test.Data, AllRegisters.Find(profile.Register)!)).ShouldBe(expected);
    }
}
