using System.Data.Common;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;
using Rettesnor.Measurement.Histories;
using Rettesnor.Measurement.Time;

namespace Rettesnor.Core.Registers;

/// <summary>Reads what the measures need to know about persons from the registers, some thousand persons at a time.</summary>
public sealed class HistoryReader
{
    private const int AtATime = 5000;

    private readonly Dictionary<int, Draft> drafts = [];

    /// <summary>Everybody of whom the registers say who they are, in the order of their numbers.</summary>
    public IEnumerable<PersonFacts> All(Session db, Knowledge knowledge)
    {
        var last = db.One<int>("SELECT COALESCE(MAX(id), 0) FROM persons");
        for (var first = 1; first <= last; first += AtATime)
        {
            foreach (var person in Read(db, knowledge, first, first + AtATime - 1))
            {
                yield return person;
            }
        }
    }

    /// <summary>One person; null where the registers did not know who it was.</summary>
    public PersonFacts? One(Session db, Knowledge knowledge, int person) => Read(db, knowledge, person, person).FirstOrDefault();

    /// <summary>The values of the circumstances whose values are not given beforehand: teams and caseworkers.</summary>
    public static IReadOnlyList<(string Dimension, string Value)> OpenValues(Session db, IEnumerable<string> dimensions) =>
    [
        .. dimensions.SelectMany(d => db.Rows("SELECT DISTINCT value FROM states WHERE dimension = @dimension", row => row.GetString(0), ("dimension", d))
            .Order(StringComparer.Ordinal).Select(v => (d, v))),
    ];

    private IEnumerable<PersonFacts> Read(Session db, Knowledge knowledge, int first, int last)
    {
        drafts.Clear();
        Each(db, knowledge, first, last, AllRegisters.Details, "born, sex, origin, basis, first_residence, died", (row, person) => drafts[person] = new Draft(new PersonFacts
        {
            Person = person,
            Born = row.GetFieldValue<DateOnly>(1),
            Sex = row.GetString(2) == "male" ? Sex.Male : Sex.Female,
            Origin = row.GetString(3),
            Basis = row.IsDBNull(4) ? "" : row.GetString(4),
            FirstResidence = Day(row, 5),
            Died = Day(row, 6),
        }));
        EachOf(db, knowledge, first, last, AllRegisters.Residences, "area, first_day, last_day", (row, d) => d.Residences.Add(new(new AreaId(row.GetString(1)), Days(row, 2))));
        EachOf(db, knowledge, first, last, AllRegisters.Benefits, "benefit, first_day, last_day, hours_per_week", (row, d) => d.Benefits.Add(new(row.GetString(1), Days(row, 2), row.IsDBNull(4) ? null : row.GetDecimal(4))));
        EachOf(db, knowledge, first, last, AllRegisters.States, "dimension, value, first_day, last_day", (row, d) => d.States.Add(new(row.GetString(1), row.GetString(2), Days(row, 3))));
        EachOf(db, knowledge, first, last, AllRegisters.Interviews, "kind, day, status", (row, d) =>
        {
            if (row.GetString(3) == "held")
            {
                d.Interviews.Add(new(row.GetString(1), row.GetFieldValue<DateOnly>(2)));
            }
        });
        EachOf(db, knowledge, first, last, AllRegisters.Offers, "kind, first_day, last_day", (row, d) => d.Offers.Add(new(row.GetString(1), Days(row, 2))));
        EachOf(db, knowledge, first, last, AllRegisters.Hours, "month, hours", (row, d) => d.Hours.Add(new(row.GetFieldValue<DateOnly>(1), row.GetDecimal(2))));
        EachOf(db, knowledge, first, last, AllRegisters.Exits, "destination, day", (row, d) => d.Exits.Add(new(row.GetString(1), row.GetFieldValue<DateOnly>(2))));
        return drafts.OrderBy(d => d.Key).Select(d => d.Value.Facts);
    }

    private void EachOf(Session db, Knowledge knowledge, int first, int last, Register register, string fields, Action<DbDataReader, Draft> take) =>
        Each(db, knowledge, first, last, register, fields, (row, person) =>
        {
            if (drafts.TryGetValue(person, out var draft))
            {
                take(row, draft);
            }
        });

    private static void Each(Session db, Knowledge knowledge, int first, int last, Register register, string fields, Action<DbDataReader, int> take) =>
        db.Each(
            $"SELECT person_id, {fields} FROM {register.Id} WHERE person_id BETWEEN @first AND @last AND {knowledge.Condition}",
            row => take(row, row.GetInt32(0)), ("first", first), ("last", last), knowledge.Parameter);

    private static DateOnly? Day(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateOnly>(at);

    private static DayRange Days(DbDataReader row, int at) => DayRange.Closed(row.GetFieldValue<DateOnly>(at), Day(row, at + 1));

    private sealed class Draft(PersonFacts person)
    {
        public List<ResidenceFact> Residences { get; } = [];

        public List<BenefitFact> Benefits { get; } = [];

        public List<StateFact> States { get; } = [];

        public List<InterviewFact> Interviews { get; } = [];

        public List<OfferFact> Offers { get; } = [];

        public List<HoursFact> Hours { get; } = [];

        public List<ExitFact> Exits { get; } = [];

        public PersonFacts Facts => person with
        {
            Residences = new(Residences),
            Benefits = new(Benefits),
            States = new(States),
            Interviews = new(Interviews),
            Offers = new(Offers),
            Hours = new(Hours),
            Exits = new(Exits),
        };
    }
}
