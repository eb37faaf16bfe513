package org.neurarium.cli;

import java.io.File;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neurarium.document.spec.InputFault;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.settings.Preference;
import org.neurarium.settings.Preferences;
import org.neurarium.settings.Profile;
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
        CommandContext context = new CommandContext(console, Optional.empty(), Messages.of(Language.ofSystem()),
                Profile.ofSystem(), window);
        try {
            context = context(StartOptions.of(arguments));
            FaultReport faults = new FaultReport(context);
            CommandLine line = commandLine(context);
            return line.setParameterExceptionHandler((fault, rest) -> faults.misused(fault))
                    .setExecutionExceptionHandler((fault, command, result) -> faults.failed(fault))
                    .execute(spelledOut(arguments, line.getSubcommands().keySet()).toArray(String[]::new));
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError fault) {
            return new FaultReport(context).failed(fault);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** A desktop that opens a file with the program hands over the file alone. */
    private static List<String> spelledOut(List<String> arguments, Set<String> commands) {
        boolean file = !arguments.isEmpty() && !commands.contains(arguments.get(0)) && new File(arguments.get(0)).isFile();
        return file ? Stream.concat(Stream.of("open"), arguments.stream()).toList() : arguments;
    }

    private CommandContext context(StartOptions start) throws InputFault {
        Optional<Language> asked = start.language().flatMap(Language::find);
        if (asked.isEmpty() && start.language().filter(l -> !l.startsWith("-")).isPresent()) {
            OptionValue.choice("--lang", start.language().get(), List.of("en", "ko"));
        }
        Profile profile = start.profile();
        Language language = asked.or(() -> preferred(profile)).orElseGet(Language::ofSystem);
        return new CommandContext(console, asked, Messages.of(language), profile, window);
    }

    private static Optional<Language> preferred(Profile profile) {
        return Language.find(new Preferences(profile.preferences()).get(Preference.LANGUAGE));
    }

    static CommandLine commandLine(CommandContext context) {
        CommandLine line = new CommandLine(new RootCommand(context));
        line.addSubcommand("open", new OpenCommand());
        line.addSubcommand("layers", new ListCommand.Layers());
        line.addSubcommand("datasets", new ListCommand.Datasets());
        line.addSubcommand("demos", new ListCommand.Demos());
        line.addSubcommand("templates", new ListCommand.Templates());
        line.addSubcommand("inspect", new InspectCommand());
        line.addSubcommand("train", new TrainCommand());
        line.addSubcommand("sweep", new SweepCommand());
        line.addSubcommand("runs", new RunsCommand());
        line.addSubcommand("evaluate", new EvaluateCommand());
        line.addSubcommand("probe", new ProbeCommand());
        line.addSubcommand("sample", new SampleCommand());
        line.addSubcommand("export", new ExportCommand());
        line.addSubcommand("shot", new ShotCommand());
        line.addSubcommand("gallery", new GalleryCommand());
        line.addSubcommand("words", new WordsCommand());
        line.addSubcommand("bench", new BenchCommand());
        line.addSubcommand("devices", new DevicesCommand());
        line.addSubcommand("demo", new DemoCommand());
        line.addSubcommand("report", new ReportCommand());
        line.setResourceBundle(new HelpTexts(context.messages()));
        line.setOut(new PrintWriter(context.console().out(), true));
        line.setErr(new PrintWriter(context.console().err(), true));
        return line;
    }
}
