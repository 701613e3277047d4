using System.CommandLine;
using System.CommandLine.Parsing;
using Rettesnor.Cli.Commands;
using Rettesnor.Core.Data;
using Rettesnor.Measurement;

namespace Rettesnor.Cli;

/// <summary>The command line: reads the words, finds the command and turns refusals into exit status 2.</summary>
public static class CommandLine
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings.</summary>
    public const int Findings = 1;

    /// <summary>Wrong input or usage.</summary>
    public const int Wrong = 2;

    private static readonly CliCommand[] Commands =
    [
        new ServeCommand(), new PlanCheckCommand(), new PlanShowCommand(), new PlanCompareCommand(), new PlanExportCommand(), new PlanImportCommand(), new PlanDraftsCommand(), new PlanAdoptCommand(), new PlanHistoryCommand(), new PlanHealthCommand(), new StatusCommand(), new TablesCheckCommand(),
        new FiguresImportCommand(), new FiguresExportCommand(), new MeasureCommand(), new MeasureWhoCommand(), new MeasureExplainCommand(), new LawShowCommand(), new ReportCommand(), new FollowUpListCommand(), new FollowUpOpenCommand(), new FollowUpCommentCommand(), new FollowUpCheckCommand(), new FollowUpApproveCommand(), new FollowUpExportCommand(), new CalendarListCommand(), new DemoCommand(), new BackupCommand(), new RestoreCommand(), new RehearseCommand(),
        new AccountsListCommand(), new AccountsAddCommand(), new AccountsRolesCommand(), new AccountsInviteCommand(), new AccountsDisableCommand(), new AccountsKeysCommand(),
        new RegistersCoverCommand(), new RegistersCheckCommand(), new RegistersAlarmsCommand(), new RegistersKeysCommand(), new RegistersListCommand(), new RegistersImportCommand(), new RegistersImportsCommand(), new RegistersWithdrawCommand(), new RegistersExportCommand(),
        new RegistersPersonFileCommand(), new RetentionRulesCommand(), new RetentionPreviewCommand(), new RetentionEraseCommand(), new RetentionErasePersonCommand(), new RetentionReadmitCommand(), new RetentionRecordsCommand(), new RetentionReapplyCommand(),
        new ProfileListCommand(), new ProfileGuessCommand(), new ProfileExportCommand(), new ProfileImportCommand(),
    ];

    public static int Run(string[] args, TextWriter output, TextWriter errors, TimeProvider clock) => Run(args, Console.In, output, errors, clock);

    /// <param name="args">The words of the call.</param>
    /// <param name="input">Where a command that asks for something reads the answer.</param>
    /// <param name="output">Where the result goes.</param>
    /// <param name="errors">Where the rest goes.</param>
    /// <param name="clock">The clock of the machine.</param>
    public static int Run(string[] args, TextReader input, TextWriter output, TextWriter errors, TimeProvider clock)
    {
        var language = LanguageOf(args);
        var root = Build(out var built);
        // A word with an at sign in front is a date (docs/periods.md), not a file with words in it.
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        var command = built.GetValueOrDefault(parsed.CommandResult.Command);
        if (parsed.GetValue(CliCommand.Help) || (command is null && parsed.UnmatchedTokens.Count == 0))
        {
            CommandHelp.Write(output, command is null ? Commands.Where(c => IsUnder(c, parsed.CommandResult.Command)) : Commands.Where(c => c == command || IsUnder(c, parsed.CommandResult.Command)), command, language);
            return parsed.GetValue(CliCommand.Help) || args.Length == 0 ? Done : Wrong;
        }

        if (parsed.UnmatchedTokens.Count > 0 || parsed.Errors.Count > 0 || Swallowed(parsed) is not null)
        {
            errors.WriteLine(Complaint(parsed, command, language));
            return Wrong;
        }

        try
        {
            var call = new CommandCall(parsed, language, input, output, errors, clock);
            call.Enter(command!.Right);
            return command.Run(call);
        }
        catch (RefusedException refused)
        {
            errors.WriteLine(refused.Text.In(language));
            return Wrong;
        }
        catch (DataRefusedException refused)
        {
            errors.WriteLine(refused.Text.In(language));
            return Wrong;
        }
        catch (IOException full) when (FullDisk.Caused(full))
        {
            errors.WriteLine(new LocalText(
                "Disken er fuld, og kommandoen blev ikke færdig. Gør plads, og kør den igen.", "The disk is full, and the command was not finished. Make room and run it again.").In(language));
            return Wrong;
        }
    }

    private static RootCommand Build(out Dictionary<Command, CliCommand> built)
    {
        var root = new RootCommand();
        root.Options.Clear();
        root.Directives.Clear();
        root.Options.Add(CliCommand.Help);
        foreach (var option in CliCommand.Common)
        {
            root.Options.Add(option);
        }

        built = [];
        var groups = new Dictionary<string, Command>();
        foreach (var command in Commands)
        {
            var words = command.Name.Split(' ');
            var own = new Command(words[^1]);
            foreach (var argument in command.Arguments)
            {
                own.Arguments.Add(argument);
            }

            foreach (var option in command.Options)
            {
                own.Options.Add(option);
            }

            // The commands are run by us; one that has commands under it must say that it can be called by itself.
            own.SetAction(_ => Done);
            built.Add(own, command);
            if (words.Length == 1)
            {
                groups.Add(command.Name, own);
            }

            // The words before the last are groups, each under the one before it.
            Command group = root;
            for (var i = 1; i < words.Length; i++)
            {
                var path = string.Join(' ', words[..i]);
                if (!groups.TryGetValue(path, out var next))
                {
                    groups.Add(path, next = new Command(words[i - 1]));
                    group.Subcommands.Add(next);
                }

                group = next;
            }

            group.Subcommands.Add(own);
        }

        return root;
    }

    private static bool IsUnder(CliCommand command, Command parsed) =>
        parsed is RootCommand || command.Name.StartsWith(NameOf(parsed) + " ", StringComparison.Ordinal);

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(p => p is not RootCommand) is { } group ? $"{NameOf(group)} {command.Name}" : command.Name;

    // The language is needed before the words are known to be right, so that a complaint is in it.
    private static Language LanguageOf(string[] args)
    {
        var at = Array.IndexOf(args, "--lang");
        return (at >= 0 && at + 1 < args.Length && args[at + 1] == "en") || args.Contains("--lang=en") ? Language.English : Language.Danish;
    }

    // An option that has taken the next option for its value: --municipality --data FOLDER.
    private static string? Swallowed(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(CliCommand.Common).FirstOrDefault(o => parsed.GetResult(o)?.Tokens is [{ Value: ['-', '-', ..] }, ..])?.Name;

    private static string Complaint(ParseResult parsed, CliCommand? command, Language language)
    {
        var danish = language == Language.Danish;
        var more = command is null
            ? danish ? "»rettesnor --help« viser, hvad der findes." : "‘rettesnor --help’ shows what there is."
            : danish ? $"»rettesnor {command.Name} --help« viser brugen." : $"‘rettesnor {command.Name} --help’ shows the usage.";
        if (Swallowed(parsed) is { } without)
        {
            return (danish ? $"{without} mangler sin værdi." : $"{without} lacks its value.") + " " + more;
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            var word = parsed.UnmatchedTokens[0];
            var known = word.StartsWith('-')
                ? parsed.CommandResult.Command.Options.Concat(CliCommand.Common).Select(o => o.Name)
                : command is null ? Commands.SelectMany(c => c.Name.Split(' ').Append(c.Name)).Distinct() : [];
            var near = Nearest.To(word, known, 1).FirstOrDefault();
            return (danish ? $"»{word}« kendes ikke." : $"‘{word}’ is not known.")
                + (near is null ? "" : danish ? $" Mente du »{near}«?" : $" Did you mean ‘{near}’?") + " " + more;
        }

        var missing = parsed.CommandResult.Command.Arguments.FirstOrDefault(a => parsed.CommandResult.GetResult(a) is null or ArgumentResult { Tokens.Count: 0 });
        if (missing is not null)
        {
            var name = CommandHelp.ValueName(missing.Name, language);
            return (danish ? $"Der mangler {name}." : $"{name} is missing.") + " " + more;
        }

        var option = parsed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().FirstOrDefault()?.Option.Name ?? parsed.Errors[0].Message;
        return (danish ? $"{option} mangler sin værdi eller står to gange." : $"{option} lacks its value or stands twice.") + " " + more;
    }
}
