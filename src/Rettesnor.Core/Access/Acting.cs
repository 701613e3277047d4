using Rettesnor.Measurement;

namespace Rettesnor.Core.Access;

/// <summary>A role that an account has: in a municipality (or all of them, <see cref="AreaId.Denmark"/>), and with a team where it is limited to one.</summary>
public sealed record RoleGrant(Role Role, AreaId Municipality, string? Team)
{
    public bool CoversArea(AreaId area) => Municipality == area || Municipality == AreaId.Denmark;
}

/// <summary>Who is acting, on a page or on the command line, and what they may.</summary>
public abstract record Acting
{
    private Acting()
    {
    }

    /// <summary>What is written in the log.</summary>
    public abstract string Who { get; }

    /// <summary>What others read where somebody's name stands.</summary>
    public virtual string Name => Who;

    /// <summary>Why this right is refused, wherever it is used; null where it is given somewhere.</summary>
    public abstract AccessRefused? Refuse(Right right);

    /// <summary>Why this right is refused in a municipality; null where it is given there.</summary>
    public abstract AccessRefused? Refuse(Right right, AreaId municipality);

    /// <summary>Which persons of a municipality a right (reading or writing about persons) reaches.</summary>
    public virtual Reach Persons(Right right, AreaId municipality) => Reach.Nobody;

    public bool May(Right right) => Refuse(right) is null;

    public bool May(Right right, AreaId municipality) => Refuse(right, municipality) is null;

    /// <summary>Why somebody may not read about a person; null where they may.</summary>
    public AccessRefused? RefuseReading(PersonPlace person) => RefusePerson(Right.ReadPersons, person);

    /// <summary>Why somebody may not write about a person; null where they may.</summary>
    public AccessRefused? RefuseWriting(PersonPlace person) => RefusePerson(Right.WritePersons, person);

    /// <summary>Why somebody may not make the file of everything that is held about a person; null where they may in one of the places where the person is or was.</summary>
    public AccessRefused? RefuseInsight(IReadOnlyList<PersonPlace> places)
    {
        var refused = places.Select(p => RefusePerson(Right.GiveInsight, p)).ToList();
        return refused.Contains(null) ? null : refused[0];
    }

    /// <summary>Why somebody may not open a person outside their own scope with a reason; null where they read persons of the person's municipality.</summary>
    public AccessRefused? RefuseOpening(PersonPlace person) =>
        Refuse(Right.ReadPersons) ?? (person.Municipality is { } home ? Refuse(Right.ReadPersons, new AreaId(home)) : new AccessRefused.OutOfScope(Who, Right.ReadPersons));

    private AccessRefused? RefusePerson(Right right, PersonPlace person) =>
        Refuse(right) ?? (person.Municipality is { } home && Persons(right, new AreaId(home)).Covers(person.Team, person.Caseworker)
            ? null
            : new AccessRefused.OutOfScope(Who, right));

    /// <summary>Nobody has signed in.</summary>
    /// <param name="PlansAreOpen">Whether the municipality shows its plans to anybody.</param>
    public sealed record Anonymous(bool PlansAreOpen = true) : Acting
    {
        public override string Who => "";

        public override AccessRefused? Refuse(Right right) =>
            AccessRules.IsForAnybody(right, PlansAreOpen) ? null : new AccessRefused.NotSignedIn(right);

        public override AccessRefused? Refuse(Right right, AreaId municipality) => Refuse(right);
    }

    /// <summary>An account.</summary>
    /// <param name="Id">Its number.</param>
    /// <param name="Login">Its login, which the log keeps.</param>
    /// <param name="Name">What the person is called.</param>
    /// <param name="Roles">Its roles.</param>
    /// <param name="HasSecondFactor">Whether the person has shown more than a password.</param>
    public sealed record Account(int Id, string Login, string Name, ValueList<RoleGrant> Roles, bool HasSecondFactor) : Acting
    {
        public override string Who => Login;

        public override string Name { get; } = Name;

        public override AccessRefused? Refuse(Right right) => Refuse(right, Roles);

        public override AccessRefused? Refuse(Right right, AreaId municipality) =>
            Refuse(right, Roles) ?? Refuse(right, [.. Roles.Where(r => r.CoversArea(municipality))], new AccessRefused.OutOfScope(Who, right));

        public override Reach Persons(Right right, AreaId municipality)
        {
            var teams = new HashSet<string>();
            string? caseworker = null;
            if (Refuse(right) is not null)
            {
                return Reach.Nobody;
            }

            foreach (var role in Roles.Where(r => r.CoversArea(municipality)))
            {
                switch (AccessRules.Of(role.Role, right))
                {
                    case Scope.Municipality:
                        return Reach.Everybody;
                    case Scope.OwnCases when role.Team is null:
                        caseworker = Login;
                        break;
                    case Scope.OwnCases or Scope.Team when role.Team is not null:
                        teams.Add(role.Team);
                        break;
                    default:
                        break;
                }
            }

            return new Reach(false, teams, caseworker);
        }

        private AccessRefused? Refuse(Right right, IReadOnlyList<RoleGrant> roles, AccessRefused? otherwise = null) =>
            AccessRules.IsForAnybody(right) || right == Right.OwnAccount ? null
            : !roles.Any(r => AccessRules.Of(r.Role, right) is not null) ? otherwise ?? new AccessRefused.NoRole(Who, right)
            : AccessRules.NeedsSecondFactor(right) && !HasSecondFactor ? new AccessRefused.NoSecondFactor(right)
            : null;
    }

    /// <summary>The user of the machine who made a data directory, as long as it has no accounts: everything but the citizens.</summary>
    public sealed record Owner(string MachineUser) : Acting
    {
        public override string Who => MachineUser;

        public override AccessRefused? Refuse(Right right) =>
            AccessRules.IsForAnybody(right) || right is Right.ReadOwnFigures or Right.WriteFigures or Right.WritePlans or Right.DecidePlans or Right.RunService or Right.ManageAccounts
                or Right.CommentFollowUps or Right.WriteFollowUps or Right.ApproveFollowUps
                ? null
                : new AccessRefused.NoAccounts(right);

        public override AccessRefused? Refuse(Right right, AreaId municipality) => Refuse(right);
    }

    /// <summary>A user of the machine who is no account in the data directory: on the command line, what anybody is on the pages.</summary>
    /// <param name="MachineUser">The user.</param>
    /// <param name="PlansAreOpen">Whether the municipality shows its plans to anybody.</param>
    public sealed record Stranger(string MachineUser, bool PlansAreOpen) : Acting
    {
        public override string Who => MachineUser;

        public override AccessRefused? Refuse(Right right) =>
            AccessRules.IsForAnybody(right, PlansAreOpen) ? null : new AccessRefused.NoMachineAccount(MachineUser, right);

        public override AccessRefused? Refuse(Right right, AreaId municipality) => Refuse(right);
    }
}
