package org.neurarium.document.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.StopRules;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;

class ProjectJsonTest {
    /** The example of the format's description, word for word. */
    private static final String EXAMPLE = """
            { "format": 1, "name": "XOR with one hidden layer",
              "data": { "kind": "xor", "settings": { "points": 200, "noise": 0.1, "seed": 7 }, "validationSplit": 0.5 },
              "network": {
                "layers": [
                  { "id": "in",  "kind": "input" },
                  { "id": "h1",  "kind": "dense",  "settings": { "units": 4, "activation": "tanh" } },
                  { "id": "out", "kind": "output", "settings": { "units": 1, "activation": "sigmoid", "loss": "binary-crossentropy" } } ],
                "wires": [ ["in", "h1"], ["h1", "out"] ] },
              "training": { "optimizer": { "kind": "sgd", "learningRate": 0.03, "momentum": 0.0 },
                "schedule": { "kind": "constant" }, "batchSize": 10, "epochs": 200, "seed": 1,
                "weightInit": "glorot-uniform", "l1": 0, "l2": 0, "clipNorm": null, "stop": {} },
              "canvas": { "positions": { "in": [0, 0], "h1": [160, 0], "out": [320, 0] } } }
            """;

    static Project example() {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h1", "dense", Settings.of("units", 4, "activation", "tanh")),
                new LayerNode("out", "output", Settings.of("units", 1, "activation", "sigmoid", "loss", "binary-crossentropy"))),
                List.of(new Wire("in", "h1"), new Wire("h1", "out")));
        Training training = Training.DEFAULT.withEpochs(200)
                .withOptimizer(new Choice("sgd", Settings.of("learningRate", 0.03, "momentum", 0.0)));
        return new Project("XOR with one hidden layer",
                new DataSource("xor", Settings.of("points", 200, "noise", 0.1, "seed", 7), 0.5), network, training,
                CanvasLayout.EMPTY.with("in", new Point(0, 0)).with("h1", new Point(160, 0)).with("out", new Point(320, 0)));
    }

    @Test
    void exampleReadsAsTheProjectItDescribes() throws InputFault {
        assertEquals(example(), ProjectJson.read("example", EXAMPLE));
    }

    @Test
    void writesForPeople() {
        assertEquals("""
                {
                  "format": 1,
                  "name": "XOR with one hidden layer",
                  "data": { "kind": "xor", "settings": { "points": 200, "noise": 0.1, "seed": 7 }, "validationSplit": 0.5 },
                  "network": {
                    "layers": [
                      { "id": "in", "kind": "input" },
                      { "id": "h1", "kind": "dense", "settings": { "units": 4, "activation": "tanh" } },
                      {
                        "id": "out",
                        "kind": "output",
                        "settings": { "units": 1, "activation": "sigmoid", "loss": "binary-crossentropy" }
                      }
                    ],
                    "wires": [["in", "h1"], ["h1", "out"]]
                  },
                  "training": {
                    "optimizer": { "kind": "sgd", "learningRate": 0.03, "momentum": 0.0 },
                    "schedule": { "kind": "constant" },
                    "batchSize": 10,
                    "epochs": 200,
                    "seed": 1,
                    "weightInit": "glorot-uniform",
                    "l1": 0,
                    "l2": 0,
                    "clipNorm": null,
                    "clipValue": null,
                    "stop": {}
                  },
                  "canvas": { "positions": { "in": [0, 0], "h1": [160, 0], "out": [320, 0] } }
                }
                """, ProjectJson.write(example()));
    }

    @Test
    void everythingWrittenIsReadBackEqual() throws InputFault {
        Settings wrapped = Settings.of("layer", Settings.of("kind", "lstm", "settings", Settings.of("units", 8)), "merge", "concat");
        Settings painted = Settings.of("points", List.of(List.of(-0.25, 0.5, 1L), List.of(1.0, -1e-7, 0L)));
        Network network = new Network(List.of(new LayerNode("층1", "bidirectional", wrapped),
                new LayerNode("b", "attention", Settings.of("causal", true, "shape", List.of(28L, 28L, 1L)))),
                List.of(new Wire("층1", "b", "query"), new Wire("층1", "b", "memory"), new Wire("b", "b")));
        Training training = new Training(new Choice("adam", Settings.of("learningRate", 0.001, "beta1", 0.9)),
                new Choice("step", Settings.of("every", 10, "factor", 0.5)), 32, 7, -9_007_199_254_740_993L, "he-normal",
                1e-5, 0.1, 5.0, 0.25, new StopRules(new StopRules.Target("trainLoss", false, 0.01), 5, false), true);
        Project project = new Project("\"인용\" \\ \u0001\n🙂", new DataSource("points", painted, 0), network, training,
                new CanvasLayout(Map.of("b", new Point(-12.5, 1e5))));
        assertEquals(project, ProjectJson.read("copy", ProjectJson.write(project)));
    }

    @Test
    void missingFieldsTakeTheDefaults() throws InputFault {
        Project project = ProjectJson.read("short", "{\"training\": {\"epochs\": 3}}");
        assertEquals(Training.DEFAULT.withEpochs(3), project.training());
        assertEquals(Network.EMPTY, project.network());
        assertEquals(new DataSource("xor", Settings.EMPTY, 0.5), project.data());
    }

    @Test
    void targetIsWrittenAsPeopleSayIt() throws InputFault {
        String json = "{\"training\": {\"stop\": {\"target\": {\"metric\": \"validationAccuracy\", \"atLeast\": 0.98}, \"patience\": 5}}}";
        assertEquals(new StopRules(new StopRules.Target("validationAccuracy", true, 0.98), 5, true),
                ProjectJson.read("stop", json).training().stop());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{`training`: {`optimiser`: {}}} | f: the field training.optimiser is unknown; did you mean training.optimizer?",
        "{`colour`: 1} | f: the field colour is unknown here; use one of format, name, data, network, training, canvas.",
        "{`format`: 2} | f has format 2, made by a newer Neurarium; this one reads up to format 1, so update the program.",
        "{`format`: 0} | f has format 0, which never existed; set \"format\" to 1.",
        "{`training`: {`epochs`: `ten`}} | f: training.epochs must be a finite number.",
        "{`training`: {`epochs`: 2.5}} | f: training.epochs must be a whole number.",
        "{`training`: {`epochs`: 0}} | f: training.epochs is 0, but must be from 1 to 10000000.",
        "{`training`: {`seed`: 99999999999999999999}} | f: training.seed is 99999999999999999999, but must be from -9223372036854775808 to 9223372036854775807.",
        "{`training`: {`l2`: 1e999}} | f: training.l2 must be a finite number.",
        "{`training`: {`l2`: NaN}} | f is not valid JSON at line 1, column 24; correct it there or choose a project file.",
        "{`training`: {`clipNorm`: 0}} | f: training.clipNorm must be above 0; write null for no clipping.",
        "{`data`: {`settings`: {`noise`: 1e400}}} | f: data.settings.noise must be a finite number.",
        "{`data`: {`kind`: `../x`}} | f: data.kind holds the name \"../x\", which has other than letters, digits and hyphens or is too long; rename it.",
        "{`data`: []} | f: data must be an object in braces.",
        "[1] | f: project must be an object in braces.",
        "{`network`: {`layers`: {}}} | f: network.layers must be a list in brackets.",
        "{`network`: {`layers`: [{`id`: `a`}]}} | f: the field network.layers[0].kind is missing; add it.",
        "{`network`: {`layers`: [{`id`: `a`, `kind`: `dense`}, {`id`: `a`, `kind`: `dense`}]}} | f: network.layers[1] has the id \"a\", which another layer has already; give each layer its own id.",
        "{`network`: {`layers`: [{`id`: `hidden`, `kind`: `dense`}], `wires`: [[`hiden`, `hidden`]]}} | f: network.wires[0][0] names the layer \"hiden\", which is not in the network; did you mean \"hidden\"?",
        "{`network`: {`wires`: [[`a`]]}} | f: network.wires[0] must be a wire written as [\"from\", \"to\"] or [\"from\", \"to:port\"].",
        "{`training`: {`stop`: {`target`: {`metric`: `trainLoss`}}}} | f: training.stop.target needs exactly one of atLeast and atMost.",
        "{`name`: `a`, `name`: `b`} | f gives the same field twice at line 1, column 21; delete one of them.",
        "{} {} | f is not valid JSON at line 1, column 4; correct it there or choose a project file.",
    })
    void refusesInOneSentence(String json, String expected) {
        assertEquals(expected, Faults.sentence(() -> ProjectJson.read("f", json.replace('`', '"'))));
    }

    @ParameterizedTest
    @CsvSource({"0.03,0.03", "200,200", "-0.5,-0.5", "0.0001,0.0001", "1e-9,1e-9", "2.5e-7,2.5e-7", "1234567890.5,1234567890.5",
        "1e20,1e20", "0.000001,0.000001"})
    void numbersLookAsPeopleWriteThem(double value, String written) {
        assertEquals(written, NumberText.of(value));
    }
}
