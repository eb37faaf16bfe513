package org.neurarium.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Project;
import org.neurarium.document.StopRules;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingSession;
import org.neurarium.train.probe.DropoutProbe;
import org.neurarium.train.probe.Histogram;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.LayerStatisticsProbe;
import org.neurarium.train.probe.NormalizationProbe;

/**
 * What {@code probe} reads of training steps. For masks and normalisation one batch is gone through at learning rate 0, so that
 * the parameters stay those of the model; running statistics are read before it.
 */
final class StepReadings {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Updates before statistics are taken: nine tenths of Adam's average of gradients. */
    private static final int WARM = 20;
    private static final int BINS = 20;
    private static final int EXAMPLES = 200;
    private final TrainingSession session;
    private final InsideReadings.Answers answers;
    private final Project project;

    StepReadings(TrainingSession session, InsideReadings.Answers answers) {
        this.session = session;
        this.answers = answers;
        this.project = session.project();
    }

    /** {@code {"layers":[{"id","kind","shape":[batch,…],"mask":[…]}]}}; of drop-connect {@code weightMask} [in, out]. */
    Map<String, Object> dropout(List<String> layers) {
        step();
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            DropoutProbe.Frame frame = answers.read(new DropoutProbe(layer));
            frame.activations().forEach((part, mask) -> all.add(mask(layer, part, "mask", mask)));
            frame.weights().forEach((part, mask) -> all.add(mask(layer, part, "weightMask", mask)));
        }
        return Map.of("layers", all);
    }

    private Map<String, Object> mask(String layer, String part, String name, Glass.Inside mask) {
        Map<String, Object> tree = named(layer, part);
        tree.put("shape", java.util.Arrays.stream(mask.shape()).boxed().toList());
        tree.put(name, mask.values());
        return tree;
    }

    /**
     * {@code {"layers":[…]}}: of batch normalisation {@code batchMean batchVariance movingMean movingVariance gamma beta} per
     * unit, of layer normalisation {@code mean deviation} per step of the example, and {@code gamma beta}.
     *
     * @param example null to leave layer normalisation out
     */
    Map<String, Object> normalization(List<String> layers, @Nullable Inputs example) {
        List<NormalizationProbe> probes = layers.stream()
                .map(l -> new NormalizationProbe(l, example == null ? Inputs.of() : example)).toList();
        List<NormalizationProbe.Frame> before = probes.stream().map(answers::read).toList();
        step();
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            NormalizationProbe.Frame start = before.get(i);
            NormalizationProbe probe = probes.get(i);
            answers.read(probe).batch().forEach((part, batch) -> {
                NormalizationProbe.Batch running = start.batch().get(part);
                Map<String, Object> tree = named(probe.node(), part);
                tree.put("batchMean", batch.batchMean());
                tree.put("batchVariance", batch.batchVariance());
                tree.put("movingMean", running.movingMean());
                tree.put("movingVariance", running.movingVariance());
                tree.put("gamma", running.gamma());
                tree.put("beta", running.beta());
                all.add(tree);
            });
            start.steps().forEach((part, steps) -> all.add(steps(probe.node(), part, steps)));
        }
        return Map.of("layers", all);
    }

    /**
     * {@code {"layers":[{"id","kind","units","dead":[…],"saturated":[…],"activations":{…},"parameters":{"kernel":{…}},
     * "gradients":{…},"updateRatios":{"kernel":…}}]}} after {@value #WARM} more updates, so that the optimizer has its averages;
     * a distribution is {@code mean deviation low high counts}.
     */
    Map<String, Object> statistics(List<String> layers) {
        session.stopRules(StopRules.NONE, Integer.MAX_VALUE); // a short run must not end before
        for (int update = 1; update <= WARM; update++) {
            step(update);
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (String layer : layers) {
            LayerStatisticsProbe.Frame frame = answers.read(new LayerStatisticsProbe(layer, BINS, EXAMPLES));
            Map<String, Object> tree = named(layer, "");
            tree.put("units", frame.units());
            tree.put("dead", frame.dead());
            tree.put("saturated", frame.saturated());
            tree.put("activations", distribution(frame.activations()));
            tree.put("parameters", distributions(frame.parameters()));
            tree.put("gradients", distributions(frame.gradients()));
            tree.put("updateRatios", frame.updateRatios());
            all.add(tree);
        }
        return Map.of("layers", all);
    }

    private static Map<String, Object> distributions(Map<String, Histogram> all) {
        Map<String, Object> tree = new LinkedHashMap<>();
        all.forEach((name, histogram) -> tree.put(name, distribution(histogram)));
        return tree;
    }

    private static Map<String, Object> distribution(Histogram histogram) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("mean", histogram.mean());
        tree.put("deviation", histogram.deviation());
        tree.put("low", histogram.low());
        tree.put("high", histogram.high());
        tree.put("counts", histogram.counts());
        return tree;
    }

    private Map<String, Object> steps(String layer, String part, NormalizationProbe.Steps steps) {
        Map<String, Object> tree = named(layer, part);
        tree.put("mean", steps.mean());
        tree.put("deviation", steps.deviation());
        tree.put("gamma", steps.gamma());
        tree.put("beta", steps.beta());
        return tree;
    }

    private Map<String, Object> named(String layer, String part) {
        return InsideReadings.named(project, layer, part);
    }

    /** One batch at learning rate 0. */
    private void step() {
        session.learningRate(0);
        step(1);
    }

    private void step(long update) {
        session.stepBatch();
        try {
            session.await(f -> f.iteration() == update && f.state() == SessionState.PAUSED || f.state() == SessionState.FAILED, LONGEST)
                    .orElseThrow(() -> new IllegalStateException("no step was made"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
