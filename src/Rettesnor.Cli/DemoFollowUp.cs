using Rettesnor.Core.Access;
using Rettesnor.Core.Audit;
using Rettesnor.Core.Demonstration;
using Rettesnor.Core.FollowUp;
using Rettesnor.Core.Plans;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Cli;

/// <summary>
/// A follow-up on its way in the demonstration: of the plan that its day lies in, for the quarter before, with owners and a first comment.
/// It is made once; a plan that has one is left alone.
/// </summary>
internal static class DemoFollowUp
{
    private const string Process = "rettesnor demo";

    private static readonly (string Goal, string Owner)[] Owners = [("S23-6", DemonstrationAccounts.Caseworker), ("S23-7", DemonstrationAccounts.Prefix + "teamleder"), ("S23-5a", DemonstrationAccounts.Prefix + "konsulent")];

    public static void Make(PlanLibrary library, AccountStore accounts, DemonstrationNote note)
    {
        var store = new FollowUpStore(library.Data);
        if (library.Current().Plans.FirstOrDefault(p => p.Plan.Municipality == note.Area && p.Plan.Years.Contains(note.Today)) is not { Plan: var plan } || store.All(plan.Id).Count > 0)
        {
            return;
        }

        var analyst = accounts.Find(DemonstrationAccounts.Analyst)!.Acting(hasSecondFactor: true);
        var quarter = Period.OfQuarter(note.Today.Year, ((note.Today.Month - 1) / 3) + 1).Previous()!;
        var meeting = library.Data.Write(new Written(analyst.Who, Process, "Kalenderen"), (db, write) =>
        {
            MunicipalCalendar.Add(db, write, note.Area, quarter.LastDay, CalendarKind.Quarter, quarter.ToText(Measurement.Language.Danish));
            return MunicipalCalendar.Add(db, write, note.Area, note.Today.AddDays(23), CalendarKind.Meeting, "Beskæftigelsesudvalget");
        });
        var (opened, _) = store.Open(
            analyst, Process, plan.Id, library.Plans.NewestNumber(plan.Id), note.Area, new NewTerms(quarter, note.Today, meeting.Id, note.Today.AddDays(9)));
        foreach (var (goal, login) in Owners.Where(o => opened is not null && plan.Goal(o.Goal) is not null))
        {
            store.SetOwner(analyst, Process, plan.Id, note.Area, goal, accounts.Find(login));
            if (goal == "S23-7")
            {
                store.Comment(
                    accounts.Find(login)!.Acting(hasSecondFactor: true), Process, opened!, goal,
                    "Vi ligger på {S23-7} mod målet {S23-7 mål}, og der mangler {S23-7 afstand}.\n\n- Teamet ringer til alle uden tilbud inden sommeren.\n- Virksomhederne i havnen tager imod fem mere.", 0);
            }
        }
    }
}
