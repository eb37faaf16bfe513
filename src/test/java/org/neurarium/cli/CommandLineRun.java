package org.neurarium.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.settings.Profile;

/** One run of the command line in this process, with everything it printed. */
record CommandLineRun(int status, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static CommandLineRun of(Path profile, String... arguments) {
        return of(new RecordingWindow(), profile, arguments);
    }

    static CommandLineRun of(WindowService window, Path profile, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(print(out), print(err), false, Map.of());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--profile", profile.toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        int status = new CommandLineProgram(console, window).run(all);
        return new CommandLineRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What a command has at hand, writing into nothing. */
    static CommandContext context(Path profile) {
        Console console = new Console(print(new ByteArrayOutputStream()), print(new ByteArrayOutputStream()), false, Map.of());
        return new CommandContext(console, Optional.empty(), Messages.of(Language.ENGLISH), new Profile(profile), new RecordingWindow());
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Standard output, which must be one JSON value and nothing else. */
    JsonNode json() {
        return parse(out);
    }

    /** Standard output as JSON, one value a line. */
    List<JsonNode> jsonLines() {
        return out.lines().map(CommandLineRun::parse).toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    private static JsonNode parse(String text) {
        try (var parser = JSON.createParser(text)) {
            JsonNode tree = JSON.readTree(parser);
            if (tree == null || parser.nextToken() != null) {
                throw new AssertionError("not exactly one JSON value: " + text);
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
