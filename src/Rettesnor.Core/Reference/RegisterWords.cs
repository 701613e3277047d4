using Rettesnor.Core.Data.Yaml;

namespace Rettesnor.Core.Reference;

/// <summary>The lists of registers that the histories have no use for: reference/registers.yaml.</summary>
public sealed record RegisterWords(IReadOnlyDictionary<string, IReadOnlyList<HistoryWord>> Lists)
{
    public const string Sexes = "sexes";
    public const string InterviewStatuses = "interview-statuses";
    public const string Schemes = "schemes";
    public const string SchemeSteps = "scheme-steps";
    public const string FvuSubjects = "fvu-subjects";
    public const string CameFrom = "came-from";
    public const string EmployerContacts = "employer-contacts";
    public const string JobKinds = "job-kinds";
    public const string EmployerAgreements = "employer-agreements";
    public const string EmployerActivities = "employer-activities";
    public const string PlacementKinds = "placement-kinds";
    public const string Reaches = "reaches";

    private static readonly string[] Names = [Sexes, InterviewStatuses, Schemes, SchemeSteps, FvuSubjects, CameFrom, EmployerContacts, JobKinds, EmployerAgreements, EmployerActivities, PlacementKinds, Reaches];

    /// <summary>Reads the file; everything that is wrong with it is added to the problems.</summary>
    public static RegisterWords Read(string file, string text, List<InputProblem> problems)
    {
        var form = new YamlForm(file);
        var lists = new Dictionary<string, IReadOnlyList<HistoryWord>>();
        if (form.Open(text) is { } map)
        {
            var fields = new YamlFields(form, map, Names);
            foreach (var name in Names)
            {
                lists[name] = fields.Each(name, ["id", "title"], f => new HistoryWord(f.Required("id"), f.RequiredText("title")));
            }
        }

        problems.AddRange(form.Problems);
        return new RegisterWords(lists);
    }
}
