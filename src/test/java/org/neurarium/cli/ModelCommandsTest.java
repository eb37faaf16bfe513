package org.neurarium.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code evaluate}, {@code probe} and {@code export} on one trained model. */
class ModelCommandsTest {
    @TempDir
    static Path folder;
    private static JsonNode trained;
    private static String model;

    @BeforeAll
    static void train() {
        CommandLineRun run = CommandLineRun.of(folder.resolve("profile"), "train", "xor", "--epochs", "60", "--json",
                "--out", folder.resolve("out").toString());
        List<JsonNode> lines = run.jsonLines();
        trained = lines.get(lines.size() - 1);
        model = folder.resolve("out/model.zip").toString();
    }

    @Test
    void evaluateRepeatsTheLastEpochsFigures() {
        JsonNode result = run("evaluate", "xor", "--model", model, "--json").json();
        assertEquals(trained.get("validationLoss").doubleValue(), result.get("loss").doubleValue(), 1e-6);
        assertEquals(trained.get("validationAccuracy").doubleValue(), result.get("accuracy").doubleValue(), 1e-9);
        assertEquals("[\"0\",\"1\"]", result.get("classes").toString());
        JsonNode confusion = result.get("confusion");
        int right = confusion.get(0).get(0).intValue() + confusion.get(1).get(1).intValue();
        int all = right + confusion.get(0).get(1).intValue() + confusion.get(1).get(0).intValue();
        assertEquals(100, all); // half of 200 points is held out
        assertEquals(result.get("accuracy").doubleValue(), right / 100.0, 1e-9);
    }

    @Test
    void evaluateScoresAllOfReplacedData() {
        JsonNode result = run("evaluate", "xor", "--model", model, "--set", "data.settings.seed=99",
                "--set", "data.settings.points=300", "--json").json();
        assertEquals(300, result.get("count").intValue());
        assertTrue(result.get("accuracy").doubleValue() >= 0.9, result.toString());
    }

    @Test
    void dataOfAnotherShapeAreRefused() {
        CommandLineRun run = run("evaluate", "xor", "--model", model, "--set", "data.kind=houses");
        assertEquals("The data \"houses\" do not fit the trained network: their inputs or classes differ; choose data "
                + "of the same shape." + System.lineSeparator(), run.err());
        assertEquals(1, run.status());
    }

    @Test
    void weightsHaveTheirNamesAndSizes() {
        JsonNode layers = run("probe", "xor", "--model", model, "--view", "weights", "--json").json().get("layers");
        assertEquals(2, layers.size());
        assertEquals("h1", layers.get(0).get("id").textValue());
        assertEquals(8, layers.get(0).get("parameters").get("kernel").size());
        assertEquals(4, layers.get(0).get("parameters").get("bias").size());
        assertEquals(4, layers.get(1).get("parameters").get("kernel").size());
    }

    /** The activations printed are those worked out by hand from the weights printed. */
    @Test
    void activationsFollowFromTheWeights() {
        double[] x = {0.5, -0.25};
        JsonNode weights = run("probe", "xor", "--model", model, "--view", "weights", "--json").json().get("layers");
        JsonNode layers = run("probe", "xor", "--model", model, "--view", "activations", "--input", "0.5,-0.25", "--json")
                .json().get("layers");
        assertEquals("[0.5,-0.25]", layers.get(0).get("values").toString());
        JsonNode hidden = weights.get(0).get("parameters");
        JsonNode out = weights.get(1).get("parameters");
        double z = out.get("bias").get(0).doubleValue();
        for (int unit = 0; unit < 4; unit++) {
            double sum = hidden.get("bias").get(unit).doubleValue();
            for (int i = 0; i < 2; i++) {
                sum += x[i] * hidden.get("kernel").get(i * 4 + unit).doubleValue();
            }
            assertEquals(Math.tanh(sum), layers.get(1).get("values").get(unit).doubleValue(), 1e-5);
            z += Math.tanh(sum) * out.get("kernel").get(unit).doubleValue();
        }
        assertEquals(1 / (1 + Math.exp(-z)), layers.get(2).get("values").get(0).doubleValue(), 1e-5);
    }

    @Test
    void theBoundaryIsASquareOfNumbers() {
        JsonNode tree = run("probe", "xor", "--model", model, "--view", "boundary", "--grid", "7", "--json").json();
        assertEquals("out", tree.get("layer").textValue());
        assertEquals(1, tree.get("units").size());
        assertEquals(7, tree.get("units").get(0).size());
        assertEquals(7, tree.get("units").get(0).get(0).size());
        // The first row is the top: left of it x₁x₂ < 0, class 1; right of it class 0.
        assertTrue(tree.get("units").get(0).get(0).get(0).doubleValue() > 0.5);
        assertTrue(tree.get("units").get(0).get(0).get(6).doubleValue() < 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gates", "attention"})
    void viewsOfLayersThatAreNotThereAreRefused(String view) {
        CommandLineRun run = run("probe", "xor", "--model", model, "--view", view);
        assertEquals("The network \"XOR with one hidden layer\" has no layer with " + view
                + " to show; add one, or choose the view boundary, weights or activations." + System.lineSeparator(), run.err());
        assertEquals(2, run.status());
    }

    @Test
    void aWrongNumberOfInputsIsRefused() {
        CommandLineRun run = run("probe", "xor", "--model", model, "--view", "activations", "--input", "1,2,3");
        assertEquals("\"1,2,3\" must be 2 numbers separated by commas." + System.lineSeparator(), run.err());
        assertEquals(2, run.status());
    }

    @Test
    void modelsThatAreNoneAreRefusedInOneSentence() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(model));
        Path[] bad = {folder.resolve("nowhere.zip"), Files.writeString(folder.resolve("text.zip"), "no zip"),
            Files.write(folder.resolve("short.zip"), Arrays.copyOf(whole, whole.length / 2))};
        for (Path file : bad) {
            refusedInOneSentence(run("evaluate", "xor", "--model", file.toString()));
        }
        refusedInOneSentence(run("evaluate", "spiral", "--model", model));
        refusedInOneSentence(run("evaluate", "xor"));
    }

    private static void refusedInOneSentence(CommandLineRun run) {
        assertEquals(2, run.status(), run.err());
        assertEquals(1, run.errLines().size(), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dl4j", "keras", "pytorch"})
    void codeIsWritten(String target) throws IOException {
        Path file = folder.resolve("code." + target);
        CommandLineRun run = run("export", "xor", "--to", target, "--out", file.toString());
        assertEquals(0, run.status(), run.err());
        String word = switch (target) {
            case "keras" -> "layers.Dense(4";
            case "pytorch" -> "nn.Linear(2, 4";
            default -> "ComputationGraph";
        };
        assertTrue(Files.readString(file).contains(word), Files.readString(file));
    }

    @Test
    void anExportedModelCanBeEvaluated() {
        Path file = folder.resolve("copy.zip");
        assertEquals(0, run("export", "xor", "--to", "model", "--model", model, "--out", file.toString()).status());
        assertEquals(run("evaluate", "xor", "--model", model, "--json").out(),
                run("evaluate", "xor", "--model", file.toString(), "--json").out());
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder.resolve("profile"), arguments);
    }
}
