package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.Palette;

/** The output of a classifier: a bar for each class, as long as the class is probable for the example looked at. */
final class ClassBody implements Body {
    private static final double WIDTH = 152;
    private static final double NAME = 58;
    private static final double LEAST = 60;
    /** Classes that still have room for their names. */
    private static final int NAMED = 6;
    private static final double TALLEST = 120;
    private static final Body UNITS = new UnitBody();
    /** Until the output's size is known. */
    private static final Body RIPPLE = new MosaicBody(Insights.OUTPUT);

    /** Whether classes say more than units: one number each, or one for the second of two. */
    static boolean fits(NodeFacts facts) {
        int units = facts.output().filter(s -> s.rank() == 1).map(s -> s.size(0)).orElse(0);
        return !facts.classes().isEmpty() && (units == facts.classes().size() || units == 1 && facts.classes().size() == 2);
    }

    @Override
    public NodeShape measure(NodeFacts facts) {
        return fits(facts) ? NodeShape.sketch(WIDTH, height(facts.classes().size()))
                : facts.output().isEmpty() ? NodeShape.sketch(WIDTH, LEAST) : widened(UNITS.measure(facts));
    }

    /** As wide as with bars, so that nothing moves when the data arrive. */
    private static NodeShape widened(NodeShape units) {
        double more = Math.max(0, WIDTH - units.width());
        TileGrid tiles = units.tiles();
        return new NodeShape(units.width() + more, units.height(), tiles.at(tiles.x() + more / 2, tiles.y()));
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        return fits(facts) ? new Bars(facts, shape.width()) : shape.tiles().shown() == 0 ? RIPPLE.create(facts, shape)
                : UNITS.create(facts, shape);
    }

    private static double height(int classes) {
        return classes <= NAMED ? Math.max(LEAST, classes * 16) : TALLEST;
    }

    private static final class Bars implements Miniature {
        private final NodeFacts facts;
        private final Group all = new Group();
        private final List<Rectangle> bars = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();
        private final double left;
        private final double room;
        private @Nullable Object drawn;
        private @Nullable Palette drawnIn;
        private float low;
        private float high;

        Bars(NodeFacts facts, double width) {
            this.facts = facts;
            int count = facts.classes().size();
            boolean digits = facts.classes().stream().allMatch(n -> n.length() == 1);
            double name = digits && count <= 10 ? 16 : count <= NAMED ? NAME : 0;
            left = NodeShape.PAD + name;
            room = width - left - NodeShape.PAD;
            double row = height(count) / count;
            for (int i = 0; i < count; i++) {
                if (name > 0) {
                    Label label = new Label(facts.classes().get(i));
                    label.getStyleClass().add("mini-class");
                    label.setPrefSize(name - 4, row);
                    label.setMinHeight(row);
                    label.setLayoutX(NodeShape.PAD);
                    label.setLayoutY(i * row);
                    labels.add(label);
                    all.getChildren().add(label);
                }
                Rectangle bar = new Rectangle(left, i * row + row * 0.15, room / count, row * 0.7);
                bars.add(bar);
                all.getChildren().add(bar);
            }
            all.setLayoutY(NodeShape.HEADER);
        }

        @Override
        public Node node() {
            return all;
        }

        @Override
        public Set<Probe<?>> probes(PlaneView plane) {
            ExampleInput example = plane.example();
            return example == null ? Set.of() : Set.of(new ActivationsProbe(facts.id(), example.inputs()));
        }

        @Override
        public Optional<Legend> legend() {
            return drawn == null ? Optional.empty() : Optional.of(new Legend("canvas.legend.classes", low, high));
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            ExampleInput example = plane.example();
            Optional<ActivationsProbe.Frame> told = example == null ? Optional.empty()
                    : frame.find(new ActivationsProbe(facts.id(), example.inputs()));
            for (int i = 0; i < Math.min(labels.size(), plane.classes().size()); i++) {
                labels.get(i).setText(plane.classes().get(i));
            }
            if (palette != drawnIn) {
                drawnIn = palette;
                for (int i = 0; i < bars.size(); i++) {
                    bars.get(i).setFill(palette.classColor(i, bars.size()));
                    bars.get(i).setOpacity(drawn == null ? 0.3 : 1);
                }
            }
            if (told.isPresent() && told.get() != drawn) {
                drawn = told.get();
                lengths(told.get().values());
            }
        }

        private void lengths(float[] output) {
            low = 1;
            high = 0;
            for (int i = 0; i < bars.size(); i++) {
                float p = output.length == 1 ? i == 1 ? output[0] : 1 - output[0] : output[Math.min(i, output.length - 1)];
                double share = Float.isFinite(p) ? Math.max(0, Math.min(1, p)) : 0;
                low = Math.min(low, p);
                high = Math.max(high, p);
                bars.get(i).setWidth(Math.max(1, share * room));
                bars.get(i).setOpacity(1);
            }
        }
    }
}
