package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.neurarium.train.TrainingFrame;
import org.neurarium.train.probe.Probe;
import org.neurarium.ui.common.Palette;

/** A folded block: its layers as a strip of coloured marks, and below it the live miniature of the layer that gives its result. */
final class BlockBody implements Body {
    private static final double STRIP = 16;
    private static final double MARK = 9;
    private static final double STEP = 12;
    private static final int MOST_MARKS = 10;
    private static final double LEAST_WIDTH = 168;
    /** Least distance of two ports. */
    private static final double PORT = 18;
    /** Room for the names of ports, where there are several on a side. */
    private static final double PORTS = 72;

    @Override
    public NodeShape measure(NodeFacts facts) {
        FoldedBlock fold = facts.fold();
        NodeShape face = face(facts).map(f -> Bodies.face(f).measure(f)).orElse(NodeShape.sketch(NodeShape.WIDTH, 0));
        double width = Math.max(LEAST_WIDTH, face.width() + left(fold) + right(fold));
        double body = Math.max(face.height() - NodeShape.HEADER - NodeShape.FOOT - 8, PORT * Math.max(fold.inlets().size(), fold.outlets().size()));
        return NodeShape.sketch(Math.ceil(width / 8) * 8, STRIP + body);
    }

    @Override
    public Miniature create(NodeFacts facts, NodeShape shape) {
        FoldedBlock fold = facts.fold();
        Group all = new Group(strip(fold.layers()));
        Optional<NodeFacts> face = face(facts);
        Optional<Miniature> live = face.map(f -> Bodies.face(f).create(f, Bodies.face(f).measure(f)));
        live.ifPresent(m -> {
            double faceWidth = Bodies.face(face.get()).measure(face.get()).width();
            Group moved = new Group(m.node());
            moved.setLayoutX(left(fold) + Math.max(0, (shape.width() - left(fold) - right(fold) - faceWidth) / 2));
            moved.setLayoutY(STRIP);
            all.getChildren().add(moved);
        });
        return new Shown(all, live);
    }

    /** Height of a port: a single one is in the middle, several share what is below the strip. */
    static double portY(NodeShape shape, int index, int count) {
        double top = NodeShape.HEADER + STRIP;
        return count == 1 ? shape.height() / 2 : top + (shape.height() - top - NodeShape.FOOT) * (index + 0.5) / count;
    }

    private static Optional<NodeFacts> face(NodeFacts facts) {
        return facts.fold().face();
    }

    private static double left(FoldedBlock fold) {
        return fold.inlets().size() > 1 ? PORTS : 0;
    }

    private static double right(FoldedBlock fold) {
        return fold.outlets().size() > 1 ? PORTS : 0;
    }

    private static Group strip(List<NodeFacts> layers) {
        Group strip = new Group();
        int marks = layers.size() > MOST_MARKS ? MOST_MARKS - 1 : layers.size();
        for (int i = 0; i < marks; i++) {
            Region mark = new Region();
            mark.getStyleClass().setAll("node-glyph", layers.get(i).colorToken());
            mark.resizeRelocate(NodeShape.PAD + i * STEP, NodeShape.HEADER - 1, MARK, MARK);
            mark.setManaged(false);
            strip.getChildren().add(mark);
        }
        if (marks < layers.size()) {
            Label more = new Label("+" + (layers.size() - marks));
            more.getStyleClass().add("mini-class");
            more.relocate(NodeShape.PAD + marks * STEP + 2, NodeShape.HEADER - 5);
            strip.getChildren().add(more);
        }
        return strip;
    }

    private record Shown(Node node, Optional<Miniature> live) implements Miniature {
        @Override
        public Set<Probe<?>> probes(PlaneView plane) {
            return live.map(m -> m.probes(plane)).orElse(Set.of());
        }

        @Override
        public Optional<Legend> legend() {
            return live.flatMap(Miniature::legend);
        }

        @Override
        public void show(TrainingFrame frame, PlaneView plane, Palette palette) {
            live.ifPresent(m -> m.show(frame, plane, palette));
        }
    }
}
