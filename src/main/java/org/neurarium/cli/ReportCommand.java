package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.backend.BackendReport;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;
import org.neurarium.nn.backend.UnusableBackendException;
import org.neurarium.report.Machine;
import org.neurarium.report.ProblemReport;
import org.neurarium.settings.Preferences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neurarium report}: what helps to find out what went wrong, without names of people, projects and files. */
@Command(name = "report", sortOptions = false)
final class ReportCommand extends Subcommand {
    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "report.out")
    @Nullable Path out;

    @Override
    int run(CommandContext context) throws RunFault, IOException {
        String text = new ProblemReport(context.messages(), context.profile(), new Preferences(context.profile().preferences()),
                new Machine(numerics(), ""), Optional.empty(), context.console().environment()).text();
        if (out == null) {
            context.console().out().print(text);
            return DONE;
        }
        Outputs.parentOf(out);
        Files.writeString(out, text);
        context.print(context.say("cli.report.written", out));
        return DONE;
    }

    /** What would compute; a machine on which nothing can is what the report is for. */
    private static String numerics() {
        try {
            BackendReport found = NumericsBootstrap.expected(NumericsSettings.standard());
            return found.id() + ", " + found.nativeBuild() + ", " + found.device();
        } catch (UnusableBackendException unusable) {
            return unusable.reason() + ": " + unusable.detail();
        }
    }
}
