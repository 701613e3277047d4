using Rettesnor.Core.Registers;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Registers;

public sealed class RegistersPageTests
{
    [Fact]
    public void Page_OfTheRegisters_HasEveryFieldWithItsList()
    {
        var page = File.ReadAllText(RepositoryFolder.PathOf("docs/registers.md"));
        foreach (var register in AllRegisters.All)
        {
            var part = page.Split($"### `{register.Id}`")[1].Split("###")[0];
            foreach (var field in register.Fields)
            {
                var line = part.Split('\n').Single(l => l.StartsWith($"| `{field.Name}` |", StringComparison.Ordinal));
                line.Contains("| yes |", StringComparison.Ordinal).ShouldBe(field.Required, $"{register.Id} {field.Name}");
                line.Contains($"of `{field.Codes}`", StringComparison.Ordinal).ShouldBe(field.Codes is not null, $"{register.Id} {field.Name}");
            }

            register.Key.ShouldAllBe(key => part.Contains($"`{key}`", StringComparison.Ordinal));
        }
    }
}
