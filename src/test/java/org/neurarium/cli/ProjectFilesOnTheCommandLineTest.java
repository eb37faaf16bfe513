package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Project files, good and bad, and {@code --set}. */
class ProjectFilesOnTheCommandLineTest {
    @TempDir
    Path folder;

    @Test
    void inspectCountsWhatTheTextbookCounts() {
        JsonNode tree = run("inspect", "xor", "--set", "network.layers.h1.settings.units=5", "--json").json();
        JsonNode hidden = tree.get("layers").get(1);
        assertEquals("h1", hidden.get("id").textValue());
        assertEquals("dense", hidden.get("kind").textValue());
        assertEquals("[5]", hidden.get("outputShape").toString());
        assertEquals(15, hidden.get("parameters").intValue()); // 2·5 + 5
        assertEquals(10, hidden.get("multiplyAdds").intValue());
        assertEquals(21, tree.get("parameters").intValue()); // + 5 + 1
        assertEquals(15, tree.get("multiplyAdds").intValue());
        assertTrue(tree.get("memoryBytes").longValue() > 21 * 4);
        assertEquals("[]", tree.get("problems").toString());
    }

    /** The words and those that were found, in the listing and as JSON; frozen vectors are no parameters. */
    @Test
    void inspectCountsTheWordsThatHaveVectors() throws IOException {
        Path file = Files.writeString(folder.resolve("some.vec"), "the 1 2\nis 3 4\n");
        String[] set = {"--set", "network.layers.words.settings.vectors=" + file, "--set", "network.layers.words.settings.outputDim=2",
            "--set", "network.layers.words.settings.trainable=false"};
        String[] listed = java.util.stream.Stream.concat(java.util.stream.Stream.of("inspect", "sentiment-en-lstm"), java.util.Arrays.stream(set)).toArray(String[]::new);
        JsonNode layer = run(java.util.stream.Stream.concat(java.util.Arrays.stream(listed), java.util.stream.Stream.of("--json"))
                .toArray(String[]::new)).json().get("layers").get(1);
        assertEquals(0, layer.get("parameters").intValue());
        assertEquals(2, layer.get("vectors").get("dimension").intValue());
        int found = layer.get("vectors").get("found").intValue();
        int asked = layer.get("vectors").get("asked").intValue();
        assertTrue(found >= 1 && found <= 2 && asked > 20, layer.toString());
        assertTrue(run(listed).out().contains("words: " + found + " of " + asked + " words start from word vectors of 2 numbers."));
    }

    @Test
    void inspectTellsProblemsWithTheirRemedies() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), """
                {"network":{"layers":[{"id":"in","kind":"input"},{"id":"d","kind":"dense"}],"wires":[["in","d"]]}}""");
        JsonNode problems = run("inspect", file.toString(), "--json").json().get("problems");
        assertTrue(problems.size() > 0);
        for (JsonNode problem : problems) {
            assertTrue(problem.get("node").isTextual());
            assertTrue(problem.get("message").textValue().contains(" "), problem.toString());
            assertTrue(problem.get("fixes").isArray());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                     | is empty
            {"format":1,"name":                    | is not valid JSON
            [1,2,3]                                |
            {"format":99}                          | newer Neurarium
            {"training":{"epochz":3}}              | the field training.epochz is unknown; did you mean training.epochs?
            {"training":{"epochs":"many"}}         | training.epochs must be a
            {"data":{"kind":"xor","settings":{"points":-5}}} |
            PK                                     |
            <html><body>no</body></html>           |
            """)
    void badFilesAreRefusedInOneSentenceInBothLanguages(String content, String part) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), content == null ? "" : content);
        for (String language : new String[] {"en", "ko"}) {
            CommandLineRun run = run("inspect", file.toString(), "--lang", language);
            assertEquals(2, run.status(), run.err());
            assertEquals(1, run.errLines().size(), run.err());
            assertEquals("", run.out());
            assertTrue(!run.err().contains("Exception"), run.err());
            if (language.equals("en") && part != null) {
                assertTrue(run.err().contains(part), run.err());
            }
        }
    }

    @Test
    void missingFilesAreNamed() {
        CommandLineRun run = run("train", folder.resolve("none.json").toString());
        assertEquals(2, run.status());
        assertTrue(run.err().contains("none.json\" is neither a file nor a template nor a demo"), run.err());
    }

    @Test
    void aFolderIsNoProject() {
        CommandLineRun run = run("train", folder.toString());
        assertEquals(2, run.status());
        assertEquals(1, run.errLines().size(), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            training.epochz=3                  | epochz
            network.layers.h9.settings.units=3 | h9
            data.kind=nope                     | nope
            training.epochs=0                  | training.epochs
            """)
    void wrongChangesAreRefused(String change, String named) {
        CommandLineRun run = run("train", "xor", "--set", change.strip());
        assertEquals(2, run.status(), run.err());
        assertEquals(1, run.errLines().size(), run.err());
        assertTrue(run.err().contains(named.strip()), run.err());
    }

    @Test
    void aNewKindOfDataStartsFromItsOwnDefaults() {
        JsonNode tree = run("inspect", "xor", "--set", "data.kind=houses", "--json").json();
        assertEquals("[3]", tree.get("layers").get(0).get("outputShape").toString());
    }

    /** A path in a project file is meant from the file's folder, wherever the program runs. */
    @Test
    void dataBesideTheProjectFileAreFound() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "a,b,class\n1,2,x\n2,1,y\n3,4,x\n4,3,y\n1,3,x\n4,1,y\n");
        Path file = Files.writeString(folder.resolve("p.json"), """
                {"data":{"kind":"csv","settings":{"path":"rows.csv"},"validationSplit":0},
                 "network":{"layers":[{"id":"in","kind":"input"},{"id":"out","kind":"output"}],"wires":[["in","out"]]}}""");
        CommandLineRun run = run("train", file.toString(), "--epochs", "2", "--json");
        assertEquals(0, run.status(), run.err());
        assertEquals(3, run.jsonLines().size());
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder.resolve("profile"), arguments);
    }
}
