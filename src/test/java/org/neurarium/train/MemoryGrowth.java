package org.neurarium.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.lesson.TemplateCatalogue;

/**
 * Program of {@link MemoryGrowthTest}, run in a process of its own: trains a small network, then a named one for some steps and
 * an evaluation, and prints what the second needed. The heap's pages are touched before, so that the resident memory tells what
 * lies beside it; of the heap, what is left after a collection counts.
 */
final class MemoryGrowth {
    private MemoryGrowth() {
    }

    /** Prints growth and estimate, in bytes. */
    public static void main(String[] args) throws Exception {
        train(Projects.xor(4, 1), 20);
        try (TrainingSession small = open(network(args[0], true))) {
            steps(small, 20);
            long heap = heap();
            long before = resident("VmRSS");
            Files.writeString(Path.of("/proc/self/clear_refs"), "5"); // the peak begins anew
            Project project = network(args[0], false);
            try (TrainingSession session = open(project)) {
                steps(session, 6);
                session.stepEpoch();
                SessionTest.await(session, f -> f.epoch() == 1 && f.state() == SessionState.PAUSED);
                long growth = resident("VmHWM") - before + heap() - heap;
                System.out.println("growth " + growth + " estimate " + estimate(session, project));
            }
        }
        System.exit(0);
    }

    private static TrainingSession open(Project project) {
        Opening opening = Sessions.open(project, null, Sessions.Options.EVERY_EPOCH);
        if (opening instanceof Opening.Ready ready) {
            return ready.session();
        }
        throw new IllegalStateException(opening.toString());
    }

    private static void train(Project project, int steps) throws Exception {
        try (TrainingSession session = open(project)) {
            steps(session, steps);
        }
    }

    private static void steps(TrainingSession session, int count) throws Exception {
        for (int i = 1; i <= count; i++) {
            long target = i;
            session.stepBatch();
            SessionTest.await(session, f -> f.iteration() == target && f.state() == SessionState.PAUSED);
        }
    }

    private static long estimate(TrainingSession session, Project project) {
        Examples.Schema schema = Sessions.data(session).train().schema();
        return NetworkAnalyzer.analyse(project, java.util.Optional.of(schema)).memoryBytes();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long resident(String what) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith(what + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("/proc/self/status has no " + what);
    }

    /** A small one of the same kind is trained before, so that programs and libraries are loaded. */
    private static Project network(String name, boolean small) {
        int units = small ? 8 : 256;
        return switch (name) {
            case "lenet" -> {
                Project lenet = TemplateCatalogue.find("lenet").orElseThrow().project();
                yield lenet.withData(new DataSource("digits", Settings.of("count", small ? 100 : 1000), 0.2))
                        .withTraining(lenet.training().withBatchSize(small ? 2 : 64));
            }
            case "lstm" -> recall(small ? 9 : 99, small ? 2 : 64, new LayerNode("h", "lstm", Settings.of("units", units)));
            default -> recall(small ? 9 : 127, small ? 2 : 32,
                    new LayerNode("wide", "simple-rnn", Settings.of("units", units, "returnSequences", true)),
                    new LayerNode("block", "transformer-block", Settings.of("numHeads", 4, "keyDim", units / 4, "feedForwardUnits", 2 * units)),
                    new LayerNode("mean", "global-average-pooling", Settings.EMPTY));
        };
    }

    private static Project recall(int lag, int batch, LayerNode... layers) {
        Project base = TemplateCatalogue.find("delayed-recall-lstm").orElseThrow().project();
        java.util.List<LayerNode> all = new java.util.ArrayList<>(java.util.List.of(new LayerNode("in", "input", Settings.EMPTY)));
        all.addAll(java.util.List.of(layers));
        all.add(new LayerNode("out", "output", Settings.EMPTY));
        java.util.List<Wire> wires = new java.util.ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            wires.add(new Wire(all.get(i - 1).id(), all.get(i).id()));
        }
        return base.withNetwork(new Network(all, wires))
                .withData(new DataSource("delayed-recall", Settings.of("count", 640, "lag", lag, "seed", 1), 0.2))
                .withTraining(base.training().withBatchSize(batch));
    }
}
