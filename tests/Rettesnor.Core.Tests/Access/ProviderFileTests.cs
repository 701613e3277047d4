using System.Text.Json;
using Rettesnor.Core.Access;
using Rettesnor.Core.Access.Provider;
using Rettesnor.Core.Reference;
using Rettesnor.Measurement;
using Rettesnor.Testing;

namespace Rettesnor.Core.Tests.Access;

public sealed class ProviderFileTests
{
    private const string Good = """
        provider:
          issuer: https://login.kommune.example/realms/ansatte
          client: rettesnor
          name: { da: Kommunens log ind, en: The municipality's sign-in }
          scopes: [profile, email]
          userinfo: yes
        local-accounts: no
        accounts:
          login: preferred_username
          name: name
          existing: by-login
        second-factor: always
        roles:
          - { claim: groups, is: RN-Ledere, role: leader, municipality: stevns }
          - { claim: realm_access.roles, begins: "RN-Team ", role: team-lead, municipality: faxe }
          - { claim: groups, is: RN-Drift, role: administrator, municipality: denmark }
        """;

    [Fact]
    public void Read_TheExampleOfTheDocs_HasNoProblems()
    {
        var docs = File.ReadAllText(RepositoryFolder.PathOf("docs/sign-in-file.md"));
        var example = docs.Split("```yaml")[1].Split("```")[0];

        Read(example, out var problems).ShouldNotBeNull();

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Read_ARule_GivesTheRoleOfAValue()
    {
        var settings = Read(Good, out var problems)!;

        problems.ShouldBeEmpty();
        settings.Roles[0].Give("RN-Ledere").ShouldBe(new RoleGrant(Role.Leader, new AreaId("stevns"), null));
        settings.Roles[0].Give("RN-Ledere-2").ShouldBeNull("only a rule that begins takes more");
        settings.Roles[0].Give("rn-ledere").ShouldBeNull();
        settings.Roles[1].Give("RN-Team Unge").ShouldBe(new RoleGrant(Role.TeamLead, new AreaId("faxe"), "Unge"));
        settings.Roles[1].Give("RN-Team ").ShouldBeNull("there is no team");
        settings.Roles[2].Give("RN-Drift").ShouldBe(new RoleGrant(Role.Administrator, AreaId.Denmark, null));
    }

    [Theory]
    [InlineData("issuer: https://login.kommune.example/realms/ansatte", "issuer: http://login.kommune.example", 2, "»http://login.kommune.example«")]
    [InlineData("  client: rettesnor\n", "", 2, "intet felt »client«")]
    [InlineData("local-accounts: no\n", "", 1, "intet felt »local-accounts«")]
    [InlineData("local-accounts: no", "local-accounts: maybe", 7, "»maybe«")]
    [InlineData("existing: by-login", "existing: by-name", 11, "»by-name«")]
    [InlineData("second-factor: always", "second-factor: sometimes", 12, "»sometimes«")]
    [InlineData("second-factor: always\n", "", 1, "intet felt »second-factor«")]
    [InlineData("second-factor: always", "second-factor: { claim: amr }", 12, "intet felt »values«")]
    [InlineData("role: leader", "role: boss", 14, "»boss«")]
    [InlineData("municipality: stevns", "municipality: stefns", 14, "»stefns«")]
    [InlineData("municipality: stevns", "municipality: region-sjaelland", 14, "»region-sjaelland«")]
    [InlineData("is: RN-Ledere, role: leader", "is: RN-Ledere, begins: RN, role: leader", 14, "både »is« og »begins«")]
    [InlineData("is: RN-Ledere, role: leader", "is: RN-Ledere, role: team-lead", 14, "intet team")]
    [InlineData("is: RN-Ledere, role: leader", "is: RN-Ledere, role: leader, team: A", 14, "et team")]
    [InlineData("is: RN-Ledere, ", "", 14, "intet felt »is«")]
    [InlineData("begins: \"RN-Team \"", "begins: \"RN-Team \", team: A", 15, "et team ved siden af »begins«")]
    public void Read_WhatIsWrong_SaysWhereAndWhat(string instead, string wrong, int line, string found)
    {
        Good.ShouldContain(instead);

        Read(Good.Replace(instead, wrong, StringComparison.Ordinal), out var problems).ShouldBeNull();

        problems.Select(p => (p.Line, p.Found.Da)).ShouldContain((line, found));
    }

    [Theory]
    [InlineData("""{ "groups": ["a", "b"] }""", "groups", "a b")]
    [InlineData("""{ "groups": "a" }""", "groups", "a")]
    [InlineData("""{ "realm_access": { "roles": ["a"] } }""", "realm_access.roles", "a")]
    [InlineData("""{ "https://kommune.example/roles": ["a"] }""", "https://kommune.example/roles", "a")]
    [InlineData("""{ "n": 7, "yes": true }""", "n", "7")]
    [InlineData("""{ "groups": null }""", "groups", "")]
    [InlineData("""{ "groups": [["a"], { "b": 1 }] }""", "groups", "")]
    [InlineData("""{ }""", "realm_access.roles", "")]
    [InlineData("""{ "realm_access": "x" }""", "realm_access.roles", "")]
    public void ValuesOf_AClaim_AreTheTextsThatItHas(string said, string claim, string values) =>
        string.Join(' ', ProviderPerson.ValuesOf(JsonDocument.Parse(said).RootElement, claim)).ShouldBe(values);

    private static ProviderSettings? Read(string text, out List<InputProblem> problems)
    {
        problems = [];
        return ProviderFile.Read("sign-in.yaml", text, FivePlans.Reference.Areas, problems);
    }
}
