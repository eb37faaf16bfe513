package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whoever types a command from the documentation gets what it says: every one of them is run. */
@Tag("slow")
class DocumentedCommandsTest {
    /** What takes minutes as it stands is run with less of the same work. */
    private static final Map<String, List<String>> SHORTER = Map.of(
            "neurarium sweep xor --over training.optimizer.learningRate=0.001..1 --random 20", List.of("--epochs", "5"),
            "neurarium words train --corpus made-ko --out words.txt", List.of("--epochs", "1"),
            "neurarium demo xor-limit --check", List.of("--json"));
    /** Options and arguments that name files, which lie in the test's folder. */
    private static final Set<String> FILES = Set.of("--out", "--model", "--vectors");
    private static final Set<String> PHASES = Set.of("compile", "test", "package", "verify");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/command-line.md"})
    void everyCommandRuns(String document) throws IOException {
        Files.writeString(folder.resolve("iris.data"), table());
        for (List<String> command : FencedCommands.of(Path.of(document))) {
            if (command.get(0).equals("neurarium")) {
                run(command);
            } else if (command.get(0).equals("mvn")) {
                assertMaven(command);
            } else {
                assertEquals(List.of("target/neurarium/bin/neurarium", "--version"), command, "a command that no test covers");
                assertTrue(Files.exists(Path.of("installers/bin/neurarium")), "the build puts it there");
                run(List.of("neurarium", "--version"));
            }
        }
    }

    /** The list of exceptions does not outlive the commands. */
    @Test
    void whatIsShortenedStandsInTheDocumentation() throws IOException {
        Set<String> all = new HashSet<>();
        for (String document : List.of("README.md", "docs/command-line.md")) {
            FencedCommands.of(Path.of(document)).forEach(command -> all.add(String.join(" ", command)));
        }
        assertTrue(all.containsAll(SHORTER.keySet()), () -> SHORTER.keySet() + " in " + all);
    }

    @Test
    void everyMavenCommandNamesWhatTheBuildHas() throws IOException {
        Pattern inline = Pattern.compile("`(mvn [^`]+)`");
        int found = 0;
        for (String document : List.of("README.md", "CONTRIBUTING.md", "docs/performance.md", "installers/README.md")) {
            Matcher command = inline.matcher(Files.readString(Path.of(document)));
            for (; command.find(); found++) {
                assertMaven(FencedCommands.words(command.group(1).replaceAll("\\s*(&&|,|;).*", "")));
            }
        }
        assertTrue(found > 5, "they were found");
    }

    /** The table tells of every command, and of no option that there is not. */
    @Test
    void theTableKnowsEveryCommandAndOption() throws IOException {
        CommandLine program = CommandLineProgram.commandLine(CommandLineRun.context(folder));
        String page = Files.readString(Path.of("docs/command-line.md"));
        String rows = page.lines().filter(line -> line.startsWith("| `neurarium")).collect(Collectors.joining("\n"));
        program.getSubcommands().keySet().forEach(name -> assertTrue(
                Pattern.compile("neurarium ([a-z]+\\\\\\|)*" + name + "\\b").matcher(rows).find(), name + " has no row"));
        Set<String> known = new TreeSet<>();
        options(program, known);
        Matcher option = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+").matcher(page);
        while (option.find()) {
            assertTrue(known.contains(option.group()), () -> option.group() + " is no option");
        }
    }

    private static void options(CommandLine command, Set<String> to) {
        command.getCommandSpec().options().forEach(o -> to.addAll(List.of(o.names())));
        command.getSubcommands().values().forEach(sub -> options(sub, to));
    }

    private void run(List<String> command) {
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < command.size(); i++) {
            arguments.add(FILES.contains(command.get(i - 1)) ? folder.resolve(command.get(i)).toString()
                    : command.get(i).replace("path=iris.data", "path=" + folder.resolve("iris.data")));
        }
        arguments.addAll(SHORTER.getOrDefault(String.join(" ", command), List.of()));
        CommandLineRun run = CommandLineRun.of(folder.resolve("profile"), arguments.toArray(String[]::new));
        assertEquals(0, run.status(), () -> command + ": " + run.err());
        assertFalse(run.out().isBlank() && !command.contains("--out"), () -> command + " says nothing");
    }

    /** Options, phases, and goals of plugins and profiles that stand in the build file. */
    private static void assertMaven(List<String> command) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String word : command.subList(1, command.size())) {
            if (word.startsWith("-P")) {
                assertTrue(pom.contains("<id>" + word.substring(2) + "</id>"), word);
            } else if (word.startsWith("-D")) {
                String name = word.substring(2).replaceFirst("=.*", "");
                assertTrue(name.equals("skipTests") || name.equals("test") || pom.contains(name), word);
            } else if (word.contains(":")) {
                assertTrue(pom.contains("<artifactId>" + word.split(":")[0] + "-maven-plugin</artifactId>"), word);
                assertTrue(!word.equals("exec:exec") || pom.contains("<executable>java</executable>"), "it starts the program");
            } else {
                assertTrue(word.equals("-q") || PHASES.contains(word), word + " in " + command);
            }
        }
    }

    /** Two features, two classes. */
    private static String table() {
        return IntStream.range(0, 40).mapToObj(i -> i % 2 == 0 ? "1." + i + ",0.5,a" : "3." + i + ",2.5,b").collect(Collectors.joining("\n")) + "\n";
    }
}
