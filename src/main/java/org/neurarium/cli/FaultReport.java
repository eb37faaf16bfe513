package org.neurarium.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;
import org.neurarium.settings.FaultLog;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong, and answers the exit status. A stack trace goes to the log file only. */
final class FaultReport {
    private final CommandContext context;

    FaultReport(CommandContext context) {
        this.context = context;
    }

    /** A command line that cannot be understood. */
    int misused(CommandLine.ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        say(wrongUse(fault, command));
        return Subcommand.WRONG_USE;
    }

    private String wrongUse(CommandLine.ParameterException fault, CommandLine command) {
        if (fault instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched, command);
        }
        if (fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            CommandLine.Model.ArgSpec argument = missing.getMissing().get(0);
            return argument.isOption()
                    ? context.say("cli.error.option-value", name(argument), argument.paramLabel())
                    : context.say("cli.error.argument-missing", argument.paramLabel(), program(command));
        }
        if (fault instanceof OverwrittenOptionException twice) {
            return context.say("cli.error.option-twice", name(twice.getOverwritten()));
        }
        CommandLine.Model.ArgSpec argument = fault.getArgSpec();
        return argument == null
                ? context.say("cli.error.usage", program(command))
                : context.say("cli.error.option-refused", name(argument), String.valueOf(fault.getValue()));
    }

    private String unmatched(UnmatchedArgumentException fault, CommandLine command) {
        String given = fault.getUnmatched().get(0);
        if (given.startsWith("-")) {
            String name = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
            List<String> options = command.getCommandSpec().options().stream().map(o -> o.longestName()).toList();
            return Nearest.of(name, options)
                    .map(near -> context.say("cli.error.option-unknown-near", name, near))
                    .orElseGet(() -> context.say("cli.error.option-unknown", name, program(command)));
        }
        if (!command.getSubcommands().isEmpty()) {
            return Nearest.of(given, command.getSubcommands().keySet())
                    .map(near -> context.say("cli.error.command-unknown-near", given, near))
                    .orElseGet(() -> context.say("cli.error.command-unknown", given));
        }
        return context.say("cli.error.argument-extra", given, program(command));
    }

    private static String program(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** A command that was understood and did not succeed. */
    int failed(Throwable fault) {
        if (fault instanceof InputFault input) {
            say(context.messages().get(input.messageKey(), input.arguments()));
            return Subcommand.WRONG_USE;
        }
        if (fault instanceof RunFault run) {
            say(context.messages().get(run.messageKey(), run.arguments()));
            return Subcommand.FAILED;
        }
        if (fault instanceof NoSuchFileException missing) {
            say(context.say("cli.error.file-missing", missing.getFile()));
            return Subcommand.FAILED;
        }
        say(sentenceFor(fault));
        return Subcommand.FAILED;
    }

    private String sentenceFor(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return context.say("cli.error.memory", Runtime.getRuntime().maxMemory() >> 20);
        }
        String code = FaultLog.code(fault);
        FaultLog log = new FaultLog(context.profile());
        try {
            log.add(fault);
            return context.say(fault instanceof IOException ? "cli.error.io" : "cli.error.internal", code, log.file(),
                    oneLine(fault));
        } catch (IOException unwritable) {
            return context.say("cli.error.internal-unlogged", code, oneLine(fault));
        }
    }

    private static String oneLine(Throwable fault) {
        String text = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        return text.lines().findFirst().orElse("").strip();
    }

    private void say(String sentence) {
        context.console().err().println(sentence);
    }
}
