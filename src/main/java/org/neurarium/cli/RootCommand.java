package org.neurarium.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.guide.Release;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code neurarium} itself: the options that every command takes; without a command it opens the window. */
@Command(name = "neurarium", sortOptions = false, usageHelpAutoWidth = true, versionProvider = RootCommand.Version.class)
final class RootCommand implements Callable<Integer> {
    private final CommandContext context;

    // Read before parsing, by StartOptions, because they decide how even a parsing error is told; declared for the help.
    @Option(names = "--lang", paramLabel = "en|ko", descriptionKey = "lang", scope = ScopeType.INHERIT)
    @Nullable String language;

    @Option(names = "--profile", paramLabel = "DIR", descriptionKey = "profile", scope = ScopeType.INHERIT)
    @Nullable String profile;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help", scope = ScopeType.INHERIT)
    boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, descriptionKey = "version")
    boolean version;

    /** What {@code --version} prints. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Neurarium " + Release.current()};
        }
    }

    RootCommand(CommandContext context) {
        this.context = context;
    }

    CommandContext context() {
        return context;
    }

    @Override
    public Integer call() throws InputFault, RunFault, IOException {
        return new WindowStart(context).open(new OpenRequest(Optional.empty(), Optional.empty(), Optional.empty(), 1,
                context.language(), context.profile(), Optional.empty()));
    }
}
