using System.Data.Common;
using System.Globalization;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Employers;
using Rettesnor.Measurement.Figures;

namespace Rettesnor.Core.Registers;

/// <summary>Reads what the measures need to know about employers from the registers.</summary>
public static class EmployerReader
{
    /// <summary>Every employer that a list has told of, in the order of their numbers.</summary>
    public static IReadOnlyList<EmployerFacts> All(Session db, Knowledge knowledge)
    {
        var lists = Each(db, knowledge, EmployerRegisters.Details, "day, area, employees, closed", row =>
            (Day: row.GetFieldValue<DateOnly>(1), Area: new AreaId(row.GetString(2)), Employees: row.IsDBNull(3) ? (decimal?)null : row.GetDecimal(3), Closed: !row.IsDBNull(4) && row.GetBoolean(4)));
        var happenings = Each(db, knowledge, EmployerRegisters.Contacts, "day, kind", row => new EmployerHappening(Happening.Contact, row.GetString(2), row.GetFieldValue<DateOnly>(1)))
            .Concat(Each(db, knowledge, EmployerRegisters.Activities, "day, kind, title", row =>
                new EmployerHappening(Happening.Activity, row.GetString(2), row.GetFieldValue<DateOnly>(1), Title: row.IsDBNull(3) ? null : row.GetString(3).Trim())))
            .Concat(Each(db, knowledge, EmployerRegisters.Orders, "day, kind, hired, closed", Ended).Where(o => o.Value is not null).Select(o => (o.Employer, Value: o.Value!)))
            .ToLookup(h => h.Employer, h => h.Value);
        var agreements = Each(db, knowledge, EmployerRegisters.Agreements, "kind, first_day, last_day", row =>
            new EmployerAgreement(row.GetString(1), row.GetFieldValue<DateOnly>(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3).AddDays(1))).ToLookup(a => a.Employer, a => a.Value);
        return
        [
            .. lists.GroupBy(l => l.Employer).OrderBy(g => g.Key).Select(g =>
            {
                var told = g.Select(l => l.Value).OrderBy(l => l.Day).ToList();
                return new EmployerFacts
                {
                    Number = g.Key,
                    Places = [.. told.Select((l, i) => (l.Closed, Place: new EmployerPlace(l.Area, l.Day, i + 1 < told.Count ? told[i + 1].Day : null))).Where(l => !l.Closed).Select(l => l.Place)],
                    Staff = [.. told.Where(l => l.Employees is not null).Select(l => new EmployerStaff(l.Day, Whole(l.Employees!.Value, g.Key)))],
                    Happenings = [.. happenings[g.Key]],
                    Agreements = [.. agreements[g.Key]],
                };
            }),
        ];
    }

    // A job order counts on the day that it ended: with those who were hired, or in vain. One that is open has come to nothing yet.
    private static EmployerHappening? Ended(DbDataReader row)
    {
        var (kind, hired, closed) = (row.GetString(2), row.IsDBNull(3) ? 0 : Whole(row.GetDecimal(3), row.GetInt32(0)), row.IsDBNull(4) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(4));
        return hired > 0 ? new EmployerHappening(Happening.Recruitment, kind, closed ?? row.GetFieldValue<DateOnly>(1), hired)
            : closed is { } day ? new EmployerHappening(Happening.RecruitmentInVain, kind, day)
            : null;
    }

    // What is entered is bounded; a register from before it was, or another program's, need not be.
    private static int Whole(decimal number, int employer) => number is >= 0 and <= int.MaxValue ? (int)number : throw new DataRefusedException(new(
        string.Create(CultureInfo.InvariantCulture, $"Virksomhed {employer} har et antal, der ikke kan være rigtigt: {NumberText.Of(number, 0, Language.Danish)}. Ret det på virksomhedens side eller med en ny liste."),
        string.Create(CultureInfo.InvariantCulture, $"Employer {employer} has a number that cannot be right: {NumberText.Of(number, 0, Language.English)}. Correct it on the employer's page or by a new list.")));

    private static List<(int Employer, T Value)> Each<T>(Session db, Knowledge knowledge, Register register, string fields, Func<DbDataReader, T> read) =>
        db.Rows($"SELECT employer_id, {fields} FROM {register.Id} WHERE {knowledge.Condition}", row => (row.GetInt32(0), read(row)), knowledge.Parameter);
}
