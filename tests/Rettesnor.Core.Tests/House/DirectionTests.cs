using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Rettesnor.Core.Tests.House;

public sealed class DirectionTests
{
    private static readonly Rooms Sample = new("Rettesnor.Core.Tests.House.Sample", new Dictionary<string, string[]>
    {
        ["Lower"] = [],
        ["Upper"] = [],
    });

    [Fact]
    public void Folders_OfCore_UseOnlyWhatTheTableAllows() =>
        Directions.Core.Against(TypeUse.In(Beside("Rettesnor.Core.dll"))).ShouldBeEmpty();

    [Fact]
    public void Folders_OfMeasurement_UseOnlyWhatTheTableAllows() =>
        Directions.Measurement.Against(TypeUse.In(Beside("Rettesnor.Measurement.dll"))).ShouldBeEmpty();

    [Fact]
    public void Folders_OfCoreAndMeasurement_AreTheRowsOfTheTable()
    {
        foreach (var rooms in new[] { Directions.Core, Directions.Measurement })
        {
            Repository.Files
                .Where(file => file.StartsWith($"src/{rooms.Assembly}/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
                .Select(file => file.Split('/'))
                .Select(parts => parts.Length > 3 ? parts[2] : Rooms.Root)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .ShouldBe(rooms.Names.Order(StringComparer.Ordinal), $"the folders of {rooms.Assembly} and the rows in Directions.cs");
        }
    }

    [Theory]
    [InlineData("Base")]
    [InlineData("Interface")]
    [InlineData("Attributed")]
    [InlineData("Constraint`1")]
    [InlineData("Property")]
    [InlineData("Nested")]
    [InlineData("Parameter")]
    [InlineData("Result")]
    [InlineData("Call")]
    [InlineData("Creation")]
    [InlineData("FieldAccess")]
    [InlineData("TypeOf")]
    [InlineData("Cast")]
    [InlineData("GenericArgument")]
    [InlineData("Lambda")]
    [InlineData("Iterator")]
    [InlineData("Catch")]
    public void Check_ForbiddenUse_IsReported(string type) =>
        SampleFindings().ShouldContain(line => line.StartsWith($"Upper may not use Lower: {Sample.Assembly}.Upper.{type} uses", StringComparison.Ordinal));

    [Fact]
    public void Check_TypeWithoutAForbiddenUse_IsNotReported() => SampleFindings().ShouldNotContain(line => line.Contains("Innocent", StringComparison.Ordinal));

    [Fact]
    public void Check_UseThroughAnotherFolder_IsAllowedInThatDirectionOnly()
    {
        var rooms = new Rooms("X", new Dictionary<string, string[]> { ["A"] = ["B"], ["B"] = ["C"], ["C"] = [] });
        rooms.Against([new TypeUse("X.A.One", "X.C.Three")]).ShouldBeEmpty();
        rooms.Against([new TypeUse("X.C.Three", "X.A.One")]).ShouldBe(["C may not use A: X.C.Three uses X.A.One"]);
    }

    [Fact]
    public void Check_FolderWithoutARow_MayUseNothing() =>
        new Rooms("X", new Dictionary<string, string[]>()).Against([new TypeUse("X.A.One", "X.B.Two")]).ShouldHaveSingleItem();

    [Fact]
    public void Projects_OfSource_ReferToExactlyWhatTheTableSays()
    {
        var found = Repository.Projects("src/").ToDictionary(
            project => Path.GetFileNameWithoutExtension(project),
            project => XDocument.Load(Repository.PathOf(project)).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
                .Order(StringComparer.Ordinal)
                .ToArray());
        found.Keys.Order(StringComparer.Ordinal).ShouldBe(Directions.Projects.Keys.Order(StringComparer.Ordinal));
        foreach (var (project, references) in found)
        {
            references.ShouldBe(Directions.Projects[project], $"project references of {project}");
        }
    }

    [Fact]
    public void Measurement_Compiled_NeedsTheBaseClassLibraryOnly()
    {
        using var pe = new PEReader(File.OpenRead(Beside("Rettesnor.Measurement.dll")));
        var md = pe.GetMetadataReader();
        md.AssemblyReferences.Select(handle => md.GetString(md.GetAssemblyReference(handle).Name))
            .ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> SampleFindings() => Sample.Against(TypeUse.In(typeof(DirectionTests).Assembly.Location));

    private static string Beside(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);
}
