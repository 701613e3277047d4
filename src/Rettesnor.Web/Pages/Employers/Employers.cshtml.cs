using Rettesnor.Core.Access;
using Rettesnor.Core.Registers;
using Rettesnor.Core.Worklists;
using Rettesnor.Measurement;
using Rettesnor.Web.DesignSystem;
using Rettesnor.Web.Reading;

namespace Rettesnor.Web.Pages.Employers;

/// <summary>Somebody's way to the employers: what is to be followed up, the open job orders, the goals with their lists, and finding one.</summary>
public sealed class EmployersModel(Desk desk, EmployerDesk employers) : SitePage
{
    private const int Most = 50;
    private const int MostBarometers = 4;
    private const int Longest = 100;
    private const int DaysAhead = 7;

    private IReadOnlyDictionary<int, EmployerCard> cards = new Dictionary<int, EmployerCard>();

    public override LocalText Title => EmployerTexts.Employers;

    public override MenuEntry Menu => MenuEntry.Employers;

    public override IReadOnlyList<string> Styles => ["worklist.css"];

    public string Sought { get; private set; } = "";

    public IReadOnlyList<EmployerCard>? Found { get; private set; }

    public int FoundInAll { get; private set; }

    public IReadOnlyList<EmployerFollowUp> FollowUps { get; private set; } = [];

    public IReadOnlyList<OpenOrder> Orders { get; private set; } = [];

    public IReadOnlyList<(string Address, string Title)> Goals { get; private set; } = [];

    /// <summary>The municipalities of the account's own whose job barometer can be seen.</summary>
    public IReadOnlyList<AreaId> Barometers => [.. employers.Reference.Areas.Municipalities(AreaId.Denmark).Select(a => a.Id).Where(a => Acting.May(Right.ReadEmployers, a)).Take(MostBarometers)];

    public string NameOf(AreaId area) => employers.Reference.NameOf(area, Language);

    public EmployerCard CardOf(int number) => cards[number];

    public string KindOf(OpenOrder order) => new CodeLists(employers.Reference).TitleOf(CodeLists.JobKinds, order.Kind, Language);

    public void OnGet(string? q)
    {
        Sought = (q ?? "").Trim();
        Sought = Sought[..Math.Min(Sought.Length, Longest)];
        if (Sought.Length > 0)
        {
            var found = employers.Find(Sought, Acting);
            (Found, FoundInAll) = ([.. found.Take(Most)], found.Count);
        }

        cards = employers.Cards();
        bool MayRead(int employer) => cards.TryGetValue(employer, out var card) && employers.Refuse(Acting, Right.ReadEmployers, card.Area) is null;
        FollowUps = [.. employers.FollowUps(employers.Today.AddDays(DaysAhead)).Where(f => MayRead(f.Employer)).Take(Most)];
        Orders = [.. employers.OpenOrders().Where(o => MayRead(o.Employer)).Take(Most)];
        Goals =
        [
            .. from plan in desk.Plans
               where plan.Plan.Years.Contains(employers.Today)
               from row in desk.Standing(plan, employers.Today).Rows
               where row.Rule is { } rule && EmployerList.FormulaOf(rule, employers.Today) is not null && employers.Readable(rule, Acting).Count > 0
               select (Links.GoalEmployers(plan.Plan.Id, row.Goal.Id), $"{row.Goal.Id} {row.Title.In(Language)}, {plan.Plan.Title.In(Language)}"),
        ];
    }
}
