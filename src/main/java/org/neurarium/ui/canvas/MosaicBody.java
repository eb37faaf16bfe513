package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.ExampleInput;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.Palette;

/** A layer seen at work on the example looked at: its maps, its vectors over the steps, its gates, its heads. */
final class MosaicBody implements Body {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 60;
    private static final double LETTER = 12;
    /** Room for the names of ports, where there are several. */
    private static final double PORTS = 64;

    private final Insights insight;
    private final String sign;

    MosaicBody(Insights insight) {
        this(insight, "");
    }

    /** @param sign what stands before the picture, such as the plus of an addition */
    MosaicBody(Insights insight, String sign) {
        this.insight = insight;
        this.sign = sign;
    }

    @Override
    public NodeShape measure(NodeFacts facts) {
        return NodeShape.sketch(facts.ports().size() > 1 ? WIDTH + PORTS : WIDTH, HEIGHT);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        return new Shown(insight, sign, facts, shape.width());
    }

    private static final class Shown implements Miniature {
        private final Insights insight;
        private final NodeFacts facts;
        private final Group all = new Group();
        private final ImageView view = new ImageView();
        private final Group letters = new Group();
        private final double left;
        private final double width;
        private CellImage cells = new CellImage(1, 1);
        private int rows;
        private int columns;
        private @Nullable Object drawn;
        private @Nullable Palette drawnIn;
        private @Nullable Mosaic shown;
        private List<String> lettered = List.of();

        Shown(Insights insight, String sign, NodeFacts facts, double nodeWidth) {
            this.insight = insight;
            this.facts = facts;
            left = NodeShape.PAD + (facts.ports().size() > 1 ? PORTS : 0) + (sign.isEmpty() ? insight == Insights.GATES ? LETTER : 0 : 24);
            width = nodeWidth - left - NodeShape.PAD;
            all.getChildren().setAll(view, letters);
            if (!sign.isEmpty()) {
                Label label = new Label(sign);
                label.getStyleClass().add("sketch-sign");
                label.setLayoutX(left - 24);
                label.setLayoutY(HEIGHT / 2 - 18);
                all.getChildren().add(label);
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
            return example == null ? Set.of() : insight.probes(facts, example);
        }

        @Override
        public Optional<Legend> legend() {
            Mosaic now = shown;
            return now == null ? Optional.empty()
                    : Optional.of(new Legend("canvas.legend." + insight.name().toLowerCase(java.util.Locale.ROOT), now.low(), now.high()));
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            ExampleInput example = plane.example();
            Object told = example == null ? null : probes(plane).stream().map(p -> frame.probes().get(p)).filter(f -> f != null)
                    .findFirst().orElse(null);
            if (told == null && shown != null && example != null || told == drawn && palette == drawnIn && told != null) {
                return; // what was drawn last stays until it is told anew
            }
            if (told == null && drawnIn == palette) {
                return;
            }
            drawn = told;
            drawnIn = palette;
            shown = told == null ? null : insight.read(frame, facts, example).orElse(null);
            paint(shown == null ? Mosaic.ripple(insight == Insights.GATES ? 4 : 6, 16) : shown, palette);
            if (told instanceof InsideProbe.Frame inside && insight == Insights.GATES) {
                letter(inside);
            }
        }

        private void paint(Mosaic mosaic, Palette palette) {
            if (rows != mosaic.rows() || columns != mosaic.columns()) {
                rows = mosaic.rows();
                columns = mosaic.columns();
                fit(mosaic);
            }
            cells.paint(mosaic, palette);
        }

        /** Pictures keep their proportions; steps and gates take all the room. */
        private void fit(Mosaic mosaic) {
            boolean square = insight == Insights.HEADS || insight == Insights.OUTPUT && facts.output().filter(s -> s.rank() == 3).isPresent();
            double scale = Math.min(width / mosaic.columns(), HEIGHT / mosaic.rows());
            double w = square ? scale * mosaic.columns() : width;
            double h = square ? scale * mosaic.rows() : Math.min(HEIGHT, mosaic.rows() * (insight == Insights.GATES ? 15 : 20));
            cells = new CellImage(w, h);
            view.setImage(cells.image());
            view.setFitWidth(w);
            view.setFitHeight(h);
            view.setX(left + (width - w) / 2);
            view.setY((HEIGHT - h) / 2);
        }

        private void letter(InsideProbe.Frame inside) {
            List<String> rows = inside.parts().values().stream().filter(p -> p.containsKey("hidden")).findFirst()
                    .map(Insights::rows).orElse(List.of());
            if (rows.equals(lettered)) {
                return;
            }
            lettered = rows;
            letters.getChildren().clear();
            double row = view.getFitHeight() / Math.max(1, rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Label label = new Label(Insights.letter(rows.get(i), rows));
                label.getStyleClass().addAll("mini-letter", "mini-" + rows.get(i));
                label.setAlignment(Pos.CENTER);
                label.setPrefSize(LETTER, row);
                label.setMinHeight(row);
                label.setLayoutX(left - LETTER - 3);
                label.setLayoutY(view.getY() + i * row);
                letters.getChildren().add(label);
            }
        }
    }
}
