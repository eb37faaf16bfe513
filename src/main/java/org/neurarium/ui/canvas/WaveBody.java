package org.neurarium.ui.canvas;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.Shape;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Palette;

/**
 * Positional encoding: what is added to feature c of step t, steps to the right, features downwards: sin(t / 10000^(2i/d)) for
 * c = 2i, cos of the same for c = 2i + 1 (Vaswani et al. 2017, §3.5). Learned positions show what the layer gives.
 */
final class WaveBody implements Body {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 60;
    private static final int FEATURES = 32;
    private static final int STEPS = 40;
    private static final Body LEARNED = new MosaicBody(Insights.OUTPUT);

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(WIDTH, HEIGHT);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        return facts.settings().flag("learned", false) ? LEARNED.create(facts, shape) : new Waves(facts, shape.width());
    }

    /** What is added to one feature of one step. */
    static double wave(int step, int feature, int features) {
        double angle = step / Math.pow(10_000, feature / 2 * 2 / (double) features);
        return feature % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
    }

    /** Steps to the right; sine and cosine of as many frequencies as there is room for. */
    private static Mosaic waves(int steps, int features) {
        int rows = Math.min(FEATURES, features);
        float[] shares = new float[rows * steps];
        for (int i = 0; i < shares.length; i++) {
            int row = i / steps;
            int feature = row / 2 * features / rows * 2 + row % 2;
            shares[i] = (float) wave(i % steps, Math.min(features - 1, feature), features);
        }
        return new Mosaic(rows, steps, shares, new boolean[rows], -1, 1);
    }

    private static final class Waves implements Miniature {
        private final CellImage cells;
        private final Mosaic waves;
        private final ImageView view;
        private @Nullable Palette drawnIn;

        Waves(NodeFacts facts, double width) {
            Shape shape = facts.output().filter(s -> s.rank() == 2).orElse(Shape.of(STEPS, FEATURES));
            int features = Math.max(1, shape.size(1));
            waves = waves(shape.size(0) > 0 ? Math.min(STEPS, shape.size(0)) : STEPS, features);
            cells = new CellImage(width - 2 * NodeShape.PAD, HEIGHT);
            view = new ImageView(cells.image());
            view.setX(NodeShape.PAD);
            view.setY(NodeShape.HEADER);
            view.setFitWidth(width - 2 * NodeShape.PAD);
            view.setFitHeight(HEIGHT);
        }

        @Override
        public Node node() {
            return view;
        }

        @Override
        public java.util.Optional<Legend> legend() {
            return java.util.Optional.of(new Legend("canvas.legend.waves", -1, 1));
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            if (palette != drawnIn) {
                drawnIn = palette;
                cells.paint(waves, palette);
            }
        }
    }
}
