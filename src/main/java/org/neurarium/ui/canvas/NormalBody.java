package org.neurarium.ui.canvas;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.Palette;

/**
 * Normalisation at work on the example looked at: how its numbers spread before (faint) and after, over the same axis with zero in
 * the middle. Before there are numbers, two bells.
 */
final class NormalBody implements Body {
    private static final double WIDTH = 168;
    private static final double HEIGHT = 48;
    private static final int BINS = 33;

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(WIDTH, HEIGHT);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        return new Shown(facts, shape.width() - 2 * NodeShape.PAD);
    }

    /** Share of the numbers in each of {@value #BINS} bins over [−reach, reach], which holds them all. */
    static double[] shares(float[] values, double reach) {
        double[] shares = new double[BINS];
        for (float v : values) {
            if (Float.isFinite(v)) {
                shares[(int) Math.max(0, Math.min(BINS - 1, Math.floor((v / reach + 1) / 2 * BINS)))] += 1.0 / values.length;
            }
        }
        return shares;
    }

    private static final class Shown implements Miniature {
        private final NodeFacts facts;
        private final double width;
        private final Polyline before = new Polyline();
        private final Polyline after = new Polyline();
        private final Group all;
        private @Nullable Object drawn;
        private float low;
        private float high;

        Shown(NodeFacts facts, double width) {
            this.facts = facts;
            this.width = width;
            Line axis = new Line(0, HEIGHT, width, HEIGHT);
            Line zero = new Line(width / 2, 2, width / 2, HEIGHT);
            axis.getStyleClass().add("sketch-axis");
            zero.getStyleClass().add("sketch-axis");
            before.getStyleClass().add("sketch-faint");
            after.getStyleClass().add("sketch-curve");
            curve(before, bell(0.45, 0.36));
            curve(after, bell(0, 0.2));
            all = new Group(axis, zero, before, after);
            all.setLayoutX(NodeShape.PAD);
            all.setLayoutY(NodeShape.HEADER);
        }

        @Override
        public Node node() {
            return all;
        }

        @Override
        public Set<Probe<?>> probes(PlaneView plane) {
            ExampleInput example = plane.example();
            return example == null || facts.feeder().isEmpty() ? Set.of() : Set.of(ask(facts.feeder(), example), ask(facts.id(), example));
        }

        @Override
        public Optional<Legend> legend() {
            return drawn == null ? Optional.empty() : Optional.of(new Legend("canvas.legend.normal", low, high));
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            ExampleInput example = plane.example();
            if (example == null || facts.feeder().isEmpty()) {
                return;
            }
            Optional<ActivationsProbe.Frame> in = frame.find(ask(facts.feeder(), example));
            Optional<ActivationsProbe.Frame> out = frame.find(ask(facts.id(), example));
            if (in.isPresent() && out.isPresent() && out.get() != drawn) {
                drawn = out.get();
                low = 0;
                high = 0;
                range(in.get().values());
                range(out.get().values());
                double reach = Math.max(1e-9, Math.max(-low, high));
                curve(before, shares(in.get().values(), reach));
                curve(after, shares(out.get().values(), reach));
            }
        }

        private static ActivationsProbe ask(String node, ExampleInput example) {
            return new ActivationsProbe(node, example.inputs());
        }

        private void range(float[] values) {
            for (float v : values) {
                low = Float.isFinite(v) ? Math.min(low, v) : low;
                high = Float.isFinite(v) ? Math.max(high, v) : high;
            }
        }

        private void curve(Polyline line, double[] shares) {
            double most = 1e-9;
            for (double s : shares) {
                most = Math.max(most, s);
            }
            Double[] points = new Double[2 * shares.length];
            for (int i = 0; i < shares.length; i++) {
                points[2 * i] = width * (i + 0.5) / shares.length;
                points[2 * i + 1] = HEIGHT - (HEIGHT - 4) * shares[i] / most;
            }
            line.getPoints().setAll(points);
        }

        private static double[] bell(double mean, double deviation) {
            double[] bell = new double[BINS];
            for (int i = 0; i < BINS; i++) {
                double z = ((i + 0.5) / BINS * 2 - 1 - mean) / deviation;
                bell[i] = Math.exp(-z * z / 2);
            }
            return bell;
        }
    }
}
