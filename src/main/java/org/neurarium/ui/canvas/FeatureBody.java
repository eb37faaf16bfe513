package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import org.neurarium.layer.InputFeature;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.common.Palette;

/** The input: one tile per feature, which over a plane shows the feature's value at each place; else the example looked at. */
final class FeatureBody implements Body {
    private static final double LABELS = 44;
    private static final int MOST = 8;
    /** More tiles than this, or those of a picture, say nothing. */
    private static final int TILES = 64;
    private static final Body PLAIN = new GlyphBody("≡");
    private static final ExampleBody EXAMPLE = new ExampleBody();

    @Override
    public NodeShape measure(NodeFacts facts) {
        if (ExampleBody.fits(facts)) {
            return EXAMPLE.measure(facts);
        }
        int count = facts.output().filter(s -> s.rank() == 1).map(s -> s.size(0)).orElse(0);
        return count >= 1 && count <= MOST ? NodeShape.around(TileGrid.of(count, true), LABELS)
                : count > TILES || facts.output().isPresent() && count == 0 ? PLAIN.measure(facts)
                : count >= 1 ? NodeShape.around(TileGrid.of(count, facts.open()), 0) : NodeShape.sketch(NodeShape.WIDTH, 48);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        if (ExampleBody.fits(facts)) {
            return EXAMPLE.create(facts, shape);
        }
        boolean plain = facts.output().isPresent() && shape.tiles().shown() == 0;
        return plain ? PLAIN.create(facts, shape) : new Features(facts, shape);
    }

    private static final class Features implements Miniature {
        private final NodeFacts facts;
        private final TileGrid grid;
        private final TilePixels pixels;
        private final List<Label> labels = new ArrayList<>();
        private final Group all;

        Features(NodeFacts facts, NodeShape shape) {
            this.facts = facts;
            grid = shape.tiles().shown() > 0 ? shape.tiles() : new TileGrid(1, 1, 1, 48, 0, 32, NodeShape.HEADER);
            pixels = new TilePixels(grid);
            all = new Group(pixels.view());
            for (int unit = 0; unit < grid.shown() && shape.tiles().units() <= MOST && shape.tiles().units() > 0; unit++) {
                Label label = new Label();
                label.getStyleClass().add("feature-name");
                label.setPrefWidth(grid.x() - 5);
                label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                label.setLayoutX(1);
                label.setLayoutY(grid.tileY(unit) + grid.tile() / 2 - 8);
                labels.add(label);
            }
            all.getChildren().addAll(labels);
        }

        @Override
        public Node node() {
            return all;
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            List<String> names = new ArrayList<>(plane.features());
            List<InputFeature> extra = InputFeature.chosen(facts.settings());
            extra.forEach(f -> names.add(f.symbol()));
            for (int unit = 0; unit < grid.shown(); unit++) {
                if (unit < labels.size()) {
                    labels.get(unit).setText(unit < names.size() ? names.get(unit) : "x" + (unit + 1));
                }
                int index = unit;
                if (plane.plane() && unit < 2 + extra.size()) {
                    pixels.fill(unit, (column, row) -> palette.diverging(value(index, extra, column, row, plane)));
                } else {
                    pixels.fill(unit, (column, row) -> palette.magnitude(0.25 + 0.5 * (column + row) / (2.0 * TilePixels.SIDE)));
                }
            }
            pixels.show();
        }

        private static double value(int unit, List<InputFeature> extra, int column, int row, PlaneView plane) {
            float step = (plane.high() - plane.low()) / TilePixels.SIDE;
            float x1 = plane.low() + (column + 0.5f) * step;
            float x2 = plane.high() - (row + 0.5f) * step;
            if (unit < 2) {
                return (unit == 0 ? x1 : x2) / plane.high();
            }
            InputFeature feature = extra.get(unit - 2);
            double most = Math.max(1e-6, Math.max(Math.abs(feature.of(plane.high(), plane.high())), 1));
            return feature.of(x1, x2) / most;
        }
    }
}
