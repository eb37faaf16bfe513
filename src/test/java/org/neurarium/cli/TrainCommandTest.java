package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.io.ProjectFiles;

class TrainCommandTest {
    private static final List<String> FIGURES =
            List.of("trainLoss", "validationLoss", "trainAccuracy", "validationAccuracy");
    @TempDir
    Path folder;

    @Test
    void jsonHasALinePerEpochAndOneAtTheEnd() {
        CommandLineRun run = train("xor", "--epochs", "3", "--json");
        assertEquals(0, run.status(), run.err());
        List<JsonNode> lines = run.jsonLines();
        assertEquals(4, lines.size());
        for (int i = 0; i < 3; i++) {
            JsonNode epoch = lines.get(i);
            assertEquals("epoch", epoch.get("event").textValue());
            assertEquals(i + 1, epoch.get("epoch").intValue());
            assertEquals((i + 1) * 10, epoch.get("iteration").intValue()); // 100 training examples in batches of 10
            FIGURES.forEach(f -> assertTrue(epoch.get(f).isDouble(), f));
        }
        JsonNode done = lines.get(3);
        assertEquals("done", done.get("event").textValue());
        assertEquals(3, done.get("epochs").intValue());
        assertEquals(30, done.get("iterations").intValue());
        assertTrue(done.get("seconds").doubleValue() >= 0);
        assertEquals("cpu", done.get("device").textValue());
        assertEquals("epochs", done.get("stoppedBy").textValue());
        FIGURES.forEach(f -> assertEquals(lines.get(2).get(f), done.get(f), f));
    }

    @Test
    void figuresThatDoNotExistAreNull() {
        JsonNode done = last(train("regression", "--epochs", "1", "--json"));
        assertTrue(done.get("trainAccuracy").isNull());
        assertTrue(done.get("trainLoss").isDouble());
    }

    @Test
    void untilStopsAtTheTarget() {
        CommandLineRun run = train("xor", "--until", "validationAccuracy>=0.9", "--json");
        JsonNode done = last(run);
        assertEquals("target", done.get("stoppedBy").textValue());
        assertTrue(done.get("validationAccuracy").doubleValue() >= 0.9);
        List<JsonNode> lines = run.jsonLines();
        for (JsonNode earlier : lines.subList(0, lines.size() - 2)) {
            assertTrue(earlier.get("validationAccuracy").doubleValue() < 0.9, earlier.toString());
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        byte[] first = metrics("a", "7");
        assertArrayEquals(first, metrics("b", "7"));
        assertTrue(!Arrays.equals(first, metrics("c", "8")));
    }

    private byte[] metrics(String name, String seed) throws IOException {
        Path out = folder.resolve(name);
        assertEquals(0, train("xor", "--epochs", "5", "--seed", seed, "--out", out.toString()).status());
        return Files.readAllBytes(out.resolve("metrics.csv"));
    }

    @Test
    void outHoldsMetricsModelProjectAndPicture() throws Exception {
        Path out = folder.resolve("deep/er");
        CommandLineRun run = train("xor", "--epochs", "2", "--set", "network.layers.h1.settings.units=3",
                "--set", "training.batchSize=20", "--out", out.toString());
        assertEquals(0, run.status(), run.err());
        List<String> rows = Files.readAllLines(out.resolve("metrics.csv"));
        assertEquals("kind,epoch,iteration,batchLoss,learningRate,trainLoss,validationLoss,trainAccuracy,validationAccuracy",
                rows.get(0));
        List<String> kinds = rows.stream().skip(1).map(r -> r.substring(0, r.indexOf(','))).toList();
        List<String> epoch = List.of("iteration", "iteration", "iteration", "iteration", "iteration", "epoch");
        List<String> both = new ArrayList<>(epoch);
        both.addAll(epoch);
        assertEquals(both, kinds);
        rows.forEach(r -> assertEquals(9, r.split(",", -1).length, r));
        var project = ProjectFiles.open(out.resolve("project.json")).project();
        assertEquals(2, project.training().epochs());
        assertEquals(20, project.training().batchSize());
        assertEquals(3, project.network().find("h1").orElseThrow().settings().integer("units", 0));
        assertEquals(960, ImageIO.read(out.resolve("loss.png").toFile()).getWidth());
        // 2·3 + 3 weights and biases of the hidden layer, 3 + 1 of the output; DL4J itself reads the file.
        assertEquals(13, ComputationGraph.load(out.resolve("model.zip").toFile(), false).numParams());
    }

    @Test
    void divergenceExitsWithOneAndAdvice() {
        CommandLineRun run = train("linear-regression#3", "--json");
        assertEquals(1, run.status());
        assertEquals("diverged", last(run).get("stoppedBy").textValue());
        String advice = run.errLines().get(run.errLines().size() - 1);
        assertTrue(advice.startsWith("Training diverged in epoch") && advice.contains("smaller learning rate"), advice);
    }

    @Test
    void anUntrainableNetworkIsExplained() {
        CommandLineRun run = train("xor", "--set", "network.layers.h1.settings.units=-3");
        assertEquals(1, run.status());
        assertEquals(1, run.errLines().size(), run.err());
        assertTrue(run.err().startsWith("The network \"XOR with one hidden layer\" cannot be trained, at layer \"h1\": "), run.err());
        assertEquals("", run.out());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        CommandLineRun run = train("xor", "--out", file.resolve("sub").toString());
        assertEquals(1, run.status());
        assertEquals(1, run.errLines().size(), run.err());
        assertTrue(run.err().contains("cannot be written"), run.err());
    }

    @Test
    void withoutATerminalProgressIsALinePerTenth() {
        CommandLineRun run = train("xor", "--epochs", "20");
        assertTrue(run.errLines().size() <= 11, run.err());
        assertTrue(run.errLines().get(run.errLines().size() - 1).startsWith("epoch 20/20  loss "), run.err());
        assertTrue(run.out().startsWith("Trained 20 epochs, 200 updates, in "), run.out());
    }

    private CommandLineRun train(String... arguments) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(folder.resolve("profile"), all.toArray(String[]::new));
    }

    private static JsonNode last(CommandLineRun run) {
        List<JsonNode> lines = run.jsonLines();
        return lines.get(lines.size() - 1);
    }
}
