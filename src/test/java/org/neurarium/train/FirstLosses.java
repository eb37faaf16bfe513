package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.NetworkCompiler;
import org.neurarium.dataset.Split;
import org.neurarium.dataset.Splitter;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.nn.backend.card.DeviceChoice;
import org.neurarium.nn.backend.NumericsBootstrap;
import org.neurarium.nn.backend.NumericsSettings;

/**
 * Losses of the first updates of a dense net, convolutions, an LSTM and a transformer block, from the same seed: a process of
 * its own for each device, {@code FirstLosses DEVICE FILE}. The first line of the file is the device in fact.
 */
final class FirstLosses {
    static final int UPDATES = 10;

    private FirstLosses() {
    }

    public static void main(String[] arguments) throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                NumericsBootstrap.start(NumericsSettings.on(DeviceChoice.parse(arguments[0]).orElseThrow())).id()));
        all().forEach((name, losses) -> losses.forEach(loss -> lines.add(name + " " + loss)));
        Files.write(Path.of(arguments[1]), lines);
        System.exit(0);
    }

    /** On what was started, by DL4J's steps. */
    static Map<String, List<Double>> all() throws Exception {
        Map<String, List<Double>> losses = new LinkedHashMap<>();
        losses.put("dense", of(Projects.xor(32, 3)));
        losses.put("convolution", of(SequenceProjects.chain(new DataSource("digits", Settings.of("count", 160), 0.25),
                new LayerNode("c1", "conv2d", Settings.of("filters", 4, "kernelSize", List.of(3, 3), "activation", "relu")),
                new LayerNode("p1", "max-pooling2d", Settings.EMPTY), new LayerNode("flat", "flatten", Settings.EMPTY),
                new LayerNode("d1", "dense", Settings.of("units", 16, "activation", "relu")))));
        losses.put("lstm", of(SequenceProjects.chain(SequenceProjects.recall(4), new LayerNode("lstm", "lstm", Settings.of("units", 8)))));
        losses.put("attention", of(SequenceProjects.chain(SequenceProjects.brackets(),
                new LayerNode("words", "embedding", Settings.of("outputDim", 8)),
                new LayerNode("places", "positional-encoding", Settings.EMPTY),
                new LayerNode("block", "transformer-block", Settings.of("numHeads", 2, "keyDim", 4, "feedForwardUnits", 16)),
                new LayerNode("mean", "global-average-pooling", Settings.EMPTY))));
        return losses;
    }

    private static List<Double> of(Project project) throws Exception {
        Split split = Splitter.split(project.data(), Preparer.load(project.data(), null));
        CompiledNetwork network = assertInstanceOf(CompiledNetwork.class, NetworkCompiler.compile(project, split.train().schema()));
        Training training = project.training();
        Run.Schedule schedule = (base, iteration, epoch) -> {
            network.learningRate().setBase(base);
            return network.learningRate().at(iteration);
        };
        List<Double> losses = new ArrayList<>();
        try (Stepper stepper = Steppers.dl4j(network)) {
            Run run = new Run(stepper, Preparer.material(network, split).train(), schedule, training.learningRate(), training.batchSize(), training.seed());
            for (int i = 0; i < UPDATES; i++) {
                run.step();
                losses.add(run.batchLoss());
            }
        }
        return losses;
    }
}
