package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sweep} and {@code runs}, and that {@code train} keeps its run. */
class RunsCommandTest {
    @TempDir
    Path folder;

    @Test
    void aSweepTrainsEveryCombinationAndKeepsIt() {
        List<JsonNode> rows = run("sweep", "xor", "--over", "training.optimizer.learningRate=0.001,1", "--repeat", "2",
                "--epochs", "20", "--name", "rates", "--json").jsonLines();
        assertEquals(5, rows.size());
        assertEquals("1", rows.get(2).get("values").get("training.optimizer.learningRate").textValue());
        assertEquals(rows.get(0).get("seed").longValue() + 1, rows.get(1).get("seed").longValue());
        int best = rows.get(4).get("best").intValue();
        for (int i = 0; i < 4; i++) {
            assertTrue(rows.get(best).get("validationLoss").doubleValue() <= rows.get(i).get("validationLoss").doubleValue());
        }
        JsonNode kept = run("runs", "--sweep", "rates", "--json").json();
        assertEquals(4, kept.size());
        assertEquals(rows.get(3).get("validationLoss").doubleValue(), kept.get(0).get("validationLoss").doubleValue(), 1e-9,
                "the newest comes first");
    }

    @Test
    void aKeptRunComesBackTrained() {
        JsonNode trained = last(run("train", "xor", "--epochs", "30", "--json"));
        JsonNode kept = run("runs", "--json").json().get(0);
        assertEquals("finished", kept.get("status").textValue());
        assertEquals(trained.get("iterations").longValue(), kept.get("iterations").longValue());
        assertEquals(30, run("runs", "--show", "1", "--json").json().get("curves").get("trainLoss").get("x").size());
        String file = folder.resolve("again.neurarium").toString();
        assertEquals(0, run("runs", "--restore", "1", "--out", file).status());
        assertEquals(trained.get("validationLoss").doubleValue(),
                run("evaluate", file, "--json").json().get("loss").doubleValue(), 1e-6);
        run("runs", "--delete", "1");
        assertEquals(0, run("runs", "--json").json().size());
        assertEquals(1, run("runs", "--show", "1").status());
    }

    @Test
    void trainingGoesOnWhereRunsCannotBeKept() throws Exception {
        Files.createDirectories(folder.resolve("profile"));
        Files.writeString(folder.resolve("profile/runs"), "a file in the folder's place");
        CommandLineRun run = run("train", "xor", "--epochs", "2", "--json");
        assertEquals(0, run.status());
        assertTrue(run.err().contains("Runs cannot be kept"), run.err());
    }

    private static JsonNode last(CommandLineRun run) {
        List<JsonNode> lines = run.jsonLines();
        return lines.get(lines.size() - 1);
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder.resolve("profile"), Stream.of(arguments).toArray(String[]::new));
    }
}
