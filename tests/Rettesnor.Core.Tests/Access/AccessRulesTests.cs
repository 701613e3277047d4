using Rettesnor.Core.Access;
using Rettesnor.Measurement;

namespace Rettesnor.Core.Tests.Access;

public sealed class AccessRulesTests
{
    private static readonly AreaId Stevns = new("stevns");
    private static readonly AreaId Faxe = new("faxe");

    // c caseworker, e employer consultant, t team lead, a analyst, l leader, k controller, p politician, A administrator, D data protection officer.
    public static TheoryData<Right, string> Table => new()
    {
        { Right.Open, "cetalkpAD" },
        { Right.ReadPlans, "cetalkpAD" },
        { Right.OwnAccount, "cetalkpAD" },
        { Right.ReadOwnFigures, "cetalkp" },
        { Right.ReadPersons, "cetal" },
        { Right.WritePersons, "ct" },
        { Right.ReadEmployers, "cetal" },
        { Right.WriteEmployers, "etl" },
        { Right.ReadPools, "cetalk" },
        { Right.WritePools, "lk" },
        { Right.WriteFigures, "al" },
        { Right.WritePlans, "al" },
        { Right.DecidePlans, "l" },
        { Right.CommentFollowUps, "cetalk" },
        { Right.WriteFollowUps, "al" },
        { Right.ApproveFollowUps, "l" },
        { Right.ImportRegisters, "a" },
        { Right.ExportRegisters, "a" },
        { Right.GiveInsight, "ctal" },
        { Right.EraseCitizens, "l" },
        { Right.SeeProtection, "lAD" },
        { Right.WriteStatements, "AD" },
        { Right.ReadLogs, "D" },
        { Right.ManageAccounts, "A" },
        { Right.RunService, "A" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Right_OfEveryRole_IsAsTheTableSays(Right right, string may) =>
        string.Concat(Enum.GetValues<Role>().Where(r => Of(r).May(right)).Select(Letter)).ShouldBe(may);

    [Fact]
    public void Table_OfRights_HasThemAll() => Table.Select(r => r.Data.Item1).ShouldBe(Enum.GetValues<Right>());

    [Fact]
    public void Anonymous_WherePlansAreClosed_MayOnlyWhatIsOpen()
    {
        Enum.GetValues<Right>().Where(new Acting.Anonymous().May).ShouldBe([Right.Open, Right.ReadPlans]);
        Enum.GetValues<Right>().Where(new Acting.Anonymous(PlansAreOpen: false).May).ShouldBe([Right.Open]);
    }

    [Fact]
    public void Owner_OfADirectoryWithoutAccounts_MayNothingAboutPersons() =>
        Enum.GetValues<Right>().Where(new Acting.Owner("ub").May)
            .ShouldBe([Right.Open, Right.ReadPlans, Right.ReadOwnFigures, Right.WriteFigures, Right.WritePlans, Right.DecidePlans, Right.CommentFollowUps, Right.WriteFollowUps, Right.ApproveFollowUps, Right.ManageAccounts, Right.RunService]);

    [Fact]
    public void Right_InAnotherMunicipality_IsOutOfScope()
    {
        var analyst = Of(Role.Analyst);

        analyst.Refuse(Right.ReadOwnFigures, Stevns).ShouldBeNull();
        analyst.Refuse(Right.ReadOwnFigures, Faxe).ShouldBeOfType<AccessRefused.OutOfScope>();
        new Acting.Account(1, "x", "X", new([new RoleGrant(Role.Analyst, AreaId.Denmark, null)]), true).Refuse(Right.ReadOwnFigures, Faxe).ShouldBeNull();
    }

    [Fact]
    public void Right_AboutPersonsWithAPasswordAlone_IsRefused()
    {
        var analyst = Of(Role.Analyst) with { HasSecondFactor = false };

        analyst.Refuse(Right.ReadPersons).ShouldBeOfType<AccessRefused.NoSecondFactor>();
        analyst.Persons(Right.ReadPersons, Stevns).IsNobody.ShouldBeTrue();
        analyst.Refuse(Right.ReadOwnFigures).ShouldBeNull();
        analyst.Refuse(Right.ReadLogs).ShouldBeOfType<AccessRefused.NoRole>("what no role gives is not a matter of factors");
    }

    // The login is "anne"; the team of the role is Jobteamet.
    [Theory]
    [InlineData(Role.Caseworker, null, "stevns", "Jobteamet", "anne", true)]
    [InlineData(Role.Caseworker, null, "stevns", "Jobteamet", "bo", false)]
    [InlineData(Role.Caseworker, null, "stevns", null, null, false)]
    [InlineData(Role.Caseworker, null, "faxe", "Jobteamet", "anne", false)]
    [InlineData(Role.Caseworker, "Jobteamet", "stevns", "Jobteamet", "bo", true)]
    [InlineData(Role.Caseworker, "Jobteamet", "stevns", "Ungeteamet", "anne", false)]
    [InlineData(Role.TeamLead, "Jobteamet", "stevns", "Jobteamet", "bo", true)]
    [InlineData(Role.TeamLead, "Jobteamet", "stevns", "Ungeteamet", "bo", false)]
    [InlineData(Role.EmployerConsultant, "Jobteamet", "stevns", "Jobteamet", "bo", true)]
    [InlineData(Role.Analyst, null, "stevns", null, null, true)]
    [InlineData(Role.Analyst, null, "faxe", null, null, false)]
    [InlineData(Role.Analyst, null, null, null, null, false)]
    [InlineData(Role.Leader, null, "stevns", "Jobteamet", "bo", true)]
    [InlineData(Role.Politician, null, "stevns", "Jobteamet", "bo", false)]
    [InlineData(Role.Administrator, null, "stevns", "Jobteamet", "bo", false)]
    [InlineData(Role.DataProtectionOfficer, null, "stevns", "Jobteamet", "bo", false)]
    public void Person_InAndOutOfScope_IsReadOrNot(Role role, string? team, string? municipality, string? personsTeam, string? caseworker, bool may)
    {
        var acting = new Acting.Account(1, "anne", "Anne Holm", new([new RoleGrant(role, Stevns, team)]), true);

        (acting.RefuseReading(new PersonPlace(municipality, personsTeam, caseworker)) is null).ShouldBe(may);
    }

    private static Acting.Account Of(Role role) => new(1, "anne", "Anne Holm", new([new RoleGrant(role, Stevns, role is Role.TeamLead or Role.EmployerConsultant ? "Jobteamet" : null)]), true);

    private static char Letter(Role role) => "cetalkpAD"[(int)role];
}
