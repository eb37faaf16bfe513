package org.neurarium.cli;

import java.util.List;
import java.util.Optional;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import picocli.CommandLine;

/** {@code neurarium …}: parses the arguments, runs the command and answers the exit status. */
public final class CommandLineProgram {
    private final Console console;
    private final WindowService window;

    public CommandLineProgram(Console console, WindowService window) {
        this.console = console;
        this.window = window;
    }

    /**
     * Never throws.
     *
     * @return 0 done, 1 failed, 2 wrong use
     */
    public int run(List<String> arguments) {
        StartOptions start = StartOptions.of(arguments);
        CommandContext context = context(start);
        FaultReport faults = new FaultReport(context);
        try {
            if (start.language().isPresent() && context.language().isEmpty()) {
                OptionValue.choice("--lang", start.language().get(), List.of("en", "ko"));
            }
            return commandLine(context)
                    .setParameterExceptionHandler((fault, rest) -> faults.misused(fault))
                    .setExecutionExceptionHandler((fault, command, result) -> faults.failed(fault))
                    .execute(arguments.toArray(String[]::new));
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError fault) {
            return faults.failed(fault);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private CommandContext context(StartOptions start) {
        Optional<Language> asked = start.language().flatMap(Language::find);
        Language language = asked.orElseGet(Language::ofSystem);
        return new CommandContext(console, asked, Messages.of(language), start.profileFolder(console.environment()), window);
    }

    private static CommandLine commandLine(CommandContext context) {
        CommandLine line = new CommandLine(new RootCommand(context));
        line.addSubcommand("open", new OpenCommand());
        line.addSubcommand("datasets", new ListCommand.Datasets());
        line.addSubcommand("demos", new ListCommand.Demos());
        line.addSubcommand("templates", new ListCommand.Templates());
        line.setResourceBundle(new HelpTexts(context.messages()));
        line.setOut(new java.io.PrintWriter(context.console().out(), true));
        line.setErr(new java.io.PrintWriter(context.console().err(), true));
        return line;
    }
}
