package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code probe --view dropout} and {@code normalization}. */
class StepViewsTest {
    private static final String PROJECT = """
            {"format": 1, "name": "noisy", "data": {"kind": "xor", "settings": {"points": 80}, "validationSplit": 0.5},
             "network": {"layers": [{"id": "in", "kind": "input"}, {"id": "norm", "kind": "batch-normalization"},
               {"id": "h", "kind": "dense", "settings": {"units": 4}}, {"id": "level", "kind": "layer-normalization"},
               {"id": "drop", "kind": "dropout", "settings": {"rate": 0.25}}, {"id": "out", "kind": "output"}],
               "wires": [["in", "norm"], ["norm", "h"], ["h", "level"], ["level", "drop"], ["drop", "out"]]},
             "training": {"batchSize": 40, "epochs": 2}}
            """;

    @TempDir
    static Path folder;
    private static String project;

    @BeforeAll
    static void train() throws Exception {
        project = Files.writeString(folder.resolve("noisy.json"), PROJECT).toString();
        assertEquals(0, run("train", project, "--out", folder.resolve("out").toString()).status());
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder.resolve("profile"), arguments);
    }

    private static JsonNode layers(String view, String... more) {
        String[] all = {"probe", project, "--model", folder.resolve("out/model.zip").toString(), "--view", view, "--json"};
        String[] joined = java.util.stream.Stream.concat(java.util.Arrays.stream(all), java.util.Arrays.stream(more)).toArray(String[]::new);
        return run(joined).json().get("layers");
    }

    @Test
    void theMaskOfABatch() {
        JsonNode drop = layers("dropout");
        assertEquals(1, drop.size());
        assertEquals("drop", drop.get(0).get("id").textValue());
        assertEquals("[40,4]", drop.get(0).get("shape").toString());
        int dropped = 0;
        for (JsonNode m : drop.get(0).get("mask")) {
            assertTrue(m.doubleValue() == 0 || Math.abs(m.doubleValue() - 4.0 / 3) < 1e-6, m.toString());
            dropped += m.doubleValue() == 0 ? 1 : 0;
        }
        assertEquals(40, dropped, 22, "a quarter of 160, within four standard errors");
    }

    /** Running statistics and the moments of one example, worked out from what other views print. */
    @Test
    void statisticsOfABatchBesideThoseOfTheModel() {
        JsonNode found = layers("normalization", "--input", "0.5,-0.25");
        assertEquals(2, found.size());
        JsonNode batch = found.get(0);
        JsonNode weights = layers("weights").get(0).get("parameters");
        assertEquals(weights.get("movingMean"), batch.get("movingMean"), "of the model, not of the step after it");
        for (int u = 0; u < 2; u++) {
            double deviation = Math.pow(10, weights.get("movingLog10Deviation").get(u).doubleValue());
            assertEquals(deviation * deviation, batch.get("movingVariance").get(u).doubleValue(), 1e-6);
        }
        assertEquals(2, batch.get("batchVariance").size());
        JsonNode level = found.get(1);
        JsonNode hidden = run("probe", project, "--model", folder.resolve("out/model.zip").toString(), "--view", "activations",
                "--layer", "h", "--input", "0.5,-0.25", "--json").json().get("layers").get(0).get("values");
        double mean = 0;
        double squares = 0;
        for (JsonNode a : hidden) {
            mean += a.doubleValue() / 4;
            squares += a.doubleValue() * a.doubleValue() / 4;
        }
        assertEquals(mean, level.get("mean").get(0).doubleValue(), 1e-5);
        assertEquals(Math.sqrt(squares - mean * mean), level.get("deviation").get(0).doubleValue(), 1e-5);
    }

    @Test
    void networksWithoutSuchLayersAreRefused() {
        assertEquals(0, run("train", "xor", "--epochs", "1", "--out", folder.resolve("xor").toString()).status());
        CommandLineRun refused = run("probe", "xor", "--model", folder.resolve("xor/model.zip").toString(), "--view", "dropout");
        assertEquals(2, refused.status());
        assertTrue(refused.err().startsWith("The network \"XOR with one hidden layer\" has no layer with dropout to show"), refused.err());
    }

    /** A bias in front of a sigmoid output has as its gradient the mean error; weights and ratios are those of 20 updates of SGD. */
    @Test
    void statisticsHaveDistributionsAndRatios() {
        JsonNode out = layers("statistics", "--layer", "out").get(0);
        assertEquals(1, out.get("units").intValue());
        assertEquals(4, total(out.get("parameters").get("kernel").get("counts")));
        assertEquals(4, total(out.get("gradients").get("kernel").get("counts")));
        JsonNode gradients = out.get("gradients").get("kernel");
        double norm = Math.sqrt(4 * (sq(gradients.get("mean")) + sq(gradients.get("deviation"))));
        JsonNode kernel = out.get("parameters").get("kernel");
        double size = Math.sqrt(4 * (sq(kernel.get("mean")) + sq(kernel.get("deviation"))));
        assertEquals(0.03 * norm / size, out.get("updateRatios").get("kernel").doubleValue(), 1e-4 * 0.03 * norm / size + 1e-9,
                "SGD subtracts 0.03 times the gradient");
    }

    /** Two 3 × 3 convolutions of stride 1 see 5 × 5, and a 2 × 2 pooling behind them 6 × 6. */
    @Test
    void theReceptiveFieldOfACell() throws Exception {
        String images = Files.writeString(folder.resolve("images.json"), """
                {"format": 1, "name": "images", "data": {"kind": "digits", "settings": {"count": 40}},
                 "network": {"layers": [{"id": "in", "kind": "input"}, {"id": "a", "kind": "conv2d", "settings": {"filters": 1, "kernelSize": 3}},
                   {"id": "b", "kind": "conv2d", "settings": {"filters": 1, "kernelSize": 3}}, {"id": "p", "kind": "max-pooling2d"},
                   {"id": "f", "kind": "flatten"}, {"id": "out", "kind": "output"}],
                   "wires": [["in", "a"], ["a", "b"], ["b", "p"], ["p", "f"], ["f", "out"]]}}
                """).toString();
        JsonNode seen = run("probe", images, "--view", "receptive-field", "--layer", "p", "--cell", "2,3", "--json").json();
        assertEquals("[4,9]", seen.get("layers").get(0).get("rows").toString());
        assertEquals("[6,11]", seen.get("layers").get(0).get("columns").toString());
        CommandLineRun flat = run("probe", images, "--view", "receptive-field", "--layer", "out");
        assertEquals(2, flat.status());
        assertTrue(flat.err().contains("\"out\""), flat.err());
    }

    private static double sq(JsonNode value) {
        return value.doubleValue() * value.doubleValue();
    }

    private static int total(JsonNode counts) {
        int total = 0;
        for (JsonNode count : counts) {
            total += count.intValue();
        }
        return total;
    }
}
