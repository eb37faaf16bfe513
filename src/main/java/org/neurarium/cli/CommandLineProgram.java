package org.neurarium.cli;

import java.io.File;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

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
            List<String> spelled = spelledOut(arguments);
            if (spelled.isEmpty()) { // "open" says so itself, once its own arguments are understood
                window.prepare();
            }
            return commandLine(context, needed(spelled)).setParameterExceptionHandler((fault, rest) -> faults.misused(fault))
                    .setExecutionExceptionHandler((fault, command, result) -> faults.failed(fault))
                    .execute(spelled.toArray(String[]::new));
        } catch (Exception | OutOfMemoryError | StackOverflowError | LinkageError fault) {
            return new FaultReport(context).failed(fault);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** A desktop that opens a file with the program hands over the file alone. */
    private static List<String> spelledOut(List<String> arguments) {
        boolean file = !arguments.isEmpty() && !COMMANDS.containsKey(arguments.get(0)) && new File(arguments.get(0)).isFile();
        return file ? Stream.concat(Stream.of("open"), arguments.stream()).toList() : arguments;
    }

    /** Reading the annotations of twenty commands takes a tenth of the time to start: where one is named, it alone is read. */
    private static Collection<String> needed(List<String> arguments) {
        return arguments.isEmpty() ? List.of() : COMMANDS.containsKey(arguments.get(0)) ? List.of(arguments.get(0)) : COMMANDS.keySet();
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

    /** All commands, as the help lists them. */
    static CommandLine commandLine(CommandContext context) {
        return commandLine(context, COMMANDS.keySet());
    }

    private static CommandLine commandLine(CommandContext context, Collection<String> names) {
        CommandLine line = new CommandLine(new RootCommand(context));
        names.forEach(name -> line.addSubcommand(name, COMMANDS.get(name).get()));
        line.setResourceBundle(new HelpTexts(context.messages()));
        line.setOut(new PrintWriter(context.console().out(), true));
        line.setErr(new PrintWriter(context.console().err(), true));
        return line;
    }

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("open", OpenCommand::new);
        commands.put("layers", ListCommand.Layers::new);
        commands.put("datasets", ListCommand.Datasets::new);
        commands.put("demos", ListCommand.Demos::new);
        commands.put("templates", ListCommand.Templates::new);
        commands.put("inspect", InspectCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("sweep", SweepCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("probe", ProbeCommand::new);
        commands.put("sample", SampleCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("shot", ShotCommand::new);
        commands.put("gallery", GalleryCommand::new);
        commands.put("words", WordsCommand::new);
        commands.put("bench", BenchCommand::new);
        commands.put("devices", DevicesCommand::new);
        commands.put("demo", DemoCommand::new);
        commands.put("report", ReportCommand::new);
        return commands;
    }
}
