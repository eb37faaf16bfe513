package org.neurarium.ui.canvas;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.ui.common.Palette;

/**
 * One tile per unit: over points of a plane, the unit's output at each place; over other data, its incoming weights.
 */
final class UnitBody implements Body {
    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.around(TileGrid.of(Math.max(1, facts.units()), facts.open()), 0);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        return new Tiles(facts, shape.tiles());
    }

    private static final class Tiles implements Miniature {
        private static final Object NOTHING = new Object();
        private final NodeFacts facts;
        private final TileGrid grid;
        private final TilePixels pixels;
        private final String activation;
        private @Nullable Object drawn;
        private @Nullable Palette drawnIn;

        Tiles(NodeFacts facts, TileGrid grid) {
            this.facts = facts;
            this.grid = grid;
            pixels = new TilePixels(grid);
            activation = facts.activation().orElse("");
        }

        @Override
        public Node node() {
            return pixels.view();
        }

        @Override
        public Set<Probe<?>> probes(PlaneView plane) {
            return plane.plane() ? Set.of(boundary(plane)) : Set.of(new WeightsProbe(facts.id()));
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            Optional<BoundaryProbe.Frame> maps = frame.find(boundary(plane));
            Optional<WeightsProbe.Frame> weights = frame.find(new WeightsProbe(facts.id()));
            Object told = maps.isPresent() ? maps.get() : plane.plane() ? NOTHING : weights.isPresent() ? weights.get() : NOTHING;
            if (told == drawn && palette == drawnIn) {
                return;
            }
            drawn = told;
            drawnIn = palette;
            if (maps.isPresent() && maps.get().units() >= grid.shown()) {
                showMaps(maps.get(), palette);
            } else if (!plane.plane() && weights.isPresent() && weights.get().parameters().get("kernel") != null) {
                showWeights(weights.get().parameters().get("kernel"), palette);
            } else {
                showSchematic(palette);
            }
            pixels.show();
        }

        private BoundaryProbe boundary(PlaneView plane) {
            return new BoundaryProbe(facts.id(), TilePixels.SIDE, plane.low(), plane.high());
        }

        private void showMaps(BoundaryProbe.Frame maps, Palette palette) {
            float[] values = maps.values();
            int cells = maps.grid() * maps.grid();
            UnitScale scale = UnitScale.of(activation, values, grid.shown() * cells);
            for (int unit = 0; unit < grid.shown(); unit++) {
                int start = unit * cells;
                int index = unit;
                pixels.fill(unit, (column, row) ->
                        scale.color(values[start + row * TilePixels.SIDE + column], index, palette));
            }
        }

        private void showWeights(float[] kernel, Palette palette) {
            int inputs = kernel.length / Math.max(1, grid.units());
            int side = (int) Math.ceil(Math.sqrt(inputs));
            float largest = 1e-9f;
            for (float w : kernel) {
                largest = Math.max(largest, Math.abs(w));
            }
            float reach = largest;
            for (int unit = 0; unit < grid.shown(); unit++) {
                int target = unit;
                pixels.fill(unit, (column, row) -> {
                    int input = row * side / TilePixels.SIDE * side + column * side / TilePixels.SIDE;
                    return palette.diverging(input < inputs ? kernel[input * grid.units() + target] / reach : 0);
                });
            }
        }

        /** Before there is a network: a faint slope in each tile, turned a little from unit to unit. */
        private void showSchematic(Palette palette) {
            for (int unit = 0; unit < grid.shown(); unit++) {
                double angle = 0.6 + unit * 2.4;
                double x = Math.cos(angle) / TilePixels.SIDE;
                double y = Math.sin(angle) / TilePixels.SIDE;
                pixels.fill(unit, (column, row) -> palette.diverging(0.35 * Math.tanh(
                        4 * ((column - TilePixels.SIDE / 2) * x + (row - TilePixels.SIDE / 2) * y))));
            }
        }
    }
}
